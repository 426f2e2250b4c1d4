package user.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanin.Generator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GroovyTest {
    @Test
    void modelInJavaIsUsedFromGroovy() throws IOException {
        FineTuned model = new FineTuned(0);

        model.zeroLinearLayers();
        assertEquals(0, model.stem.expand.weight().toFloatArray()[0]);

        model.restart(42);
        ClassifierTest.assertEqualsPyTorch(ClassifierInit.stateDict(model));
    }

    /** The first bits that {@code torch.manual_seed(42); torch.nn.Linear(3, 2)} gives with PyTorch 1.13.1. */
    @Test
    void modelInGroovyIsInitialized() {
        InGroovy model = new InGroovy();

        InGroovyInit.resetParameters(model, Generator.manualSeed(42));

        assertEquals(0x3ee20009, Float.floatToRawIntBits(model.fc.weight().toFloatArray()[0]));
    }
}

package user.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;

class OtherProcessorsTest {
    @Test
    void everyProcessorHasGeneratedItsClass() {
        Run run = ImmutableRun.builder().seed(42).epochs(3).build();
        Options built = OptionsBuilder.builder().seed(run.seed()).epochs(run.epochs()).build();
        Options mapped = Mappers.getMapper(RunMapper.class).toOptions(new RunBean(42, 3));

        assertEquals(built, mapped);
    }

    @Test
    void tensorsOfAValueAreInTheStateDictItself() {
        Block block = new Classifier(42).stem;

        float[] weight = BlockInit.stateDict(block).get("expand.weight").toFloatArray();

        assertEquals(Arrays.toString(block.expand.weight()), Arrays.toString(weight));
    }
}

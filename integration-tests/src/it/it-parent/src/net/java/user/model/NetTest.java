package user.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.fanin.Tensor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetTest {
    /** The bits that {@code torch.manual_seed(42); torch.nn.Linear(3, 2)} gives with PyTorch 1.13.1. */
    @Test
    void linearEqualsPyTorchForSeed42() {
        Net net = new Net(42);

        assertArrayEquals(
                new int[] {0x3ee20009, 0x3ef55a65, 0xbe0a80e2, 0x3f07c5b4, 0xbe018916, 0x3dee999a},
                bits(net.fc.weight()));
        assertArrayEquals(new int[] {0xbe8fea7d, 0x3ead9a4b}, bits(net.fc.bias()));
    }

    private static int[] bits(Tensor tensor) {
        float[] values = tensor.toFloatArray();
        return IntStream.range(0, values.length)
                .map(i -> Float.floatToRawIntBits(values[i]))
                .toArray();
    }
}

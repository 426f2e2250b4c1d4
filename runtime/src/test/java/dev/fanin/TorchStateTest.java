package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorchStateTest {

    @ParameterizedTest
    @MethodSource("states")
    void toTorchStateEqualsPyTorch(StateCase golden) {
        Generator generator = Generator.manualSeed(golden.seed, Compatibility.TORCH_1_13);
        if (!golden.program.isEmpty()) {
            for (String operation : golden.program.split("; ")) {
                GoldenCase.run(operation, generator, Tensor::zeros);
            }
        }
        assertThat(generator.toTorchState()).isEqualTo(golden.state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void fromTorchStateGoesOnAsPyTorchDoes(StateCase golden) {
        Generator generator = Generator.fromTorchState(golden.state, Compatibility.TORCH_1_13);
        assertThat(generator.initialSeed()).isEqualTo(golden.seed.longValue());
        assertThat(generator.toTorchState()).isEqualTo(golden.state);
        Tensor normals = Init.normal(Tensor.zeros(DType.FLOAT64, 3), 0, 1, generator);
        assertThat(normals.toDoubleArray()).isEqualTo(golden.following);
    }

    static Stream<StateCase> states() {
        return GoldenCase.readRows("states.tsv").map(StateCase::parse);
    }

    @Test
    void stateAfterALongSkipEqualsTheStateAfterDrawing() {
        Generator skipping = Generator.manualSeed(3);
        skipping.skip(624 * 5000L);
        Generator drawing = Generator.manualSeed(3);
        for (int i = 0; i < 624 * 5000; i++) {
            drawing.random();
        }
        assertThat(skipping.toTorchState()).isEqualTo(drawing.toTorchState());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5048, 5055, 5057})
    void anotherSizeIsRejectedInPyTorchsWords(int size) {
        assertThatThrownBy(() -> Generator.fromTorchState(new byte[size]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but found the input RNG state size to be " + size);
    }

    @Test
    void aStateThatIsNotPyTorchsIsRejected() {
        assertRejected(12, 0, "Invalid mt19937 state");
        assertRejected(8, 77, "Invalid mt19937 state: left=77, seeded=1, next=1");
        assertRejected(16, 100, "Invalid mt19937 state: left=624, seeded=1, next=100");
        assertRejected(5052, 1, "cached float normal sample");
    }

    private static void assertRejected(int position, int value, String message) {
        Generator generator = Generator.manualSeed(1);
        generator.random();
        byte[] state = generator.toTorchState();
        ByteBuffer.wrap(state).order(ByteOrder.LITTLE_ENDIAN).putInt(position, value);
        assertThatThrownBy(() -> Generator.fromTorchState(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private record StateCase(BigInteger seed, String program, byte[] state, double[] following) {
        static StateCase parse(String[] columns) {
            byte[] compressed = Base64.getDecoder().decode(columns[2]);
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
                double[] following = Arrays.stream(columns[3].split(" "))
                        .mapToDouble(bits -> Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits)))
                        .toArray();
                return new StateCase(new BigInteger(columns[0]), columns[1], in.readAllBytes(), following);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + program;
        }
    }
}

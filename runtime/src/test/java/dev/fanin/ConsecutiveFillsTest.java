package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory that is longer than a buffer can be is filled as several tensors in a row. */
class ConsecutiveFillsTest {
    private static final int LENGTH = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 623, 624, 999})
    void uniformValuesOfTensorsInARowAreThoseOfOne(int first) {
        Tensor one = Tensor.zeros(DType.FLOAT32, LENGTH);
        Init.uniform(one, -1, 1, Generator.manualSeed(3));

        FloatBuffer memory = directBuffer();
        Generator generator = Generator.manualSeed(3);
        Init.uniform(slice(memory, 0, first), -1, 1, generator);
        Init.uniform(slice(memory, first, LENGTH - first), -1, 1, generator);

        assertThat(elements(memory)).isEqualTo(one.toFloatArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 624, 976})
    void normalValuesOfTensorsInARowAreThoseOfOneWhereTheyEndWithABlock(int first) {
        Tensor one = Tensor.zeros(DType.FLOAT32, LENGTH);
        Init.normal(one, 0, 1, Generator.manualSeed(3));

        FloatBuffer memory = directBuffer();
        Generator generator = Generator.manualSeed(3);
        Init.normal(slice(memory, 0, first), 0, 1, generator);
        Init.normal(slice(memory, first, LENGTH - first), 0, 1, generator);

        assertThat(elements(memory)).isEqualTo(one.toFloatArray());
    }

    @Test
    void normalValuesOfTensorsThatEndWithinABlockAreOthers() {
        Tensor one = Tensor.zeros(DType.FLOAT32, LENGTH);
        Init.normal(one, 0, 1, Generator.manualSeed(3));

        FloatBuffer memory = directBuffer();
        Generator generator = Generator.manualSeed(3);
        Init.normal(slice(memory, 0, 20), 0, 1, generator);
        Init.normal(slice(memory, 20, LENGTH - 20), 0, 1, generator);

        assertThat(elements(memory)).isNotEqualTo(one.toFloatArray());
    }

    private static FloatBuffer directBuffer() {
        return ByteBuffer.allocateDirect(LENGTH * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static Tensor slice(FloatBuffer memory, int from, int length) {
        return Tensor.of(memory.slice(from, length), length);
    }

    private static float[] elements(FloatBuffer memory) {
        float[] elements = new float[LENGTH];
        memory.get(0, elements);
        return elements;
    }
}

package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.DType;
import dev.fanin.Execution;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps are drawn together where that changes nothing. */
class DrawsTest {
    private final int parallelism = Execution.parallelism();
    private final Draws draws = new Draws();
    private final Generator generator = Generator.manualSeed(11);

    @AfterEach
    void restore() {
        Execution.setParallelism(parallelism);
    }

    private void addUniform(Tensor tensor) {
        draws.addFill(
                () -> tensor,
                stream -> Init.uniform(tensor, 0, 1, stream),
                stream -> stream.skipUniform(DType.FLOAT32, tensor.numel()));
    }

    @Test
    void laterTensorOverwritesAnEarlierOneWithElementsInCommonWhateverTheThreads() {
        int half = 1_000_000;
        List<float[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 3}) {
            Execution.setParallelism(threads);
            float[] array = new float[3 * half];
            Draws overlapping = new Draws();
            for (int from : new int[] {0, half}) {
                Tensor part = Tensor.of(FloatBuffer.wrap(array, from, 2 * half).slice(), 2 * half);
                overlapping.addFill(() -> part, stream -> Init.uniform(part, 0, 1, stream), stream -> {});
            }
            overlapping.run(Generator.manualSeed(1));
            results.add(array);
        }

        Generator stream = Generator.manualSeed(1);
        stream.skip(2 * half);
        float[] second = Init.uniform(Tensor.zeros(DType.FLOAT32, 2 * half), 0, 1, stream)
                .toFloatArray();
        assertThat(results).allSatisfy(array -> {
            assertThat(FloatBuffer.wrap(array, half, 2 * half)).isEqualTo(FloatBuffer.wrap(second));
            assertThat(array).isEqualTo(results.get(0));
        });
    }

    @Test
    void valuesOfNoUseAreSpentWhereTheyStand() {
        Tensor before = Tensor.zeros(DType.FLOAT32, 3);
        Tensor after = Tensor.zeros(DType.FLOAT32, 3);
        addUniform(before);
        draws.addFill(() -> null, stream -> {}, stream -> stream.skipUniform(DType.FLOAT32, 5));
        addUniform(after);

        draws.run(generator);

        Generator expected = Generator.manualSeed(11);
        assertThat(before.toFloatArray()).isEqualTo(uniform(expected, 3));
        expected.skip(5);
        assertThat(after.toFloatArray()).isEqualTo(uniform(expected, 3));
        assertThat(generator.random()).isEqualTo(expected.random());
    }

    @Test
    void stepThatReadsATensorFindsItsValues() {
        Tensor tensor = Tensor.zeros(DType.FLOAT32, 3);
        List<float[]> read = new ArrayList<>();
        addUniform(tensor);
        draws.add(stream -> read.add(tensor.toFloatArray()));

        draws.run(generator);

        assertThat(read).containsExactly(uniform(Generator.manualSeed(11), 3));
    }

    /** More than are drawn in one go. */
    @Test
    void eachOfManyTensorsIsDrawnOnce() {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            tensors.add(Tensor.zeros(DType.FLOAT32, 2));
            addUniform(tensors.get(i));
        }

        draws.run(generator);

        Generator expected = Generator.manualSeed(11);
        assertThat(tensors)
                .allSatisfy(tensor -> assertThat(tensor.toFloatArray()).isEqualTo(uniform(expected, 2)));
        assertThat(generator.random()).isEqualTo(expected.random());
    }

    private static float[] uniform(Generator stream, int length) {
        return Init.uniform(Tensor.zeros(DType.FLOAT32, length), 0, 1, stream).toFloatArray();
    }
}

package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of threads changes neither the values nor where the generator stands. One thread's values are compared with PyTorch's elsewhere. */
class ExecutionTest {
    /** Large enough for seven threads. */
    private static final int LARGE = 8_000_005;

    private final int parallelism = Execution.parallelism();

    @AfterEach
    void restore() {
        Execution.setParallelism(parallelism);
    }

    /** What a fill writes, as bytes in memory, and where the generator stands then. */
    private record Drawn(ByteBuffer values, ByteBuffer state) {}

    private static Drawn drawn(int threads, Compatibility compatibility, DType dtype, boolean normal) {
        Execution.setParallelism(threads);
        Generator generator = Generator.manualSeed(42, compatibility);
        generator.skip(3);
        ByteBuffer memory = ByteBuffer.allocate(LARGE * dtype.itemSize());
        Tensor tensor = switch (dtype) {
            case FLOAT64 -> Tensor.of(memory.asDoubleBuffer(), LARGE);
            case FLOAT32 -> Tensor.of(memory.asFloatBuffer(), LARGE);
            default -> Tensor.of(dtype, memory.asShortBuffer(), LARGE);
        };
        if (normal) {
            Init.normal(tensor, 0.5, 2, generator);
        } else {
            Init.uniform(tensor, -0.1, 0.3, generator);
        }
        return new Drawn(memory, ByteBuffer.wrap(generator.toTorchState()));
    }

    private static void assertThreadsDoNotMatter(Compatibility compatibility, DType dtype, boolean normal) {
        Drawn expected = drawn(1, compatibility, dtype, normal);
        for (int threads : new int[] {2, 3, 7}) {
            Drawn drawn = drawn(threads, compatibility, dtype, normal);
            assertThat(drawn.values.mismatch(expected.values))
                    .as("first byte that differs, %s threads", threads)
                    .isEqualTo(-1);
            assertThat(drawn.state).isEqualTo(expected.state);
        }
    }

    @ParameterizedTest
    @EnumSource(value = DType.class, names = "INT64", mode = EnumSource.Mode.EXCLUDE)
    void uniformValuesAreThoseOfOneThread(DType dtype) {
        assertThreadsDoNotMatter(Compatibility.TORCH_2_12, dtype, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BFLOAT16", "FLOAT16"})
    void uniformValuesOfFewBitsAreThoseOfOneThread(DType dtype) {
        assertThreadsDoNotMatter(Compatibility.TORCH_2_10, dtype, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "BFLOAT16"})
    void normalValuesAreThoseOfOneThread(DType dtype) {
        assertThreadsDoNotMatter(Compatibility.TORCH_2_12, dtype, true);
    }

    @Test
    void normalValuesThatSpendWordsOnWhatIsLeftOverAreThoseOfOneThread() {
        assertThreadsDoNotMatter(Compatibility.TORCH_2_10, DType.FLOAT32, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void tensorsFilledTogetherHoldWhatOneAfterTheOtherHolds(int threads) {
        Execution.setParallelism(threads);
        List<Tensor> expected = tensors();
        Generator oneByOne = Generator.manualSeed(7);
        fill(expected, oneByOne);
        List<Tensor> tensors = tensors();
        Generator together = Generator.manualSeed(7);
        together.together(() -> fill(tensors, together));

        for (int i = 0; i < tensors.size(); i++) {
            assertThat(tensors.get(i).toDoubleArray())
                    .as("tensor %s", i)
                    .isEqualTo(expected.get(i).toDoubleArray());
        }
        assertThat(together.toTorchState()).isEqualTo(oneByOne.toTorchState());
    }

    private static List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        for (int size : new int[] {3_000_001, 5, 16, 0, 17, 2_500_000, 623, 4_000_019, 1, 40}) {
            tensors.add(Tensor.zeros(DType.FLOAT32, size));
        }
        FloatBuffer direct = ByteBuffer.allocateDirect(4 * 2_000_000).asFloatBuffer();
        tensors.add(Tensor.of(direct, 2_000_000));
        return tensors;
    }

    private static void fill(List<Tensor> tensors, Generator generator) {
        for (int i = 0; i < tensors.size(); i++) {
            if (i % 2 == 0) {
                Init.normal(tensors.get(i), 0, 1, generator);
            } else {
                Init.uniform(tensors.get(i), -1, 1, generator);
            }
        }
    }

    /** What uses a generator, and gives what can be compared. */
    private static List<Function<Generator, Object>> otherUses() {
        return List.of(
                Generator::random,
                Generator::random64,
                generator -> generator.copy().random(),
                generator -> ByteBuffer.wrap(generator.toTorchState()),
                generator -> {
                    generator.skip(3);
                    return "skipped";
                },
                generator -> {
                    generator.skipNormal(DType.FLOAT32, 5);
                    return "skipped";
                },
                generator -> Init.normal(Tensor.zeros(DType.FLOAT64, 3), 0, 1, generator)
                        .toDoubleArray()[2],
                generator -> Init.sparse(Tensor.zeros(DType.FLOAT32, 4, 4), 0.5, 1, generator)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("otherUses")
    void otherUsesOfTheGeneratorFirstFillWhatIsWaiting(Function<Generator, Object> use) {
        Tensor expected = Tensor.zeros(DType.FLOAT32, 100);
        Generator oneByOne = Generator.manualSeed(1);
        Init.uniform(expected, 0, 1, oneByOne);
        Object used = use.apply(oneByOne);
        Tensor tensor = Tensor.zeros(DType.FLOAT32, 100);
        Generator generator = Generator.manualSeed(1);

        generator.together(() -> {
            Init.uniform(tensor, 0, 1, generator);
            assertThat(use.apply(generator)).isEqualTo(used);
            assertThat(tensor.toFloatArray()).isEqualTo(expected.toFloatArray());
        });

        assertThat(generator.toTorchState()).isEqualTo(oneByOne.toTorchState());
    }

    @Test
    void togetherWithinTogetherIsOneBatch() {
        Tensor inner = Tensor.zeros(DType.FLOAT32, 100);
        Generator generator = Generator.manualSeed(1);

        generator.together(() -> {
            generator.together(() -> Init.uniform(inner, 1, 2, generator));
            assertThat(inner.toFloatArray()).as("waits for the outer one's end").containsOnly(0f);
        });

        assertThat(inner.toFloatArray()).doesNotContain(0f);
    }

    @Test
    void whatWasAskedForBeforeAFailureIsFilled() {
        Tensor tensor = Tensor.zeros(DType.FLOAT32, 100);
        Generator generator = Generator.manualSeed(1);

        assertThatThrownBy(() -> generator.together(() -> {
                    Init.uniform(tensor, 1, 2, generator);
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tensor.toFloatArray()).doesNotContain(0f);
        assertThat(generator.random()).isEqualTo(skipped(1, 100).random());
    }

    @Test
    void failureOfTheCallersOwnIsNotHiddenByOneOfTheFills() {
        Generator generator = Generator.manualSeed(1);
        IllegalStateException own = new IllegalStateException("stop");
        OutOfMemoryError ofFill = new OutOfMemoryError("no room");

        assertThatThrownBy(() -> generator.together(() -> {
                    generator.draw(failing(ofFill));
                    throw own;
                }))
                .isSameAs(own)
                .hasSuppressedException(ofFill);

        assertThatThrownBy(() -> generator.together(() -> generator.draw(failing(ofFill))))
                .isSameAs(ofFill);
        Tensor later = Tensor.zeros(DType.FLOAT32, 100);
        Init.uniform(later, 1, 2, generator);
        assertThat(later.toFloatArray()).as("nothing waits any more").doesNotContain(0f);
    }

    private static Fill failing(Error failure) {
        return new Fill(new Float32Storage(FloatBuffer.allocate(1)), 1, 1) {
            @Override
            void run(int first, int end, Generator generator) {
                throw failure;
            }
        };
    }

    private static Generator skipped(long seed, long words) {
        Generator generator = Generator.manualSeed(seed);
        generator.skip(words);
        return generator;
    }

    @Test
    void noThreadIsLeftBehind() {
        drawn(7, Compatibility.TORCH_2_12, DType.FLOAT32, false);

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("fanin-"));
    }

    @Test
    void aFillNeedsAThread() {
        assertThatThrownBy(() -> Execution.setParallelism(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a fill needs a thread: give 1 or more, but found 0");
    }

    @ParameterizedTest
    @EnumSource(value = DType.class, names = "INT64", mode = EnumSource.Mode.EXCLUDE)
    void skippingATensorLeavesTheGeneratorWhereFillingItDoes(DType dtype) {
        for (Compatibility compatibility : Compatibility.values()) {
            for (int size : new int[] {0, 1, 15, 16, 17, 31, 32, 1000}) {
                Tensor tensor = Tensor.zeros(dtype, size);
                Generator filling = Generator.manualSeed(9, compatibility);
                Init.normal(tensor, 0, 1, filling);
                Init.uniform(tensor, 0, 1, filling);
                Generator skipping = Generator.manualSeed(9, compatibility);
                skipping.skipNormal(dtype, size);
                skipping.skipUniform(dtype, size);

                assertThat(skipping.toTorchState())
                        .as("%s of %s, %s", size, dtype, compatibility)
                        .isEqualTo(filling.toTorchState());
            }
        }
    }

    @Test
    void theLoopsInUseHaveAName() {
        assertThat(Execution.kernels()).matches("plain|jdk\\.incubator\\.vector, \\d+ bits");
    }
}

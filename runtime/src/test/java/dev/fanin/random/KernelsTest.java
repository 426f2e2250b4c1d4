package dev.fanin.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The loops of newer JDKs and those on {@code jdk.incubator.vector} write the bits of the plain ones of any JDK, which
 * {@code InitParityTest} compares with PyTorch's. The build runs this test with the module.
 */
class KernelsTest {
    private static final int BLOCK = MersenneTwister.STATE_SIZE;

    private final Kernels plain = new PlainKernels();
    private final Kernels window = new WindowKernels();
    private Kernels vector;

    /** Bounds of all sizes, the smallest and the largest that float32 has among them. */
    record Bounds(double low, double high) {}

    static Stream<Bounds> bounds() {
        return Stream.of(
                new Bounds(0, 1),
                new Bounds(-0.1, 0.1),
                new Bounds(1, 2),
                new Bounds(-3, -3),
                new Bounds(0, 0x1p-140),
                new Bounds(-0x1p-1030, 0x1p-1040),
                new Bounds(-0x1p126, 0x1p126),
                new Bounds(1, 1.0078125),
                // Subnormal and normal values of float16.
                new Bounds(-0x1p-13, 0x1p-15),
                new Bounds(-30000, 30000));
    }

    @BeforeEach
    void load() throws ReflectiveOperationException {
        assumeTrue(
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                "the JVM runs without the module of vectors");
        vector = Class.forName("dev.fanin.random.VectorKernels")
                .asSubclass(Kernels.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void float32ValuesOfWholeBlocksAreTheSame(Bounds bounds) {
        float low = (float) bounds.low();
        float width = (float) bounds.high() - low;
        for (int blocks = 1; blocks <= MersenneTwister.MOST_BLOCKS; blocks++) {
            int count = blocks * BLOCK;
            List<float[]> values = new ArrayList<>();
            for (Kernels kernels : List.of(plain, window, vector)) {
                MersenneTwister twister = new MersenneTwister(blocks);
                float[] target = new float[count + 5];
                kernels.uniform(twister, count, target, 3, low, width);
                target[count + 4] = twister.nextInt();
                values.add(target);
            }
            assertThat(values).allSatisfy(each -> assertThat(each).isEqualTo(values.get(0)));
        }
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void float32ValuesOfPartOfABlockAreTheSame(Bounds bounds) {
        float low = (float) bounds.low();
        float width = (float) bounds.high() - low;
        int[] block = new MersenneTwister(7).nextBlock();
        for (int count = 0; count <= 100; count++) {
            float[] expected = new float[110];
            float[] target = new float[110];
            plain.uniform(block, 11, count, expected, 4, low, width, new UnitScratch());
            vector.uniform(block, 11, count, target, 4, low, width, new UnitScratch());
            assertThat(target).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void float64ValuesAreTheSame(Bounds bounds) {
        int count = 4 * BLOCK;
        List<double[]> values = new ArrayList<>();
        for (Kernels kernels : List.of(plain, window, vector)) {
            MersenneTwister twister = new MersenneTwister(3);
            double[] target = new double[count / 2 + 2];
            kernels.uniform(twister, count, target, 1, bounds.low(), bounds.high() - bounds.low());
            target[count / 2 + 1] = twister.nextInt();
            values.add(target);
        }
        assertThat(values).allSatisfy(each -> assertThat(each).isEqualTo(values.get(0)));
    }

    /** Formulas of both types and of all versions of PyTorch. */
    static Stream<Supplier<SixteenBitFormula>> sixteenBitFormulas() {
        return bounds().flatMap(bounds -> Arrays.stream(SixteenBitFormat.values())
                .filter(format -> format == SixteenBitFormat.BFLOAT16 || Math.abs(bounds.low()) < 65504)
                .flatMap(format -> Stream.of(
                        () -> SixteenBitFormula.ofFewBits(format, bounds.low(), bounds.high()),
                        () -> SixteenBitFormula.ofFloat32(format, bounds.low(), bounds.high()))));
    }

    private static short[] oneByOne(SixteenBitFormula formula, MersenneTwister twister, int count) {
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            values[i] = formula.value(twister.nextInt());
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("sixteenBitFormulas")
    void sixteenBitValuesOfWholeBlocksAreThoseOfTheFormula(Supplier<SixteenBitFormula> formula) {
        int count = MersenneTwister.MOST_BLOCKS * BLOCK;
        short[] expected = oneByOne(formula.get(), new MersenneTwister(5), count);
        for (Kernels kernels : List.of(plain, window, vector)) {
            for (int expectedWords : new int[] {count, 100_000}) {
                SixteenBitFormula used = formula.get();
                used.expect(expectedWords);
                MersenneTwister twister = new MersenneTwister(5);
                short[] target = new short[count + 2];
                kernels.uniform(twister, count, target, 1, used);
                assertThat(Arrays.copyOfRange(target, 1, count + 1)).isEqualTo(expected);
                assertThat(twister.nextInt()).isEqualTo(wordAfter(5, count));
                assertThat(target[count + 1]).isZero();
            }
        }
    }

    @Test
    void onlyValuesOfFewBitsAreComputedBefore() {
        for (SixteenBitFormat format : SixteenBitFormat.values()) {
            SixteenBitFormula fewBits = SixteenBitFormula.ofFewBits(format, -1, 1);
            SixteenBitFormula float32 = SixteenBitFormula.ofFloat32(format, -1, 1);
            fewBits.expect(Integer.MAX_VALUE);
            float32.expect(Integer.MAX_VALUE);

            assertThat(fewBits.values()).hasSize(1 << format.precision());
            assertThat(float32.values()).isNull();
        }
    }

    private static int wordAfter(long seed, int words) {
        MersenneTwister twister = new MersenneTwister(seed);
        twister.skip(words);
        return twister.nextInt();
    }

    @ParameterizedTest
    @MethodSource("sixteenBitFormulas")
    void sixteenBitValuesOfPartOfABlockAreThoseOfTheFormula(Supplier<SixteenBitFormula> formula) {
        int[] block = new MersenneTwister(7).nextBlock();
        short[] all = oneByOne(formula.get(), new MersenneTwister(7), BLOCK);
        for (Kernels kernels : List.of(plain, vector)) {
            for (int count = 0; count <= 100; count++) {
                short[] expected = new short[110];
                System.arraycopy(all, 11, expected, 4, count);
                short[] target = new short[110];
                kernels.uniform(block, 11, count, target, 4, formula.get(), new UnitScratch());
                assertThat(target).isEqualTo(expected);
            }
        }
    }

    @Test
    void normalValuesAreTheSameForEveryNumberOfBlocksOfSixteen() {
        for (int length = 16; length <= NormalScratch.LENGTH; length += 16) {
            float[] expected = new float[length + 2];
            new Float32Uniform(new MersenneTwister(length), 0, 1, false).fill(expected, 1, length);
            float[] target = expected.clone();
            plain.normal(expected, 1, length, new NormalScratch(length), 0.1f, 1.7f);
            vector.normal(target, 1, length, new NormalScratch(length), 0.1f, 1.7f);
            assertThat(target).isEqualTo(expected);
        }
    }

    @Test
    void normalValuesOfTheLeastAndTheLargestUniformValuesAreTheSame() {
        float largest = 0x1.fffffep-1f;
        float[] expected = new float[64];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i % 3 == 0 ? 0 : i % 3 == 1 ? largest : i * 0x1p-24f;
        }
        float[] target = expected.clone();
        plain.normal(expected, 0, 64, new NormalScratch(64), 0, 1);
        vector.normal(target, 0, 64, new NormalScratch(64), 0, 1);
        assertThat(target).isEqualTo(expected);
    }
}

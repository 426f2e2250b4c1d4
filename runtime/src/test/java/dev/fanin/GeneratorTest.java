package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    /** Commons Math extends the sign of a seed, so that only seeds whose bit 31 is clear are comparable. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 0x7fffffffL, 1099511627779L, Long.MIN_VALUE})
    void wordsEqualThoseOfAnIndependentMersenneTwister(long seed) {
        Generator generator = Generator.manualSeed(seed);
        MersenneTwister oracle = new MersenneTwister((int) seed);
        for (int i = 0; i < 100_000; i++) {
            assertThat(generator.random()).as("word %d", i).isEqualTo(oracle.nextInt());
        }
    }

    @Test
    void random64EqualsPyTorchForSeed42() {
        Generator generator = Generator.manualSeed(42);
        assertThat(new long[] {generator.random64(), generator.random64(), generator.random64(), generator.random64()})
                .containsExactly(0x5fe1dc66cbea3db3L, 0xf362035c2ef5950eL, 0xbb63f46ac799d447L, 0x9941aebc98cb2c14L);
    }

    @Test
    void onlyTheLow32BitsOfTheSeedMatter() {
        assertThat(Generator.manualSeed(42 + (1L << 32)).random64())
                .isEqualTo(Generator.manualSeed(42).random64());
    }

    @Test
    void initialSeedKeepsAllBits() {
        assertThat(Generator.manualSeed(42 + (1L << 40)).initialSeed()).isEqualTo(42 + (1L << 40));
        assertThat(Generator.manualSeed(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))
                        .initialSeed())
                .isEqualTo(-1);
    }

    @Test
    void negativeSeedStandsForItsUnsignedValue() {
        BigInteger unsigned = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.valueOf(5));
        assertThat(Generator.manualSeed(unsigned).random64())
                .isEqualTo(Generator.manualSeed(-5).random64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551616", "-9223372036854775809"})
    void seedOutsideTheRangeIsRejectedInPyTorchsWords(String seed) {
        assertThatThrownBy(() -> Generator.manualSeed(new BigInteger(seed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Overflow when unpacking long: a seed is from -2^63 to 2^64 - 1, but found " + seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 623, 624, 625, 2000})
    void copyGoesOnAsTheOriginalWouldAndLeavesItAlone(int drawnBefore) {
        Generator original = Generator.manualSeed(7);
        for (int i = 0; i < drawnBefore; i++) {
            original.random();
        }
        Generator copy = original.copy();
        int[] ofCopy = new int[2000];
        Arrays.setAll(ofCopy, i -> copy.random());
        int[] ofOriginal = new int[2000];
        Arrays.setAll(ofOriginal, i -> original.random());
        assertThat(ofCopy).isEqualTo(ofOriginal);
    }

    @Test
    void copyTakesTheCachedNormalValueAlong() {
        Generator original = Generator.manualSeed(7);
        Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, original);
        Generator copy = original.copy();
        Tensor ofCopy = Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, copy);
        Tensor ofOriginal = Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, original);
        assertThat(ofCopy.toFloatArray()).isEqualTo(ofOriginal.toFloatArray());
    }
}

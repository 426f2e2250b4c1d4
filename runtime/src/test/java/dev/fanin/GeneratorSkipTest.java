package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorSkipTest {

    private static void assertSameStream(Generator actual, Generator expected) {
        for (int i = 0; i < 2000; i++) {
            assertThat(actual.random()).as("word %d", i).isEqualTo(expected.random());
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 623, 624, 625, 100_000, 1_000_000, 1_000_001, 1_000_623, 1_000_624, 1_000_625, 9_999_999})
    void skipEqualsDrawingSoManyWords(long words) {
        for (int drawnBefore : new int[] {0, 1, 300, 624, 625}) {
            Generator skipping = Generator.manualSeed(words + 1);
            Generator drawing = Generator.manualSeed(words + 1);
            for (int i = 0; i < drawnBefore; i++) {
                skipping.random();
                drawing.random();
            }
            skipping.skip(words);
            for (long i = 0; i < words; i++) {
                drawing.random();
            }
            assertSameStream(skipping, drawing);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000_000L, 1L << 40, (1L << 62) + 12_345, Long.MAX_VALUE - 1})
    void skipsAddUp(long words) {
        Generator inOne = Generator.manualSeed(5);
        inOne.skip(words);
        Generator inParts = Generator.manualSeed(5);
        long part = words / 3;
        inParts.skip(part);
        inParts.skip(7);
        inParts.skip(words - part - 7);
        assertSameStream(inOne, inParts);
    }

    @Test
    void skipsBeyondTheRangeOfLongAddUp() {
        Generator once = Generator.manualSeed(9);
        once.skip(Long.MAX_VALUE);
        once.skip(Long.MAX_VALUE);
        once.skip(2);
        Generator inHalves = Generator.manualSeed(9);
        for (int i = 0; i < 4; i++) {
            inHalves.skip(1L << 62);
        }
        assertSameStream(once, inHalves);
    }

    @Test
    void skipKeepsTheCachedNormalValue() {
        Generator skipping = Generator.manualSeed(5);
        Init.normal(Tensor.zeros(DType.FLOAT32, 1), 0, 1, skipping);
        Generator other = skipping.copy();
        skipping.skip(10_000_000);
        float cached =
                Init.normal(Tensor.zeros(DType.FLOAT32, 1), 0, 1, skipping).toFloatArray()[0];
        assertThat(cached)
                .isEqualTo(
                        Init.normal(Tensor.zeros(DType.FLOAT32, 1), 0, 1, other).toFloatArray()[0]);
    }

    @Test
    void skippingBackIsRejected() {
        assertThatThrownBy(() -> Generator.manualSeed(1).skip(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words to skip are 0 or more, but found -1");
    }

    @Test
    void onlyTensorsThatThereCanBeArePassedOver() {
        Generator generator = Generator.manualSeed(1);
        for (long numel : new long[] {-1, Long.MIN_VALUE, 1L << 61, Long.MAX_VALUE}) {
            String words = "a tensor to pass over has 0 to 2305843009213693951 elements, but found " + numel;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> generator.skipUniform(DType.FLOAT64, numel))
                    .withMessage(words);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> generator.skipNormal(DType.FLOAT64, numel))
                    .withMessage(words);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.skipUniform(DType.INT64, 3))
                .withMessage("random values have a floating-point type, but found INT64");
        assertThatIllegalArgumentException().isThrownBy(() -> generator.skipNormal(DType.INT64, 3));
        assertThat(generator.toTorchState()).isEqualTo(Generator.manualSeed(1).toTorchState());
    }

    @Test
    void tensorsOfAnyLengthArePassedOver() {
        Generator generator = Generator.manualSeed(1);
        Generator expected = Generator.manualSeed(1);
        generator.skipUniform(DType.FLOAT64, (1L << 61) - 1);
        generator.skipNormal(DType.FLOAT64, (1L << 61) - 1);
        expected.skip((1L << 62) - 2);
        // The whole blocks, two words for each of fifteen values that are left over, and a block for them.
        expected.skip((1L << 62) + 2 * 15);

        assertThat(generator.random64()).isEqualTo(expected.random64());
    }
}

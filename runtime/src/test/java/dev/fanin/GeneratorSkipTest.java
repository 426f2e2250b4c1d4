package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
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
}

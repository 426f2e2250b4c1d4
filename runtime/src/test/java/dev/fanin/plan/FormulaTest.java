package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The expected values are those of {@code math.log(x).hex()}, {@code math.exp(x).hex()} and {@code math.pow(x, y).hex()} in Python 3.11. */
class FormulaTest {

    @Test
    void logarithmsOfNormalNumbersAreThoseOfPython() {
        assertThat(Formula.log(10)).isEqualTo(0x1.26bb1bbb55516p+1);
        assertThat(Formula.log(0.3)).isEqualTo(-0x1.34378fcbda721p+0);
        assertThat(Formula.log(1.5e308)).isEqualTo(0x1.62cd03a53c251p+9);
        assertThat(Formula.log(Double.MIN_NORMAL)).isEqualTo(-0x1.6232bdd7abcd2p+9);
    }

    @Test
    void logarithmsOfAllOtherNumbersAreDefined() {
        assertThat(Formula.log(Double.MIN_VALUE)).isEqualTo(-0x1.74385446d71c3p+9);
        assertThat(Formula.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Formula.log(-1)).isNaN();
        assertThat(Formula.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void exponentialsAreThoseOfPython() {
        assertThat(Formula.exp(1)).isEqualTo(0x1.5bf0a8b145769p+1);
        assertThat(Formula.exp(-3.25)).isEqualTo(0x1.3da368521902dp-5);
        assertThat(Formula.exp(511.9)).isEqualTo(0x1.6df8f5b1d1aa6p+738);
    }

    @Test
    void exponentialsBeyondThoseOfGlibcAreCloseToPythons() {
        assertThat(Formula.exp(600)).isCloseTo(0x1.88a122d234b39p+865, within(0x1p813));
        assertThat(Formula.exp(-600.5)).isCloseTo(0x1.94f535b837056p-867, within(0x1p-919));
        assertThat(Formula.exp(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void powersAreThoseOfPython() {
        assertThat(Formula.pow(2, 0.5)).isEqualTo(0x1.6a09e667f3bcdp+0);
        assertThat(Formula.pow(10, -3)).isEqualTo(0x1.0624dd2f1a9fcp-10);
    }
}

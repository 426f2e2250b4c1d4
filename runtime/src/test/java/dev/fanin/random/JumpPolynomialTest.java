package dev.fanin.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JumpPolynomialTest {

    private static final int DEGREE = 19937;
    private static final int MATRIX = 0x9908b0df;
    private static final BigInteger B = BigInteger.ZERO.setBit(623).setBit(396);
    private static final BigInteger CHARACTERISTIC = characteristic();
    private static final int[] TERMS = terms(CHARACTERISTIC);

    /** The formula of M. Matsumoto and T. Nishimura, "Mersenne Twister" (1998), appendix A. */
    private static BigInteger characteristic() {
        BigInteger inner = BigInteger.ONE;
        for (int i = 0; i < 31; i++) {
            inner = timesB(inner).xor(bitOfMatrix(i));
        }
        return inner.shiftLeft(624).xor(inner.shiftLeft(397)).xor(bitOfMatrix(31));
    }

    private static BigInteger bitOfMatrix(int bit) {
        return BigInteger.valueOf((MATRIX >>> bit) & 1);
    }

    private static BigInteger timesB(BigInteger polynomial) {
        return polynomial.shiftLeft(623).xor(polynomial.shiftLeft(396));
    }

    private static int[] terms(BigInteger polynomial) {
        return IntStream.range(0, polynomial.bitLength())
                .filter(polynomial::testBit)
                .toArray();
    }

    private static BigInteger reduced(BigInteger polynomial) {
        BigInteger rest = polynomial;
        while (rest.bitLength() > DEGREE) {
            BigInteger quotient = rest.shiftRight(DEGREE);
            for (int term : TERMS) {
                rest = rest.xor(quotient.shiftLeft(term));
            }
        }
        return rest;
    }

    private static BigInteger square(BigInteger polynomial) {
        byte[] spread = new byte[polynomial.bitLength() / 4 + 2];
        for (int term : terms(polynomial)) {
            spread[spread.length - 1 - term / 4] |= (byte) (1 << (2 * term % 8));
        }
        return new BigInteger(spread);
    }

    private static BigInteger powerOfX(long exponent) {
        BigInteger power = BigInteger.ONE;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            power = reduced(square(power).shiftLeft((int) (exponent >>> bit) & 1));
        }
        return power;
    }

    /** Returns the polynomial in powers of x, not reduced. */
    private static BigInteger valueOf(JumpPolynomial polynomial) {
        BigInteger value = BigInteger.ZERO;
        for (int digit = JumpPolynomial.DIGITS - 1; digit >= 0; digit--) {
            value = timesB(value);
            for (int first = 0; first < JumpPolynomial.DIGIT_SIZE; first += 13) {
                value = value.xor(
                        BigInteger.valueOf(polynomial.bits(digit, first, 13)).shiftLeft(first));
            }
        }
        return value;
    }

    @Test
    void theWordsObeyTheCharacteristicPolynomial() {
        MersenneTwister twister = new MersenneTwister(3);
        int[] words = IntStream.generate(twister::nextInt).limit(DEGREE + 700).toArray();
        assertThat(CHARACTERISTIC.bitLength()).isEqualTo(DEGREE + 1);
        for (int start = 0; start < 700; start++) {
            int sum = 0;
            for (int term : TERMS) {
                sum ^= words[start + term];
            }
            assertThat(sum).as("from word %d", start).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0, 1, 511, 512, 622, 623, 624, 1246, 19_935, 19_936, 19_937, 39_873, 39_874, 1L << 20, 1L << 31,
                1L << 62
            })
    void powersOfXAreThoseModuloTheCharacteristicPolynomial(long exponent) {
        assertThat(valueOf(new JumpPolynomial(exponent))).isEqualTo(powerOfX(exponent));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0x123456789abcdefL, 0xfedcba9876543210L})
    void exponentsAreUnsigned(long exponent) {
        assertThat(valueOf(new JumpPolynomial(exponent))).isEqualTo(powerOfX(exponent));
    }

    @Test
    void aSuccessionOfExponentsGivesASuccessionOfPowers() {
        BigInteger expected = powerOfX((1L << 40) - 50);
        for (long exponent = (1L << 40) - 50; exponent < (1L << 40) + 50; exponent++) {
            assertThat(valueOf(new JumpPolynomial(exponent))).isEqualTo(expected);
            expected = reduced(expected.shiftLeft(1));
        }
    }
}

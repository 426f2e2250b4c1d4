package dev.fanin.random;

import java.util.Arrays;

/**
 * A power of x modulo φ, the characteristic polynomial of the Mersenne Twister over GF(2), written in base B.
 *
 * <p>M. Matsumoto and T. Nishimura ("Mersenne Twister", 1998, appendix A) give φ by A = x<sup>624</sup> + x<sup>397</sup>,
 * B = x<sup>623</sup> + x<sup>396</sup> and the bits a<sub>i</sub> of the matrix, the lowest first:
 * φ = A·(B<sup>31</sup> + a<sub>0</sub>B<sup>30</sup> + … + a<sub>30</sub>) + a<sub>31</sub>. A is x·B, and a<sub>31</sub> is 1, so
 * that two rules reduce a sum of digits d<sub>k</sub>B<sup>k</sup>, each digit a polynomial in x:
 *
 * <ul>
 *   <li>x<sup>623</sup> = B + x<sup>396</sup> shortens a digit;
 *   <li>B<sup>32</sup> = x<sup>-1</sup> + a<sub>0</sub>B<sup>31</sup> + … + a<sub>30</sub>B leaves 32 digits.
 * </ul>
 *
 * <p>In this base φ has 16 terms, in powers of x 135.
 */
final class JumpPolynomial {

    /** How many digits there are. */
    static final int DIGITS = Integer.SIZE;

    /** How many bits a digit has: one more than B's degree, so that the highest digit has room for x<sup>19936</sup>. */
    static final int DIGIT_SIZE = MersenneTwister.STATE_SIZE;

    /** The exponents of B's two terms. */
    private static final int UPPER_TERM = MersenneTwister.STATE_SIZE - 1;

    private static final int LOWER_TERM = MersenneTwister.MIDDLE - 1;

    private static final int TERMS_APART = UPPER_TERM - LOWER_TERM;

    /** How many longs a digit takes, its lowest power of x in the lowest bit. */
    private static final int LENGTH = (DIGIT_SIZE + Long.SIZE - 1) / Long.SIZE;

    /** How many bits of a digit's last long are beyond B's degree. */
    private static final int BITS_BEYOND = LENGTH * Long.SIZE - UPPER_TERM;

    /** A number of bits whose powers of two are below B's degree. */
    private static final int BITS_BELOW_DEGREE = 9;

    /** The digits; from the 33rd on those that a square has until it is reduced, the last one for a carry of two bits. */
    private final long[] digits = new long[(2 * DIGITS + 1) * LENGTH];

    /** Creates x to the power of an unsigned number. */
    JumpPolynomial(long exponent) {
        int bitsLeft = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(exponent) - BITS_BELOW_DEGREE);
        int leading = (int) (exponent >>> bitsLeft);
        digits[leading / Long.SIZE] = 1L << leading;
        while (bitsLeft > 0) {
            bitsLeft--;
            square((int) (exponent >>> bitsLeft) & 1);
        }
    }

    /** Returns some bits of a digit, fewer than 32, the first one as the lowest. */
    int bits(int digit, int first, int count) {
        int index = digit * LENGTH + first / Long.SIZE;
        long bits = (digits[index] >>> first) | (digits[index + 1] << 1 << ~first);
        return (int) bits & ((1 << count) - 1);
    }

    /** Squares this polynomial, and multiplies it by x to a power that is 0 or 1. */
    private void square(int power) {
        Arrays.fill(digits, 2 * DIGITS * LENGTH, digits.length, 0);
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            squareDigit(digit * LENGTH, power);
            shortenPair(2 * digit * LENGTH);
        }
        for (int digit = 2 * DIGITS; digit >= DIGITS; digit--) {
            reduceDigit(digit * LENGTH);
        }
    }

    /** Squares a digit into twice its place and the one behind: in B<sup>2k</sup>, 1,248 bits with the factor x. */
    private void squareDigit(int start, int power) {
        for (int i = start + LENGTH - 1; i >= start; i--) {
            long bits = digits[i];
            digits[2 * i] = spread(bits) << power;
            digits[2 * i + 1] = spread(bits >>> Integer.SIZE) << power;
        }
    }

    /** Returns the low 32 bits with a zero above each: the square of that polynomial. */
    private static long spread(long bits) {
        long spread = bits & 0xffffffffL;
        spread = (spread | (spread << 16)) & 0x0000ffff0000ffffL;
        spread = (spread | (spread << 8)) & 0x00ff00ff00ff00ffL;
        spread = (spread | (spread << 4)) & 0x0f0f0f0f0f0f0f0fL;
        spread = (spread | (spread << 2)) & 0x3333333333333333L;
        return (spread | (spread << 1)) & 0x5555555555555555L;
    }

    /** Shortens a digit of twice the length to B's degree: what is above goes into the place behind, and from there a carry farther. */
    private void shortenPair(int start) {
        int next = start + LENGTH;
        for (int i = next + LENGTH - 1; i >= next; i--) {
            long bits = digits[i];
            digits[i] = bits << BITS_BEYOND;
            digits[i + 1] ^= bits >>> -BITS_BEYOND;
            digits[i - TERMS_APART / Long.SIZE] ^= bits >>> TERMS_APART;
            digits[i - TERMS_APART / Long.SIZE - 1] ^= bits << -TERMS_APART;
        }
        carry(start);
        carry(next);
    }

    /** Shortens a digit by what its last long has beyond B's degree. */
    private void carry(int start) {
        int last = start + LENGTH - 1;
        long excess = digits[last] >>> -BITS_BEYOND;
        digits[last] ^= excess << -BITS_BEYOND;
        digits[start + LOWER_TERM / Long.SIZE] ^= excess << LOWER_TERM;
        digits[start + LENGTH] ^= excess;
    }

    /** Replaces a digit at B<sup>32</sup> or above by what it is at lower places. */
    private void reduceDigit(int start) {
        // The constant term cannot be divided by x: it goes to the place below, where B is a digit.
        long constant = digits[start] & 1;
        digits[start] ^= constant;
        digits[start - LENGTH + UPPER_TERM / Long.SIZE] ^= constant << UPPER_TERM;
        digits[start - LENGTH + LOWER_TERM / Long.SIZE] ^= constant << LOWER_TERM;
        for (int terms = MersenneTwister.MATRIX & MersenneTwister.LOWER_BITS; terms != 0; terms &= terms - 1) {
            addDigit(start, start - (Integer.numberOfTrailingZeros(terms) + 1) * LENGTH);
        }
        addDividedByX(start, start - DIGITS * LENGTH);
    }

    private void addDigit(int start, int target) {
        for (int i = 0; i < LENGTH; i++) {
            digits[target + i] ^= digits[start + i];
        }
    }

    private void addDividedByX(int start, int target) {
        for (int i = 0; i < LENGTH - 1; i++) {
            digits[target + i] ^= (digits[start + i] >>> 1) | (digits[start + i + 1] << (Long.SIZE - 1));
        }
        digits[target + LENGTH - 1] ^= digits[start + LENGTH - 1] >>> 1;
    }
}

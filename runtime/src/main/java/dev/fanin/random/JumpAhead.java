package dev.fanin.random;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes the state of a Mersenne Twister far ahead without drawing the words between.
 *
 * <p>The words obey a linear recurrence over GF(2) with the characteristic polynomial φ of degree 19,937, so that the word n places
 * on is the sum of those words of the sequence whose places are the exponents of x<sup>n</sup> mod φ. H. Haramoto and others,
 * "Efficient Jump Ahead for F2-Linear Random Number Generators", INFORMS Journal on Computing 20 (2008). Polynomials are bits in
 * longs, the lowest exponent first.
 */
final class JumpAhead {

    private static final int DEGREE = 19937;
    private static final int LENGTH = (DEGREE + Long.SIZE - 1) / Long.SIZE;

    /** How many bits of a polynomial's last long are below the degree. */
    private static final int BITS_IN_LAST = DEGREE % Long.SIZE;

    /** A number of bits whose powers of two are below the degree. */
    private static final int BITS_BELOW_DEGREE = 14;

    private static final int STATE_SIZE = MersenneTwister.STATE_SIZE;

    /** How many coefficients are looked up at a time. */
    private static final int WINDOW = 4;

    /** How many longs are reduced at a time: as many as are between φ's highest exponent and the next one, 623 below. */
    private static final int FOLDED = 9;

    /** The exponents of φ but the highest. */
    private static final int[] LOWER_TERMS = lowerTerms();

    /** How many longs of the result are summed up at a time. */
    private static final int SUMMED = 8;

    /**
     * For each shift, where the lower terms stand that need it to be reduced to: how many longs away from those that are reduced. Terms of
     * one shift share the shifted longs.
     */
    private static final int[][] TERMS_BY_SHIFT = termsByShift();

    private JumpAhead() {}

    /**
     * Replaces a state, 624 successive words before tempering, by the one that begins {@code words} words later.
     *
     * @param words how far, as an unsigned number that is not 0
     */
    static void jump(int[] state, long words) {
        // The low bits of the first word take no part in the recurrence, so that the sums begin with the second word.
        long[] power = powerOfX(words - 1);
        long[][] sums = sumsOfNeighbours(pairsFromSecondWord(state));
        long[][] summands = new long[(DEGREE + WINDOW - 1) / WINDOW][];
        for (int i = 0; i < summands.length; i++) {
            int exponent = i * WINDOW;
            summands[i] = sums[(int) (power[exponent / Long.SIZE] >>> (exponent % Long.SIZE)) & ((1 << WINDOW) - 1)];
        }
        long[] result = new long[STATE_SIZE / 2];
        for (int start = 0; start < result.length; start += SUMMED) {
            sumUp(summands, start, result);
        }
        for (int i = 0; i < result.length; i++) {
            state[2 * i] = (int) result[i];
            state[2 * i + 1] = (int) (result[i] >>> Integer.SIZE);
        }
    }

    /** Sums up some longs of the result: from each summand those that stand as many longs later as its place says. */
    private static void sumUp(long[][] summands, int start, long[] result) {
        long sum0 = 0;
        long sum1 = 0;
        long sum2 = 0;
        long sum3 = 0;
        long sum4 = 0;
        long sum5 = 0;
        long sum6 = 0;
        long sum7 = 0;
        for (int i = 0; i < summands.length; i++) {
            long[] summand = summands[i];
            int index = i * (WINDOW / 2) + start;
            sum0 ^= summand[index];
            sum1 ^= summand[index + 1];
            sum2 ^= summand[index + 2];
            sum3 ^= summand[index + 3];
            sum4 ^= summand[index + 4];
            sum5 ^= summand[index + 5];
            sum6 ^= summand[index + 6];
            sum7 ^= summand[index + 7];
        }
        result[start] = sum0;
        result[start + 1] = sum1;
        result[start + 2] = sum2;
        result[start + 3] = sum3;
        result[start + 4] = sum4;
        result[start + 5] = sum5;
        result[start + 6] = sum6;
        result[start + 7] = sum7;
    }

    /** Returns all words that the sums need, two in a long. */
    private static long[] pairsFromSecondWord(int[] state) {
        int[] words = Arrays.copyOf(state, (1 + DEGREE + 2 * WINDOW + STATE_SIZE) / 2 * 2 + 1);
        MersenneTwister.extend(words);
        long[] pairs = new long[words.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Integer.toUnsignedLong(words[2 * i + 1]) | ((long) words[2 * i + 2] << Integer.SIZE);
        }
        return pairs;
    }

    /** Returns, for each set of places below the window's length, the sequence of the sums of the words at these places. */
    private static long[][] sumsOfNeighbours(long[] pairs) {
        long[][] sums = new long[1 << WINDOW][];
        sums[0] = new long[pairs.length - WINDOW / 2];
        for (int place = 0; place < WINDOW; place++) {
            long[] shifted = shift(pairs, place, sums[0].length);
            for (int places = 0; places < 1 << place; places++) {
                long[] sum = shifted.clone();
                add(sums[places], 0, sum);
                sums[places | (1 << place)] = sum;
            }
        }
        return sums;
    }

    private static long[] shift(long[] pairs, int places, int length) {
        long[] shifted = Arrays.copyOfRange(pairs, places / 2, places / 2 + length);
        if (places % 2 != 0) {
            for (int i = 0; i < length; i++) {
                shifted[i] = (shifted[i] >>> Integer.SIZE) | (pairs[places / 2 + i + 1] << Integer.SIZE);
            }
        }
        return shifted;
    }

    private static void add(long[] summand, int offset, long[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= summand[offset + i];
        }
    }

    /** Returns x to the power of an unsigned number, mod φ. */
    private static long[] powerOfX(long exponent) {
        int bitsLeft = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(exponent) - BITS_BELOW_DEGREE);
        int leading = (int) (exponent >>> bitsLeft);
        long[] power = new long[LENGTH];
        power[leading / Long.SIZE] = 1L << leading;
        while (bitsLeft > 0) {
            bitsLeft--;
            power = square(power);
            if (((exponent >>> bitsLeft) & 1) != 0) {
                multiplyByX(power);
            }
        }
        return power;
    }

    private static long[] square(long[] polynomial) {
        long[] square = new long[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            square[2 * i] = spread(polynomial[i]);
            square[2 * i + 1] = spread(polynomial[i] >>> Integer.SIZE);
        }
        for (int start = 2 * LENGTH - FOLDED; start > LENGTH; start -= FOLDED) {
            fold(square, start);
        }
        fold(square, LENGTH);
        long[] reduced = Arrays.copyOf(square, LENGTH);
        reduceLast(reduced);
        return reduced;
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

    private static void multiplyByX(long[] polynomial) {
        for (int i = LENGTH - 1; i > 0; i--) {
            polynomial[i] = (polynomial[i] << 1) | (polynomial[i - 1] >>> (Long.SIZE - 1));
        }
        polynomial[0] <<= 1;
        reduceLast(polynomial);
    }

    /** Reduces what the last long has above the degree. */
    private static void reduceLast(long[] polynomial) {
        long excess = polynomial[LENGTH - 1] >>> BITS_IN_LAST;
        polynomial[LENGTH - 1] ^= excess << BITS_IN_LAST;
        addLowerTerms(excess, 0, polynomial);
    }

    /** Reduces the longs from {@code start} on, {@link #FOLDED} of them. */
    private static void fold(long[] polynomial, int start) {
        long high0 = polynomial[start];
        long high1 = polynomial[start + 1];
        long high2 = polynomial[start + 2];
        long high3 = polynomial[start + 3];
        long high4 = polynomial[start + 4];
        long high5 = polynomial[start + 5];
        long high6 = polynomial[start + 6];
        long high7 = polynomial[start + 7];
        long high8 = polynomial[start + 8];
        for (int shift = 0; shift < Long.SIZE; shift++) {
            int rest = ~shift;
            long shifted0 = high0 << shift;
            long shifted1 = (high1 << shift) | (high0 >>> 1 >>> rest);
            long shifted2 = (high2 << shift) | (high1 >>> 1 >>> rest);
            long shifted3 = (high3 << shift) | (high2 >>> 1 >>> rest);
            long shifted4 = (high4 << shift) | (high3 >>> 1 >>> rest);
            long shifted5 = (high5 << shift) | (high4 >>> 1 >>> rest);
            long shifted6 = (high6 << shift) | (high5 >>> 1 >>> rest);
            long shifted7 = (high7 << shift) | (high6 >>> 1 >>> rest);
            long shifted8 = (high8 << shift) | (high7 >>> 1 >>> rest);
            long shifted9 = high8 >>> 1 >>> rest;
            for (int relative : TERMS_BY_SHIFT[shift]) {
                int index = start + relative;
                polynomial[index] ^= shifted0;
                polynomial[index + 1] ^= shifted1;
                polynomial[index + 2] ^= shifted2;
                polynomial[index + 3] ^= shifted3;
                polynomial[index + 4] ^= shifted4;
                polynomial[index + 5] ^= shifted5;
                polynomial[index + 6] ^= shifted6;
                polynomial[index + 7] ^= shifted7;
                polynomial[index + 8] ^= shifted8;
                polynomial[index + 9] ^= shifted9;
            }
        }
        Arrays.fill(polynomial, start, start + FOLDED, 0);
    }

    /** Adds {@code factor} times the lower terms of φ, which are what x<sup>19,937</sup> is mod φ, times x to the given power. */
    private static void addLowerTerms(long factor, int power, long[] polynomial) {
        if (factor == 0) {
            return;
        }
        for (int term : LOWER_TERMS) {
            int position = term + power;
            int index = position / Long.SIZE;
            polynomial[index] ^= factor << position;
            polynomial[index + 1] ^= (factor >>> 1) >>> ~position;
        }
    }

    /**
     * Returns the lower terms of φ, for which M. Matsumoto and T. Nishimura give a formula ("Mersenne Twister", 1998, appendix A): with
     * A = x<sup>624</sup> + x<sup>397</sup>, B = x<sup>623</sup> + x<sup>396</sup> and the bits a<sub>i</sub> of the matrix, it is
     * A·(B<sup>31</sup> + a<sub>0</sub>B<sup>30</sup> + … + a<sub>30</sub>) + a<sub>31</sub>.
     */
    private static int[] lowerTerms() {
        BigInteger inner = BigInteger.ONE;
        for (int i = 0; i < Integer.SIZE - 1; i++) {
            inner = addBit(inner.shiftLeft(623).xor(inner.shiftLeft(396)), i);
        }
        BigInteger polynomial = addBit(inner.shiftLeft(624).xor(inner.shiftLeft(397)), Integer.SIZE - 1);
        return IntStream.range(0, DEGREE).filter(polynomial::testBit).toArray();
    }

    private static int[][] termsByShift() {
        return IntStream.range(0, Long.SIZE)
                .mapToObj(shift -> Arrays.stream(LOWER_TERMS)
                        .map(term -> term - DEGREE)
                        .filter(position -> Math.floorMod(position, Long.SIZE) == shift)
                        .map(position -> Math.floorDiv(position, Long.SIZE))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static BigInteger addBit(BigInteger polynomial, int bitOfMatrix) {
        return ((MersenneTwister.MATRIX >>> bitOfMatrix) & 1) == 0 ? polynomial : polynomial.flipBit(0);
    }
}

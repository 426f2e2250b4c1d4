package dev.fanin.random;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes the state of a Mersenne Twister far ahead without drawing the words between.
 *
 * <p>The words obey a linear recurrence over GF(2) with the characteristic polynomial φ, so that the word n places on is the sum of
 * those words of the sequence whose places are the exponents of x<sup>n</sup> mod φ. H. Haramoto and others, "Efficient Jump Ahead for
 * F2-Linear Random Number Generators", INFORMS Journal on Computing 20 (2008).
 *
 * <p>Here the polynomial is written in base B = x<sup>623</sup> + x<sup>396</sup>, see {@link JumpPolynomial}, and applied by Horner's
 * rule. A digit adds words less than 624 places on, so that some 1,300 words of the sequence are enough. To multiply by B is to replace
 * a word by the sum of those 623 and 396 places on: by the recurrence, a function of the word and the one before.
 */
final class JumpAhead {

    private static final int STATE_SIZE = MersenneTwister.STATE_SIZE;

    /**
     * Where the result begins. Each of 31 multiplications by B needs one word before, and the state's first word is of no use, because
     * its low bits take no part in the recurrence.
     */
    private static final int FIRST = JumpPolynomial.DIGITS;

    /** How many coefficients are looked up at a time: a divisor of the digit's size, and even. */
    private static final int WINDOW = 6;

    /** How many windows are added at a time. */
    private static final int WINDOWS = 4;

    /** How many longs are added in one call. Calls are many and short because the just-in-time compilers count them. */
    private static final int STRETCH = 82;

    /** The length of the result and of the sequences of sums, two words in a long, in whole stretches. */
    private static final int LENGTH = (FIRST + STATE_SIZE) / 2;

    private static final int SUMS_LENGTH = 2 * LENGTH;

    /** For both words in a long: the bits that the recurrence takes from a word, and the lowest bit. */
    private static final long LOWER_BITS = MersenneTwister.LOWER_BITS * 0x0000000100000001L;

    private static final long LOWEST_BITS = 0x0000000100000001L;

    /**
     * Memory for the sums, from one jump to the next: 330 KB that the JVM has not used yet take five times as long as the jump,
     * because the operating system has to find each page.
     */
    private static final AtomicReference<long @Nullable []> SPARE_SUMS = new AtomicReference<>();

    private JumpAhead() {}

    /**
     * Replaces a state, 624 successive words before tempering, by the one that begins {@code words} words later.
     *
     * @param words how far, as an unsigned number, at least 32
     */
    static void jump(int[] state, long words) {
        JumpPolynomial power = new JumpPolynomial(words - FIRST);
        long[] sums = sumsOfNeighbours(state);
        long[] result = new long[LENGTH];
        for (int digit = JumpPolynomial.DIGITS - 1; digit >= 0; digit--) {
            multiplyByB(result);
            for (int place = 0; place < JumpPolynomial.DIGIT_SIZE; place += WINDOWS * WINDOW) {
                addWindows(power.bits(digit, place, WINDOWS * WINDOW), place, sums, result);
            }
        }
        SPARE_SUMS.set(sums);
        for (int i = 0; i < STATE_SIZE; i++) {
            state[i] = (int) (result[(FIRST + i) / 2] >>> (i % 2 * Integer.SIZE));
        }
    }

    /**
     * Returns, for each set of places below the window's length, the sequence of the sums of the words at these places, one behind the
     * other.
     */
    private static long[] sumsOfNeighbours(int[] state) {
        int[] words = Arrays.copyOf(state, 2 * SUMS_LENGTH + WINDOW);
        MersenneTwister.extend(words, words.length);
        long[] spare = SPARE_SUMS.getAndSet(null);
        // The first sequence, of the sums of no words, stays 0.
        long[] sums = spare == null ? new long[SUMS_LENGTH << WINDOW] : spare;
        long[] shifted = new long[SUMS_LENGTH];
        for (int place = 0; place < WINDOW; place++) {
            for (int i = 0; i < SUMS_LENGTH; i++) {
                int word = 2 * i + place;
                shifted[i] = Integer.toUnsignedLong(words[word]) | ((long) words[word + 1] << Integer.SIZE);
            }
            int half = SUMS_LENGTH << place;
            for (int start = 0; start < half; start += STRETCH) {
                addInto(sums, start, shifted, start % SUMS_LENGTH, half + start);
            }
        }
        return sums;
    }

    private static void addInto(long[] sums, int start, long[] summand, int summandStart, int target) {
        for (int i = 0; i < STRETCH; i++) {
            sums[target + i] = sums[start + i] ^ summand[summandStart + i];
        }
    }

    private static void addWindows(int bits, int place, long[] sums, long[] result) {
        int start0 = startOfSums(bits, 0, place);
        int start1 = startOfSums(bits, 1, place);
        int start2 = startOfSums(bits, 2, place);
        int start3 = startOfSums(bits, 3, place);
        for (int start = 0; start < LENGTH; start += STRETCH) {
            add(sums, start0, start1, start2, start3, result, start);
        }
    }

    /** Returns where the sums of a window's words begin. */
    private static int startOfSums(int bits, int window, int place) {
        int places = (bits >>> (window * WINDOW)) & ((1 << WINDOW) - 1);
        return places * SUMS_LENGTH + (place + window * WINDOW) / 2;
    }

    private static void add(long[] sums, int start0, int start1, int start2, int start3, long[] result, int start) {
        for (int i = start; i < start + STRETCH; i++) {
            result[i] ^= sums[start0 + i] ^ sums[start1 + i] ^ sums[start2 + i] ^ sums[start3 + i];
        }
    }

    /** Replaces the words, except the first two, by the sums of those 623 and 396 places on. */
    private static void multiplyByB(long[] sequence) {
        for (int i = LENGTH - 1; i > 0; i--) {
            long pair = sequence[i];
            long previous = (pair << Integer.SIZE) | (sequence[i - 1] >>> Integer.SIZE);
            long word = (previous & ~LOWER_BITS) | (pair & LOWER_BITS);
            sequence[i] = ((word >>> 1) & LOWER_BITS)
                    ^ ((pair & LOWEST_BITS) * Integer.toUnsignedLong(MersenneTwister.MATRIX));
        }
    }
}

package dev.fanin.random;

import org.jspecify.annotations.Nullable;

/**
 * The Mersenne Twister MT19937, seeded as PyTorch's {@code at::mt19937} is (ATen/core/MT19937RNGEngine.h).
 *
 * <p>Makoto Matsumoto and Takuji Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random
 * Number Generator", ACM TOMACS 8 (1998). The state advances by whole blocks of {@value #STATE_SIZE} words, in loops
 * whose arrays share one index, because those are the loops that the just-in-time compilers of all supported JDKs turn
 * into vector instructions.
 */
public final class MersenneTwister {

    /** The number of words in the state, and in a block. */
    public static final int STATE_SIZE = 624;

    /** The most blocks that {@link #wholeBlocks} gives: as many as stay in the first-level cache with what is made of them. */
    static final int MOST_BLOCKS = 8;

    /** How far behind a word the third of those stands that it follows from; the others are 624 and 623 words behind. */
    static final int MIDDLE = 397;

    /** About how many words are drawn in the time of a jump. */
    private static final long JUMP_THRESHOLD = 1_000_000;

    /** How many words of a new block follow from the previous block alone. */
    private static final int STRIDE = STATE_SIZE - MIDDLE;

    static final int MATRIX = 0x9908b0df;
    static final int UPPER_BIT = 0x80000000;
    static final int LOWER_BITS = 0x7fffffff;

    private final int[] state = new int[STATE_SIZE];
    private final int[] tempered = new int[STATE_SIZE];

    /** The state, shifted by one word and by {@link #MIDDLE} words: scratch of {@link #advance()}. */
    private final int[] shifted = new int[STATE_SIZE];

    private final int[] middle = new int[STATE_SIZE];

    private int[] window = {};
    private @Nullable UnitScratch unitScratch;
    private @Nullable NormalScratch normalScratch;

    /** The index in {@link #tempered} of the next word; {@link #STATE_SIZE} when the block is used up. */
    private int next = STATE_SIZE;

    /** Whether no word has been drawn from the seed's state yet. */
    private boolean fresh = true;

    /**
     * Creates the generator in the state that {@code seed} stands for.
     *
     * @param seed the seed, of which PyTorch uses the low 32 bits only
     */
    public MersenneTwister(long seed) {
        state[0] = (int) seed;
        for (int i = 1; i < STATE_SIZE; i++) {
            int previous = state[i - 1];
            state[i] = 1812433253 * (previous ^ (previous >>> 30)) + i;
        }
    }

    /**
     * Creates the generator in a given state.
     *
     * @param state the block's words before tempering
     * @param position how many of them have been drawn, or 0 if it is a seed's state before the first block
     */
    public MersenneTwister(int[] state, int position) {
        System.arraycopy(state, 0, this.state, 0, STATE_SIZE);
        fresh = position == 0;
        next = fresh ? STATE_SIZE : position;
        temper(this.state, tempered);
    }

    private MersenneTwister(MersenneTwister other) {
        become(other);
    }

    /** Returns a generator of its own that goes on as this one would. */
    public MersenneTwister copy() {
        return new MersenneTwister(this);
    }

    /** Goes on as another generator would. */
    public void become(MersenneTwister other) {
        System.arraycopy(other.state, 0, state, 0, STATE_SIZE);
        System.arraycopy(other.tempered, 0, tempered, 0, STATE_SIZE);
        next = other.next;
        fresh = other.fresh;
    }

    /** Returns the words of the current block before tempering. */
    public int[] state() {
        return state.clone();
    }

    /** Returns how many words of the current block have been drawn, or 0 before the first block. */
    public int position() {
        return fresh ? 0 : next;
    }

    /** Returns the next word: 32 uniformly distributed bits. */
    public int nextInt() {
        if (next == STATE_SIZE) {
            advance();
        }
        return tempered[next++];
    }

    /** Returns the next two words, the first as the high half, as PyTorch's {@code random64} does. */
    public long nextLong() {
        long high = nextInt();
        return (high << 32) | Integer.toUnsignedLong(nextInt());
    }

    /** Returns the low 53 bits of the next two words times 2<sup>-53</sup>: uniform in [0, 1). */
    double nextUnitFloat64() {
        return (nextLong() & ((1L << 53) - 1)) * 0x1p-53;
    }

    /**
     * Passes over the next {@code count} words, in a time that hardly depends on their number.
     *
     * @param count how many, not negative
     */
    public void skip(long count) {
        if (count > JUMP_THRESHOLD) {
            long target = next + count;
            long blocks = Long.divideUnsigned(target - 1, STATE_SIZE);
            JumpAhead.jump(state, blocks * STATE_SIZE);
            temper(state, tempered);
            next = (int) (target - blocks * STATE_SIZE);
            fresh = false;
            return;
        }
        long left = count;
        while (left > 0) {
            int length = (int) Math.min(left, available());
            next += length;
            left -= length;
        }
    }

    /** Returns how many words the current block still holds, at least one: a used-up block is replaced. */
    int available() {
        if (next == STATE_SIZE) {
            advance();
        }
        return STATE_SIZE - next;
    }

    /** Returns whether an odd number of words of the current block has been drawn, so that the pairs of words stand across its end. */
    boolean isWithinPair() {
        return next % 2 != 0;
    }

    /** Draws words, from wherever in a block. */
    void draw(int[] target, int length) {
        int drawn = 0;
        while (drawn < length) {
            int count = Math.min(length - drawn, available());
            System.arraycopy(tempered, pass(count), target, drawn, count);
            drawn += count;
        }
    }

    /** Passes over {@code length} words, at most {@link #available()}, and returns where in {@link #block()} they begin. */
    int pass(int length) {
        int first = next;
        next += length;
        return first;
    }

    /** Returns the words of the current block. */
    int[] block() {
        return tempered;
    }

    /** Returns how many words can be drawn next as whole blocks, at most {@code wanted}: none while a block is begun. */
    int wholeBlocks(int wanted) {
        return next == STATE_SIZE ? Math.min(wanted / STATE_SIZE, MOST_BLOCKS) * STATE_SIZE : 0;
    }

    /** Draws a whole block and returns its words, which stay there until the next draw. */
    int[] nextBlock() {
        advance();
        next = STATE_SIZE;
        return tempered;
    }

    /** Draws a whole block and returns its words before tempering, which stay there until the next draw. */
    int[] nextUntemperedBlock() {
        advanceState();
        next = STATE_SIZE;
        return state;
    }

    /**
     * Returns the current block before tempering, followed by room for {@code count} words, whole blocks. A loop that writes the words
     * which follow in the sequence draws them by {@link #moveTo}.
     */
    int[] window(int count) {
        if (window.length < STATE_SIZE + count) {
            window = new int[STATE_SIZE + count];
        }
        System.arraycopy(state, 0, window, 0, STATE_SIZE);
        return window;
    }

    /** Returns what {@link #window(int)} returned last. */
    int[] window() {
        return window;
    }

    /** Passes over the {@code count} words that were written into the window. */
    void moveTo(int count) {
        System.arraycopy(window, count, state, 0, STATE_SIZE);
        fresh = false;
    }

    /** Returns scratch that belongs to this generator. */
    UnitScratch unitScratch() {
        if (unitScratch == null) {
            unitScratch = new UnitScratch();
        }
        return unitScratch;
    }

    /** Returns scratch that belongs to this generator, for {@code length} normal values if it can be so long. */
    NormalScratch normalScratch(int length) {
        int wanted = Math.min(length, NormalScratch.LENGTH);
        if (normalScratch == null || normalScratch.length() < wanted) {
            normalScratch = new NormalScratch(wanted);
        }
        return normalScratch;
    }

    private void advance() {
        advanceState();
        temper(state, tempered);
        next = 0;
    }

    private void advanceState() {
        System.arraycopy(state, 1, shifted, 0, STATE_SIZE - 1);
        System.arraycopy(state, MIDDLE, middle, 0, STRIDE);
        twist(state, shifted, middle, 0, STRIDE);
        System.arraycopy(state, 0, middle, STRIDE, STRIDE);
        twist(state, shifted, middle, STRIDE, 2 * STRIDE);
        System.arraycopy(state, STRIDE, middle, 2 * STRIDE, STATE_SIZE - 2 * STRIDE);
        shifted[STATE_SIZE - 1] = state[0];
        twist(state, shifted, middle, 2 * STRIDE, STATE_SIZE);
        fresh = false;
    }

    private static void twist(int[] state, int[] shifted, int[] middle, int from, int to) {
        for (int i = from; i < to; i++) {
            int following = shifted[i];
            int word = (state[i] & UPPER_BIT) | (following & LOWER_BITS);
            state[i] = middle[i] ^ (word >>> 1) ^ ((following << 31 >> 31) & MATRIX);
        }
    }

    /** Continues the sequence whose first {@link #STATE_SIZE} words are given, before tempering, up to a length. */
    static void extend(int[] words, int length) {
        for (int i = STATE_SIZE; i < length; i++) {
            int following = words[i - STATE_SIZE + 1];
            int word = (words[i - STATE_SIZE] & UPPER_BIT) | (following & LOWER_BITS);
            words[i] = words[i - STATE_SIZE + MIDDLE] ^ (word >>> 1) ^ ((following << 31 >> 31) & MATRIX);
        }
    }

    private static void temper(int[] state, int[] tempered) {
        for (int i = 0; i < STATE_SIZE; i++) {
            tempered[i] = tempered(state[i]);
        }
    }

    /** Returns what is drawn for a word of the state. */
    static int tempered(int untempered) {
        int word = untempered ^ (untempered >>> 11);
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }
}

package dev.fanin.random;

/**
 * The loops in which a fill spends its time. All implementations write the same bits.
 *
 * <p>What draws words draws whole blocks, as many as {@link MersenneTwister#wholeBlocks} allows.
 */
interface Kernels {

    /** Returns what the loops are made of, such as {@code plain}. */
    String name();

    /**
     * Writes float32 values: for x, the low 24 bits of a word times 2<sup>-24</sup>, a value is {@code fma(x, width, low)}.
     *
     * @param count how many words, and values
     */
    void uniform(MersenneTwister twister, int count, float[] target, int offset, float low, float width);

    /** Writes float32 values of {@code count} words from {@code first} on, which are part of a block. */
    void uniform(
            int[] block, int first, int count, float[] target, int offset, float low, float width, UnitScratch scratch);

    /**
     * Writes float64 values, two words each: for x, the low 53 bits of both times 2<sup>-53</sup>, a value is
     * {@code fma(x, width, low)}.
     *
     * @param count how many words, twice as many as values
     */
    void uniform(MersenneTwister twister, int count, double[] target, int offset, double low, double width);

    /**
     * Writes values of a 16-bit type.
     *
     * @param count how many words, and values
     */
    void uniform(MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula);

    /** Writes values of a 16-bit type of {@code count} words from {@code first} on, which are part of a block. */
    void uniform(
            int[] block,
            int first,
            int count,
            short[] target,
            int offset,
            SixteenBitFormula formula,
            UnitScratch scratch);

    /**
     * Turns uniform values from [0, 1) into normal ones in their place, sixteen at a time.
     *
     * @param length a multiple of sixteen, at most the scratch's length
     */
    void normal(float[] values, int offset, int length, NormalScratch scratch, float mean, float std);
}

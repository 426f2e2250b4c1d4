package dev.fanin.random;

import org.jspecify.annotations.Nullable;

/**
 * How a word becomes a uniform value of a 16-bit type: for x, the low bits of the word as a fraction of one, it is
 * {@code fma(x, width, low)} in float32, rounded to the type.
 */
public final class SixteenBitFormula {

    static final int BITS_OF_FLOAT32 = 24;

    private static final short ALL_BITS = -1;
    private static final short ALL_BUT_SIGN = Short.MAX_VALUE;

    /** How often each value has to be drawn for all of them to be computed before. */
    private static final int LEAST_USES = 2;

    final SixteenBitFormat format;

    /** How many low bits of a word count. */
    final int bits;

    final float low;
    final float width;

    /** The value that is replaced by {@link #replacement}, where it has the bits of {@link #comparedBits}. */
    final short replaced;

    /** All bits, or those without the sign where both zeros are replaced. */
    final short comparedBits;

    final short replacement;

    private short @Nullable [] values;

    private int expected;

    private SixteenBitFormula(
            SixteenBitFormat format, int bits, float low, float width, float replaced, short comparedBits) {
        this.format = format;
        this.bits = bits;
        this.low = low;
        this.width = width;
        this.replaced = (short) (format.fromFloat(replaced) & comparedBits);
        this.comparedBits = comparedBits;
        this.replacement = format.fromFloat(low);
    }

    /**
     * Returns PyTorch's formula before 2.12: as many random bits as the type is precise to, and bounds, width and result each rounded
     * to the type.
     */
    public static SixteenBitFormula ofFewBits(SixteenBitFormat format, double low, double high) {
        float roundedLow = format.round((float) low);
        float width = format.round(format.round((float) high) - roundedLow);
        return new SixteenBitFormula(format, format.precision(), roundedLow, width, roundedLow, ALL_BITS);
    }

    /**
     * Returns PyTorch's formula since 2.12: float32 values, rounded to the type, where the rounded upper bound becomes the rounded lower
     * bound. A zero of either sign equals the other.
     */
    public static SixteenBitFormula ofFloat32(SixteenBitFormat format, double low, double high) {
        float replaced = (float) high;
        boolean isZero = (format.fromFloat(replaced) & ALL_BUT_SIGN) == 0;
        float width = replaced - (float) low;
        short comparedBits = isZero ? ALL_BUT_SIGN : ALL_BITS;
        return new SixteenBitFormula(format, BITS_OF_FLOAT32, (float) low, width, replaced, comparedBits);
    }

    /** Returns the bits of a word that count. */
    int mask() {
        return (1 << bits) - 1;
    }

    /** Returns what the lowest bit stands for. */
    float unit() {
        return Math.scalb(1f, -bits);
    }

    /** Returns the value of a word. */
    short value(int word) {
        short value = format.fromFloat(Math.fma((word & mask()) * unit(), width, low));
        return (value & comparedBits) == replaced ? replacement : value;
    }

    /** Says how many words are to be drawn next. */
    void expect(int words) {
        expected = words;
    }

    /** Returns all values, that of a word at the index of those low bits that count; null where they are too many to pay. */
    short @Nullable [] values() {
        if (values == null && bits < BITS_OF_FLOAT32 && expected > LEAST_USES << bits) {
            short[] all = new short[1 << bits];
            for (int word = 0; word < all.length; word++) {
                all[word] = value(word);
            }
            values = all;
        }
        return values;
    }
}

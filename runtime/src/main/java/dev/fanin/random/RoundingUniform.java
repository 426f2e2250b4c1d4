package dev.fanin.random;

/**
 * Uniform values of a 16-bit type as PyTorch draws them before 2.12: as many random bits as the type is precise to, and bounds,
 * width and result each rounded to the type.
 */
public final class RoundingUniform implements BlockFill<short[]> {

    private final MersenneTwister twister;
    private final SixteenBitFormat format;
    private final int mask;
    private final float unit;
    private final float low;
    private final float width;
    private final int[] words = new int[MersenneTwister.STATE_SIZE];
    private final float[] values = new float[MersenneTwister.STATE_SIZE];

    /** Creates the stream of values from the words of {@code twister}. */
    public RoundingUniform(MersenneTwister twister, SixteenBitFormat format, double low, double high) {
        this.twister = twister;
        this.format = format;
        this.mask = (1 << format.precision()) - 1;
        this.unit = Math.scalb(1f, -format.precision());
        this.low = format.round((float) low);
        this.width = format.round(format.round((float) high) - this.low);
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = Math.min(end - position, twister.available());
            twister.take(words, count);
            for (int i = 0; i < count; i++) {
                values[i] = Math.fma((words[i] & mask) * unit, width, low);
            }
            format.narrow(values, target, position, count);
            position += count;
        }
    }
}

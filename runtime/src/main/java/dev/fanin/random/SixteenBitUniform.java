package dev.fanin.random;

/**
 * Uniform values of a 16-bit type as PyTorch draws them since 2.12: float32 values, rounded to the type, where the rounded upper
 * bound becomes the rounded lower bound.
 */
public final class SixteenBitUniform implements BlockFill<short[]> {

    private static final int CHUNK = MersenneTwister.STATE_SIZE;

    private final MersenneTwister twister;
    private final Float32Uniform values;
    private final SixteenBitFormat format;
    private final float lowBound;
    private final float width;
    private final short low;
    private final short high;
    private float[] scratch = {};

    /** Creates the stream of values from the words of {@code twister}. */
    public SixteenBitUniform(MersenneTwister twister, SixteenBitFormat format, double low, double high) {
        this.twister = twister;
        this.values = new Float32Uniform(twister, low, high, false);
        this.format = format;
        this.lowBound = (float) low;
        this.width = (float) high - lowBound;
        this.low = format.fromFloat((float) low);
        this.high = format.fromFloat((float) high);
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        Kernels kernels = KernelChoice.next(length);
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = format == SixteenBitFormat.BFLOAT16 ? twister.wholeBlocks(end - position) : 0;
            if (count > 0) {
                kernels.uniform(twister, count, target, position, lowBound, width, high);
            } else {
                count = Math.min(end - position, twister.available());
                values.fill(scratch(count), 0, count, kernels);
                format.narrow(scratch, target, position, count);
                replaceHigh(target, position, position + count);
            }
            position += count;
        }
    }

    private float[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new float[Math.min(2 * length, CHUNK)];
        }
        return scratch;
    }

    private void replaceHigh(short[] target, int from, int to) {
        short replaced = high;
        short replacement = low;
        for (int i = from; i < to; i++) {
            target[i] = target[i] == replaced ? replacement : target[i];
        }
    }
}

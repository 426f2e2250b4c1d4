package dev.fanin.random;

/**
 * Uniform values of a 16-bit type as PyTorch draws them since 2.12: float32 values, rounded to the type, where the rounded upper
 * bound becomes the rounded lower bound.
 */
public final class SixteenBitUniform implements BlockFill<short[]> {

    private static final int CHUNK = 2496;

    private final Float32Uniform values;
    private final SixteenBitFormat format;
    private final short low;
    private final short high;
    private float[] scratch = {};

    /** Creates the stream of values from the words of {@code twister}. */
    public SixteenBitUniform(MersenneTwister twister, SixteenBitFormat format, double low, double high) {
        this.values = new Float32Uniform(twister, low, high, false);
        this.format = format;
        this.low = format.fromFloat((float) low);
        this.high = format.fromFloat((float) high);
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        int size = Math.min(length, CHUNK);
        if (scratch.length < size) {
            scratch = new float[size];
        }
        for (int done = 0; done < length; done += CHUNK) {
            int count = Math.min(length - done, CHUNK);
            values.fill(scratch, 0, count);
            format.narrow(scratch, target, offset + done, count);
        }
        replaceHigh(target, offset, offset + length);
    }

    private void replaceHigh(short[] target, int from, int to) {
        short replaced = high;
        short replacement = low;
        for (int i = from; i < to; i++) {
            target[i] = target[i] == replaced ? replacement : target[i];
        }
    }
}

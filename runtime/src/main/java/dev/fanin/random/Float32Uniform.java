package dev.fanin.random;

/**
 * Uniform float32 values between two bounds, one word each, as {@code Tensor.uniform_} draws them.
 *
 * <p>With the bounds narrowed to float as a and b, a value is {@code fma(x, b - a, a)} for x, the low 24 bits
 * of the word times 2<sup>-24</sup>. PyTorch: {@code uniform_real_distribution} (ATen/core/DistributionsHelper.h).
 */
public final class Float32Uniform implements BlockFill<float[]> {

    private static final float LARGEST_UNIT = 0x1.fffffep-1f;

    /** Below this length single values cost less than the loops. */
    static final int SHORT = 48;

    private final MersenneTwister twister;
    private final float low;
    private final float high;
    private final float width;
    private final boolean replacesHigh;

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param low the lower bound
     * @param high the upper bound, at least {@code low}
     * @param excludesHigh whether a value that rounding takes to {@code high} becomes {@code low}, as in PyTorch since 2.12
     */
    public Float32Uniform(MersenneTwister twister, double low, double high, boolean excludesHigh) {
        this.twister = twister;
        this.low = (float) low;
        this.high = (float) high;
        this.width = this.high - this.low;
        this.replacesHigh = excludesHigh && Math.fma(LARGEST_UNIT, width, this.low) == this.high;
    }

    @Override
    public void fill(float[] target, int offset, int length) {
        fill(target, offset, length, KernelChoice.next(length));
    }

    void fill(float[] target, int offset, int length, Kernels kernels) {
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = twister.wholeBlocks(end - position);
            if (count > 0) {
                kernels.uniform(twister, count, target, position, low, width);
            } else {
                count = Math.min(end - position, twister.available());
                fillFromBlock(target, position, count, kernels);
            }
            position += count;
        }
        if (replacesHigh) {
            replaceHigh(target, offset, end);
        }
    }

    private void fillFromBlock(float[] target, int offset, int length, Kernels kernels) {
        if (length < SHORT) {
            for (int i = offset; i < offset + length; i++) {
                target[i] = Math.fma((twister.nextInt() & 0xffffff) * 0x1p-24f, width, low);
            }
        } else {
            int first = twister.pass(length);
            kernels.uniform(twister.block(), first, length, target, offset, low, width, twister.unitScratch());
        }
    }

    private void replaceHigh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] == high) {
                values[i] = low;
            }
        }
    }
}

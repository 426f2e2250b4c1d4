package dev.fanin.random;

/**
 * Uniform float32 values between two bounds, one word each, as {@code Tensor.uniform_} draws them.
 *
 * <p>With the bounds narrowed to float as a and b, a value is {@code fma(x, b - a, a)} for x in [0, 1) as in
 * {@link UnitFloat32}. PyTorch: {@code uniform_real_distribution} (ATen/core/DistributionsHelper.h).
 */
public final class Float32Uniform implements BlockFill<float[]> {

    private static final float LARGEST_UNIT = 0x1.fffffep-1f;

    private final UnitFloat32 unit;
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
        this.unit = new UnitFloat32(twister);
        this.low = (float) low;
        this.high = (float) high;
        this.width = this.high - this.low;
        this.replacesHigh = excludesHigh && Math.fma(LARGEST_UNIT, width, this.low) == this.high;
    }

    @Override
    public void fill(float[] target, int offset, int length) {
        unit.fill(target, offset, length);
        scale(target, offset, offset + length, width, low);
        if (replacesHigh) {
            replace(target, offset, offset + length, high, low);
        }
    }

    private static void scale(float[] values, int from, int to, float factor, float summand) {
        for (int i = from; i < to; i++) {
            values[i] = Math.fma(values[i], factor, summand);
        }
    }

    private static void replace(float[] values, int from, int to, float old, float replacement) {
        for (int i = from; i < to; i++) {
            if (values[i] == old) {
                values[i] = replacement;
            }
        }
    }
}

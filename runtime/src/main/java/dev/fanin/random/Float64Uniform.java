package dev.fanin.random;

/**
 * Uniform float64 values between two bounds, two words each, as {@code Tensor.uniform_} draws them: for x, the low 53 bits of
 * the two words times 2<sup>-53</sup>, a value is {@code fma(x, high - low, low)}.
 *
 * <p>PyTorch: {@code uniform_real_distribution} (ATen/core/DistributionsHelper.h).
 */
public final class Float64Uniform implements BlockFill<double[]> {

    private static final int PAIRS = MersenneTwister.STATE_SIZE / 2;

    private static final double LARGEST_UNIT = 0x1.fffffffffffffp-1;

    private final MersenneTwister twister;
    private final double low;
    private final double high;
    private final double width;
    private final boolean replacesHigh;

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param low the lower bound
     * @param high the upper bound, at least {@code low}
     * @param excludesHigh whether a value that rounding takes to {@code high} becomes {@code low}, as in PyTorch since 2.12
     */
    public Float64Uniform(MersenneTwister twister, double low, double high, boolean excludesHigh) {
        this.twister = twister;
        this.low = low;
        this.high = high;
        this.width = high - low;
        this.replacesHigh = excludesHigh && Math.fma(LARGEST_UNIT, width, low) == high;
    }

    @Override
    public void fill(double[] target, int offset, int length) {
        Kernels kernels = KernelChoice.next(length);
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = twister.wholeBlocks((int) Math.min(2L * (end - position), Integer.MAX_VALUE));
            if (count > 0) {
                kernels.uniform(twister, count, target, position, low, width);
                position += count / 2;
            } else if (twister.isWithinPair() && end - position >= PAIRS) {
                UnitScratch scratch = twister.unitScratch();
                twister.draw(scratch.patterns, MersenneTwister.STATE_SIZE);
                PlainKernels.uniform(scratch.patterns, target, position, low, width, scratch);
                position += PAIRS;
            } else {
                target[position] = Math.fma(twister.nextUnitFloat64(), width, low);
                position++;
            }
        }
        if (replacesHigh) {
            replaceHigh(target, offset, end);
        }
    }

    private void replaceHigh(double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            if (target[i] == high) {
                target[i] = low;
            }
        }
    }
}

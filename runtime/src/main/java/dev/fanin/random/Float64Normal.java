package dev.fanin.random;

/**
 * Normal float64 values in blocks of sixteen, two words each: the formulas of {@link Float32Normal} in double.
 *
 * <p>PyTorch: {@code normal_fill_16} (ATen/native/cpu/DistributionTemplates.h), with glibc's logarithm, sine and cosine.
 */
public final class Float64Normal implements BlockFill<double[]> {

    private static final int PAIRS = Float32Normal.BLOCK / 2;

    private final MersenneTwister twister;
    private final double mean;
    private final double std;

    /** Creates the stream of values from the words of {@code twister}. */
    public Float64Normal(MersenneTwister twister, double mean, double std) {
        this.twister = twister;
        this.mean = mean;
        this.std = std;
    }

    @Override
    public void fill(double[] target, int offset, int length) {
        for (int block = offset; block < offset + length; block += Float32Normal.BLOCK) {
            for (int i = block; i < block + Float32Normal.BLOCK; i++) {
                target[i] = twister.nextUnitFloat64();
            }
            for (int j = block; j < block + PAIRS; j++) {
                double radius = Math.sqrt(-2.0 * GlibcMath.log(1.0 - target[j]));
                double angle = 2 * Math.PI * target[j + PAIRS];
                target[j] = Math.fma(radius * GlibcMath.cos(angle), std, mean);
                target[j + PAIRS] = Math.fma(radius * GlibcMath.sin(angle), std, mean);
            }
        }
    }
}

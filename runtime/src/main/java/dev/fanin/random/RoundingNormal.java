package dev.fanin.random;

/**
 * Normal values of a 16-bit type in blocks of sixteen as PyTorch draws them before 2.12: the formulas of {@link Float32Normal},
 * on uniform values with as many random bits as the type is precise to, and with intermediate results rounded to the type.
 *
 * <p>All of them are rounded, but for float16 in PyTorch 1.13: that rounds the radius, the angle and the result only. PyTorch: {@code normal_fill_16} (ATen/native/cpu/DistributionTemplates.h).
 */
public final class RoundingNormal implements BlockFill<short[]> {

    private static final int PAIRS = Float32Normal.BLOCK / 2;

    private final MersenneTwister twister;
    private final SixteenBitFormat format;
    private final boolean roundsAll;
    private final int mask;
    private final double unit;
    private final float mean;
    private final float std;
    private final float[] uniform = new float[Float32Normal.BLOCK];
    private final float[] normal = new float[Float32Normal.BLOCK];

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param roundsAll whether every intermediate result is rounded
     */
    public RoundingNormal(
            MersenneTwister twister, SixteenBitFormat format, boolean roundsAll, double mean, double std) {
        this.twister = twister;
        this.format = format;
        this.roundsAll = roundsAll;
        this.mask = (1 << format.precision()) - 1;
        this.unit = Math.scalb(1.0, -format.precision());
        this.mean = format.round((float) mean);
        this.std = format.round((float) std);
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        for (int done = 0; done < length; done += Float32Normal.BLOCK) {
            for (int i = 0; i < Float32Normal.BLOCK; i++) {
                uniform[i] = (float) ((twister.nextInt() & mask) * unit);
            }
            for (int j = 0; j < PAIRS; j++) {
                transform(j);
            }
            format.narrow(normal, target, offset + done, Float32Normal.BLOCK);
        }
    }

    private void transform(int j) {
        float logarithm = GlibcFloatMath.log(1f - uniform[j]);
        float radius = format.round((float) Math.sqrt(-2f * roundIfAll(logarithm)));
        float angle = format.round((float) (2 * Math.PI * uniform[j + PAIRS]));
        normal[j] = scale(radius, GlibcFloatMath.cos(angle));
        normal[j + PAIRS] = scale(radius, GlibcFloatMath.sin(angle));
    }

    private float scale(float radius, float direction) {
        if (roundsAll) {
            float product = format.round(radius * format.round(direction));
            return format.round(product * std) + mean;
        }
        return Math.fma(radius * direction, std, mean);
    }

    private float roundIfAll(float value) {
        return roundsAll ? format.round(value) : value;
    }
}

package dev.fanin.random;

/**
 * Normal float32 values in blocks of sixteen, sixteen words each: the algorithm of {@code Tensor.normal_} for contiguous
 * tensors of sixteen and more values.
 *
 * <p>Of sixteen uniform values u, each pair u<sub>j</sub>, u<sub>j+8</sub> becomes r·cos θ and r·sin θ with
 * r = √(-2 log(1 - u<sub>j</sub>)) and θ = 2π u<sub>j+8</sub> (Box and Muller), times the standard deviation plus the mean,
 * fused. PyTorch: {@code normal_fill_16_AVX2} (ATen/native/cpu/DistributionTemplates.h). What becomes of a length that is no
 * multiple of sixteen is the caller's part.
 */
public final class Float32Normal implements BlockFill<float[]> {

    /** The number of values that are made together: the length of each fill is a multiple of it. */
    public static final int BLOCK = 16;

    private final Float32Uniform unit;
    private final float mean;
    private final float std;
    private final NormalScratch scratch;

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param length about how many values will be asked for, by which the generator's scratch is sized
     */
    public Float32Normal(MersenneTwister twister, double mean, double std, int length) {
        this.unit = new Float32Uniform(twister, 0, 1, false);
        this.mean = (float) mean;
        this.std = (float) std;
        this.scratch = twister.normalScratch(length / BLOCK * BLOCK);
    }

    @Override
    public void fill(float[] target, int offset, int length) {
        Kernels kernels = KernelChoice.next(length);
        int end = offset + length;
        int count;
        for (int position = offset; position < end; position += count) {
            count = Math.min(end - position, scratch.length());
            unit.fill(target, position, count, kernels);
            kernels.normal(target, position, count, scratch, mean, std);
        }
    }
}

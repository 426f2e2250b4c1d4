package dev.fanin.random;

/**
 * Normal values of a 16-bit type in blocks of sixteen as PyTorch draws them since 2.12: those of {@link Float32Normal}, each
 * rounded once.
 */
public final class SixteenBitNormal implements BlockFill<short[]> {

    private static final int CHUNK = 128 * Float32Normal.BLOCK;

    private final Float32Normal values;
    private final SixteenBitFormat format;
    private final float[] scratch;

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param length about how many values will be asked for, by which the scratch is sized
     */
    public SixteenBitNormal(MersenneTwister twister, SixteenBitFormat format, double mean, double std, int length) {
        this.values = new Float32Normal(twister, mean, std, length);
        this.format = format;
        this.scratch = new float[Math.min(length, CHUNK)];
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        int count;
        for (int done = 0; done < length; done += count) {
            count = Math.min(length - done, CHUNK);
            values.fill(scratch, 0, count);
            format.narrow(scratch, target, offset + done, count);
        }
    }
}

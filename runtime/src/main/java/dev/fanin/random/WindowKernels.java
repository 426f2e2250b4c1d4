package dev.fanin.random;

/**
 * Uniform floats from several blocks in a row, for just-in-time compilers that vectorize accesses at different offsets and conversions
 * from int to float: 0.5 instead of 0.7 ns a value on JDK 25, but 2.1 on JDK 17. Doubles and 16-bit types gain nothing.
 */
final class WindowKernels extends PlainKernels {

    /** The first JDK on which these loops were measured to be the faster ones; those between it and 17 were not measured. */
    static final int FIRST_JDK = 25;

    private static final int BLOCK = MersenneTwister.STATE_SIZE;

    @Override
    public void uniform(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        int[] window = twister.window(count);
        MersenneTwister.extend(window, BLOCK + count);
        toUniform(window, count, target, offset, low, width);
        twister.moveTo(count);
    }

    private static void toUniform(int[] window, int count, float[] target, int offset, float low, float width) {
        for (int i = 0; i < count; i++) {
            int word = MersenneTwister.tempered(window[BLOCK + i]);
            target[offset + i] = Math.fma((word & 0xffffff) * 0x1p-24f, width, low);
        }
    }
}

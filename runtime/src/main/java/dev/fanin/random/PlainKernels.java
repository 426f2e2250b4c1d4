package dev.fanin.random;

/**
 * Loops that the just-in-time compilers of all supported JDKs turn into vector instructions: one index for all arrays, no branch, few
 * operations.
 *
 * <p>JDK 17 vectorizes no conversion from int to float. So the loops work on bit patterns: the low 23 bits of a word stand under the
 * exponent of 0.5 and bit 23 under the sign, and {@code max(g - 0.5, -g)} of that float {@code g} is exactly the 24 bits times
 * 2<sup>-24</sup>.
 */
final class PlainKernels implements Kernels {

    private static final int BLOCK = MersenneTwister.STATE_SIZE;
    private static final int HALF_BITS = 0x3f000000;
    private static final long LOW_53_BITS = (1L << 53) - 1;

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void uniform(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        for (int done = 0; done < count; done += BLOCK) {
            uniform(twister.nextBlock(), 0, BLOCK, target, offset + done, low, width, twister.unitScratch());
        }
    }

    @Override
    public void uniform(
            int[] block,
            int first,
            int count,
            float[] target,
            int offset,
            float low,
            float width,
            UnitScratch scratch) {
        System.arraycopy(block, first, scratch.patterns, 0, count);
        toPatterns(scratch.patterns, count);
        scratch.memory.put(0, scratch.patterns, 0, count);
        scratch.memoryAsFloats.get(0, target, offset, count);
        scale(target, offset, offset + count, width, low);
    }

    private static void toPatterns(int[] words, int length) {
        for (int i = 0; i < length; i++) {
            int word = words[i];
            words[i] = HALF_BITS | (word & 0x7fffff) | ((word & 0x800000) << 8);
        }
    }

    private static void scale(float[] values, int from, int to, float width, float low) {
        for (int i = from; i < to; i++) {
            float value = values[i];
            values[i] = Math.fma(Math.max(value - 0.5f, -value), width, low);
        }
    }

    @Override
    public void uniform(MersenneTwister twister, int count, double[] target, int offset, double low, double width) {
        for (int done = 0; done < count; done += BLOCK) {
            pairs(twister.nextBlock(), target, offset + done / 2, low, width);
        }
    }

    private static void pairs(int[] words, double[] target, int offset, double low, double width) {
        for (int i = 0; i < BLOCK / 2; i++) {
            long pair = ((long) words[2 * i] << Integer.SIZE) | Integer.toUnsignedLong(words[2 * i + 1]);
            target[offset + i] = Math.fma((pair & LOW_53_BITS) * 0x1p-53, width, low);
        }
    }

    @Override
    public void uniform(
            MersenneTwister twister, int count, short[] target, int offset, float low, float width, short high) {
        UnitScratch scratch = twister.unitScratch();
        short lowBits = SixteenBitFormat.BFLOAT16.fromFloat(low);
        for (int done = 0; done < count; done += BLOCK) {
            uniform(twister.nextBlock(), 0, BLOCK, scratch.values, 0, low, width, scratch);
            scratch.memoryAsFloats.put(0, scratch.values, 0, BLOCK);
            scratch.memory.get(0, scratch.patterns, 0, BLOCK);
            round(scratch.patterns);
            narrow(scratch.patterns, target, offset + done, lowBits, high);
        }
    }

    /** Rounds bits of finite floats to the nearest bfloat16, ties to even, and leaves them in the low half. */
    private static void round(int[] bits) {
        for (int i = 0; i < BLOCK; i++) {
            bits[i] = (bits[i] + 0x7fff + ((bits[i] >>> Short.SIZE) & 1)) >>> Short.SIZE;
        }
    }

    private static void narrow(int[] bits, short[] target, int offset, short low, short high) {
        for (int i = 0; i < BLOCK; i++) {
            short value = (short) bits[i];
            target[offset + i] = value == high ? low : value;
        }
    }

    @Override
    public void normal(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
        PlainNormal.transform(values, offset, length / 2, scratch, mean, std);
    }
}

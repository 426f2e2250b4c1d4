package dev.fanin.random;

/**
 * Loops that the just-in-time compilers of all supported JDKs turn into vector instructions: one index for all arrays, no branch, few
 * operations.
 *
 * <p>JDK 17 vectorizes no conversion from int to float. So the loops work on bit patterns: the low 23 bits of a word stand under the
 * exponent of 0.5 and bit 23 under the sign, and {@code max(g - 0.5, -g)} of that float {@code g} is exactly the 24 bits times
 * 2<sup>-24</sup>. With the low 52 bits of two words and bit 52 the same gives a double.
 */
class PlainKernels implements Kernels {

    private static final int BLOCK = MersenneTwister.STATE_SIZE;
    private static final int HALF_BITS = 0x3f000000;
    private static final long DOUBLE_HALF_BITS = Double.doubleToRawLongBits(0.5);
    private static final long BIT_52 = 1L << 52;
    private static final long LOW_52_BITS = BIT_52 - 1;

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void uniform(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        UnitScratch scratch = twister.unitScratch();
        for (int done = 0; done < count; done += BLOCK) {
            temperToPatterns(twister.nextUntemperedBlock(), scratch.patterns);
            toUniform(BLOCK, target, offset + done, low, width, scratch);
        }
    }

    private static void temperToPatterns(int[] words, int[] patterns) {
        for (int i = 0; i < BLOCK; i++) {
            int word = MersenneTwister.tempered(words[i]);
            patterns[i] = HALF_BITS | (word & 0x7fffff) | ((word & 0x800000) << 8);
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
        toUniform(count, target, offset, low, width, scratch);
    }

    /** Turns the scratch's patterns into values. */
    private static void toUniform(int count, float[] target, int offset, float low, float width, UnitScratch scratch) {
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
            uniform(twister.nextBlock(), target, offset + done / 2, low, width, twister.unitScratch());
        }
    }

    /** Writes float64 values of a whole block. */
    static void uniform(int[] block, double[] target, int offset, double low, double width, UnitScratch scratch) {
        scratch.pairs.put(0, block);
        scratch.pairsAsLongs.get(0, scratch.longPatterns);
        toPatterns(scratch.longPatterns);
        scratch.pairsAsLongs.put(0, scratch.longPatterns);
        scratch.pairsAsDoubles.get(0, target, offset, BLOCK / 2);
        scale(target, offset, offset + BLOCK / 2, width, low);
    }

    private static void toPatterns(long[] pairs) {
        for (int i = 0; i < pairs.length; i++) {
            long pair = (pairs[i] << Integer.SIZE) | (pairs[i] >>> Integer.SIZE);
            pairs[i] = DOUBLE_HALF_BITS | (pair & LOW_52_BITS) | ((pair & BIT_52) << 11);
        }
    }

    private static void scale(double[] values, int from, int to, double width, double low) {
        for (int i = from; i < to; i++) {
            double value = values[i];
            values[i] = Math.fma(Math.max(value - 0.5, -value), width, low);
        }
    }

    @Override
    public void uniform(MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        for (int done = 0; done < count; done += BLOCK) {
            uniform(twister.nextBlock(), 0, BLOCK, target, offset + done, formula, twister.unitScratch());
        }
    }

    @Override
    public void uniform(
            int[] block,
            int first,
            int count,
            short[] target,
            int offset,
            SixteenBitFormula formula,
            UnitScratch scratch) {
        short[] values = formula.values();
        if (values != null) {
            lookUp(values, block, first, count, target, offset);
            return;
        }
        System.arraycopy(block, first, scratch.patterns, 0, count);
        if (formula.bits < SixteenBitFormula.BITS_OF_FLOAT32) {
            shiftLeft(scratch.patterns, count, SixteenBitFormula.BITS_OF_FLOAT32 - formula.bits);
        }
        toPatterns(scratch.patterns, count);
        toUniform(count, scratch.values, 0, formula.low, formula.width, scratch);
        if (formula.format == SixteenBitFormat.BFLOAT16) {
            toBfloat16(scratch, count);
        } else {
            toFloat16(scratch, count);
        }
        narrow(scratch.patterns, target, offset, count, formula.replaced, formula.comparedBits, formula.replacement);
    }

    private static void lookUp(short[] values, int[] words, int first, int count, short[] target, int offset) {
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[words[first + i] & (values.length - 1)];
        }
    }

    private static void shiftLeft(int[] words, int length, int shift) {
        for (int i = 0; i < length; i++) {
            words[i] <<= shift;
        }
    }

    /** Rounds the scratch's values, and leaves the bits in the low halves of its patterns. */
    private static void toBfloat16(UnitScratch scratch, int count) {
        scratch.memoryAsFloats.put(0, scratch.values, 0, count);
        scratch.memory.get(0, scratch.patterns, 0, count);
        round(scratch.patterns, count);
    }

    /** Rounds bits of finite floats to the nearest bfloat16, ties to even. */
    private static void round(int[] bits, int length) {
        for (int i = 0; i < length; i++) {
            bits[i] = (bits[i] + 0x7fff + ((bits[i] >>> Short.SIZE) & 1)) >>> Short.SIZE;
        }
    }

    /**
     * The same for values that do not become infinite. A value is rounded by adding a power of two, so large that the sum has as many bits
     * for the value as float16 has.
     */
    private static void toFloat16(UnitScratch scratch, int count) {
        scratch.memoryAsFloats.put(0, scratch.values, 0, count);
        scratch.memory.get(0, scratch.patterns, 0, count);
        toRounders(scratch.patterns, scratch.rounders, count);
        scratch.memory.put(0, scratch.rounders, 0, count);
        scratch.memoryAsFloats.get(0, scratch.sums, 0, count);
        addMagnitudes(scratch.values, scratch.sums, count);
        scratch.memoryAsFloats.put(0, scratch.sums, 0, count);
        scratch.memory.get(0, scratch.sumBits, 0, count);
        join(scratch.patterns, scratch.rounders, scratch.sumBits, count);
    }

    private static void toRounders(int[] bits, int[] rounders, int length) {
        for (int i = 0; i < length; i++) {
            int magnitude = bits[i] & 0x7fffffff;
            rounders[i] = (Math.max(magnitude, SixteenBitFormat.LEAST_NORMAL_BITS) & SixteenBitFormat.EXPONENT)
                    + SixteenBitFormat.ROUNDER;
        }
    }

    private static void addMagnitudes(float[] values, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += Math.abs(values[i]);
        }
    }

    private static void join(int[] bits, int[] rounders, int[] sums, int length) {
        for (int i = 0; i < length; i++) {
            int rounder = rounders[i];
            int magnitude = sums[i] - rounder + (rounder >>> 13) - SixteenBitFormat.ROUNDED_BIAS;
            bits[i] = ((bits[i] >>> Short.SIZE) & 0x8000) | magnitude;
        }
    }

    private static void narrow(
            int[] bits, short[] target, int offset, int length, short replaced, short comparedBits, short replacement) {
        for (int i = 0; i < length; i++) {
            short value = (short) bits[i];
            target[offset + i] = (value & comparedBits) == replaced ? replacement : value;
        }
    }

    @Override
    public void normal(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
        PlainNormal.transform(values, offset, length / 2, scratch, mean, std);
    }
}

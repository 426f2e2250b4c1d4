package dev.fanin.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Uniform float32 values in [0, 1), one word each: its low 24 bits times 2<sup>-24</sup>.
 *
 * <p>PyTorch: {@code at::transformation::uniform_real} (ATen/core/TransformationHelper.h).
 *
 * <p>JDK 17 vectorizes no conversion from int to float. So the loops work on bit patterns: the low 23 bits of a word stand
 * under the exponent of 0.5 and bit 23 under the sign, and {@code max(g - 0.5, -g)} of that float {@code g} is exactly the
 * 24 bits times 2<sup>-24</sup>.
 */
final class UnitFloat32 implements BlockFill<float[]> {

    /** Below this length the plain conversion costs less than the scratch. */
    private static final int PLAIN_LENGTH = 48;

    private static final int HALF_BITS = 0x3f000000;

    private final MersenneTwister twister;
    private int[] patterns = {};
    private IntBuffer patternsAsInts = IntBuffer.allocate(0);
    private FloatBuffer patternsAsFloats = FloatBuffer.allocate(0);

    UnitFloat32(MersenneTwister twister) {
        this.twister = twister;
    }

    @Override
    public void fill(float[] target, int offset, int length) {
        if (length < PLAIN_LENGTH) {
            fillPlainly(target, offset, length);
            return;
        }
        if (patterns.length == 0) {
            allocateScratch();
        }
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = Math.min(end - position, twister.available());
            twister.take(patterns, count);
            toPatterns(patterns, count);
            patternsAsInts.put(0, patterns, 0, count);
            patternsAsFloats.get(0, target, position, count);
            toUnit(target, position, position + count);
            position += count;
        }
    }

    private void allocateScratch() {
        patterns = new int[MersenneTwister.STATE_SIZE];
        ByteBuffer bytes =
                ByteBuffer.allocate(MersenneTwister.STATE_SIZE * Float.BYTES).order(ByteOrder.nativeOrder());
        patternsAsInts = bytes.asIntBuffer();
        patternsAsFloats = bytes.asFloatBuffer();
    }

    private void fillPlainly(float[] target, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            target[i] = (twister.nextInt() & 0xffffff) * 0x1p-24f;
        }
    }

    private static void toPatterns(int[] words, int length) {
        for (int i = 0; i < length; i++) {
            int word = words[i];
            words[i] = HALF_BITS | (word & 0x7fffff) | ((word & 0x800000) << 8);
        }
    }

    private static void toUnit(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            float value = values[i];
            values[i] = Math.max(value - 0.5f, -value);
        }
    }
}

package dev.fanin.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Intermediate results of the pairs that normal values are made in, small enough for the first-level cache. */
final class NormalScratch {

    /** How many values are made at a time: whole blocks of words. */
    static final int LENGTH = 4 * MersenneTwister.STATE_SIZE;

    final float[] radii;
    final float[] angles;
    final float[] cosines;
    final float[] sines;
    final float[] exponents;
    final int[] quadrants;
    final int[] bits;

    /** One memory as ints and as floats: bits move between the two in bulk. */
    final IntBuffer memory;

    final FloatBuffer memoryAsFloats;

    /** Scratch for {@code length} values at a time, a multiple of sixteen. */
    NormalScratch(int length) {
        int pairs = length / 2;
        radii = new float[pairs];
        angles = new float[pairs];
        cosines = new float[pairs];
        sines = new float[pairs];
        exponents = new float[pairs];
        quadrants = new int[pairs];
        bits = new int[pairs];
        ByteBuffer bytes = ByteBuffer.allocate(pairs * Float.BYTES).order(ByteOrder.nativeOrder());
        memory = bytes.asIntBuffer();
        memoryAsFloats = bytes.asFloatBuffer();
    }

    /** Returns how many values fit. */
    int length() {
        return 2 * radii.length;
    }
}

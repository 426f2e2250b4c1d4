package dev.fanin.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Room for one block of words whose bits become floats in bulk. */
final class UnitScratch {

    final int[] patterns = new int[MersenneTwister.STATE_SIZE];
    final float[] values = new float[MersenneTwister.STATE_SIZE];
    final int[] rounders = new int[MersenneTwister.STATE_SIZE];
    final float[] sums = new float[MersenneTwister.STATE_SIZE];
    final int[] sumBits = new int[MersenneTwister.STATE_SIZE];
    final IntBuffer memory;
    final FloatBuffer memoryAsFloats;

    UnitScratch() {
        ByteBuffer bytes =
                ByteBuffer.allocate(MersenneTwister.STATE_SIZE * Float.BYTES).order(ByteOrder.nativeOrder());
        memory = bytes.asIntBuffer();
        memoryAsFloats = bytes.asFloatBuffer();
    }
}

package dev.fanin.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Room for one block of words whose bits become floats or doubles in bulk. */
final class UnitScratch {

    final int[] patterns = new int[MersenneTwister.STATE_SIZE];
    final float[] values = new float[MersenneTwister.STATE_SIZE];
    final int[] rounders = new int[MersenneTwister.STATE_SIZE];
    final float[] sums = new float[MersenneTwister.STATE_SIZE];
    final int[] sumBits = new int[MersenneTwister.STATE_SIZE];
    final long[] longPatterns = new long[MersenneTwister.STATE_SIZE / 2];
    final IntBuffer memory;
    final FloatBuffer memoryAsFloats;

    /** The same memory, in which the first of two words is the low half of a long on every machine. */
    final IntBuffer pairs;

    final LongBuffer pairsAsLongs;
    final DoubleBuffer pairsAsDoubles;

    UnitScratch() {
        ByteBuffer bytes =
                ByteBuffer.allocate(MersenneTwister.STATE_SIZE * Float.BYTES).order(ByteOrder.nativeOrder());
        memory = bytes.asIntBuffer();
        memoryAsFloats = bytes.asFloatBuffer();
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        pairs = bytes.asIntBuffer();
        pairsAsLongs = bytes.asLongBuffer();
        pairsAsDoubles = bytes.asDoubleBuffer();
    }
}

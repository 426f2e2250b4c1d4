package dev.fanin;

import dev.fanin.random.BlockFill;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Elements of type int64. */
final class Int64Storage extends Storage<long[]> {

    private final LongBuffer elements;

    /**
     * Wraps a buffer.
     *
     * @param elements a buffer of the storage's own whose position is 0 and whose limit is its capacity
     */
    Int64Storage(LongBuffer elements) {
        this.elements = elements;
    }

    @Override
    DType dtype() {
        return DType.INT64;
    }

    @Override
    int length() {
        return elements.capacity();
    }

    @Override
    boolean hasArray() {
        return elements.hasArray();
    }

    @Override
    long[] array() {
        return elements.array();
    }

    @Override
    int arrayOffset() {
        return elements.arrayOffset();
    }

    @Override
    long[] newBlock(int length) {
        return new long[length];
    }

    @Override
    void get(int index, long[] block, int length) {
        elements.get(index, block, 0, length);
    }

    @Override
    void put(int index, long[] block, int length) {
        elements.put(index, block, 0, length);
    }

    @Override
    void encode(long[] block, int length, ByteBuffer bytes) {
        bytes.asLongBuffer().put(block, 0, length);
    }

    @Override
    String toString(int index) {
        return Long.toString(elements.get(index));
    }

    @Override
    BlockFill<long[]> constant(double value) {
        long truncated = ArgumentChecks.checkFitsInt64(value);
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, truncated);
    }

    @Override
    void uniform(double from, double to, Generator generator) {
        throw new IllegalArgumentException(
                "\"check_uniform_bounds\" not implemented for 'Long': uniform needs a floating-point tensor, but found INT64");
    }

    @Override
    void normal(double mean, double std, Generator generator) {
        throw new IllegalArgumentException(
                "\"normal_kernel_cpu\" not implemented for 'Long': normal needs a floating-point tensor, but found INT64");
    }
}

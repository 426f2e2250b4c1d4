package dev.fanin;

import dev.fanin.random.BlockFill;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Elements of type int64. */
final class Int64Storage extends Storage<long[]> {

    private final LongBuffer elements;

    Int64Storage(LongBuffer elements) {
        super(DType.INT64, elements);
        this.elements = elements;
    }

    @Override
    Storage<long[]> slice(int from, int length) {
        return new Int64Storage(elements.slice(from, length));
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
    void copyFrom(Storage<long[]> source) {
        elements.put(0, ((Int64Storage) source).elements, 0, length());
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
        if (!(value >= -0x1p63 && value < 0x1p63)) {
            throw new IllegalArgumentException(
                    "value cannot be converted to type int64_t without overflow: allowed is -2^63 to 2^63 - 1, but found "
                            + value);
        }
        long truncated = (long) value;
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, truncated);
    }

    @Override
    FloatingStorage<?> floating(String kernel, String function) {
        throw new IllegalArgumentException("\"" + kernel + "\" not implemented for 'Long': " + function
                + " needs a floating-point tensor, but found INT64");
    }
}

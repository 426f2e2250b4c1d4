package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float32Normal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a tensor are, an array or a buffer of the user's, and what their type can do.
 *
 * <p>Values come and go in blocks. Where there is an array behind, a block is written into it directly; otherwise it goes through
 * scratch that stays in the first-level cache.
 *
 * @param <A> the array type of a block
 */
abstract sealed class Storage<A> permits FloatingStorage, Int64Storage {

    /** The length of a block that goes through scratch: a multiple of the sixteen values that normal draws come in. */
    private static final int BLOCK = 312 * Float32Normal.BLOCK;

    private final DType dtype;
    private final Buffer elements;

    /** The array behind the elements, or null where there is none. */
    private final @Nullable Object array;

    /**
     * Wraps a buffer.
     *
     * @param elements a buffer of the storage's own whose position is 0 and whose limit is its capacity
     */
    Storage(DType dtype, Buffer elements) {
        this.dtype = dtype;
        this.elements = elements;
        this.array = elements.hasArray() ? elements.array() : null;
    }

    final DType dtype() {
        return dtype;
    }

    final int length() {
        return elements.capacity();
    }

    /** Returns the storage of some of the elements. */
    abstract Storage<A> slice(int from, int length);

    abstract A newBlock(int length);

    /** Copies a block from the storage. */
    abstract void get(int index, A block, int length);

    /** Copies a block into the storage. */
    abstract void put(int index, A block, int length);

    /** Copies all elements of a storage of the same type and length, as they were before where the two have elements in common. */
    abstract void copyFrom(Storage<A> source);

    /** Copies a block into {@code bytes} from its start on, in the order of {@code bytes}. */
    abstract void encode(A block, int length, ByteBuffer bytes);

    abstract String toString(int index);

    /** Returns the stream that repeats {@code value}. */
    abstract BlockFill<A> constant(double value);

    /**
     * Returns this storage if random values can be drawn for its type.
     *
     * @param kernel PyTorch's kernel that {@code function} calls first
     * @throws IllegalArgumentException if the type is not a floating-point type
     */
    abstract FloatingStorage<?> floating(String kernel, String function);

    final void fill(BlockFill<A> values) {
        fill(0, length(), values);
    }

    @SuppressWarnings("unchecked") // A subclass's buffer has arrays of type A.
    final void fill(int from, int length, BlockFill<A> values) {
        if (array != null) {
            values.fill((A) array, elements.arrayOffset() + from, length);
            return;
        }
        A block = newBlock(Math.min(length, BLOCK));
        int count;
        for (int done = 0; done < length; done += count) {
            count = Math.min(length - done, BLOCK);
            values.fill(block, 0, count);
            put(from + done, block, count);
        }
    }

    /** Fills everything with one value. */
    final void fillConstant(double value) {
        fill(constant(value));
    }

    /** Sets single elements to one value. */
    final void setConstant(double value, IntStream indices) {
        A element = newBlock(1);
        constant(value).fill(element, 0, 1);
        indices.forEach(index -> put(index, element, 1));
    }

    /** Returns false where it is certain that another storage has no element in common with this one. */
    final boolean mayOverlap(Storage<?> other) {
        if (array != other.array) {
            return false;
        }
        if (array == null) {
            return true;
        }
        int from = elements.arrayOffset();
        int otherFrom = other.elements.arrayOffset();
        return from < otherFrom + other.length() && otherFrom < from + length();
    }

    final A toArray() {
        A copy = newBlock(length());
        get(0, copy, length());
        return copy;
    }

    final void writeTo(OutputStream out) throws IOException {
        int size = Math.min(length(), BLOCK);
        A block = newBlock(size);
        ByteBuffer bytes = ByteBuffer.allocate(size * dtype.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
        int count;
        for (int done = 0; done < length(); done += count) {
            count = Math.min(length() - done, BLOCK);
            get(done, block, count);
            encode(block, count, bytes);
            out.write(bytes.array(), 0, count * dtype.itemSize());
        }
    }
}

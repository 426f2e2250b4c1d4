package dev.fanin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * A parameter or buffer of a layer: a shape and the elements in row-major order, without gaps.
 *
 * <p>A tensor made with one of the {@code of} methods is a view: it shares its elements with the array or buffer it was made
 * from, and what is written to the one is read from the other. The shape {@code ()} stands for a scalar, one element.
 *
 * <p>Tensors are compared by identity, like arrays.
 */
public final class Tensor {

    private static final int EDGE_ITEMS = 3;

    private final long[] shape;
    private final Storage<?> storage;

    private Tensor(Storage<?> storage, long[] shape) {
        this.storage = storage;
        this.shape = shape;
    }

    /**
     * {@return a float32 view of an array}
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the array's length is not the product of the sizes, or a size is negative
     */
    public static Tensor of(float[] values, long... shape) {
        return view(new Float32Storage(FloatBuffer.wrap(values)), shape);
    }

    /**
     * {@return a float32 view of what is in a buffer from its position to its limit} The buffer may be direct, of either byte
     * order, and its position and limit stay as they are.
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the number of elements remaining is not the product of the sizes, a size is
     *     negative, or the buffer is read-only
     */
    public static Tensor of(FloatBuffer values, long... shape) {
        checkWritable(values);
        return view(new Float32Storage(values.slice()), shape);
    }

    /**
     * {@return an int64 view of an array}
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the array's length is not the product of the sizes, or a size is negative
     */
    public static Tensor of(long[] values, long... shape) {
        return view(new Int64Storage(LongBuffer.wrap(values)), shape);
    }

    /**
     * {@return an int64 view of what is in a buffer from its position to its limit} The buffer may be direct, of either byte
     * order, and its position and limit stay as they are.
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the number of elements remaining is not the product of the sizes, a size is
     *     negative, or the buffer is read-only
     */
    public static Tensor of(LongBuffer values, long... shape) {
        checkWritable(values);
        return view(new Int64Storage(values.slice()), shape);
    }

    /**
     * {@return a tensor of its own, filled with zeros}
     *
     * @param dtype the type of the elements
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if a size is negative, or the tensor has more elements than a Java array can have
     */
    public static Tensor zeros(DType dtype, long... shape) {
        int length = arrayLength(shape);
        Storage<?> storage = switch (dtype) {
            case FLOAT32 -> new Float32Storage(FloatBuffer.allocate(length));
            case INT64 -> new Int64Storage(LongBuffer.allocate(length));
        };
        return new Tensor(storage, shape.clone());
    }

    /**
     * {@return the number of elements of a tensor of the given shape: the product of the sizes, 1 for no sizes}
     *
     * @param shape the size of each dimension
     * @throws IllegalArgumentException if a size is negative or the product is larger than 2<sup>63</sup> - 1
     */
    public static long elementCount(long... shape) {
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("Trying to create tensor with negative dimension " + size + ": "
                        + Arrays.toString(shape) + "; a size is 0 or more");
            }
        }
        long count = 1;
        for (long size : shape) {
            long product = count * size;
            if (Math.multiplyHigh(count, size) != 0 || product < 0) {
                throw new IllegalArgumentException("Storage size calculation overflowed with sizes="
                        + Arrays.toString(shape) + ": the product of the sizes is larger than 2^63 - 1");
            }
            count = product;
        }
        return count;
    }

    private static int arrayLength(long... shape) {
        long count = elementCount(shape);
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " has " + count
                    + " elements, more than a Java array can have (" + Integer.MAX_VALUE
                    + "): split it into several tensors");
        }
        return (int) count;
    }

    private static Tensor view(Storage<?> storage, long... shape) {
        long count = elementCount(shape);
        if (count != storage.length()) {
            throw new IllegalArgumentException("shape '" + Arrays.toString(shape) + "' is invalid for input of size "
                    + storage.length() + ": it has " + count + " elements");
        }
        return new Tensor(storage, shape.clone());
    }

    private static void checkWritable(Buffer buffer) {
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException(
                    "the buffer is read-only: a tensor's elements are written to, so it needs a writable buffer");
        }
    }

    /** {@return the size of each dimension, in an array of the caller's own; empty for a scalar} */
    public long[] shape() {
        return shape.clone();
    }

    /** {@return the type of the elements} */
    public DType dtype() {
        return storage.dtype();
    }

    /** {@return the number of elements} */
    public long numel() {
        return storage.length();
    }

    /**
     * {@return a copy of the elements of a float32 tensor}
     *
     * @throws IllegalStateException if the elements are of another type
     */
    public float[] toFloatArray() {
        if (storage instanceof Float32Storage floats) {
            float[] copy = new float[floats.length()];
            floats.get(0, copy, copy.length);
            return copy;
        }
        throw new IllegalStateException("toFloatArray needs a FLOAT32 tensor, but this one is " + dtype());
    }

    /**
     * {@return a copy of the elements of an int64 tensor}
     *
     * @throws IllegalStateException if the elements are of another type
     */
    public long[] toLongArray() {
        if (storage instanceof Int64Storage longs) {
            long[] copy = new long[longs.length()];
            longs.get(0, copy, copy.length);
            return copy;
        }
        throw new IllegalStateException("toLongArray needs an INT64 tensor, but this one is " + dtype());
    }

    /**
     * Writes the elements in row-major order, each in little-endian byte order: what {@code tensor.numpy().tobytes()} gives in
     * Python on x86-64.
     *
     * @param out where to; it is neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        storage.writeTo(out);
    }

    Storage<?> storage() {
        return storage;
    }

    /** {@return the shape, the type and the first and last elements} */
    @Override
    public String toString() {
        int length = storage.length();
        StringJoiner values =
                new StringJoiner(", ", "tensor([", "], shape=" + shapeText() + ", dtype=" + dtype().torchName() + ")");
        for (int i = 0; i < length; i++) {
            if (i == EDGE_ITEMS && length > 2 * EDGE_ITEMS) {
                values.add("...");
                i = length - EDGE_ITEMS;
            }
            values.add(storage.toString(i));
        }
        return values.toString();
    }

    private String shapeText() {
        StringJoiner sizes = new StringJoiner(", ", "(", shape.length == 1 ? ",)" : ")");
        for (long size : shape) {
            sizes.add(Long.toString(size));
        }
        return sizes.toString();
    }
}

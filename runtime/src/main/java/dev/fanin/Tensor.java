package dev.fanin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
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
     * {@return a float64 view of an array}
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the array's length is not the product of the sizes, or a size is negative
     */
    public static Tensor of(double[] values, long... shape) {
        return view(new Float64Storage(DoubleBuffer.wrap(values)), shape);
    }

    /**
     * {@return a float64 view of what is in a buffer from its position to its limit} The buffer may be direct, of either byte
     * order, and its position and limit stay as they are.
     *
     * @param values the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if the number of elements remaining is not the product of the sizes, a size is
     *     negative, or the buffer is read-only
     */
    public static Tensor of(DoubleBuffer values, long... shape) {
        checkWritable(values);
        return view(new Float64Storage(values.slice()), shape);
    }

    /**
     * {@return a view of an array that holds the bits of 16-bit floating-point numbers}
     *
     * @param dtype {@link DType#BFLOAT16} or {@link DType#FLOAT16}
     * @param bits the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if {@code dtype} is another type, the array's length is not the product of the sizes, or
     *     a size is negative
     */
    public static Tensor of(DType dtype, short[] bits, long... shape) {
        return view(sixteenBitStorage(dtype, ShortBuffer.wrap(bits)), shape);
    }

    /**
     * {@return a view of what is in a buffer of the bits of 16-bit floating-point numbers, from its position to its limit} The
     * buffer may be direct, of either byte order, and its position and limit stay as they are.
     *
     * @param dtype {@link DType#BFLOAT16} or {@link DType#FLOAT16}
     * @param bits the elements in row-major order
     * @param shape the size of each dimension; none for a scalar
     * @throws IllegalArgumentException if {@code dtype} is another type, the number of elements remaining is not the product of
     *     the sizes, a size is negative, or the buffer is read-only
     */
    public static Tensor of(DType dtype, ShortBuffer bits, long... shape) {
        checkWritable(bits);
        return view(sixteenBitStorage(dtype, bits.slice()), shape);
    }

    private static SixteenBitStorage sixteenBitStorage(DType dtype, ShortBuffer bits) {
        return switch (dtype) {
            case BFLOAT16 -> SixteenBitStorage.bfloat16(bits);
            case FLOAT16 -> SixteenBitStorage.float16(bits);
            case FLOAT32, FLOAT64, INT64 ->
                throw new IllegalArgumentException(
                        "a short holds the bits of a BFLOAT16 or FLOAT16, but found " + dtype);
        };
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
            case FLOAT64 -> new Float64Storage(DoubleBuffer.allocate(length));
            case BFLOAT16, FLOAT16 -> sixteenBitStorage(dtype, ShortBuffer.allocate(length));
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
     * {@return a view of one slice along the first dimension, as {@code torch.select(tensor, 0, index)} is}
     *
     * @param index from 0 to the first size - 1
     * @throws IllegalArgumentException if the tensor is a scalar or has no such slice
     */
    public Tensor select(long index) {
        if (shape.length == 0 || index < 0 || index >= shape[0]) {
            throw new IllegalArgumentException("select(): index " + index + " out of range for tensor of size "
                    + Arrays.toString(shape) + " at dimension 0");
        }
        long[] rest = Arrays.copyOfRange(shape, 1, shape.length);
        int length = (int) elementCount(rest);
        return new Tensor(storage.slice((int) (index * length), length), rest);
    }

    /**
     * Copies all elements of another tensor into this one, as {@code copy_} does.
     *
     * @param source of the same type and shape
     * @return this
     * @throws IllegalArgumentException if the type or the shape differs
     */
    public Tensor copyFrom(Tensor source) {
        if (source.dtype() != dtype() || !Arrays.equals(source.shape, shape)) {
            throw new IllegalArgumentException("cannot copy " + source.dtype() + " of shape "
                    + Arrays.toString(source.shape) + " into " + dtype() + " of shape " + Arrays.toString(shape));
        }
        copy(source.storage, storage);
        return this;
    }

    @SuppressWarnings("unchecked") // Storages of one type have one type of arrays.
    private static <A> void copy(Storage<?> source, Storage<A> target) {
        target.copyFrom((Storage<A>) source);
    }

    /**
     * {@return a copy of the elements of a float32, bfloat16 or float16 tensor} Every value of these types is a float.
     *
     * @throws IllegalStateException if the elements are of another type
     */
    public float[] toFloatArray() {
        if (storage instanceof Float32Storage floats) {
            return floats.toArray();
        }
        if (storage instanceof SixteenBitStorage bits) {
            return bits.toFloatArray();
        }
        throw wrongType("toFloatArray", "a FLOAT32, BFLOAT16 or FLOAT16");
    }

    /**
     * {@return a copy of the elements of a floating-point tensor} Every value of the smaller types is a double.
     *
     * @throws IllegalStateException if the elements are not floating-point numbers
     */
    public double[] toDoubleArray() {
        if (storage instanceof FloatingStorage<?> numbers) {
            return numbers.toDoubleArray();
        }
        throw wrongType("toDoubleArray", "a floating-point");
    }

    /**
     * {@return a copy of the bits of the elements of a bfloat16 or float16 tensor}
     *
     * @throws IllegalStateException if the elements are of another type
     */
    public short[] toShortArray() {
        if (storage instanceof SixteenBitStorage bits) {
            return bits.toArray();
        }
        throw wrongType("toShortArray", "a BFLOAT16 or FLOAT16");
    }

    /**
     * {@return a copy of the elements of an int64 tensor}
     *
     * @throws IllegalStateException if the elements are of another type
     */
    public long[] toLongArray() {
        if (storage instanceof Int64Storage longs) {
            return longs.toArray();
        }
        throw wrongType("toLongArray", "an INT64");
    }

    private IllegalStateException wrongType(String method, String needed) {
        return new IllegalStateException(method + " needs " + needed + " tensor, but this one is " + dtype());
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

    /**
     * {@return whether this tensor and another one may have elements in common: false only where it is certain that they have none, as
     * with two arrays, or two parts of one array}
     *
     * @param other a tensor of any type and shape
     */
    public boolean mayOverlap(Tensor other) {
        return storage.mayOverlap(other.storage);
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

package dev.fanin.plan;

import dev.fanin.DType;
import dev.fanin.Distribution;
import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.annotation.Annotation;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One parameter or buffer: its shape, where it is held, and how its values start. */
public final class TensorPlan {
    /** Writes a tensor's values. */
    @FunctionalInterface
    interface Filling {
        void fill(Tensor tensor, Generator generator);
    }

    private final LayerPlan layer;
    private final String name;
    private final DType dtype;
    private final long[] shape;
    private final long numel;
    private Distribution distribution = Distribution.NONE;
    private @Nullable Tensor tensor;
    private @Nullable Supplier<Tensor> allocation;

    TensorPlan(LayerPlan layer, String name, DType dtype, long... shape) {
        this.layer = layer;
        this.name = name;
        this.dtype = dtype;
        this.shape = shape.clone();
        this.numel = count();
    }

    private long count() {
        long count;
        try {
            count = Tensor.elementCount(shape);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException(where() + ": " + impossible.getMessage(), impossible);
        }
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(where() + " of shape " + Arrays.toString(shape) + " has " + count
                    + " elements, but a Java array holds at most " + Integer.MAX_VALUE
                    + ". Make the layer smaller, or split it.");
        }
        return count;
    }

    String name() {
        return name;
    }

    Summary.Row row(String layerKey, Class<? extends Annotation> kind, boolean trained) {
        List<Long> sizes = Arrays.stream(shape).boxed().toList();
        return new Summary.Row(layerKey, kind, name, sizes, numel, distribution, trained);
    }

    private String where() {
        return layer.where() + ": " + name;
    }

    /** Throws unless there is, or can be, a tensor to write to. */
    void check() {
        if (tensor == null && allocation == null) {
            throw new IllegalArgumentException(
                    where() + " is null and cannot be assigned. Assign " + wanted()
                            + " before the reset, or let it be assigned: a field that is not final or, if private, has a setter.");
        }
    }

    /** Creates the storage where the holder has none, and assigns it. */
    void allocate() {
        if (tensor == null && allocation != null) {
            tensor = allocation.get();
        }
    }

    Tensor existing() {
        if (tensor == null) {
            throw new IllegalArgumentException(
                    where() + " is null. Call resetParameters first, or assign " + wanted() + ".");
        }
        return tensor;
    }

    /** A new tensor that no holder knows yet. */
    Tensor created() {
        tensor = Tensor.zeros(dtype, shape);
        return tensor;
    }

    private String wanted() {
        return numel + " elements of " + dtype + ", shape " + Arrays.toString(shape);
    }

    private TensorPlan hold(Tensor held) {
        tensor = held;
        return this;
    }

    private void checkLength(long length) {
        if (length != numel) {
            throw new IllegalArgumentException(where() + " has " + length + " elements, but needs " + wanted() + ".");
        }
    }

    private void checkBuffer(Buffer buffer) {
        checkLength(buffer.remaining());
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException(where() + " is a read-only buffer, but a reset writes to it. Hold a"
                    + " writable buffer with " + wanted() + ".");
        }
    }

    private void checkType(DType held) {
        if (held != dtype) {
            throw new IllegalArgumentException(where() + " holds " + held + ", but needs " + wanted() + ".");
        }
    }

    /**
     * Says that an array holds the values.
     *
     * @param array as long as the shape says; null if it is not allocated
     * @return this
     */
    public TensorPlan in(float @Nullable [] array) {
        if (array == null) {
            return this;
        }
        checkType(DType.FLOAT32);
        checkLength(array.length);
        return hold(Tensor.of(array, shape));
    }

    /**
     * Says that an array holds the values.
     *
     * @param array as long as the shape says; null if it is not allocated
     * @param assign puts a new array into the holder
     * @return this
     */
    public TensorPlan in(float @Nullable [] array, Consumer<float[]> assign) {
        allocation = () -> {
            float[] created = new float[(int) numel];
            assign.accept(created);
            return Tensor.of(created, shape);
        };
        return in(array);
    }

    /**
     * Says that an array holds the values.
     *
     * @param array as long as the shape says; null if it is not allocated
     * @return this
     */
    public TensorPlan in(long @Nullable [] array) {
        if (array == null) {
            return this;
        }
        checkType(DType.INT64);
        checkLength(array.length);
        return hold(Tensor.of(array, shape));
    }

    /**
     * Says that an array holds the values.
     *
     * @param array as long as the shape says; null if it is not allocated
     * @param assign puts a new array into the holder
     * @return this
     */
    public TensorPlan in(long @Nullable [] array, Consumer<long[]> assign) {
        allocation = () -> {
            long[] created = new long[(int) numel];
            assign.accept(created);
            return Tensor.of(created, shape);
        };
        return in(array);
    }

    /**
     * Says that a buffer holds the values, from its position to its limit.
     *
     * @param buffer with as many elements remaining as the shape says; null if it is not allocated
     * @return this
     */
    public TensorPlan in(@Nullable FloatBuffer buffer) {
        if (buffer == null) {
            return this;
        }
        checkType(DType.FLOAT32);
        checkBuffer(buffer);
        return hold(Tensor.of(buffer, shape));
    }

    /**
     * Says that a buffer holds the values, from its position to its limit.
     *
     * @param buffer with as many elements remaining as the shape says; null if it is not allocated
     * @param assign puts a new buffer into the holder
     * @return this
     */
    public TensorPlan in(@Nullable FloatBuffer buffer, Consumer<FloatBuffer> assign) {
        allocation = () -> {
            FloatBuffer created = FloatBuffer.allocate((int) numel);
            assign.accept(created);
            return Tensor.of(created, shape);
        };
        return in(buffer);
    }

    /**
     * Says that a buffer holds the values, from its position to its limit.
     *
     * @param buffer with as many elements remaining as the shape says; null if it is not allocated
     * @return this
     */
    public TensorPlan in(@Nullable LongBuffer buffer) {
        if (buffer == null) {
            return this;
        }
        checkType(DType.INT64);
        checkBuffer(buffer);
        return hold(Tensor.of(buffer, shape));
    }

    /**
     * Says that a buffer holds the values, from its position to its limit.
     *
     * @param buffer with as many elements remaining as the shape says; null if it is not allocated
     * @param assign puts a new buffer into the holder
     * @return this
     */
    public TensorPlan in(@Nullable LongBuffer buffer, Consumer<LongBuffer> assign) {
        allocation = () -> {
            LongBuffer created = LongBuffer.allocate((int) numel);
            assign.accept(created);
            return Tensor.of(created, shape);
        };
        return in(buffer);
    }

    /**
     * Says that a tensor holds the values.
     *
     * @param held of the planned shape and type; null if it is not allocated
     * @return this
     */
    public TensorPlan in(@Nullable Tensor held) {
        if (held == null) {
            return this;
        }
        checkType(held.dtype());
        if (!Arrays.equals(held.shape(), shape)) {
            throw new IllegalArgumentException(
                    where() + " has the shape " + Arrays.toString(held.shape()) + ", but needs " + wanted() + ".");
        }
        return hold(held);
    }

    /**
     * Says that a tensor holds the values.
     *
     * @param held of the planned shape and type; null if it is not allocated
     * @param assign puts a new tensor into the holder
     * @return this
     */
    public TensorPlan in(@Nullable Tensor held, Consumer<Tensor> assign) {
        allocation = () -> {
            Tensor created = Tensor.zeros(dtype, shape);
            assign.accept(created);
            return created;
        };
        return in(held);
    }

    private TensorPlan fill(Distribution drawn, Filling filling) {
        distribution = numel == 0 ? Distribution.NONE : drawn;
        layer.addStep(this, filling);
        return this;
    }

    /**
     * Draws from U(a, b), {@link Init#uniform}.
     *
     * @param a the lower bound
     * @param b the upper bound
     * @return this
     */
    public TensorPlan uniform(double a, double b) {
        // Where PyTorch's bound is 0 it is an integer, whose negative is no -0.0.
        double from = a == 0 ? 0 : a;
        return fill(Distribution.uniform(from, b), (t, generator) -> Init.uniform(t, from, b, generator));
    }

    /**
     * Draws as {@code kaiming_uniform_(tensor, a)} does, {@link Init#kaimingUniform}: from U(-bound, bound) with bound = sqrt(3) *
     * sqrt(2 / (1 + a * a)) / sqrt(fan_in).
     *
     * @param a the negative slope of the leaky ReLU that the gain is for
     * @return this
     */
    public TensorPlan kaimingUniform(double a) {
        double gain = Init.calculateGain(Nonlinearity.LEAKY_RELU, a);
        double bound = Math.sqrt(3.0)
                * (gain / Math.sqrt((double) Init.calculateFanInAndFanOut(shape).fanIn()));
        return fill(
                Distribution.uniform(-bound, bound),
                (t, generator) -> Init.kaimingUniform(t, a, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, generator));
    }

    /**
     * Sets all elements to 1.
     *
     * @return this
     */
    public TensorPlan ones() {
        return fill(Distribution.constant(1), (t, generator) -> Init.ones(t));
    }

    /**
     * Sets all elements to 0.
     *
     * @return this
     */
    public TensorPlan zeros() {
        return fill(Distribution.constant(0), (t, generator) -> Init.zeros(t));
    }
}

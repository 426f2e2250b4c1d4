package dev.fanin.plan;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import dev.fanin.Distribution;
import dev.fanin.FanMode;
import dev.fanin.Fans;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.Parametrizations;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.annotation.Annotation;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Draws draws;
    private final String name;
    private final @Nullable DType declared;
    private final boolean isParameter;
    private final long[] shape;
    private final long numel;
    private Distribution distribution = Distribution.NONE;
    private @Nullable Tensor tensor;
    private @Nullable DType held;
    private @Nullable String adapter;
    private @Nullable Supplier<Tensor> allocation;
    private @Nullable TensorPlan tiedTo;

    /**
     * Describes a tensor.
     *
     * @param draws takes what the reset draws
     * @param declared the type of the elements, or null for any floating-point type
     */
    TensorPlan(
            LayerPlan layer, Draws draws, String name, @Nullable DType declared, boolean isParameter, long... shape) {
        this.layer = layer;
        this.adapter = layer.adapter();
        this.draws = draws;
        this.name = name;
        this.declared = declared;
        this.isParameter = isParameter;
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

    boolean isMatrix() {
        return shape.length > 1;
    }

    Summary.Row row(String layerKey, Class<? extends Annotation> kind) {
        List<Long> sizes = Arrays.stream(shape).boxed().toList();
        return new Summary.Row(layerKey, kind, name, sizes, numel, distribution, isParameter && tiedTo == null);
    }

    String where() {
        return layer.where() + ": " + name;
    }

    /** The place and, where an adapter gave the tensor, that adapter. */
    private String origin() {
        return where() + Adapted.from(adapter);
    }

    /** Throws unless there is, or can be, a tensor to write to. */
    void check() {
        if (tensor == null && adapter != null) {
            throw new IllegalArgumentException(where() + Adapted.MISSING);
        }
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

    /** A new tensor that no holder knows yet; the other's where this one is tied. */
    Tensor created() {
        tensor = tiedTo == null ? scratch() : tiedTo.existing();
        return tensor;
    }

    private Tensor scratch() {
        return Tensor.zeros(dtype(), shape);
    }

    private DType dtype() {
        if (declared != null) {
            return declared;
        }
        return held == null ? DType.FLOAT32 : held;
    }

    private String wanted() {
        return numel + " elements of " + dtype() + ", shape " + Arrays.toString(shape);
    }

    /**
     * Says that PyTorch replaces this tensor by another one after it has been drawn.
     *
     * @param other the tensor that both are from then on
     */
    void tieTo(TensorPlan other) {
        if (!layer.isHeldByLayer() || !other.layer.isHeldByLayer()) {
            throw new IllegalArgumentException(where() + " can be tied to " + other.where()
                    + " only where a Layer holds both. Use Layer for the two fields.");
        }
        if (!Arrays.equals(shape, other.shape)) {
            throw new IllegalArgumentException(where() + " of shape " + Arrays.toString(shape) + " cannot be tied to "
                    + other.where() + " of shape " + Arrays.toString(other.shape) + ".");
        }
        if (dtype() != other.dtype()) {
            throw new IllegalArgumentException(where() + " of type " + dtype() + " cannot be tied to " + other.where()
                    + " of type " + other.dtype() + ". Give both the same @DataType.");
        }
        if (tensor != null && tensor != other.tensor) {
            throw new IllegalArgumentException(where() + " is another tensor than " + other.where()
                    + ", to which it is tied. Assign null, and the reset allocates the layer.");
        }
        tiedTo = other;
        distribution = other.distribution;
    }

    /** Throws where there is no tensor yet that this layer and another one could share. */
    void requireTied(String target) {
        if (tensor == null) {
            throw new IllegalArgumentException(where() + " is null and tied to " + target
                    + ", which this reset does not draw. Call resetParameters first, which allocates both.");
        }
    }

    private TensorPlan hold(Tensor existing) {
        tensor = existing;
        return this;
    }

    /** Throws before anything is written where a formula has come to something that cannot be drawn. */
    private void require(boolean canDraw, String words) {
        if (!canDraw) {
            throw new IllegalArgumentException(where() + ": " + words);
        }
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

    private void checkType(DType type) {
        boolean fits = declared == null ? type.isFloatingPoint() : type == declared;
        if (!fits) {
            throw new IllegalArgumentException(origin() + " holds " + type + ", but needs " + wanted() + ".");
        }
        held = type;
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
        checkType(DType.FLOAT32);
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
    public TensorPlan in(double @Nullable [] array) {
        if (array == null) {
            return this;
        }
        checkType(DType.FLOAT64);
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
    public TensorPlan in(double @Nullable [] array, Consumer<double[]> assign) {
        checkType(DType.FLOAT64);
        allocation = () -> {
            double[] created = new double[(int) numel];
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
        checkType(DType.INT64);
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
        checkType(DType.FLOAT32);
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
    public TensorPlan in(@Nullable DoubleBuffer buffer) {
        if (buffer == null) {
            return this;
        }
        checkType(DType.FLOAT64);
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
    public TensorPlan in(@Nullable DoubleBuffer buffer, Consumer<DoubleBuffer> assign) {
        checkType(DType.FLOAT64);
        allocation = () -> {
            DoubleBuffer created = DoubleBuffer.allocate((int) numel);
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
        checkType(DType.INT64);
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
                    origin() + " has the shape " + Arrays.toString(held.shape()) + ", but needs " + wanted() + ".");
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
            Tensor created = scratch();
            assign.accept(created);
            return created;
        };
        return in(held);
    }

    /**
     * Says that an object of another library holds the values.
     *
     * @param <T> the object's type
     * @param held the object; null is an error when the model is reset
     * @param adapterName the method's name, for messages
     * @param view gives a tensor of the planned shape and type whose elements are the object's own
     * @return this
     * @throws IllegalArgumentException if the method fails, or gives null or a tensor of another shape or type
     */
    public <T> TensorPlan in(
            @Nullable T held, String adapterName, Function<? super T, ? extends @Nullable Tensor> view) {
        adapter = adapterName;
        return held == null ? this : in(Adapted.by(view, held, origin(), wanted()));
    }

    /** Draws values that do not depend on any tensor. */
    private TensorPlan draw(Draws into, Distribution drawn, Filling filling, Consumer<Generator> skipping) {
        distribution = numel == 0 ? Distribution.NONE : drawn;
        boolean discarded = layer.isDiscarded();
        into.addFill(
                () -> discarded || tiedTo != null ? null : existing(),
                generator -> filling.fill(existing(), generator),
                skipping);
        return this;
    }

    private TensorPlan drawUniform(Draws into, double a, double b, Filling filling) {
        attempt(into, (t, generator) -> Init.uniform(t, a, b, generator), 0);
        return draw(into, Distribution.uniform(a, b), filling, generator -> generator.skipUniform(dtype(), numel));
    }

    private TensorPlan drawNormal(double mean, double std, Filling filling) {
        attempt(draws, (t, generator) -> Init.normal(t, mean, std, generator), 0);
        return draw(draws, Distribution.normal(mean, std), filling, generator -> generator.skipNormal(dtype(), numel));
    }

    private TensorPlan set(double value, Filling filling) {
        attempt(draws, filling, 0);
        return draw(draws, Distribution.constant(value), filling, generator -> {});
    }

    private TensorPlan fill(Distribution drawn, Filling filling) {
        distribution = numel == 0 ? Distribution.NONE : drawn;
        boolean discarded = layer.isDiscarded();
        draws.add(generator -> filling.fill(discarded || tiedTo != null ? scratch() : existing(), generator));
        return this;
    }

    /** The same, attempted before anything is written. */
    private TensorPlan fill(Distribution drawn, Filling filling, long... attemptedShape) {
        attempt(draws, filling, attemptedShape);
        return fill(drawn, filling);
    }

    /**
     * Fills a tensor of the type and of another shape, without elements or with few, before anything is written: what the arguments make
     * impossible for a type or shape fails there.
     */
    private void attempt(Draws into, Filling filling, long... attemptedShape) {
        into.addAttempt(generator -> {
            try {
                filling.fill(Tensor.zeros(dtype(), attemptedShape), generator);
            } catch (IllegalArgumentException impossible) {
                throw new IllegalArgumentException(where() + ": " + impossible.getMessage(), impossible);
            }
        });
    }

    /** Returns a shape of as many dimensions. */
    private long[] shapeOf(long size) {
        long[] sizes = new long[shape.length];
        Arrays.fill(sizes, size);
        return sizes;
    }

    private Fans fans() {
        return Init.calculateFanInAndFanOut(shape);
    }

    /**
     * Draws from U(a, b), {@link Init#uniform}.
     *
     * @param a the lower bound
     * @param b the upper bound
     * @return this
     * @throws IllegalArgumentException if a is greater than b, or one is NaN
     */
    public TensorPlan uniform(double a, double b) {
        // Where PyTorch's bound is 0 it is an integer, whose negative is no -0.0.
        double from = a == 0 ? 0 : a;
        require(from <= b, "uniform_ expects to return a [from, to) range, but found from=" + a + " > to=" + b);
        return drawUniform(draws, from, b, (t, generator) -> Init.uniform(t, from, b, generator));
    }

    /**
     * Draws the bias of a convolution from U(-bound, bound). Where the convolution has no inputs, so that the bound is 0, PyTorch
     * before 2.12 draws nothing and leaves the memory as it is; the bias is zero then.
     *
     * @param bound 1 / sqrt(fan_in), or 0 where fan_in is 0
     * @return this
     */
    public TensorPlan uniformOfConvolution(double bound) {
        if (bound != 0) {
            return uniform(-bound, bound);
        }
        return fill(Distribution.uniform(0, 0), (t, generator) -> {
            if (generator.compatibility() == Compatibility.TORCH_2_12) {
                Init.uniform(t, 0, 0, generator);
            } else {
                Init.zeros(t);
            }
        });
    }

    /**
     * Draws from N(mean, std^2), {@link Init#normal}.
     *
     * @param mean the mean
     * @param std the standard deviation
     * @return this
     * @throws IllegalArgumentException if std is negative or NaN
     */
    public TensorPlan normal(double mean, double std) {
        require(std >= 0, "normal expects std >= 0.0, but found std " + std);
        return drawNormal(mean, std, (t, generator) -> Init.normal(t, mean, std, generator));
    }

    /**
     * Draws from N(mean, std^2) between two bounds, {@link Init#truncNormal}.
     *
     * @param mean the mean before truncation
     * @param std the standard deviation before truncation
     * @param a the lower bound
     * @param b the upper bound
     * @return this
     * @throws IllegalArgumentException if std is not positive
     */
    public TensorPlan truncNormal(double mean, double std, double a, double b) {
        require(std > 0, "trunc_normal_ divides by std, but found std " + std);
        return fill(
                Distribution.truncNormal(mean, std, a, b),
                (t, generator) -> Init.truncNormal(t, mean, std, a, b, generator),
                0);
    }

    /**
     * Draws as {@code xavier_uniform_(tensor, gain)} does, {@link Init#xavierUniform}.
     *
     * @param gain the factor of the standard deviation
     * @return this
     */
    public TensorPlan xavierUniform(double gain) {
        return xavierUniform(draws, gain);
    }

    TensorPlan xavierUniform(Draws into, double gain) {
        double bound = Math.sqrt(3.0) * xavierStd(gain);
        return drawUniform(into, -bound, bound, (t, generator) -> Init.xavierUniform(t, gain, generator));
    }

    /**
     * Draws as {@code xavier_normal_(tensor, gain)} does, {@link Init#xavierNormal}.
     *
     * @param gain the factor of the standard deviation
     * @return this
     */
    public TensorPlan xavierNormal(double gain) {
        return drawNormal(0, xavierStd(gain), (t, generator) -> Init.xavierNormal(t, gain, generator));
    }

    private double xavierStd(double gain) {
        Fans fans = fans();
        require(fans.fanIn() + fans.fanOut() > 0, "float division by zero: fan_in + fan_out is 0");
        return gain * Math.sqrt(2.0 / (fans.fanIn() + fans.fanOut()));
    }

    /**
     * Draws as {@code kaiming_uniform_(tensor, a)} does, {@link Init#kaimingUniform}: from U(-bound, bound) with bound = sqrt(3) *
     * sqrt(2 / (1 + a * a)) / sqrt(fan_in).
     *
     * @param a the negative slope of the leaky ReLU that the gain is for
     * @return this
     */
    public TensorPlan kaimingUniform(double a) {
        return kaimingUniform(a, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU);
    }

    /**
     * Draws as {@code kaiming_uniform_} does, {@link Init#kaimingUniform}.
     *
     * @param a the negative slope, for a leaky ReLU
     * @param mode which fan the bound is for
     * @param nonlinearity what the gain is for
     * @return this
     */
    public TensorPlan kaimingUniform(double a, FanMode mode, Nonlinearity nonlinearity) {
        // PyTorch leaves a tensor without elements alone.
        double bound = numel == 0 ? 0 : Math.sqrt(3.0) * kaimingStd(a, mode, nonlinearity);
        return drawUniform(
                draws, -bound, bound, (t, generator) -> Init.kaimingUniform(t, a, mode, nonlinearity, generator));
    }

    /**
     * Draws as {@code kaiming_normal_} does, {@link Init#kaimingNormal}.
     *
     * @param a the negative slope, for a leaky ReLU
     * @param mode which fan the standard deviation is for
     * @param nonlinearity what the gain is for
     * @return this
     */
    public TensorPlan kaimingNormal(double a, FanMode mode, Nonlinearity nonlinearity) {
        return drawNormal(
                0,
                numel == 0 ? 0 : kaimingStd(a, mode, nonlinearity),
                (t, generator) -> Init.kaimingNormal(t, a, mode, nonlinearity, generator));
    }

    private double kaimingStd(double a, FanMode mode, Nonlinearity nonlinearity) {
        return Init.calculateGain(nonlinearity, a) / Math.sqrt((double) fans().get(mode));
    }

    /**
     * Sets all elements to one value.
     *
     * @param value the value
     * @return this
     */
    public TensorPlan constant(double value) {
        return set(value, (t, generator) -> Init.constant(t, value));
    }

    /**
     * Sets all elements to 1.
     *
     * @return this
     */
    public TensorPlan ones() {
        return set(1, (t, generator) -> Init.ones(t));
    }

    /**
     * Sets all elements to 0.
     *
     * @return this
     */
    public TensorPlan zeros() {
        return set(0, (t, generator) -> Init.zeros(t));
    }

    /**
     * Sets the elements of a vector to given numbers.
     *
     * @param values one for each element
     * @return this
     */
    public TensorPlan values(double... values) {
        double bound = Arrays.stream(values).map(Math::abs).max().orElse(0);
        attempt(draws, (t, generator) -> Arrays.stream(values).forEach(value -> Init.constant(t, value)), 0);
        return fill(new Distribution("given numbers", bound), (t, generator) -> {
            for (int i = 0; i < values.length; i++) {
                Init.constant(t.select(i), values[i]);
            }
        });
    }

    /**
     * Sets one row to 0 and leaves the others.
     *
     * @param row its index; counted from the end if negative
     * @return this
     */
    public TensorPlan zeroRow(long row) {
        long index = row < 0 ? row + shape[0] : row;
        return fill(distribution, (t, generator) -> Init.zeros(t.select(index)));
    }

    /**
     * Makes a matrix the identity, {@link Init#eye}.
     *
     * @return this
     */
    public TensorPlan eye() {
        return fill(new Distribution("identity", 1), (t, generator) -> Init.eye(t), shapeOf(0));
    }

    /**
     * Makes a convolution's weight the identity of its channels, {@link Init#dirac}.
     *
     * @param groups the groups of the convolution
     * @return this
     */
    public TensorPlan dirac(int groups) {
        long[] channelsAlone = shapeOf(0);
        channelsAlone[0] = shape[0];
        return fill(new Distribution("Dirac", 1), (t, generator) -> Init.dirac(t, groups), channelsAlone);
    }

    /**
     * Draws a matrix with orthogonal rows or columns, {@link Init#orthogonal}.
     *
     * @param gain the factor of the values
     * @return this
     */
    public TensorPlan orthogonal(double gain) {
        return fill(
                new Distribution("orthogonal", Math.abs(gain)),
                (t, generator) -> Init.orthogonal(t, gain, generator),
                shapeOf(numel == 0 ? 0 : 1));
    }

    /**
     * Draws a matrix with zeros in each column, {@link Init#sparse}.
     *
     * @param sparsity the fraction of zeros
     * @param std the standard deviation of the others
     * @return this
     */
    public TensorPlan sparse(double sparsity, double std) {
        return fill(
                Distribution.normal(0, std), (t, generator) -> Init.sparse(t, sparsity, std, generator), shapeOf(0));
    }

    /**
     * Sets this tensor to the norms of a weight, {@link Parametrizations#weightNorm}.
     *
     * @param weight the weight
     * @param dim the dimension that keeps its size; -1 for a norm over all elements
     * @return this
     */
    public TensorPlan normsOf(TensorPlan weight, int dim) {
        return fill(
                new Distribution("norms of the weight", Double.NaN),
                (g, generator) -> Parametrizations.weightNorm(g, weight.existing(), dim));
    }

    /**
     * Draws this tensor and another one as approximations of a weight's first singular vectors, {@link
     * Parametrizations#spectralNorm}.
     *
     * @param v the other one, as long as a row of the matrix that the weight is
     * @param weight the weight
     * @param powerIterations those of each evaluation
     * @param eps the least norm
     * @param dim the dimension of the weight that the rows of the matrix are
     * @return this
     */
    public TensorPlan singularVectorsOf(TensorPlan v, TensorPlan weight, int powerIterations, double eps, int dim) {
        Distribution unit = new Distribution("unit vector", 1);
        v.distribution = unit;
        return fill(
                unit,
                (u, generator) -> Parametrizations.spectralNorm(
                        weight.existing(), u, v.existing(), powerIterations, eps, dim, generator));
    }
}

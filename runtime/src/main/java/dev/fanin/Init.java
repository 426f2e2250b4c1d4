package dev.fanin;

import dev.fanin.random.Randperm;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The functions of {@code torch.nn.init}, by the same names without the underscore, with the arguments in the same order and
 * the generator last.
 *
 * <p>Each writes the given tensor and returns it. Each checks its arguments before it draws or writes anything and then throws
 * {@link IllegalArgumentException}, in PyTorch's words where PyTorch has any, whatever PyTorch throws there. Bounds are
 * computed in double in PyTorch's order and rounded once, to the tensor's type.
 *
 * <p>Where PyTorch issues a {@code UserWarning}, these functions log it at level {@code WARNING} to the {@link System.Logger}
 * named {@code dev.fanin}.
 */
public final class Init {

    private static final double DEFAULT_NEGATIVE_SLOPE = 0.01;

    private Init() {}

    /**
     * Fills the tensor with values from the uniform distribution on [a, b).
     *
     * <p>A float32 element takes one word of the generator. PyTorch: {@code torch.nn.init.uniform_}.
     *
     * @param tensor a floating-point tensor of any shape
     * @param a the lower bound
     * @param b the upper bound
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if a &gt; b, a bound or b - a is outside the range of the tensor's type, or the tensor
     *     is not of a floating-point type
     */
    public static Tensor uniform(Tensor tensor, double a, double b, Generator generator) {
        tensor.storage().floating("check_uniform_bounds", "uniform").drawUniform(a, b, generator);
        return tensor;
    }

    /**
     * Fills the tensor with values from the normal distribution.
     *
     * <p>A tensor of fewer than sixteen elements is drawn value by value, in pairs of which the generator caches the second one
     * for the next such tensor; a larger one in blocks of sixteen. PyTorch: {@code torch.nn.init.normal_}.
     *
     * @param tensor a floating-point tensor of any shape
     * @param mean the mean
     * @param std the standard deviation, 0 or more
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if {@code std} is negative or NaN, or the tensor is not of a floating-point type
     */
    public static Tensor normal(Tensor tensor, double mean, double std, Generator generator) {
        tensor.storage().floating("normal_kernel_cpu", "normal").drawNormal(mean, std, generator);
        return tensor;
    }

    /**
     * Fills the tensor with values from the normal distribution between a and b.
     *
     * <p>PyTorch has two algorithms, and the generator's {@link Compatibility} chooses.
     *
     * <p>{@link Compatibility#TORCH_2_12}: normal values, drawn again as long as they are outside [a, b]. Where no more than 30 % of
     * the distribution is between the bounds, uniform values are accepted by the logarithm of another one, which PyTorch's vector
     * library might round in another way than this one does; no such case is known.
     *
     * <p>{@link Compatibility#TORCH_1_13} and {@link Compatibility#TORCH_2_10}: the inverse of the distribution function of one
     * uniform value an element, clamped to [a, b]. The reference is a PyTorch built without Intel's MKL (Debian's, or libtorch from
     * Maven Central) on x86-64 with AVX2 and glibc 2.36; the newest versions of glibc round some of its functions in another way. The
     * official wheels for x86-64 take the inverse error function from MKL: their values may differ by some units in the last place.
     * PyTorch 1.13 itself has no kernel for float16, so those values are 2.10's.
     *
     * <p>PyTorch: {@code torch.nn.init.trunc_normal_}, whose defaults are {@code mean = 0}, {@code std = 1}, {@code a = -2}, {@code b = 2}.
     *
     * @param tensor a floating-point tensor of any shape
     * @param mean the mean of the normal distribution
     * @param std the standard deviation of the normal distribution, more than 0
     * @param a the least value
     * @param b the largest value
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor is not of a floating-point type, {@code std} is 0, or an argument is NaN; for {@link
     *     Compatibility#TORCH_2_12} also if {@code std} is negative, a &gt; b, or uniform values are drawn from [a, b] and a bound, or
     *     b - a, is outside the range of the tensor's type, or the square of the least (x - mean) / std is outside that of a double;
     *     for the others also if the distribution function at a is not at most that
     *     at b, or a bound is finite but outside the range of the tensor's type
     */
    public static Tensor truncNormal(Tensor tensor, double mean, double std, double a, double b, Generator generator) {
        FloatingStorage<?> storage = tensor.storage().floating("check_uniform_bounds", "truncNormal");
        TruncatedNormal truncated = TruncatedNormal.of(generator.compatibility(), mean, std, a, b);
        truncated.check(storage.type());
        // A reset tries the arguments with a tensor without elements, and is not to warn twice.
        if (tensor.numel() != 0 && (mean < a - 2 * std || mean > b + 2 * std)) {
            warn(
                    "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be incorrect.");
        }
        truncated.fill(storage, generator);
        return tensor;
    }

    /**
     * Fills the tensor with one value, rounded to the tensor's type (towards zero for int64).
     *
     * <p>PyTorch: {@code torch.nn.init.constant_}.
     *
     * @param tensor a tensor of any type and shape
     * @param value the value
     * @return {@code tensor}
     * @throws IllegalArgumentException if the value is finite but outside the range of the tensor's type, or the tensor is of
     *     type int64 and the value is not finite
     */
    public static Tensor constant(Tensor tensor, double value) {
        tensor.storage().fillConstant(value);
        return tensor;
    }

    /**
     * Fills the tensor with ones.
     *
     * <p>PyTorch: {@code torch.nn.init.ones_}.
     *
     * @param tensor a tensor of any type and shape
     * @return {@code tensor}
     */
    public static Tensor ones(Tensor tensor) {
        return constant(tensor, 1);
    }

    /**
     * Fills the tensor with zeros.
     *
     * <p>PyTorch: {@code torch.nn.init.zeros_}.
     *
     * @param tensor a tensor of any type and shape
     * @return {@code tensor}
     */
    public static Tensor zeros(Tensor tensor) {
        return constant(tensor, 0);
    }

    /**
     * Fills the matrix with zeros and its diagonal with ones.
     *
     * <p>PyTorch: {@code torch.nn.init.eye_}.
     *
     * @param tensor a tensor of any type and of two dimensions, not necessarily square
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has not two dimensions
     */
    public static Tensor eye(Tensor tensor) {
        long[] shape = matrixShape(tensor);
        Storage<?> storage = tensor.storage();
        storage.fillConstant(0);
        int diagonal = (int) Math.min(shape[0], shape[1]);
        storage.setConstant(1, IntStream.range(0, diagonal).map(i -> i * ((int) shape[1] + 1)));
        return tensor;
    }

    /**
     * Fills a convolution's weight with zeros and with ones where they make each group of output channels repeat the input
     * channels, as far as there are so many.
     *
     * <p>PyTorch: {@code torch.nn.init.dirac_}, whose default is {@code groups = 1}.
     *
     * @param tensor a tensor of any type and of three, four or five dimensions: output channels, input channels, kernel
     * @param groups the number of groups, which divides the number of output channels
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has another number of dimensions, or {@code groups} is not positive or does
     *     not divide the size of dimension 0
     */
    public static Tensor dirac(Tensor tensor, int groups) {
        long[] shape = tensor.shape();
        if (shape.length < 3 || shape.length > 5) {
            throw new IllegalArgumentException(
                    "Only tensors with 3, 4, or 5 dimensions are supported, but found shape " + Arrays.toString(shape));
        }
        if (groups <= 0 || shape[0] % groups != 0) {
            throw new IllegalArgumentException(
                    "dim 0 must be divisible by groups, but found dim 0 of size " + shape[0] + " and groups=" + groups);
        }
        Storage<?> storage = tensor.storage();
        storage.fillConstant(0);
        if (tensor.numel() != 0) {
            storage.setConstant(1, diracIndices(shape, groups));
        }
        return tensor;
    }

    private static IntStream diracIndices(long[] shape, int groups) {
        int kernelSize = 1;
        int centre = 0;
        for (int i = 2; i < shape.length; i++) {
            kernelSize *= (int) shape[i];
            centre = centre * (int) shape[i] + (int) shape[i] / 2;
        }
        int inChannels = (int) shape[1];
        int groupSize = (int) shape[0] / groups;
        int perGroup = Math.min(groupSize, inChannels);
        int kernel = kernelSize;
        int offset = centre;
        return IntStream.range(0, groups * perGroup).map(i -> {
            int channel = i % perGroup;
            int outChannel = i / perGroup * groupSize + channel;
            return (outChannel * inChannels + channel) * kernel + offset;
        });
    }

    /**
     * Fills the tensor with values from the uniform distribution on [-a, a) with a = √3 · gain · √(2 / (fan_in + fan_out)).
     *
     * <p>Xavier Glorot and Yoshua Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
     * PyTorch: {@code torch.nn.init.xavier_uniform_}, whose default is {@code gain = 1}.
     *
     * @param tensor a floating-point tensor of two dimensions or more
     * @param gain a factor for the bounds, not negative
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions, both its fans are 0, {@code gain} is negative
     *     or NaN, or the tensor is not of a floating-point type
     */
    public static Tensor xavierUniform(Tensor tensor, double gain, Generator generator) {
        double a = Math.sqrt(3.0) * xavierStd(tensor, gain);
        return uniform(tensor, -a, a, generator);
    }

    /**
     * Fills the tensor with values from the normal distribution with mean 0 and standard deviation
     * gain · √(2 / (fan_in + fan_out)).
     *
     * <p>Xavier Glorot and Yoshua Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
     * PyTorch: {@code torch.nn.init.xavier_normal_}, whose default is {@code gain = 1}.
     *
     * @param tensor a floating-point tensor of two dimensions or more
     * @param gain a factor for the standard deviation, not negative
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions, both its fans are 0, {@code gain} is negative
     *     or NaN, or the tensor is not of a floating-point type
     */
    public static Tensor xavierNormal(Tensor tensor, double gain, Generator generator) {
        return normal(tensor, 0, xavierStd(tensor, gain), generator);
    }

    private static double xavierStd(Tensor tensor, double gain) {
        Fans fans = calculateFanInAndFanOut(tensor);
        long sum = fans.fanIn() + fans.fanOut();
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "float division by zero: fan_in + fan_out is 0 for shape " + Arrays.toString(tensor.shape()));
        }
        return gain * Math.sqrt(2.0 / (double) sum);
    }

    /**
     * Fills the tensor with values from the uniform distribution on [-bound, bound) with bound = √3 · gain / √fan.
     *
     * <p>Kaiming He and others, "Delving deep into rectifiers: Surpassing human-level performance on ImageNet classification"
     * (2015). A tensor without elements is left alone, with a warning. PyTorch: {@code torch.nn.init.kaiming_uniform_}, whose
     * defaults are {@code a = 0}, {@code FAN_IN}, {@code LEAKY_RELU}.
     *
     * @param tensor a floating-point tensor of two dimensions or more
     * @param a the negative slope of the rectifier, used with {@link Nonlinearity#LEAKY_RELU} only
     * @param mode which fan to scale by
     * @param nonlinearity the function after the layer, which sets the gain
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions or is not of a floating-point type
     */
    public static Tensor kaimingUniform(
            Tensor tensor, double a, FanMode mode, Nonlinearity nonlinearity, Generator generator) {
        if (isEmptyWithWarning(tensor)) {
            return tensor;
        }
        double bound = Math.sqrt(3.0) * kaimingStd(tensor, a, mode, nonlinearity);
        return uniform(tensor, -bound, bound, generator);
    }

    /**
     * Fills the tensor with values from the normal distribution with mean 0 and standard deviation gain / √fan.
     *
     * <p>Kaiming He and others, "Delving deep into rectifiers: Surpassing human-level performance on ImageNet classification"
     * (2015). A tensor without elements is left alone, with a warning. PyTorch: {@code torch.nn.init.kaiming_normal_}, whose
     * defaults are {@code a = 0}, {@code FAN_IN}, {@code LEAKY_RELU}.
     *
     * @param tensor a floating-point tensor of two dimensions or more
     * @param a the negative slope of the rectifier, used with {@link Nonlinearity#LEAKY_RELU} only
     * @param mode which fan to scale by
     * @param nonlinearity the function after the layer, which sets the gain
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions or is not of a floating-point type
     */
    public static Tensor kaimingNormal(
            Tensor tensor, double a, FanMode mode, Nonlinearity nonlinearity, Generator generator) {
        if (isEmptyWithWarning(tensor)) {
            return tensor;
        }
        return normal(tensor, 0, kaimingStd(tensor, a, mode, nonlinearity), generator);
    }

    /**
     * Fills the tensor, seen as a matrix of its first dimension by all others, with orthonormal rows or columns, whichever are
     * fewer, times {@code gain}.
     *
     * <p>It is the orthonormal factor of the QR decomposition of a matrix of standard normal values, with the signs that make R's
     * diagonal positive. The draws are PyTorch's bits; the factor is computed in double here and in the tensor's type by PyTorch's
     * LAPACK, whose last bits differ from one library to the next: expect agreement to 1e-5 for float32 and 1e-13 for float64. Of
     * a matrix with more columns than rows, the transpose is decomposed.
     *
     * <p>A. Saxe and others, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks" (2013).
     * PyTorch: {@code torch.nn.init.orthogonal_}, whose default is {@code gain = 1}.
     *
     * @param tensor a float32 or float64 tensor of two dimensions or more
     * @param gain the norm of the rows or columns
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions, or is not of type float32 or float64
     */
    public static Tensor orthogonal(Tensor tensor, double gain, Generator generator) {
        long[] shape = tensor.shape();
        if (shape.length < 2) {
            throw new IllegalArgumentException(
                    "Only tensors with 2 or more dimensions are supported, but found shape " + Arrays.toString(shape));
        }
        if (tensor.numel() != 0) {
            OrthogonalMatrix.fill(
                    tensor.storage().floating("normal_kernel_cpu", "orthogonal"), (int) shape[0], gain, generator);
        }
        return tensor;
    }

    /**
     * Fills the matrix with values from the normal distribution with mean 0 and standard deviation {@code std}, and then, in each
     * column, sets as many randomly chosen elements to zero as {@code sparsity} times the number of rows, rounded up.
     *
     * <p>PyTorch: {@code torch.nn.init.sparse_}, whose default is {@code std = 0.01}. There the choice of rows always comes from the
     * global generator; here it comes from {@code generator}, as when that is PyTorch's global one.
     *
     * <p>J. Martens, "Deep learning via Hessian-free optimization" (2010).
     *
     * @param tensor a floating-point tensor of two dimensions
     * @param sparsity the part of each column that becomes zero; more than 1 stands for all of it, and a negative part for all but
     *     as much, as PyTorch takes it
     * @param std the standard deviation, 0 or more
     * @param generator where the random bits come from
     * @return {@code tensor}
     * @throws IllegalArgumentException if the tensor has not two dimensions or is not of a floating-point type, {@code sparsity} is
     *     not finite, or {@code std} is negative or NaN
     */
    public static Tensor sparse(Tensor tensor, double sparsity, double std, Generator generator) {
        long[] shape = matrixShape(tensor);
        int rows = (int) shape[0];
        int columns = (int) shape[1];
        if (!Double.isFinite(sparsity)) {
            throw new IllegalArgumentException("cannot convert float " + sparsity
                    + " to integer: sparsity is a part of the rows, usually from 0 to 1");
        }
        double zeros = Math.ceil(sparsity * rows);
        int zeroCount = (int) Math.max(0, Math.min(rows, zeros < 0 ? rows + zeros : zeros));
        normal(tensor, 0, std, generator);
        for (int column = 0; column < columns; column++) {
            int[] permutation = Randperm.next(rows, generator.twister());
            int offset = column;
            tensor.storage()
                    .setConstant(0, Arrays.stream(permutation).limit(zeroCount).map(row -> row * columns + offset));
        }
        return tensor;
    }

    private static long[] matrixShape(Tensor tensor) {
        long[] shape = tensor.shape();
        if (shape.length != 2) {
            throw new IllegalArgumentException(
                    "Only tensors with 2 dimensions are supported, but found shape " + Arrays.toString(shape));
        }
        return shape;
    }

    /** Looks up the logger only now: finding one is a large part of a process's start. */
    private static void warn(String warning) {
        System.getLogger("dev.fanin").log(Level.WARNING, warning);
    }

    private static boolean isEmptyWithWarning(Tensor tensor) {
        if (tensor.numel() != 0) {
            return false;
        }
        warn("Initializing zero-element tensors is a no-op");
        return true;
    }

    private static double kaimingStd(Tensor tensor, double a, FanMode mode, Nonlinearity nonlinearity) {
        long fan = calculateFanInAndFanOut(tensor).get(mode);
        return calculateGain(nonlinearity, a) / Math.sqrt((double) fan);
    }

    /**
     * {@return the gain that PyTorch recommends for a nonlinear function; {@link Nonlinearity#LEAKY_RELU} with its default
     * negative slope of 0.01}
     *
     * @param nonlinearity the function
     * @see #calculateGain(Nonlinearity, double)
     */
    public static double calculateGain(Nonlinearity nonlinearity) {
        return calculateGain(nonlinearity, DEFAULT_NEGATIVE_SLOPE);
    }

    /**
     * {@return the gain that PyTorch recommends for a nonlinear function: 5/3 for tanh, √2 for relu, √(2 / (1 + param²)) for
     * leaky_relu, 3/4 for selu, and 1 for the others}
     *
     * <p>PyTorch: {@code torch.nn.init.calculate_gain}.
     *
     * @param nonlinearity the function
     * @param param the negative slope of leaky_relu; the others have no parameter and do not use it
     */
    public static double calculateGain(Nonlinearity nonlinearity, double param) {
        return switch (nonlinearity) {
            case LINEAR, CONV1D, CONV2D, CONV3D, CONV_TRANSPOSE1D, CONV_TRANSPOSE2D, CONV_TRANSPOSE3D, SIGMOID -> 1;
            case TANH -> 5.0 / 3;
            case RELU -> Math.sqrt(2.0);
            case LEAKY_RELU -> Math.sqrt(2.0 / (1 + param * param));
            case SELU -> 3.0 / 4;
        };
    }

    /**
     * {@return the fans of a weight}
     *
     * @param tensor a tensor of two dimensions or more
     * @throws IllegalArgumentException if the tensor has fewer than two dimensions
     * @see #calculateFanInAndFanOut(long...)
     */
    public static Fans calculateFanInAndFanOut(Tensor tensor) {
        return calculateFanInAndFanOut(tensor.shape());
    }

    /**
     * {@return the fans of a weight of the given shape} As in PyTorch, they follow from the shape alone: the first dimension
     * counts as outputs even for transposed convolutions, and groups are not known.
     *
     * <p>PyTorch: {@code torch.nn.init._calculate_fan_in_and_fan_out}.
     *
     * @param shape the size of each dimension, two or more of them
     * @throws IllegalArgumentException if there are fewer than two sizes, one is negative, or a fan is larger than
     *     2<sup>63</sup> - 1
     */
    public static Fans calculateFanInAndFanOut(long... shape) {
        if (shape.length < 2) {
            throw new IllegalArgumentException(
                    "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but found shape "
                            + Arrays.toString(shape));
        }
        long[] inputs = shape.clone();
        inputs[0] = 1;
        long[] outputs = shape.clone();
        outputs[1] = 1;
        return new Fans(Tensor.elementCount(inputs), Tensor.elementCount(outputs));
    }
}

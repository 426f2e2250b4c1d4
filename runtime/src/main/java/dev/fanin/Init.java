package dev.fanin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;

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

    private static final Logger LOGGER = System.getLogger("dev.fanin");

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
        tensor.storage().uniform(a, b, generator);
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
        tensor.storage().normal(mean, std, generator);
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
        fillConstant(tensor.storage(), value);
        return tensor;
    }

    private static <A> void fillConstant(Storage<A> storage, double value) {
        storage.fill(storage.constant(value));
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

    private static boolean isEmptyWithWarning(Tensor tensor) {
        if (tensor.numel() != 0) {
            return false;
        }
        LOGGER.log(Level.WARNING, "Initializing zero-element tensors is a no-op");
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

package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fanin.nn.Linear;
import dev.fanin.plan.ModelPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {

    private static void assertRejected(Tensor tensor, BiConsumer<Tensor, Generator> call, String message) {
        Init.constant(tensor, 3);
        String before = tensor.toString();
        Generator generator = Generator.manualSeed(1);
        assertThatThrownBy(() -> call.accept(tensor, generator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(tensor).as("the tensor is as before").hasToString(before);
        assertThat(generator.random())
                .as("nothing was drawn")
                .isEqualTo(Generator.manualSeed(1).random());
    }

    private static Tensor floats(long... shape) {
        return Tensor.zeros(DType.FLOAT32, shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | 0      | uniform_ expects to return a [from, to) range, but found from=1.0 > to=0.0",
                "NaN  | 0      | from is out of bounds for float",
                "0    | NaN    | to is out of bounds for float",
                "-1e39| 0      | from is out of bounds for float",
                "0    | 1e39   | to is out of bounds for float",
                "-3e38| 3e38   | uniform_ expects to-from <= std::numeric_limits<Float>::max()",
            })
    void uniformRejectsBadBounds(double a, double b, String message) {
        assertRejected(floats(20), (t, g) -> Init.uniform(t, a, b, g), message);
        assertRejected(floats(0), (t, g) -> Init.uniform(t, a, b, g), message);
    }

    @ParameterizedTest
    @CsvSource({"-1", "NaN"})
    void normalRejectsBadStd(double std) {
        assertRejected(
                floats(20), (t, g) -> Init.normal(t, 0, std, g), "normal expects std >= 0.0, but found std " + std);
        assertRejected(
                floats(0), (t, g) -> Init.normal(t, 0, std, g), "normal expects std >= 0.0, but found std " + std);
    }

    @Test
    void randomValuesNeedAFloatingPointTensor() {
        Tensor tensor = Tensor.zeros(DType.INT64, 2, 2);
        assertRejected(
                tensor, (t, g) -> Init.uniform(t, 0, 1, g), "\"check_uniform_bounds\" not implemented for 'Long'");
        assertRejected(tensor, (t, g) -> Init.normal(t, 0, 1, g), "\"normal_kernel_cpu\" not implemented for 'Long'");
    }

    @ParameterizedTest
    @CsvSource({"1e300", "-1e300", "3.4028235677973366e38"})
    void constantRejectsWhatDoesNotFitFloat32(double value) {
        assertRejected(
                floats(2),
                (t, g) -> Init.constant(t, value),
                "value cannot be converted to type float without overflow");
    }

    @ParameterizedTest
    @CsvSource({"1e30", "NaN", "Infinity", "-Infinity", "9223372036854775808"})
    void constantRejectsWhatDoesNotFitInt64(double value) {
        assertRejected(
                Tensor.zeros(DType.INT64, 2),
                (t, g) -> Init.constant(t, value),
                "value cannot be converted to type int64_t without overflow");
    }

    @Test
    void kaimingRejectsFewerThanTwoDimensions() {
        String message = "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions";
        assertRejected(floats(3), (t, g) -> Init.kaimingUniform(t, 0, FanMode.FAN_IN, Nonlinearity.RELU, g), message);
        assertRejected(floats(3), (t, g) -> Init.kaimingNormal(t, 0, FanMode.FAN_IN, Nonlinearity.RELU, g), message);
    }

    private static List<String> warnings(Runnable call) {
        Logger logger = Logger.getLogger("dev.fanin");
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logRecord) {
                messages.add(logRecord.getLevel() + " " + logRecord.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            call.run();
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }

    @Test
    void kaimingOfAnEmptyTensorWarnsInPyTorchsWords() {
        assertThat(warnings(() -> {
                    Init.kaimingUniform(floats(0), 0, FanMode.FAN_IN, Nonlinearity.RELU, Generator.manualSeed(0));
                    Init.kaimingNormal(floats(3, 0), 0, FanMode.FAN_IN, Nonlinearity.RELU, Generator.manualSeed(0));
                }))
                .containsExactly(
                        "WARNING Initializing zero-element tensors is a no-op",
                        "WARNING Initializing zero-element tensors is a no-op");
    }

    @Test
    void everyFunctionReturnsItsTensor() {
        Generator generator = Generator.manualSeed(0);
        Tensor tensor = floats(4, 4);
        assertThat(Init.uniform(tensor, 0, 1, generator)).isSameAs(tensor);
        assertThat(Init.normal(tensor, 0, 1, generator)).isSameAs(tensor);
        assertThat(Init.constant(tensor, 2)).isSameAs(tensor);
        assertThat(Init.ones(tensor)).isSameAs(tensor);
        assertThat(Init.zeros(tensor)).isSameAs(tensor);
        assertThat(Init.kaimingUniform(tensor, 0, FanMode.FAN_IN, Nonlinearity.RELU, generator))
                .isSameAs(tensor);
        assertThat(Init.kaimingNormal(tensor, 0, FanMode.FAN_IN, Nonlinearity.RELU, generator))
                .isSameAs(tensor);
    }

    @Test
    void uniformExcludesTheUpperBoundUnlessOldVersionsIncludeIt() {
        double high = 1 + 0x1p-23;
        Tensor newest = Init.uniform(floats(1000), 1, high, Generator.manualSeed(0));
        assertThat(newest.toFloatArray()).containsOnly(1f);
        Tensor old = Init.uniform(floats(1000), 1, high, Generator.manualSeed(0, Compatibility.TORCH_1_13));
        assertThat(old.toFloatArray()).contains((float) high);
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 1",
        "CONV1D, 1",
        "CONV2D, 1",
        "CONV3D, 1",
        "CONV_TRANSPOSE1D, 1",
        "CONV_TRANSPOSE2D, 1",
        "CONV_TRANSPOSE3D, 1",
        "SIGMOID, 1",
        "TANH, 1.6666666666666667",
        "RELU, 1.4142135623730951",
        "LEAKY_RELU, 1.4141428569978354",
        "SELU, 0.75"
    })
    void gainEqualsPyTorch(Nonlinearity nonlinearity, double gain) {
        assertThat(Init.calculateGain(nonlinearity)).isEqualTo(gain);
    }

    @Test
    void gainOfLeakyReluFollowsItsSlope() {
        assertThat(Init.calculateGain(Nonlinearity.LEAKY_RELU, Math.sqrt(5))).isEqualTo(0.5773502691896257);
        assertThat(Init.calculateGain(Nonlinearity.RELU, Math.sqrt(5))).isCloseTo(Math.sqrt(2), within(0.0));
    }

    @Test
    void fansCountTheReceptiveField() {
        assertThat(Init.calculateFanInAndFanOut(floats(6, 4, 3, 5))).isEqualTo(new Fans(60, 90));
        assertThat(Init.calculateFanInAndFanOut(7, 9)).isEqualTo(new Fans(9, 7));
        assertThat(Init.calculateFanInAndFanOut(0, 9, 2)).isEqualTo(new Fans(18, 0));
    }

    @Test
    void fansOfFewerThanTwoDimensionsAreRejected() {
        assertThatThrownBy(() -> Init.calculateFanInAndFanOut(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions,"
                        + " but found shape [5]");
    }

    @Test
    void eyeOfSixteenBitTypesHasOnesOnTheDiagonal() {
        for (DType dtype : List.of(DType.BFLOAT16, DType.FLOAT16)) {
            Tensor tensor = Init.ones(Tensor.zeros(dtype, 2, 3));
            assertThat(Init.eye(tensor).toFloatArray()).containsExactly(1, 0, 0, 0, 1, 0);
        }
    }

    @Test
    void eyeAndSparseNeedTwoDimensions() {
        String message = "Only tensors with 2 dimensions are supported";
        assertRejected(floats(3), (t, g) -> Init.eye(t), message);
        assertRejected(floats(3, 1, 1), (t, g) -> Init.eye(t), message);
        assertRejected(floats(3), (t, g) -> Init.sparse(t, 0.5, 1, g), message);
    }

    @Test
    void diracNeedsThreeToFiveDimensions() {
        String message = "Only tensors with 3, 4, or 5 dimensions are supported";
        assertRejected(floats(3, 3), (t, g) -> Init.dirac(t, 1), message);
        assertRejected(floats(1, 1, 1, 1, 1, 1), (t, g) -> Init.dirac(t, 1), message);
    }

    /** Output channel 0 takes input channel 0 in the middle of 3, output channel 1 takes input channel 1. */
    @Test
    void matricesOverwriteWhatWasThere() {
        Tensor dirac = Init.dirac(Init.constant(floats(2, 2, 3), 9), 1);
        Tensor eye = Init.eye(Init.constant(floats(2, 3), 9));

        assertThat(dirac.toFloatArray()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        assertThat(eye.toFloatArray()).containsExactly(1, 0, 0, 0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({"2", "0", "-3"})
    void diracNeedsGroupsThatDivideTheChannels(int groups) {
        assertRejected(floats(3, 2, 2), (t, g) -> Init.dirac(t, groups), "dim 0 must be divisible by groups");
    }

    @Test
    void xavierRejectsWhatPyTorchRejects() {
        String dimensions = "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions";
        assertRejected(floats(3), (t, g) -> Init.xavierUniform(t, 1, g), dimensions);
        assertRejected(floats(3), (t, g) -> Init.xavierNormal(t, 1, g), dimensions);
        assertRejected(floats(0, 0), (t, g) -> Init.xavierUniform(t, 1, g), "float division by zero");
        assertRejected(floats(0, 0), (t, g) -> Init.xavierNormal(t, 1, g), "float division by zero");
        assertRejected(floats(2, 2), (t, g) -> Init.xavierUniform(t, -1, g), "uniform_ expects to return a [from, to)");
        assertRejected(floats(2, 2), (t, g) -> Init.xavierNormal(t, -1, g), "normal expects std >= 0.0, but found std");
    }

    @Test
    void orthogonalRejectsWhatPyTorchRejects() {
        assertRejected(
                floats(3), (t, g) -> Init.orthogonal(t, 1, g), "Only tensors with 2 or more dimensions are supported");
        assertRejected(
                Tensor.zeros(DType.INT64, 2, 2),
                (t, g) -> Init.orthogonal(t, 1, g),
                "\"normal_kernel_cpu\" not implemented for 'Long'");
        assertRejected(
                Tensor.zeros(DType.FLOAT16, 2, 2),
                (t, g) -> Init.orthogonal(t, 1, g),
                "\"geqrf_cpu\" not implemented for 'Half'");
        assertRejected(
                Tensor.zeros(DType.BFLOAT16, 2, 2),
                (t, g) -> Init.orthogonal(t, 1, g),
                "\"geqrf_cpu\" not implemented for 'BFloat16'");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void sparseRejectsASparsityThatIsNotFinite(double sparsity) {
        assertRejected(floats(4, 4), (t, g) -> Init.sparse(t, sparsity, 1, g), "cannot convert float " + sparsity);
    }

    @Test
    void sparseRejectsBadStd() {
        assertRejected(floats(4, 4), (t, g) -> Init.sparse(t, 0.5, -1, g), "normal expects std >= 0.0");
    }

    @ParameterizedTest
    @CsvSource({"BFLOAT16, c10::BFloat16, at::BFloat16, 3.4e38", "FLOAT16, c10::Half, at::Half, 65519"})
    void sixteenBitTypesHaveTheirOwnRange(DType dtype, String typeName, String castName, double tooLarge) {
        assertRejected(
                Tensor.zeros(dtype, 3),
                (t, g) -> Init.uniform(t, -tooLarge, 0, g),
                "from is out of bounds for " + typeName);
        assertRejected(
                Tensor.zeros(dtype, 3),
                (t, g) -> Init.constant(t, tooLarge),
                "value cannot be converted to type " + castName + " without overflow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | 0  | -2  | 2   | float division by zero",
                "0   | -1 | -2  | 2   | normal expects std >= 0.0, but found std -1.0",
                "0   | NaN| -2  | 2   | normal expects std >= 0.0, but found std NaN",
                "NaN | 1  | -2  | 2   | mean is NaN",
                "0   | 1  | 2   | -2  | uniform_ expects to return a [from, to) range, but found from=2.0 > to=-2.0",
                "0   | 1  | NaN | 2   | uniform_ expects to return a [from, to) range",
                "0   | 1  | 1e39| 2e39| from is out of bounds for float",
                "0   | 1e-200| 1 | 2   | trunc_normal_ raises OverflowError: (x - mean) / std is 1.0E200 at x = 1.0",
                "0   | 1e-200| -2| -1  | trunc_normal_ raises OverflowError: (x - mean) / std is -1.0E200 at x = -1.0",
            })
    void truncNormalRejectsBadArguments(double mean, double std, double a, double b, String message) {
        assertRejected(floats(20), (t, g) -> Init.truncNormal(t, mean, std, a, b, g), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | 0  | -2  | 2    | float division by zero",
                "0   | -1 | -2  | 2    | uniform_ expects to return a [from, to) range, but found from=0.954",
                "0   | NaN| -2  | 2    | from is out of bounds for float",
                "NaN | 1  | -2  | 2    | from is out of bounds for float",
                "0   | 1  | 2   | -2   | uniform_ expects to return a [from, to) range, but found from=0.954",
                "0   | 1  | NaN | 2    | from is out of bounds for float",
                "0   | 1  | -2  | NaN  | to is out of bounds for float",
                "0   | 1  | -2  | 1e39 | value cannot be converted to type float without overflow",
                "0   | 1  |-1e39| 2    | value cannot be converted to type float without overflow",
            })
    void truncNormalOfOldVersionsRejectsBadArguments(double mean, double std, double a, double b, String message) {
        Generator old = Generator.manualSeed(1, Compatibility.TORCH_1_13);
        assertRejected(floats(20), (t, g) -> Init.truncNormal(t, mean, std, a, b, old), message);
        assertThat(old.random64())
                .isEqualTo(Generator.manualSeed(1, Compatibility.TORCH_1_13).random64());
    }

    @Test
    void resetWithATruncNormalFarFromItsMeanWarnsOnce() {
        ModelPlan plan = ModelPlan.of(InitTest.class, this);
        plan.tensor("fc", Linear.class).parameter("weight", 3).in(new float[3]).truncNormal(5, 1, -2, 2);

        assertThat(warnings(() -> plan.resetParameters(Generator.manualSeed(0))))
                .hasSize(1);
    }

    @Test
    void truncNormalFarFromItsMeanWarnsInPyTorchsWords() {
        assertThat(warnings(() -> Init.truncNormal(floats(3), 5, 1, -2, 2, Generator.manualSeed(0))))
                .containsExactly("WARNING mean is more than 2 std from [a, b] in nn.init.trunc_normal_."
                        + " The distribution of values may be incorrect.");
        assertThat(warnings(() -> Init.truncNormal(floats(3), 4, 1, -2, 2, Generator.manualSeed(0))))
                .isEmpty();
    }

    /** Two standard deviations of 0.25 below -1 and above 2. */
    @ParameterizedTest
    @CsvSource({"-1.5, 0", "-1.625, 1", "2.5, 0", "2.625, 1"})
    void truncNormalWarnsBeyondTwoStandardDeviationsOfEitherBound(double mean, int count) {
        assertThat(warnings(() -> Init.truncNormal(floats(3), mean, 0.25, -1, 2, Generator.manualSeed(0))))
                .hasSize(count);
    }

    /** Where the pairs of words that make a value stand across the ends of the generator's blocks. */
    @Test
    void doublesAfterAnOddNumberOfWordsAreMadeOfTheWordsThatFollow() {
        for (int length : new int[] {1, 311, 312, 313, 5000}) {
            Generator generator = Generator.manualSeed(5);
            generator.random();
            Generator words = generator.copy();
            double[] expected = new double[length];
            for (int i = 0; i < length; i++) {
                double unit = (words.random64() & ((1L << 53) - 1)) * 0x1p-53;
                expected[i] = Math.fma(unit, 3, -1);
            }

            double[] values = Init.uniform(Tensor.zeros(DType.FLOAT64, length), -1, 2, generator)
                    .toDoubleArray();

            assertThat(values).isEqualTo(expected);
            assertThat(generator.toTorchState()).isEqualTo(words.toTorchState());
        }
    }
}

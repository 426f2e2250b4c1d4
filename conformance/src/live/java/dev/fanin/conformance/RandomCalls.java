package dev.fanin.conformance;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import dev.fanin.FanMode;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.FanModeType;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.kFanIn;
import org.bytedeco.pytorch.kFanOut;
import org.bytedeco.pytorch.kLeakyReLU;
import org.bytedeco.pytorch.kLinear;
import org.bytedeco.pytorch.kReLU;
import org.bytedeco.pytorch.kSigmoid;
import org.bytedeco.pytorch.kTanh;

/** Random calls of the functions of {@code torch.nn.init} and of the generator. */
final class RandomCalls {
    private static final int MOST_ELEMENTS = 100_000;

    /** A rejected value costs a whole tensor. */
    private static final int MOST_TRUNCATED = 3_000;

    private final LiveRandom random;
    private final TorchScript script;
    private final DType dtype;

    RandomCalls(LiveRandom random, TorchScript script) {
        this.random = random;
        this.script = script;
        this.dtype = random.floatingType();
    }

    TensorCall next() {
        return switch (random.between(0, 17)) {
            case 0, 1 -> uniform();
            case 2, 3 -> normal();
            case 4, 5 -> truncNormal();
            case 6 -> constant();
            case 7 -> exact("init.ones_", "", anyShape(), (t, g) -> Init.ones(t), t -> t.fill_(new Scalar(1)));
            case 8 -> exact("init.zeros_", "", anyShape(), (t, g) -> Init.zeros(t), Tensor::zero_);
            case 9 -> exact("init.eye_", "", random.shape(2, 100), (t, g) -> Init.eye(t), torch::eye_);
            case 10 -> dirac();
            case 11 -> xavierUniform();
            case 12 -> xavierNormal();
            case 13 -> kaimingUniform();
            case 14 -> kaimingNormal();
            case 15 -> orthogonal();
            case 16 -> sparse();
            default -> random.chance(0.5) ? random() : random64();
        };
    }

    private TensorCall exact(
            String function, String arguments, long[] shape, TensorCall.Fanin fanin, Consumer<Tensor> libtorch) {
        return new TensorCall(function, arguments, dtype, shape, 0, fanin, libtorch);
    }

    private long[] anyShape() {
        return new long[] {random.elements(MOST_ELEMENTS)};
    }

    /** Of a weight: two dimensions or more, no size 0. */
    private long[] weightShape() {
        return switch (random.between(2, 5)) {
            case 2 -> random.shape(2, 300);
            case 3 -> random.shape(3, 40);
            case 4 -> random.shape(4, 15);
            default -> random.shape(5, 8);
        };
    }

    private TensorCall uniform() {
        double a = random.chance(0.3) ? 0 : random.real(-3, 3);
        double b = random.chance(0.1) ? a : random.chance(0.2) && a < 0 ? -a : a + random.magnitude(1e-5, 1e3);
        return exact(
                "init.uniform_",
                ", " + a + ", " + b,
                anyShape(),
                (t, g) -> Init.uniform(t, a, b, g),
                t -> t.uniform_(a, b, new GeneratorOptional()));
    }

    private TensorCall normal() {
        double mean = random.chance(0.5) ? 0 : random.real(-3, 3);
        double std = random.chance(0.1) ? 0 : random.chance(0.3) ? 1 : random.magnitude(1e-5, 1e2);
        return exact(
                "init.normal_",
                ", " + mean + ", " + std,
                anyShape(),
                (t, g) -> Init.normal(t, mean, std, g),
                t -> t.normal_(mean, std, new GeneratorOptional()));
    }

    private TensorCall truncNormal() {
        double mean = random.chance(0.5) ? 0 : random.real(-2, 2);
        double std = random.chance(0.3) ? 1 : random.magnitude(1e-2, 3);
        boolean asByDefault = random.chance(0.2);
        double a = asByDefault ? -2 : mean + std * random.real(-2, 2);
        double b = asByDefault ? 2 : a + std * random.magnitude(1e-2, 5);
        String function = LibTorch.COMPATIBILITY == Compatibility.TORCH_2_10
                ? "trunc_normal_by_inverse_"
                : "trunc_normal_by_rejection_";
        return exact(
                "init.trunc_normal_",
                ", " + mean + ", " + std + ", " + a + ", " + b,
                new long[] {random.elements(MOST_TRUNCATED)},
                (t, g) -> Init.truncNormal(t, mean, std, a, b, g),
                t -> script.call(function, t, mean, std, a, b));
    }

    private TensorCall constant() {
        double value = random.chance(0.3) ? random.between(-5, 5) : random.real(-1000, 1000);
        return exact(
                "init.constant_",
                ", " + value,
                anyShape(),
                (t, g) -> Init.constant(t, value),
                t -> t.fill_(new Scalar(value)));
    }

    private TensorCall dirac() {
        long[] shape = random.shape(random.between(3, 5), 8);
        return exact("init.dirac_", "", shape, (t, g) -> Init.dirac(t, 1), torch::dirac_);
    }

    private double gain() {
        return random.chance(0.5) ? 1 : random.magnitude(0.01, 10);
    }

    private TensorCall xavierUniform() {
        double gain = gain();
        return exact(
                "init.xavier_uniform_",
                ", " + gain,
                weightShape(),
                (t, g) -> Init.xavierUniform(t, gain, g),
                t -> torch.xavier_uniform_(t, gain));
    }

    private TensorCall xavierNormal() {
        double gain = gain();
        return exact(
                "init.xavier_normal_",
                ", " + gain,
                weightShape(),
                (t, g) -> Init.xavierNormal(t, gain, g),
                t -> torch.xavier_normal_(t, gain));
    }

    private TensorCall kaimingUniform() {
        Kaiming kaiming = kaiming();
        return exact(
                "init.kaiming_uniform_",
                ", " + kaiming,
                weightShape(),
                (t, g) -> Init.kaimingUniform(t, kaiming.a(), kaiming.mode(), kaiming.nonlinearity(), g),
                t -> torch.kaiming_uniform_(t, kaiming.a(), kaiming.libtorchMode(), kaiming.libtorchNonlinearity()));
    }

    private TensorCall kaimingNormal() {
        Kaiming kaiming = kaiming();
        return exact(
                "init.kaiming_normal_",
                ", " + kaiming,
                weightShape(),
                (t, g) -> Init.kaimingNormal(t, kaiming.a(), kaiming.mode(), kaiming.nonlinearity(), g),
                t -> torch.kaiming_normal_(t, kaiming.a(), kaiming.libtorchMode(), kaiming.libtorchNonlinearity()));
    }

    private Kaiming kaiming() {
        return new Kaiming(
                random.chance(0.3) ? Math.sqrt(5) : random.real(0, 2),
                random.of(List.of(FanMode.values())),
                random.of(List.of(
                        Nonlinearity.LINEAR,
                        Nonlinearity.SIGMOID,
                        Nonlinearity.TANH,
                        Nonlinearity.RELU,
                        Nonlinearity.LEAKY_RELU)));
    }

    private record Kaiming(double a, FanMode mode, Nonlinearity nonlinearity) {
        FanModeType libtorchMode() {
            return mode == FanMode.FAN_IN ? new FanModeType(new kFanIn()) : new FanModeType(new kFanOut());
        }

        org.bytedeco.pytorch.Nonlinearity libtorchNonlinearity() {
            return switch (nonlinearity) {
                case LINEAR -> new org.bytedeco.pytorch.Nonlinearity(new kLinear());
                case SIGMOID -> new org.bytedeco.pytorch.Nonlinearity(new kSigmoid());
                case TANH -> new org.bytedeco.pytorch.Nonlinearity(new kTanh());
                case RELU -> new org.bytedeco.pytorch.Nonlinearity(new kReLU());
                case LEAKY_RELU -> new org.bytedeco.pytorch.Nonlinearity(new kLeakyReLU());
                default -> throw new IllegalStateException(nonlinearity + " is not in libtorch");
            };
        }
    }

    /**
     * With one side clearly longer than the other. A square matrix is now and then so near to a singular one that the rounding
     * errors of the decomposition, PyTorch's too, are above the tolerance.
     */
    private long[] oblongShape() {
        int narrow = random.size(1, 60);
        int wide = (int) Math.ceil(narrow * 1.5) + random.size(0, 40);
        return switch (random.between(1, 3)) {
            case 1 -> new long[] {narrow, wide};
            case 2 -> new long[] {wide, narrow};
            default -> new long[] {narrow, wide, random.between(1, 3), 2};
        };
    }

    /** libtorch has no QR decomposition of 16-bit types. */
    private TensorCall orthogonal() {
        boolean isDouble = dtype == DType.FLOAT64;
        double gain = random.chance(0.5) ? 1 : random.magnitude(0.01, 1.5);
        return new TensorCall(
                "init.orthogonal_",
                ", " + gain,
                isDouble ? DType.FLOAT64 : DType.FLOAT32,
                oblongShape(),
                isDouble ? 1e-12 : 1e-5,
                (t, g) -> Init.orthogonal(t, gain, g),
                t -> script.call("orthogonal_", t, gain));
    }

    /** libtorch permutes in the tensor's type, which has to have all numbers of rows. */
    private TensorCall sparse() {
        double sparsity = random.real(0, 1);
        double std = random.chance(0.5) ? 0.01 : random.magnitude(1e-3, 10);
        return exact(
                "init.sparse_",
                ", " + sparsity + ", " + std,
                random.shape(2, 100),
                (t, g) -> Init.sparse(t, sparsity, std, g),
                t -> torch.sparse_(t, sparsity, std));
    }

    /** With a range of fewer than 2^28 values, {@code random_} gives the remainder of one word of 32 bits. */
    private TensorCall random() {
        long range = (1 << 28) - 1;
        return new TensorCall(
                "Generator.random",
                "",
                DType.INT64,
                new long[] {random.elements(2_000)},
                0,
                (t, g) -> fill(t, () -> Integer.toUnsignedLong(g.random()) % range),
                t -> t.random_(0, new LongOptional(range), new GeneratorOptional()));
    }

    /** From the least number on, without an end, {@code random_} gives all 64 bits. */
    private TensorCall random64() {
        return new TensorCall(
                "Generator.random64",
                "",
                DType.INT64,
                new long[] {random.elements(2_000)},
                0,
                (t, g) -> fill(t, g::random64),
                t -> t.random_(Long.MIN_VALUE, new LongOptional(), new GeneratorOptional()));
    }

    private static void fill(dev.fanin.Tensor tensor, LongSupplier numbers) {
        long[] values = LongStream.generate(numbers).limit(tensor.numel()).toArray();
        tensor.copyFrom(dev.fanin.Tensor.of(values, tensor.shape()));
    }
}

package dev.fanin.processor;

import dev.fanin.DType;
import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.Tensor;

/** What PyTorch's constructors draw, by calls of {@link Init}, whose values are tested against PyTorch. */
record Draws(Generator generator) {
    static Draws withSeed(long seed) {
        return new Draws(Generator.manualSeed(seed));
    }

    /** The weight of a linear layer or convolution. */
    float[] weight(long... shape) {
        Tensor weight = Tensor.zeros(DType.FLOAT32, shape);
        Init.kaimingUniform(weight, Math.sqrt(5), FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, generator);
        return weight.toFloatArray();
    }

    /** The bias of a layer whose weight has the given fan-in. */
    float[] bias(long size, long fanIn) {
        double bound = 1 / Math.sqrt(fanIn);
        return Init.uniform(Tensor.zeros(DType.FLOAT32, size), -bound, bound, generator)
                .toFloatArray();
    }

    /** As many draws as {@code Linear(in, out)} makes, thrown away. */
    Draws skipLinear(long in, long out) {
        weight(out, in);
        bias(out, in);
        return this;
    }
}

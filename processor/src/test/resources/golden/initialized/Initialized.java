package com.example;

import dev.fanin.FanMode;
import dev.fanin.Layer;
import dev.fanin.Nonlinearity;
import dev.fanin.init.Constant;
import dev.fanin.init.Dirac;
import dev.fanin.init.Eye;
import dev.fanin.init.KaimingNormal;
import dev.fanin.init.KaimingUniform;
import dev.fanin.init.Normal;
import dev.fanin.init.Ones;
import dev.fanin.init.Orthogonal;
import dev.fanin.init.Sparse;
import dev.fanin.init.TruncNormal;
import dev.fanin.init.Uniform;
import dev.fanin.init.XavierNormal;
import dev.fanin.init.XavierUniform;
import dev.fanin.init.Zeros;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.GRU;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.Sizes;

/** Every initializer, several on a field, and one that repeats. */
class Initialized {
    int width;

    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3)
    @KaimingNormal(mode = FanMode.FAN_OUT, nonlinearity = Nonlinearity.RELU)
    @Zeros(parameter = "bias")
    Layer conv1;

    @Conv2d(inChannels = 8, outChannels = 8, kernelSize = 3, groups = 2)
    @Dirac(groups = 2)
    @Uniform(a = -0.5, b = 0.5, parameter = "bias")
    Layer conv2;

    @BatchNorm2d(numFeatures = 8)
    @Normal(mean = 1, std = 0.02)
    @Constant(value = 0.1, parameter = "bias")
    Layer bn;

    @GRU(inputSize = 8, hiddenSize = 4)
    @Orthogonal(parameter = "weight_hh_l0", gain = 0.5)
    @Orthogonal(parameter = "weight_ih_l0")
    @Ones(parameter = "bias_hh_l0")
    Layer gru;

    @Linear(inFeatures = 4, outFeatures = 4)
    @Eye
    @TruncNormal(std = 0.02, parameter = "bias")
    Layer identity;

    @MultiheadAttention(embedDim = 4, numHeads = 2)
    @XavierUniform(gain = 2, parameter = "out_proj.weight")
    @XavierNormal(gain = 2, parameter = "in_proj_weight")
    Layer attention;

    @Linear(inFeatures = 4, bias = false)
    @Sizes(outFeatures = "width")
    @Sparse(sparsity = 0.1)
    @KaimingUniform(a = 0.2)
    float[] head;
}

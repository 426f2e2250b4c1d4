package com.example;

import com.example.Layers.Depthwise;
import com.example.Layers.Lora;
import dev.fanin.Layer;
import dev.fanin.Nonlinearity;
import dev.fanin.init.Normal;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.Submodule;

class Agent {
    int hidden = 8;
    int loraRank = 2;
    Layer[] heads = new Layer[2];

    /** Holders of the user's own. */
    static class Noisy {
        float[] weightMu;
        float[] weightSigma;
        float[] biasMu;
        float[] biasSigma;
        float[] weightEpsilon;
        float[] biasEpsilon;
        long[] resets;
    }

    static class Critic {
        @NoisyLinear(inFeatures = 8, outFeatures = 1)
        @Sizes
        Noisy value = new Noisy();
    }

    static class DoubleCritic extends Critic {
        @Lora(inFeatures = 8, outFeatures = 1, rank = 1)
        @Normal(parameter = "lora_B", std = 0.02)
        Layer second;
    }

    @Linear(inFeatures = 4, outFeatures = 8)
    Layer stem;

    @NoisyLinear(outFeatures = 6)
    @Sizes(inFeatures = "hidden")
    Layer advantage;

    @NoisyLinear(inFeatures = 8, outFeatures = 1, sigmaInit = 0.4, bias = false)
    Layer value;

    @Lora(outFeatures = 8)
    @Sizes(inFeatures = "hidden")
    Layer query;

    @Depthwise(channels = 4, multiplier = 2, groups = 2, nonlinearity = Nonlinearity.TANH)
    Layer depthwise;

    @Depthwise(kernelSize = {5, 1}, mode = "same")
    @Sizes(others = {@Sizes.Other(argument = "channels", value = "hidden"), @Sizes.Other(argument = "groups", value = "loraRank")})
    Layer sized;

    @Submodule
    DoubleCritic critic = new DoubleCritic();
}

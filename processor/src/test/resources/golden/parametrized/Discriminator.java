package com.example;

import dev.fanin.Layer;
import dev.fanin.init.Normal;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.Linear;
import dev.fanin.nn.SpectralNorm;
import dev.fanin.nn.WeightNorm;

/** Weights that other tensors stand for. */
class Discriminator {
    @SpectralNorm
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3)
    Layer conv;

    @ConvTranspose2d(inChannels = 8, outChannels = 3, kernelSize = 3, bias = false)
    @SpectralNorm(nPowerIterations = 2, eps = 1e-6)
    Layer transposed;

    @Linear(inFeatures = 8, outFeatures = 4)
    @WeightNorm
    Layer fc;

    @Linear(inFeatures = 4, outFeatures = 1)
    @WeightNorm(dim = -1)
    @Normal(std = 0.02, parameter = "parametrizations.weight.original1")
    Normed head;

    static class Normed {
        float[] bias;
        final Parametrization parametrizationsWeight = new Parametrization();
    }

    static class Parametrization {
        float[] original0;
        float[] original1;
    }
}

package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;

class Generator {
    @ConvTranspose2d(
            inChannels = 8,
            outChannels = 4,
            kernelSize = {4, 2},
            stride = 2,
            padding = 1,
            outputPadding = 1,
            groups = 2)
    Layer up;

    @ConvTranspose3d(inChannels = 4, outChannels = 3, kernelSize = 2, paddingMode = "zeros", dilation = {1, 2, 1})
    Layer cube;

    @Conv2d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.SAME, groups = 3, paddingMode = "reflect")
    Layer depthwise;

    @Conv1d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.VALID)
    Layer line;

    @Bilinear(in1Features = 5, in2Features = 7, outFeatures = 2)
    Layer bilinear;

    @BatchNorm3d(numFeatures = 2, eps = 1e-3, momentum = Double.NaN, affine = false)
    Layer bn;

    @BatchNorm1d(numFeatures = 2, affine = false, trackRunningStats = false)
    Layer nothing;
}

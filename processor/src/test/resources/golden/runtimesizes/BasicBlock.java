package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;

class BasicBlock {
    static int groups = 2;
    final int inPlanes;
    private final int planes;

    @Conv2d(kernelSize = 3, stride = 2, padding = 1, bias = false)
    @Sizes(inChannels = "inPlanes", outChannels = "planes")
    Layer conv1;

    @BatchNorm2d
    @Sizes(numFeatures = "planes")
    Layer bn1;

    @Conv2d(outChannels = 6, kernelSize = {1, 3})
    @Sizes(inChannels = "inPlanes", groups = "groups")
    Layer grouped;

    @ConvTranspose1d(inChannels = 4)
    @Sizes(outChannels = "planes", kernelSize = "width", groups = "groups")
    Layer up;

    @Linear(outFeatures = 10)
    @Sizes(inFeatures = "planes")
    Layer fc;

    @Bilinear(in2Features = 3, outFeatures = 2)
    @Sizes(in1Features = "inPlanes")
    Layer pair;

    BasicBlock(int inPlanes, int planes) {
        this.inPlanes = inPlanes;
        this.planes = planes;
    }

    int getPlanes() {
        return planes;
    }

    static int width() {
        return 3;
    }
}

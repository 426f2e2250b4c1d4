package dev.fanin.example;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.Submodule;

/** Three convolutions and a shortcut; drawn where they are registered, as in {@link BasicBlock}. */
class Bottleneck {
    private static final int EXPANSION = 4;

    final int inPlanes;
    final int planes;

    @Conv2d(kernelSize = 1, bias = false)
    @Sizes(inChannels = "inPlanes", outChannels = "planes")
    Layer conv1;

    @BatchNorm2d
    @Sizes(numFeatures = "planes")
    Layer bn1;

    @Conv2d(kernelSize = 3, padding = 1, bias = false)
    @Sizes(inChannels = "planes", outChannels = "planes")
    Layer conv2;

    @BatchNorm2d
    @Sizes(numFeatures = "planes")
    Layer bn2;

    @Conv2d(kernelSize = 1, bias = false)
    @Sizes(inChannels = "planes", outChannels = "outPlanes")
    Layer conv3;

    @BatchNorm2d
    @Sizes(numFeatures = "outPlanes")
    Layer bn3;

    @Submodule
    final Downsample downsample;

    Bottleneck(int inPlanes, int planes) {
        this.inPlanes = inPlanes;
        this.planes = planes;
        this.downsample = inPlanes != outPlanes() ? new Downsample(inPlanes, outPlanes()) : null;
    }

    int outPlanes() {
        return planes * EXPANSION;
    }

    /** A stage of the network: the first block changes the number of channels. */
    static Bottleneck[] stage(int inPlanes, int planes, int blocks) {
        Bottleneck[] stage = new Bottleneck[blocks];
        for (int i = 0; i < blocks; i++) {
            stage[i] = new Bottleneck(i == 0 ? inPlanes : planes * EXPANSION, planes);
        }
        return stage;
    }
}

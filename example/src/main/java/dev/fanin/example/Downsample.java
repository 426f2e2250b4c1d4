package dev.fanin.example;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;

/** The projection on the shortcut of a block that changes the number of channels. */
class Downsample {
    final int inPlanes;
    final int planes;

    @StateDictKey("0")
    @Conv2d(kernelSize = 1, bias = false)
    @Sizes(inChannels = "inPlanes", outChannels = "planes")
    Layer conv;

    @StateDictKey("1")
    @BatchNorm2d
    @Sizes(numFeatures = "planes")
    Layer bn;

    Downsample(int inPlanes, int planes) {
        this.inPlanes = inPlanes;
        this.planes = planes;
    }
}

package dev.fanin.example.unet;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;

/** Two convolutions, each with batch normalization. */
class DoubleConv {
    final int inChannels;
    final int outChannels;

    @StateDictKey("0")
    @Conv2d(kernelSize = 3, padding = 1, bias = false)
    @Sizes(inChannels = "inChannels", outChannels = "outChannels")
    Layer conv1;

    @StateDictKey("1")
    @BatchNorm2d
    @Sizes(numFeatures = "outChannels")
    Layer bn1;

    @StateDictKey("3")
    @Conv2d(kernelSize = 3, padding = 1, bias = false)
    @Sizes(inChannels = "outChannels", outChannels = "outChannels")
    Layer conv2;

    @StateDictKey("4")
    @BatchNorm2d
    @Sizes(numFeatures = "outChannels")
    Layer bn2;

    DoubleConv(int inChannels, int outChannels) {
        this.inChannels = inChannels;
        this.outChannels = outChannels;
    }
}

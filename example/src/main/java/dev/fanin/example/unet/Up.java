package dev.fanin.example.unet;

import dev.fanin.Layer;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.Submodule;

/** Twice the resolution, then two convolutions over it and the skip connection of that resolution. */
class Up {
    final int inChannels;
    final int outChannels;

    @ConvTranspose2d(kernelSize = 2, stride = 2)
    @Sizes(inChannels = "inChannels", outChannels = "outChannels")
    Layer up;

    @Submodule
    final DoubleConv conv;

    Up(int inChannels, int outChannels) {
        this.inChannels = inChannels;
        this.outChannels = outChannels;
        this.conv = new DoubleConv(2 * outChannels, outChannels);
    }
}

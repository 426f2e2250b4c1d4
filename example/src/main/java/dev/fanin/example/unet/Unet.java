package dev.fanin.example.unet;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Submodule;
import java.util.List;

/** The U-Net of Ronneberger and others (2015), with batch normalization and for two classes of pixels. */
public final class Unet {
    @Submodule
    final List<DoubleConv> down = List.of(
            new DoubleConv(3, 64),
            new DoubleConv(64, 128),
            new DoubleConv(128, 256),
            new DoubleConv(256, 512),
            new DoubleConv(512, 1024));

    @Submodule
    final List<Up> up = List.of(new Up(1024, 512), new Up(512, 256), new Up(256, 128), new Up(128, 64));

    @Conv2d(inChannels = 64, outChannels = 2, kernelSize = 1)
    Layer out;

    public Unet(long seed) {
        UnetInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

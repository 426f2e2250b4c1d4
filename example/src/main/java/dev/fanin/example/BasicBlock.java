package dev.fanin.example;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.Submodule;

/**
 * Two convolutions and a shortcut, as in torchvision's {@code resnet.py}; without the stride, which plays no part in the
 * initial values.
 *
 * <p>torchvision constructs the downsample before the block's convolutions and registers it after them; here it is drawn
 * where it is registered. The result is the same: the default draws take one word per value whatever their order, and all
 * the values that changed places are drawn again by {@link ResNet18}.
 */
class BasicBlock {
    final int inPlanes;
    final int planes;

    @Conv2d(kernelSize = 3, padding = 1, bias = false)
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

    @Submodule
    final Downsample downsample;

    BasicBlock(int inPlanes, int planes) {
        this.inPlanes = inPlanes;
        this.planes = planes;
        this.downsample = inPlanes != planes ? new Downsample(inPlanes, planes) : null;
    }
}

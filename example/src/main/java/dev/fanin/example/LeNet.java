package dev.fanin.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;

/** LeNet-5 with batch normalization after each convolution. */
public final class LeNet {
    @Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)
    Layer conv1;

    @BatchNorm2d(numFeatures = 6)
    Layer bn1;

    @Conv2d(inChannels = 6, outChannels = 16, kernelSize = 5)
    Layer conv2;

    @BatchNorm2d(numFeatures = 16)
    Layer bn2;

    @Linear(inFeatures = 400, outFeatures = 120)
    Layer fc1;

    @Linear(inFeatures = 120, outFeatures = 84)
    Layer fc2;

    @Linear(inFeatures = 84, outFeatures = 10)
    Layer fc3;

    public LeNet(long seed) {
        LeNetInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;

public class LeNet {
    @Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)
    Layer conv1;

    @BatchNorm2d(numFeatures = 6)
    Layer bn1;

    @Linear(inFeatures = 400, outFeatures = 120)
    Layer fc1;

    LeNet(long seed) {
        LeNetInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

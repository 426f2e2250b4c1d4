package user.model;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;

abstract class Backbone {
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3, bias = false)
    Layer conv;

    @BatchNorm2d(numFeatures = 8)
    Layer norm;
}

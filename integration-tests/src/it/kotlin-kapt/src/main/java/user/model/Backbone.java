package user.model;

import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;

/** A model in Java for one in Kotlin to extend. */
public abstract class Backbone {
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3, bias = false)
    protected Layer conv;

    @BatchNorm2d(numFeatures = 8)
    protected Layer norm;
}

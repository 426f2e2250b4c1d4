package user.model;

import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;

/**
 * A generic superclass.
 *
 * @param <C> holds a convolution
 */
abstract sealed class Backbone<C extends Backbone.Filters> permits Classifier {
    interface Filters {
        float[] weight();
    }

    /** A generic record as a holder. */
    record Norm<T, C>(T weight, T bias, T runningMean, T runningVar, C numBatchesTracked) {}

    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3, bias = false)
    final C conv;

    @BatchNorm2d(numFeatures = 8)
    final Norm<float[], long[]> norm =
            new Norm<>(new float[8], new float[8], new float[8], new float[8], new long[1]);

    Backbone(C conv) {
        this.conv = conv;
    }
}

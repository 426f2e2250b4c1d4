package user.mixed

import dev.fanin.Layer
import dev.fanin.nn.BatchNorm2d
import dev.fanin.nn.Conv2d

/** A model in Kotlin for one in Java to extend. */
abstract class Backbone {
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = [3], bias = false)
    var conv: Layer? = null
        protected set

    @field:BatchNorm2d(numFeatures = 8)
    internal var norm: Layer? = null
}

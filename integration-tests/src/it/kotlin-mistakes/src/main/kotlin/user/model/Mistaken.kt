package user.model

import dev.fanin.Layer
import dev.fanin.nn.Conv2d
import dev.fanin.nn.Linear

class Mistaken {
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = [3], groups = 2)
    lateinit var conv: Layer

    @Linear(inFeatures = 8, outFeatures = 5)
    private var head: Layer? = null

    @Linear(inFeatures = 8, outFeatures = 5)
    val lazily: Layer by lazy { TODO() }
}

class OfUnknownType {
    @Linear(inFeatures = 8, outFeatures = 5)
    var other: Unknown? = null
}

class Hidden {
    @Linear(inFeatures = 8, outFeatures = 5)
    var head: Layer? = null

    @Linear(inFeatures = 8, outFeatures = 5)
    var default: Layer? = null
}

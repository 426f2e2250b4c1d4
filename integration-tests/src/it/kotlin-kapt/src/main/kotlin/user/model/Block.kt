package user.model

import dev.fanin.Layer
import dev.fanin.nn.Linear
import dev.fanin.nn.Sizes

/** Its fields are private, as those of a property are where nothing else is said; its getters are not. */
open class Block(val width: Int) {
    val expanded: Int
        get() = 2 * width

    @Linear
    @Sizes(inFeatures = "width", outFeatures = "expanded")
    var expand: Layer? = null

    @field:Linear
    @field:Sizes(inFeatures = "expanded", outFeatures = "width")
    lateinit var shrink: Layer
}

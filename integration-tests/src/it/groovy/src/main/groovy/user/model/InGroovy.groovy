package user.model

import dev.fanin.Layer
import dev.fanin.nn.Linear

/** A model in Groovy: the stub that Java sees has its public fields, and not its properties. */
class InGroovy {
    @Linear(inFeatures = 3, outFeatures = 2)
    public Layer fc
}

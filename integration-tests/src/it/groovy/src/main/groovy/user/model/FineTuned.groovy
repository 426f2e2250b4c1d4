package user.model

import dev.fanin.Generator
import dev.fanin.Init
import dev.fanin.nn.Linear

/** A class in Groovy that extends a model in Java and uses what was generated for it. */
class FineTuned extends Classifier {
    FineTuned(long seed) {
        super(seed)
    }

    void restart(long seed) {
        ClassifierInit.resetParameters(this, Generator.manualSeed(seed))
    }

    void zeroLinearLayers() {
        ClassifierInit.apply(this) { name, layer ->
            if (layer.kind() == Linear) {
                Init.zeros(layer.weight())
            }
        }
    }
}

package user.model;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Submodule;
import user.parts.Backbone;

public final class Classifier extends Backbone {
    @Linear(inFeatures = 8, outFeatures = 5)
    Layer head;

    @Submodule
    Backbone other;
}

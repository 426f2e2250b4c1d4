package user.model;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Linear;

public final class Net {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer fc;

    public Net(long seed) {
        NetInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

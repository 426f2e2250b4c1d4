package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Resettable;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import java.util.Map;

public final class Part implements Resettable {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer fc;

    @Override
    public void resetParameters(Generator generator) {
        PartInit.resetParameters(this, generator);
    }

    @Override
    public Map<String, Tensor> stateDict() {
        return PartInit.stateDict(this);
    }

    @Override
    public void apply(LayerVisitor visitor) {
        PartInit.apply(this, visitor);
    }
}

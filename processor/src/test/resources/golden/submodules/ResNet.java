package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.Resettable;
import dev.fanin.Tensor;
import dev.fanin.nn.*;
import java.util.List;
import java.util.Map;

public class ResNet {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer stem;

    @Submodule
    Block single;

    @Submodule
    Block[] array;

    @Submodule
    List<Wide> list;

    @Submodule
    Custom custom;

    @Submodule
    List<Custom> customs;

    public static class Block {
        @Linear(inFeatures = 2, outFeatures = 2)
        Layer fc;

        @Submodule
        @StateDictKey("downsample.0")
        Block downsample;
    }

    public static class Wide extends Block {}

    public static class Custom implements Resettable {
        @Override
        public void resetParameters(Generator generator) {}

        @Override
        public Map<String, Tensor> stateDict() {
            return Map.of();
        }
    }
}

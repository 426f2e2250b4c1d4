package com.example;

import dev.fanin.Layer;
import dev.fanin.init.Constant;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;

/** Letters that change with the language, or that not every charset has. */
final class Unicode {
    int größe;

    @Linear(inFeatures = 1234567, outFeatures = 2)
    Layer input;

    @Linear(inFeatures = 3, outFeatures = 2)
    Layer ılık;

    @Linear(inFeatures = 3)
    @Sizes(outFeatures = "größe")
    @Constant(0.1)
    Layer 层;

    @StateDictKey("вес.0")
    @Linear(inFeatures = 3, outFeatures = 2)
    Holder ΔI = new Holder();

    static final class Holder {
        private float[] weight;
        private float[] bias;

        float[] getWeight() {
            return weight;
        }

        void setWeight(float[] weight) {
            this.weight = weight;
        }

        float[] bias() {
            return bias;
        }

        void bias(float[] bias) {
            this.bias = bias;
        }
    }
}

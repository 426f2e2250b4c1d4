package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;

public class Old {
    private int width;

    @Linear(outFeatures = 2)
    @Sizes(inFeatures = "width")
    @Deprecated
    Layer head;

    @Submodule
    Older older;

    /**
     * The width.
     *
     * @return the width
     * @deprecated and yet used
     */
    @Deprecated
    int getWidth() {
        return width;
    }

    @Deprecated(forRemoval = true)
    static class Older {
        @Linear(inFeatures = 3, outFeatures = 2)
        Holder fc;
    }

    static class Holder {
        private float[] weight;
        float[] bias;

        @Deprecated
        float[] getWeight() {
            return weight;
        }
    }
}

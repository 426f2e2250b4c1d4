package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;
import java.util.ArrayList;
import java.util.List;

class Tower {
    int width = 8;

    @Linear(inFeatures = 8, outFeatures = 8)
    final Layer[] hidden = new Layer[3];

    @Linear(outFeatures = 8)
    @Sizes(inFeatures = "width")
    List<Layer> heads = new ArrayList<>();

    @Linear(inFeatures = 8, outFeatures = 8)
    Dense[] dense = {new Dense()};

    @BatchNorm1d
    @Sizes(numFeatures = "width")
    List<? extends Dense> norms = List.of();

    static class Dense {
        float[] weight;
        float[] bias;
        float[] runningMean;
        float[] runningVar;
        long[] numBatchesTracked;
    }
}

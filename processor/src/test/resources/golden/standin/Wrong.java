package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;

public class Wrong<T> {
    @Linear(inFeatures = 3)
    Layer fc;

    @Linear(inFeatures = 3, outFeatures = 2)
    Layer right;
}

package com.example.base;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;

public class Parent {
    @Linear(inFeatures = 4, outFeatures = 3)
    Layer stem;
}

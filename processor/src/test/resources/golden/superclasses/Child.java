package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;

public class Child extends Middle {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer head;
}

package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;

record Pair(
        @Linear(inFeatures = 3, outFeatures = 2) Layer left,
        @Linear(outFeatures = 2) @Sizes(inFeatures = "width") Layer right,
        int width) {}

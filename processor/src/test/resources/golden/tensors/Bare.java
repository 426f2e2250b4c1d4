package com.example;

import dev.fanin.Tensor;
import dev.fanin.nn.*;
import java.nio.FloatBuffer;

class Bare {
    @Linear(inFeatures = 3, outFeatures = 2, bias = false)
    float[] array;

    @Conv1d(inChannels = 2, outChannels = 4, kernelSize = 3, bias = false)
    final FloatBuffer buffer = FloatBuffer.allocate(24);

    @BatchNorm1d(numFeatures = 3, bias = false, trackRunningStats = false)
    private Tensor tensor;

    Tensor getTensor() {
        return tensor;
    }

    void setTensor(Tensor tensor) {
        this.tensor = tensor;
    }
}

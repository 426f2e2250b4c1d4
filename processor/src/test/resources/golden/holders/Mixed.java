package com.example;

import dev.fanin.Tensor;
import dev.fanin.nn.*;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

class Mixed {
    @Linear(inFeatures = 3, outFeatures = 2)
    final Arrays arrays = new Arrays();

    @BatchNorm1d(numFeatures = 3)
    final Buffers buffers = new Buffers();

    @Linear(inFeatures = 3, outFeatures = 2)
    final Accessors accessors = new Accessors();

    @Linear(inFeatures = 3, outFeatures = 2)
    final Values values = new Values(new float[6], new float[2]);

    static class Arrays {
        float[] weight;
        final float[] bias = new float[2];
    }

    static class Buffers {
        FloatBuffer weight, bias, runningMean;
        Tensor runningVar;
        LongBuffer numBatchesTracked;
    }

    static class Accessors {
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

        Accessors bias(float[] bias) {
            this.bias = bias;
            return this;
        }
    }

    record Values(float[] weight, float[] bias) {}
}

package com.example;

import dev.fanin.DType;
import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.DataType;
import dev.fanin.nn.Linear;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;

/** The type of a class, another one of a field, and holders that have a type themselves. */
@DataType(DType.FLOAT64)
class Mixed {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer doubles;

    @BatchNorm1d(numFeatures = 2)
    @DataType(DType.BFLOAT16)
    Layer halves;

    @Linear(inFeatures = 3, outFeatures = 2, bias = false)
    double[] array;

    @BatchNorm1d(numFeatures = 2)
    Norm norm;

    static class Norm {
        double[] weight;
        DoubleBuffer bias;
        Tensor runningMean;
        double[] runningVar;
        LongBuffer numBatchesTracked;
    }
}

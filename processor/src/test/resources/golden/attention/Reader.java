package com.example;

import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.nn.MultiheadAttention;

/** Attention in Fanin's holder, and in types of the user's. */
class Reader {
    @MultiheadAttention(embedDim = 16, numHeads = 4)
    Layer packed;

    @MultiheadAttention(embedDim = 16, numHeads = 4, kdim = 8, addBiasKv = true)
    Attention separate;

    static class Attention {
        float[] qProjWeight;
        float[] kProjWeight;
        float[] vProjWeight;
        float[] inProjBias;
        Tensor biasK;
        Tensor biasV;
        private final Projection outProj = new Projection();

        Projection getOutProj() {
            return outProj;
        }
    }

    static class Projection {
        float[] weight;
        float[] bias;
    }
}

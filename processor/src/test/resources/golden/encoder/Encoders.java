package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.TransformerEncoder;
import dev.fanin.nn.TransformerEncoderLayer;
import java.util.List;

/** Identical copies in Fanin's holder, and in types of the user's. */
class Encoders {
    @TransformerEncoder(
            encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16, bias = false),
            numLayers = 3,
            norm = @LayerNorm(normalizedShape = 8))
    Layer encoder;

    @TransformerEncoder(
            encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16, bias = false),
            numLayers = 2)
    Stack own;

    static class Stack {
        List<Block> layers;
    }

    static class Block {
        Attention selfAttn;
        Weight linear1;
        Weight linear2;
        Weight norm1;
        Weight norm2;
    }

    static class Attention {
        float[] inProjWeight;
        Weight outProj;
    }

    static class Weight {
        float[] weight;
    }
}

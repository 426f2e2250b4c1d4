package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.Transformer;
import dev.fanin.nn.TransformerEncoderLayer;

/** Sizes that come at run time, in parts and in copies. */
class Sized {
    final int width = 8;
    final int hidden = 16;

    @MultiheadAttention(numHeads = 2, addBiasKv = true)
    @Sizes(embedDim = "width")
    Layer attention;

    @TransformerEncoderLayer(nhead = 2)
    @Sizes(dModel = "width", dimFeedforward = "hidden")
    Layer block;

    @Transformer(nhead = 2, numEncoderLayers = 2, numDecoderLayers = 0)
    @Sizes(dModel = "width", dimFeedforward = "hidden")
    Layer transformer;
}

package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.Transformer;

/** Draws that are overwritten, in each of several copies. */
class Translator {
    @Transformer(dModel = 8, nhead = 2, numEncoderLayers = 2, numDecoderLayers = 1, dimFeedforward = 16)
    Layer transformer;
}

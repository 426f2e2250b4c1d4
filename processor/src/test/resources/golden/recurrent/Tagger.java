package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.GRUCell;
import dev.fanin.nn.LSTM;

/** A padding row, and a network whose second layer reads the projections of both directions. */
class Tagger {
    @Embedding(numEmbeddings = 100, embeddingDim = 8, paddingIdx = -1)
    Layer embedding;

    @LSTM(inputSize = 8, hiddenSize = 16, numLayers = 2, bidirectional = true, projSize = 4)
    Layer lstm;

    @GRUCell(inputSize = 8, hiddenSize = 4, bias = false)
    Cell cell;

    static class Cell {
        float[] weightIh;
        float[] weightHh;
    }
}

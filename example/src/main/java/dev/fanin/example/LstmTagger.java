package dev.fanin.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.init.XavierUniform;
import dev.fanin.init.Zeros;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.LSTM;
import dev.fanin.nn.Linear;

/** One of 17 parts of speech for each word of a sentence; word 0 is padding. */
public final class LstmTagger {
    @Embedding(numEmbeddings = 20_000, embeddingDim = 100, paddingIdx = 0)
    Layer embedding;

    @LSTM(inputSize = 100, hiddenSize = 256, numLayers = 2, batchFirst = true, dropout = 0.5, bidirectional = true)
    Layer lstm;

    @Linear(inFeatures = 2 * 256, outFeatures = 17)
    @XavierUniform
    @Zeros(parameter = "bias")
    Layer head;

    public LstmTagger(long seed) {
        LstmTaggerInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

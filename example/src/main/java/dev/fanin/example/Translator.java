package dev.fanin.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Transformer;

/** A small transformer between two languages of 8,000 and 10,000 words. */
public final class Translator {
    @Embedding(numEmbeddings = 8_000, embeddingDim = 128)
    Layer source;

    @Embedding(numEmbeddings = 10_000, embeddingDim = 128)
    Layer target;

    @Transformer(dModel = 128, nhead = 8, numEncoderLayers = 3, numDecoderLayers = 3, dimFeedforward = 512)
    Layer transformer;

    @Linear(inFeatures = 128, outFeatures = 10_000)
    Layer output;

    public Translator(long seed) {
        TranslatorInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

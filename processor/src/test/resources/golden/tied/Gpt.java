package com.example;

import dev.fanin.Layer;
import dev.fanin.init.Normal;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.Linear;
import dev.fanin.nn.StateDictKey;
import dev.fanin.nn.TiedTo;

/** An output layer that shares the embedding's tensor. */
class Gpt {
    @Embedding(numEmbeddings = 50, embeddingDim = 8)
    @Normal(std = 0.02)
    @StateDictKey("transformer.wte")
    Layer wte;

    @Linear(inFeatures = 8, outFeatures = 50, bias = false)
    @TiedTo("transformer.wte.weight")
    Layer head;
}

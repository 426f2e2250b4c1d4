package dev.fanin.example.gpt2;

import dev.fanin.Layer;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;

/** Attention and feed-forward part, each after a normalization. The number of heads decides nothing here. */
class Block {
    final int nEmbd;

    @StateDictKey("ln_1")
    @LayerNorm
    @Sizes(normalizedShape = "nEmbd")
    Layer ln1;

    @StateDictKey("attn.c_attn")
    @Linear
    @Sizes(inFeatures = "nEmbd", outFeatures = "queriesKeysValues")
    Layer attnCAttn;

    @StateDictKey("attn.c_proj")
    @Linear
    @Sizes(inFeatures = "nEmbd", outFeatures = "nEmbd")
    Layer attnCProj;

    @StateDictKey("ln_2")
    @LayerNorm
    @Sizes(normalizedShape = "nEmbd")
    Layer ln2;

    @StateDictKey("mlp.c_fc")
    @Linear
    @Sizes(inFeatures = "nEmbd", outFeatures = "feedforward")
    Layer mlpCFc;

    @StateDictKey("mlp.c_proj")
    @Linear
    @Sizes(inFeatures = "feedforward", outFeatures = "nEmbd")
    Layer mlpCProj;

    Block(int nEmbd) {
        this.nEmbd = nEmbd;
    }

    int queriesKeysValues() {
        return 3 * nEmbd;
    }

    int feedforward() {
        return 4 * nEmbd;
    }
}

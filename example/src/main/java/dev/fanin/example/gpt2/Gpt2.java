package dev.fanin.example.gpt2;

import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;
import dev.fanin.nn.Submodule;
import dev.fanin.nn.TiedTo;
import java.util.List;
import java.util.stream.Stream;

/** A decoder with the layout and initialization of GPT-2, by nanoGPT's names. */
public final class Gpt2 {
    final int vocabSize;
    final int blockSize;
    final int nEmbd;

    @StateDictKey("transformer.wte")
    @Embedding
    @Sizes(numEmbeddings = "vocabSize", embeddingDim = "nEmbd")
    Layer wte;

    @StateDictKey("transformer.wpe")
    @Embedding
    @Sizes(numEmbeddings = "blockSize", embeddingDim = "nEmbd")
    Layer wpe;

    @StateDictKey("transformer.h")
    @Submodule
    final List<Block> h;

    @StateDictKey("transformer.ln_f")
    @LayerNorm
    @Sizes(normalizedShape = "nEmbd")
    Layer lnF;

    @StateDictKey("lm_head")
    @Linear(bias = false)
    @Sizes(inFeatures = "nEmbd", outFeatures = "vocabSize")
    @TiedTo("transformer.wte.weight")
    Layer lmHead;

    /** GPT-2 small. */
    public Gpt2(long seed) {
        this(seed, 50257, 1024, 12, 768);
    }

    public Gpt2(long seed, int vocabSize, int blockSize, int nLayer, int nEmbd) {
        this.vocabSize = vocabSize;
        this.blockSize = blockSize;
        this.nEmbd = nEmbd;
        h = Stream.generate(() -> new Block(nEmbd)).limit(nLayer).toList();
        Generator generator = Generator.manualSeed(seed);
        Gpt2Init.resetParameters(this, generator);

        Gpt2Init.apply(this, (name, layer) -> initWeights(layer, generator));
        Gpt2Init.stateDict(this).forEach((name, parameter) -> {
            if (name.endsWith("c_proj.weight")) {
                Init.normal(parameter, 0.0, 0.02 / Math.sqrt(2 * nLayer), generator);
            }
        });
    }

    /** GPT-2's initialization. It visits the tensor that wte and lmHead share twice, and so draws it twice. */
    private static void initWeights(Layer layer, Generator generator) {
        if (layer.kind() == Linear.class) {
            Init.normal(layer.weight(), 0.0, 0.02, generator);
            if (layer.bias() != null) {
                Init.zeros(layer.bias());
            }
        } else if (layer.kind() == Embedding.class) {
            Init.normal(layer.weight(), 0.0, 0.02, generator);
        }
    }
}

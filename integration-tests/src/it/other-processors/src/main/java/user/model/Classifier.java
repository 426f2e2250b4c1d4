package user.model;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.LSTM;
import dev.fanin.nn.Linear;
import dev.fanin.nn.PReLU;
import dev.fanin.nn.Submodule;
import java.util.Arrays;
import java.util.List;

final class Classifier extends Backbone {
    @Embedding(numEmbeddings = 10, embeddingDim = 8, paddingIdx = 0)
    Layer embedding;

    @Submodule
    final Block stem = new Block(8);

    @Submodule
    final List<Block> blocks = List.of(new Block(8), new Block(4));

    @Linear(inFeatures = 8, outFeatures = 8)
    final List<Layer> towers = Arrays.asList(new Layer[3]);

    @LSTM(inputSize = 8, hiddenSize = 4)
    Layer rnn;

    @PReLU
    float[] slope;

    @Linear(inFeatures = 8, outFeatures = 5)
    Layer head;

    Classifier(long seed) {
        ClassifierInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

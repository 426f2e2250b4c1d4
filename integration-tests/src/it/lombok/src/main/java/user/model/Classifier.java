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
import lombok.AccessLevel;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;

@Getter
final class Classifier extends Backbone {
    @Embedding(numEmbeddings = 10, embeddingDim = 8, paddingIdx = 0)
    private final Table embedding =
            new Table(Options.builder().rows(10).columns(8).build().table());

    @Submodule
    private final Block stem = new Block(8);

    @Submodule
    private final List<Block> blocks = List.of(new Block(8), new Block(4));

    @Linear(inFeatures = 8, outFeatures = 8)
    private final List<Layer> towers = Arrays.asList(new Layer[3]);

    @Setter
    @Accessors(fluent = true, chain = true)
    @LSTM(inputSize = 8, hiddenSize = 4)
    private Layer rnn;

    @Setter(AccessLevel.PACKAGE)
    @PReLU
    private float[] slope;

    @Linear(inFeatures = 8, outFeatures = 5)
    private final Dense head = new Dense();

    Classifier(long seed) {
        ClassifierInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

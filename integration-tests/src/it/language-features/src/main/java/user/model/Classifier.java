package user.model;

import dev.fanin.Generator;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.LSTM;
import dev.fanin.nn.Linear;
import dev.fanin.nn.PReLU;
import dev.fanin.nn.Submodule;
import java.util.List;

final class Classifier extends Backbone<Classifier.Filters> {
    /** A nested class, which hides the one of its name in the superclass. */
    static final class Filters implements Backbone.Filters {
        private final float[] weight = new float[8 * 3 * 3 * 3];

        @Override
        public float[] weight() {
            return weight;
        }
    }

    /** An inner class of an instance. */
    final class Table {
        float[] weight = new float[rows * 8];
    }

    /** PyTorch's names in camelCase. */
    record Recurrent(float[] weightIhL0, float[] weightHhL0, float[] biasIhL0, float[] biasHhL0) {}

    private final int rows = 10;

    @Embedding(numEmbeddings = 10, embeddingDim = 8, paddingIdx = 0)
    final Table embedding = new Table();

    @Submodule
    final Block stem = new Block(8);

    @Submodule
    final Block[] blocks = {new Block(8), new Block(4)};

    @Linear(inFeatures = 8, outFeatures = 8)
    final List<? extends Affine> towers =
            List.of(Affine.Dense.of(8, 8), Affine.Dense.of(8, 8), Affine.Dense.of(8, 8));

    @LSTM(inputSize = 8, hiddenSize = 4)
    final Recurrent rnn = new Recurrent(new float[16 * 8], new float[16 * 4], new float[16], new float[16]);

    @PReLU
    final Slope slope = Slope.ONLY;

    @Linear(inFeatures = 8, outFeatures = 5)
    final Affine head = new Affine.Tall();

    Classifier(long seed) {
        super(new Filters());
        ClassifierInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

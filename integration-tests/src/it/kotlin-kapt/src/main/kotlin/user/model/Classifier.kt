package user.model

import dev.fanin.Generator
import dev.fanin.Layer
import dev.fanin.nn.Embedding
import dev.fanin.nn.LSTM
import dev.fanin.nn.Linear
import dev.fanin.nn.PReLU
import dev.fanin.nn.Submodule

/** The constructor's properties come first, as in Python the arguments do not; so only the first layers stand there. */
class Classifier(
    @Embedding(numEmbeddings = 10, embeddingDim = 8, paddingIdx = 0) var embedding: Layer?,
    @Submodule @JvmField val stem: Block,
) : Backbone() {
    @Submodule val blocks: List<Block> = listOf(Block(8), Block(4))

    @Linear(inFeatures = 8, outFeatures = 8) val towers: MutableList<Layer?> = arrayOfNulls<Layer>(3).toMutableList()

    @LSTM(inputSize = 8, hiddenSize = 4) internal lateinit var rnn: Layer

    @PReLU val slope = FloatArray(1)

    @Linear(inFeatures = 8, outFeatures = 5) val head = Dense(FloatArray(5 * 8), FloatArray(5))

    constructor(seed: Long) : this(null, Block(8)) {
        ClassifierInit.resetParameters(this, Generator.manualSeed(seed))
    }

    companion object {
        const val CLASSES = 5
    }
}

/** A holder of Kotlin's own. */
data class Dense(val weight: FloatArray, val bias: FloatArray)

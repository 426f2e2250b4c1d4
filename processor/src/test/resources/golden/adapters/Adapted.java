package com.example;

import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.nn.*;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

@Adapters(Adapted.Torch.class)
class Adapted {
    @Linear(inFeatures = 3, outFeatures = 2, bias = false)
    FloatTensor bare;

    @Linear(inFeatures = 3, outFeatures = 2)
    final Dense dense = new Dense();

    @LayerNorm(normalizedShape = 4)
    List<Norm> norms;

    @MultiheadAttention(embedDim = 4, numHeads = 2)
    Attention attention;

    @Linear(inFeatures = 3, outFeatures = 2)
    Block block;

    @Linear(inFeatures = 3, outFeatures = 2)
    List<Block> blocks;

    /** Of another library. */
    record FloatTensor(FloatBuffer values, long... shape) {}

    /** Of another library. */
    record DoubleTensor(double[] values, long... shape) {}

    /** Of another library. */
    record Block(FloatTensor weight, FloatTensor bias) {}

    static class Dense {
        FloatTensor weight;
        float[] bias;
    }

    record Norm(FloatTensor weight, DoubleTensor bias) {}

    record Attention(FloatTensor inProjWeight, FloatTensor inProjBias, Dense outProj) {}

    static final class Torch {
        static Tensor tensor(FloatTensor held) {
            return Tensor.of(held.values(), held.shape());
        }

        static Tensor doubles(DoubleTensor held) {
            return doubles(held.values(), held.shape());
        }

        static Tensor doubles(double[] values, long... shape) {
            return Tensor.of(values, shape);
        }

        static Layer linear(Block held) {
            return Layer.of(
                    Linear.class,
                    Map.of("weight", tensor(held.weight()), "bias", tensor(held.bias())),
                    Map.of(),
                    Map.of());
        }
    }
}

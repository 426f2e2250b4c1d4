package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
import static dev.fanin.processor.DiagnosticCase.files;
import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;

/** Types of fields that cannot hold what the annotation asks for. */
final class HolderMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("types that hold no layer", """
                        @Linear(inFeatures = 3, outFeatures = 2) int a;
                    //  ^ FIELD_TYPE
                    // Net.a cannot hold a Linear: its type is int.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) String b;
                    //  ^ FIELD_TYPE
                    // Net.b cannot hold a Linear: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[],
                    // FloatBuffer, DoubleBuffer or Tensor.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) float[][] c;
                    //  ^ FIELD_TYPE
                    // Net.c cannot hold a Linear: its type is float[][].
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[],
                    // FloatBuffer, DoubleBuffer or Tensor.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer[][] d;
                    //  ^ FIELD_TYPE
                    // Net.d cannot hold a Linear: its type is Layer[][].
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                        @Linear(inFeatures = 3, outFeatures = 2) List<? extends Layer> e;
                    //  ^ FIELD_TYPE
                    // Net.e cannot hold a Linear: its type is List<? extends Layer>.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                        @Linear(inFeatures = 3, outFeatures = 2) Map<String, Layer> f;
                    //  ^ FIELD_TYPE
                    // Net.f cannot hold a Linear: its type is Map<String, Layer>.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                    """),
            of("a type variable", """
                    class Net<T extends Layer> {
                        @Linear(inFeatures = 3, outFeatures = 2) T fc;
                    //  ^ FIELD_TYPE
                    // Net.fc cannot hold a Linear: its type is T.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                    }
                    """),
            field("a bare tensor for a layer with several", """
                        @Linear(inFeatures = 3, outFeatures = 2) float[] a;
                    //  ^ ONE_TENSOR_FIELD
                    // Net.a is one tensor, but a Linear with these arguments has weight, bias.
                    // -> Use a Layer, or a type with a member for each.
                        @BatchNorm1d(numFeatures = 3, affine = false, trackRunningStats = false) Tensor b;
                    //  ^ ONE_TENSOR_FIELD
                    // Net.b is one tensor, but a BatchNorm1d with these arguments has no tensor.
                    // -> Use a Layer, or a type with a member for each.
                    """),
            field("a bare tensor of another element type", """
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) long[] fc;
                    //  ^ TENSOR_FIELD_TYPE
                    // Net.fc is of type long[], but weight of a Linear is of floating-point numbers.
                    // -> Use float[], double[], FloatBuffer, DoubleBuffer or Tensor.
                    """),
            of("members whose names are nearly right", """
                    class Net {
                        @BatchNorm1d(numFeatures = 3) Norm norm;
                    //  ^ MEMBER_MISSING
                    // Norm has no member runningMean for running_mean of a BatchNorm1d.
                    // -> Add float[] runningMean, or a method runningMean() that returns it, or rename running_mean.
                    //  ^ MEMBER_MISSING
                    // Norm has no member runningVar for running_var of a BatchNorm1d.
                    // -> Add float[] runningVar, or a method runningVar() that returns it.
                        @Linear(inFeatures = 3, outFeatures = 2) Dense fc;
                    //  ^ MEMBER_MISSING
                    // Dense has no member weight for weight of a Linear.
                    // -> Add float[] weight, or a method weight() that returns it, or rename weights.
                    //  ^ MEMBER_MISSING
                    // Dense has no member bias for bias of a Linear.
                    // -> Add float[] bias, or a method bias() that returns it, or rename bais.
                    }
                    class Norm { float[] weight, bias, running_mean; long[] numBatchesTracked; int runningVal; }
                    class Dense { float[] weights, bais; }
                    """),
            of("members that are missing, of other types or not reachable", """
                    class Net {
                        @BatchNorm1d(numFeatures = 3) Norm norm;
                    //  ^ MEMBER_MISSING
                    // Norm has no member runningVar for running_var of a BatchNorm1d.
                    // -> Add float[] runningVar, or a method runningVar() that returns it.
                    //  ^ MEMBER_NOT_ACCESSIBLE
                    // Norm.bias, which is bias of a BatchNorm1d, cannot be used from generated code.
                    // -> Make it visible and not static, or add a method bias() that returns it.
                    //  ^ MEMBER_NOT_ACCESSIBLE
                    // Norm.runningMean, which is running_mean of a BatchNorm1d, cannot be used from generated code.
                    // -> Make it visible and not static, or add a method runningMean() that returns it.
                    //  ^ MEMBER_TYPE
                    // Norm.numBatchesTracked is of type long, but num_batches_tracked of a BatchNorm1d is of 64-bit
                    // integers.
                    // -> Use long[], LongBuffer or Tensor.
                    //  ^ MEMBER_TYPE
                    // Norm.weight is of type String, but weight of a BatchNorm1d is of floating-point numbers.
                    // -> Use float[], double[], FloatBuffer, DoubleBuffer or Tensor.
                    }
                    class Norm {
                        String weight;
                        private float[] bias;
                        static float[] runningMean;
                        long numBatchesTracked() { return 0; }
                    }
                    """),
            files("a holder that is package-private elsewhere", """
                    package a;
                    import dev.fanin.nn.*;
                    class Net extends b.Holders {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense fc;
                    //  ^ HOLDER_NOT_ACCESSIBLE
                    // The type Dense of Net.fc cannot be used from the package of Net.
                    // -> Make it public, or package-private in that package.
                        @Submodule Block block;
                    //  ^ HOLDER_NOT_ACCESSIBLE
                    // The type Block of Net.block cannot be used from the package of Net.
                    // -> Make it public, or package-private in that package.
                    }
                    """, """
                    package b;
                    public class Holders {
                        protected static class Dense { public float[] weight, bias; }
                        protected static class Block {
                            @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc;
                        }
                    }
                    """),
            of("a holder that is private", """
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense fc;
                    //  ^ HOLDER_NOT_ACCESSIBLE
                    // The type Dense of Net.fc cannot be used from the package of Net.
                    // -> Make it public, or package-private in that package.
                        private static class Dense { float[] weight, bias; }
                    }
                    """),
            files("members that are package-private elsewhere", """
                    package a;
                    import dev.fanin.nn.*;
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) b.Dense fc;
                    //  ^ MEMBER_NOT_ACCESSIBLE
                    // Dense.bias, which is bias of a Linear, cannot be used from generated code.
                    // -> Make it visible and not static, or add a method bias() that returns it.
                    //  ^ MEMBER_NOT_ACCESSIBLE
                    // Dense.weight, which is weight of a Linear, cannot be used from generated code.
                    // -> Make it visible and not static, or add a method weight() that returns it.
                    }
                    """, """
                    package b;
                    public class Dense { float[] weight; protected float[] bias; }
                    """),
            field("a submodule without layers", """
                        @Submodule Object a;
                    //  ^ SUBMODULE_TYPE
                    // Net.a is of type Object, which has no annotated layers and does not implement Resettable.
                    // -> Annotate its layer fields, implement Resettable, or remove @Submodule.
                        @Submodule int b;
                    //  ^ SUBMODULE_TYPE
                    // Net.b is of type int, which has no annotated layers and does not implement Resettable.
                    // -> Annotate its layer fields, implement Resettable, or remove @Submodule.
                        @Submodule List<String> c;
                    //  ^ SUBMODULE_TYPE
                    // Net.c is of type List<String>, which has no annotated layers and does not implement Resettable.
                    // -> Annotate its layer fields, implement Resettable, or remove @Submodule.
                        @Submodule Layer d;
                    //  ^ SUBMODULE_TYPE
                    // Net.d is of type Layer, which has no annotated layers and does not implement Resettable.
                    // -> Annotate its layer fields, implement Resettable, or remove @Submodule.
                    """),
            files("a submodule whose generated class is package-private elsewhere", """
                    package a;
                    import dev.fanin.nn.*;
                    class Net {
                        @Submodule b.Block block;
                    //  ^ SUBMODULE_NOT_ACCESSIBLE
                    // The layers of Net.block are in b.Base, whose generated class cannot be used from the package of Net.
                    // -> Make that class public, and export its package if it is in another module.
                        @Submodule b.Nested nested;
                    //  ^ SUBMODULE_NOT_ACCESSIBLE
                    // The layers of Net.nested are in b.Outer.Base, whose generated class cannot be used from the package
                    // of Net.
                    // -> Make that class public, and export its package if it is in another module.
                    }
                    """, """
                    package b;
                    public class Block extends Base {}
                    """, """
                    package b;
                    class Base {
                        @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc;
                    }
                    """, """
                    package b;
                    public class Nested extends Outer.Base {}
                    """, """
                    package b;
                    public class Outer {
                        protected static class Base {
                            @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc;
                        }
                    }
                    """),
            of("parts that are missing, of other types or not reachable", """
                    class Net {
                        @TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 4, nhead = 2, bias = false), numLayers = 2)
                    //  ^ MEMBER_NOT_ACCESSIBLE
                    // Block.linear1, which is layers.linear1 of a TransformerEncoder, cannot be used from generated code.
                    // -> Make it visible and not static, or add a method linear1() that returns it.
                    //  ^ MEMBER_TYPE
                    // Block.linear2 is of type Weight[], but layers.linear2 of a TransformerEncoder is a part of its own.
                    // -> Use a type with its tensors.
                    //  ^ MEMBER_TYPE
                    // Block.norm1 is of type Layer, but layers.norm1 of a TransformerEncoder is a part of its own.
                    // -> Use a type with its tensors.
                    //  ^ MEMBER_MISSING
                    // Block has no member norm2 for layers.norm2 of a TransformerEncoder.
                    // -> Add a holder of its tensors named norm2, or a method norm2() that returns it.
                        Encoder encoder;
                        @MultiheadAttention(embedDim = 4, numHeads = 2) Attention attention;
                    //  ^ MEMBER_TYPE
                    // Projection.bias is of type int, but out_proj.bias of a MultiheadAttention is of floating-point
                    // numbers.
                    // -> Use float[], double[], FloatBuffer, DoubleBuffer or Tensor.
                        @TransformerDecoder(decoderLayer = @TransformerDecoderLayer(dModel = 4, nhead = 2), numLayers = 2)
                    //  ^ MEMBER_TYPE
                    // Decoder.layers is of type Block, but layers of a TransformerDecoder is a list of parts.
                    // -> Use a List or array of holders.
                        Decoder decoder;
                    }
                    class Encoder { List<Block> layers; }
                    class Block { Attention selfAttn; private Weight linear1; Weight[] linear2; Layer norm1; }
                    class Attention { float[] inProjWeight, inProjBias; Projection outProj; }
                    class Projection { float[] weight; int bias; }
                    class Weight { float[] weight; }
                    class Decoder { Block layers; }
                    """),
            of("a type without any part", """
                    class Net {
                        @MultiheadAttention(embedDim = 4, numHeads = 2) String attention;
                    //  ^ FIELD_TYPE
                    // Net.attention cannot hold a MultiheadAttention: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members outProj, inProjWeight, inProjBias.
                    }
                    """),
            field("names with an article of their own", """
                        @LSTM(inputSize = 3, hiddenSize = 4) String a;
                    //  ^ FIELD_TYPE
                    // Net.a cannot hold an LSTM: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weightIhL0, weightHhL0, biasIhL0,
                    // biasHhL0.
                        @Embedding(numEmbeddings = 3, embeddingDim = 4) String b;
                    //  ^ FIELD_TYPE
                    // Net.b cannot hold an Embedding: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[],
                    // FloatBuffer, DoubleBuffer or Tensor.
                        @RMSNorm(normalizedShape = 4) String c;
                    //  ^ FIELD_TYPE
                    // Net.c cannot hold an RMSNorm: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[],
                    // FloatBuffer, DoubleBuffer or Tensor.
                        @GRUCell(inputSize = 3, hiddenSize = 4) String d;
                    //  ^ FIELD_TYPE
                    // Net.d cannot hold a GRUCell: its type is String.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weightIh, weightHh, biasIh, biasHh.
                    """));

    private HolderMistakes() {}
}

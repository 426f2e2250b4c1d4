package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mistakes of parametrizations, ties and data types. */
final class BesideMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            of("more fields than a class can have", """
                    final class Net {
                    //    ^ TOO_MANY_FIELDS
                    // Net has 10001 annotated fields, one with @TiedTo counted as 3, but there can be at most 10000 in one class.
                    // -> Move some of them to a superclass, or to a class that is a @Submodule.
                    %s}
                    """.formatted(IntStream.range(0, 10_001)
                    .mapToObj(i -> "@Linear(inFeatures = 1, outFeatures = 1) Layer f" + i + ";\n")
                    .collect(Collectors.joining()))),
            of("more ties than a class can have", """
                    final class Net {
                    //    ^ TOO_MANY_FIELDS
                    // Net has 10003 annotated fields, one with @TiedTo counted as 3, but there can be at most 10000 in one class.
                    // -> Move some of them to a superclass, or to a class that is a @Submodule.
                        @Linear(inFeatures = 1, outFeatures = 1) Layer first;
                    %s}
                    """.formatted(IntStream.range(0, 3_334)
                    .mapToObj(i ->
                            "@Linear(inFeatures = 1, outFeatures = 1) @TiedTo(\"first.weight\") Layer f" + i + ";\n")
                    .collect(Collectors.joining()))),
            field("more initializers than a field can have", """
                    %s
                        @Linear(inFeatures = 1, outFeatures = 1) Layer fc;
                    //                                                 ^ TOO_MANY_INITIALIZERS
                    // Net.fc has 1001 initializers, but one field can have at most 1000.
                    // -> Remove those whose values a later one overwrites.
                    """.formatted("@Ones ".repeat(1001))),
            field("what stands beside no layer", """
                        @WeightNorm Layer a;
                    //  ^ BESIDE_NO_LAYER
                    // Net.a has @WeightNorm, but is no layer.
                    // -> Add the layer's annotation, or remove @WeightNorm.
                        @Normal(std = 0.02) @Zeros(parameter = "bias") Layer b;
                    //  ^ BESIDE_NO_LAYER
                    // Net.b has @Normal, but is no layer.
                    // -> Add the layer's annotation, or remove @Normal.
                    //                      ^ BESIDE_NO_LAYER
                    // Net.b has @Zeros, but is no layer.
                    // -> Add the layer's annotation, or remove @Zeros.
                        @TiedTo("c.weight") @Submodule Block c;
                    //  ^ BESIDE_NO_LAYER
                    // Net.c has @TiedTo, but is no layer.
                    // -> Add the layer's annotation, or remove @TiedTo.
                        static class Block {
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        }
                    """),
            field("several parametrizations", """
                        @Linear(inFeatures = 3, outFeatures = 2) @WeightNorm @SpectralNorm Layer fc;
                    //                                                       ^ SEVERAL_WRAPPERS
                    // Net.fc has @WeightNorm and @SpectralNorm, but one parametrization of a layer is supported.
                    // -> Keep one of them.
                    """),
            field("tensors that the layer does not have", """
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false)
                        @Zeros(parameter = "bias") Layer a;
                    //                     ^ TENSOR_UNKNOWN
                    // Net.a has no tensor "bias" for @Zeros.
                    // -> Name a tensor of the layer; it has weight.
                        @Linear(inFeatures = 3, outFeatures = 2) @WeightNorm(name = "wieght") Layer b;
                    //                                                              ^ TENSOR_UNKNOWN
                    // Net.b has no tensor "wieght" for @WeightNorm.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "weight"?
                        @InstanceNorm1d(numFeatures = 3) @Ones Layer c;
                    //                                   ^ TENSOR_UNKNOWN
                    // Net.c has no tensor "weight" for @Ones.
                    // -> Name a tensor of the layer; it has none.
                        @MultiheadAttention(embedDim = 4, numHeads = 2) @XavierUniform Layer d;
                    //                                                  ^ TENSOR_UNKNOWN
                    // Net.d has no tensor "weight" for @XavierUniform.
                    // -> Name a tensor of the layer; it has in_proj_weight, in_proj_bias, out_proj.weight, out_proj.bias.
                        @MultiheadAttention(embedDim = 4, numHeads = 2) @SpectralNorm(name = "out_proj.weight") Layer e;
                    //                                                                       ^ TENSOR_UNKNOWN
                    // Net.e has no tensor "out_proj.weight" for @SpectralNorm.
                    // -> Name a tensor of the layer; it has in_proj_weight, in_proj_bias.
                        @Linear(inFeatures = 3, outFeatures = 2) @SpectralNorm @Zeros Layer f;
                    //                                                         ^ TENSOR_UNKNOWN
                    // Net.f has no tensor "weight" for @Zeros.
                    // -> Name a tensor of the layer; it has bias, parametrizations.weight.original,
                    // parametrizations.weight.0._u, parametrizations.weight.0._v.
                        @Linear(inFeatures = 3, outFeatures = 2) @TiedTo(value = "a.weight", parameter = "biases") Layer g;
                    //                                                                                   ^ TENSOR_UNKNOWN
                    // Net.g has no tensor "biases" for @TiedTo.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    """),
            field("parametrizations of a dimension that the tensor lacks", """
                        @Linear(inFeatures = 3, outFeatures = 2) @WeightNorm(dim = 2) Layer a;
                    //                                                             ^ DIM_RANGE
                    // Dimension out of range: dim is 2 and weight has the shape (2, 3).
                    // -> Give a dimension of the tensor, or -1 for PyTorch's None.
                        @Linear(inFeatures = 3, outFeatures = 2) @SpectralNorm(dim = -2) Layer b;
                    //                                                               ^ DIM_RANGE
                    // Dimension out of range: dim is -2 and weight has the shape (2, 3).
                    // -> Give a dimension of the tensor, or -1 for PyTorch's None.
                        @Linear(inFeatures = 3, outFeatures = 2) @SpectralNorm(name = "bias", dim = 1) Layer c;
                    //                                                                              ^ DIM_RANGE
                    // Dimension out of range: dim is 1 and bias has the shape (2).
                    // -> Give a dimension of the tensor, or -1 for PyTorch's None.
                        @Linear(inFeatures = 3, outFeatures = 2) @SpectralNorm(nPowerIterations = 0) Layer d;
                    //                                                                            ^ POWER_ITERATIONS_NOT_POSITIVE
                    // Expected n_power_iterations to be positive, but nPowerIterations is 0.
                    // -> Give 1 or more.
                    """),
            field("ties", """
                        @Linear(inFeatures = 3, outFeatures = 2) @TiedTo("wte.weight") Layer early;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.early whose state dict has "wte.weight".
                    // -> Name a tensor of a layer that stands earlier.
                        @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.wieght") Layer a;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.a whose state dict has "wte.wieght".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "wte.weight"?
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte") Layer b;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.b whose state dict has "wte".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "wte.weight"?
                        @Linear(inFeatures = 3, outFeatures = 4) @TiedTo("wte.weight") Layer c;
                    //                                                   ^ TIE_SHAPE
                    // Net.c.weight of shape (4, 3) cannot be tied to wte.weight of shape (5, 3).
                    // -> Give both layers the same sizes.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo(value = "wte.weight", parameter = "bias") Layer d;
                    //                                                           ^ TIE_SHAPE
                    // Net.d.bias of shape (5) cannot be tied to wte.weight of shape (5, 3).
                    // -> Give both layers the same sizes.
                        @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("wte.weight") float[] e;
                    //                                                         ^ TIE_HOLDER
                    // Net.e can only be tied where a Layer holds it.
                    // -> Use Layer for the field.
                        @Linear(inFeatures = 3, outFeatures = 5, bias = false) float[] own;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("own.weight") Layer f;
                    //                                                   ^ TIE_HOLDER
                    // Net.own can only be tied where a Layer holds it.
                    // -> Use Layer for the field.
                        @Linear(inFeatures = 3, outFeatures = 4) Layer[] several;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("several.0.weight") Layer g;
                    //                                                   ^ TIE_SHAPE
                    // Net.g.weight of shape (5, 3) cannot be tied to several.0.weight of shape (4, 3).
                    // -> Give both layers the same sizes.
                        @Linear(inFeatures = 3, outFeatures = 4) @TiedTo("several.weight") Layer h;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.h whose state dict has "several.weight".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "several.0.weight"?
                    """),
            of("ties to a submodule", """
                    class Net {
                        @Submodule Body body;
                        @Submodule List<? extends Body> bodies;
                        @Submodule Resettable custom;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.wte.weight") Layer sound;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("bodies.7.wte.weight") Layer ofElement;
                        @Linear(inFeatures = 2, outFeatures = 2) @TiedTo("body.body.body.stem.weight") Layer deep;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("custom.anything") Layer atRunTime;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.wte.wieght") Layer a;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.a whose state dict has "body.wte.wieght".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "body.wte.weight"?
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("bodies.wte.weight") Layer b;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.b whose state dict has "bodies.wte.weight".
                    // -> Name a tensor of a layer that stands earlier.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("bodies.1.wte.wieght") Layer c;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.c whose state dict has "bodies.1.wte.wieght".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "bodies.1.wte.weight"?
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.stem.weight") Layer d;
                    //                                                   ^ TIE_SHAPE
                    // Net.d.weight of shape (5, 3) cannot be tied to body.stem.weight of shape (2, 2).
                    // -> Give both layers the same sizes.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.bare.weight") Layer e;
                    //                                                   ^ TIE_HOLDER
                    // Net.body.bare can only be tied where a Layer holds it.
                    // -> Use Layer for the field.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.tied.weight") Layer toATie;
                    }
                    class Body extends Base {
                        @StateDictKey("wte") @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer tokens;
                        @Linear(inFeatures = 3, outFeatures = 5, bias = false) float[] bare;
                        @Submodule Body body;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("body.tied.weight") Layer tied;
                    }
                    class Base {
                        @Linear(inFeatures = 2, outFeatures = 2) Layer stem;
                    }
                    """),
            of("ties to a superclass", """
                    class Net extends Base {
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.weight") Layer sound;
                        @Linear(inFeatures = 2, outFeatures = 2) @TiedTo("stem.weight") Layer toGrandparent;
                        @Linear(inFeatures = 2, outFeatures = 2) @TiedTo("block.fc.weight") Layer toItsPart;
                        @Linear(inFeatures = 2, outFeatures = 2) @TiedTo("own.weight") Layer toAnOwnLayer;
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.wieght") Layer a;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.a whose state dict has "wte.wieght".
                    // -> Name a tensor of a layer that stands earlier. Did you mean "wte.weight"?
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("stem.weight") Layer b;
                    //                                                   ^ TIE_SHAPE
                    // Net.b.weight of shape (5, 3) cannot be tied to stem.weight of shape (2, 2).
                    // -> Give both layers the same sizes.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("bare.weight") Layer c;
                    //                                                   ^ TIE_HOLDER
                    // Base.bare can only be tied where a Layer holds it.
                    // -> Use Layer for the field.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("tokens.weight") Layer d;
                    //                                                   ^ TIE_UNKNOWN
                    // Net has no layer before Net.d whose state dict has "tokens.weight".
                    // -> Name a tensor of a layer that stands earlier.
                    }
                    abstract class Base extends Plain {
                        @StateDictKey("wte") @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer tokens;
                        @Linear(inFeatures = 3, outFeatures = 5, bias = false) float[] bare;
                        @Submodule Block block;
                        @Own Layer own;
                    }
                    class Plain extends Grandparent {}
                    class Grandparent { @Linear(inFeatures = 2, outFeatures = 2) Layer stem; }
                    class Block { @Linear(inFeatures = 2, outFeatures = 2) Layer fc; }
                    @LayerDefinition(parameters = @Parameter(name = "weight", shape = {"2", "2"}, init = "zeros"))
                    @interface Own {}
                    """),
            field("ties to layers with mistakes, which are no mistakes themselves", """
                        @Embedding(numEmbeddings = -5, embeddingDim = 3) Layer wte;
                    //                             ^ SIZE_NOT_POSITIVE
                    // numEmbeddings must be greater than 0, but is -5.
                    // -> Give the layer's real size.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.weight") Layer head;
                        static @Linear(inFeatures = 3, outFeatures = 5) Layer constant;
                    //                                                        ^ STATIC_FIELD
                    // Net.constant is static, but a layer belongs to one model.
                    // -> Make the field an instance field.
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("constant.weight") Layer other;
                    """),
            field("ties whose both ends have a mistake", """
                        @Linear(inFeatures = 3, outFeatures = 5) @TiedTo(value = "wte.weight", parameter = "biases") Layer a;
                    //                                                           ^ TIE_UNKNOWN
                    // Net has no layer before Net.a whose state dict has "wte.weight".
                    // -> Name a tensor of a layer that stands earlier.
                    //                                                                                     ^ TENSOR_UNKNOWN
                    // Net.a has no tensor "biases" for @TiedTo.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    """),
            field("mistakes of a layer and of what stands beside it", """
                        @Linear(inFeatures = -1, outFeatures = 2) @Normal(std = -1) Layer a;
                    //                       ^ SIZE_NOT_POSITIVE
                    // inFeatures must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    //                                                          ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                        @Linear(inFeatures = -1, outFeatures = 2) @Zeros(parameter = "biass") @TiedTo("z.weight") Layer b;
                    //                       ^ SIZE_NOT_POSITIVE
                    // inFeatures must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    //                                                               ^ TENSOR_UNKNOWN
                    // Net.b has no tensor "biass" for @Zeros.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    //                                                                                ^ TIE_UNKNOWN
                    // Net has no layer before Net.b whose state dict has "z.weight".
                    // -> Name a tensor of a layer that stands earlier.
                        @Linear(inFeatures = -1, outFeatures = 2, bias = false) @DataType(DType.FLOAT64) float[] c;
                    //                       ^ SIZE_NOT_POSITIVE
                    // inFeatures must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    //                                                                         ^ DATA_TYPE_OF_HOLDER
                    // Net.c holds FLOAT32, but @DataType says FLOAT64.
                    // -> Change one of the two.
                        @Conv1d(inChannels = 3, outChannels = 2, kernelSize = 1, groups = 0) @SpectralNorm(nPowerIterations = 0) Layer e;
                    //                                                                    ^ GROUPS_NOT_POSITIVE
                    // groups must be a positive integer, but groups is 0.
                    // -> Give 1 or more.
                    //                                                                                                        ^ POWER_ITERATIONS_NOT_POSITIVE
                    // Expected n_power_iterations to be positive, but nPowerIterations is 0.
                    // -> Give 1 or more.
                        @LayerNorm(normalizedShape = {3, -1}) @XavierUniform Layer f;
                    //                                   ^ SIZE_NOT_POSITIVE
                    // normalizedShape must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                        @LayerNorm @XavierUniform Layer g;
                    //  ^ SIZE_MISSING
                    // @LayerNorm of Net.g gives no normalizedShape.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    """),
            field("types that layers cannot have", """
                        @Linear(inFeatures = 3, outFeatures = 2) @DataType(DType.INT64) Layer a;
                    //                                                          ^ DATA_TYPE
                    // A layer's values are floating-point numbers, but INT64 is not.
                    // -> Use FLOAT32, FLOAT64, BFLOAT16 or FLOAT16.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) @DataType(DType.FLOAT64) float[] b;
                    //                                                                        ^ DATA_TYPE_OF_HOLDER
                    // Net.b holds FLOAT32, but @DataType says FLOAT64.
                    // -> Change one of the two.
                        @Linear(inFeatures = 3, outFeatures = 2) @DataType(DType.BFLOAT16) Dense c;
                    //                                                          ^ DATA_TYPE_OF_HOLDER
                    // Dense.weight holds FLOAT64, but @DataType says BFLOAT16.
                    // -> Change one of the two.
                        @BatchNorm1d(numFeatures = 3) @DataType(DType.FLOAT16) Norm d;
                    //                                               ^ DATA_TYPE_OF_HOLDER
                    // Norm.runningVar holds FLOAT32, but @DataType says FLOAT16.
                    // -> Change one of the two.
                        static class Dense { double[] weight; Tensor bias; }
                        static class Norm { Tensor weight, bias, runningMean; float[] runningVar; long[] numBatchesTracked; }
                    """),
            of("a type of the class", """
                    @DataType(DType.INT64)
                    //             ^ DATA_TYPE
                    // A layer's values are floating-point numbers, but INT64 is not.
                    // -> Use FLOAT32, FLOAT64, BFLOAT16 or FLOAT16.
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer a;
                        @Linear(inFeatures = 3, outFeatures = 2) Layer b;
                    }
                    """),
            field("a type beside no layer", """
                        @DataType(DType.FLOAT64) Layer a;
                    //  ^ BESIDE_NO_LAYER
                    // Net.a has @DataType, but is no layer.
                    // -> Add the layer's annotation, or remove @DataType.
                        @DataType(DType.FLOAT64) @Submodule Block b;
                    //  ^ BESIDE_NO_LAYER
                    // Net.b has @DataType, but is no layer.
                    // -> Add the layer's annotation, or remove @DataType.
                        static class Block {
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        }
                    """),
            of("a class's type that one holder does not have", """
                    @DataType(DType.FLOAT64)
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) float[] a;
                    //  ^ DATA_TYPE_OF_HOLDER
                    // Net.a holds FLOAT32, but @DataType says FLOAT64.
                    // -> Change one of the two.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) double[] b;
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) @DataType(DType.FLOAT32) float[] c;
                    }
                    """));

    private BesideMistakes() {}
}

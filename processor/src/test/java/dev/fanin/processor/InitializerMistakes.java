package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;

import java.util.List;

/** What {@code torch.nn.init} refuses. */
final class InitializerMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("draws of integers", """
                        @BatchNorm1d(numFeatures = 3)
                        @Uniform(parameter = "num_batches_tracked") Layer a;
                    //                       ^ TENSOR_OF_INTEGERS
                    // num_batches_tracked of Net.a holds 64-bit integers, for which @Uniform is not implemented.
                    // -> Name another tensor.
                    """),
            field("initializers of tensors with another number of dimensions", """
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @XavierUniform(parameter = "bias")
                    //                             ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but bias has the
                    // shape (2).
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @XavierNormal(parameter = "bias")
                    //                            ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but bias has the
                    // shape (2).
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @KaimingUniform(parameter = "bias")
                    //                              ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but bias has the
                    // shape (2).
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @KaimingNormal(a = 1, parameter = "bias") Layer a;
                    //                                    ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but bias has the
                    // shape (2).
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @Conv1d(inChannels = 3, outChannels = 2, kernelSize = 1)
                        @Eye
                    //  ^ MATRIX_ONLY
                    // Only tensors with 2 dimensions are supported, but weight has the shape (2, 3, 1).
                    // -> Name another tensor, or use another initializer.
                        @Sparse(sparsity = 0.1) Layer b;
                    //  ^ MATRIX_ONLY
                    // Only tensors with 2 dimensions are supported, but weight has the shape (2, 3, 1).
                    // -> Name another tensor, or use another initializer.
                        @BatchNorm1d(numFeatures = 2) @Orthogonal Layer c;
                    //                                ^ ORTHOGONAL_DIMENSIONS
                    // Only tensors with 2 or more dimensions are supported, but weight has the shape (2).
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @Linear(inFeatures = 3, outFeatures = 2) @Dirac Layer d;
                    //                                           ^ DIRAC_DIMENSIONS
                    // Only tensors with 3, 4, or 5 dimensions are supported, but weight has the shape (2, 3).
                    // -> Name the weight of a convolution.
                    """),
            field("groups of a Dirac", """
                        @Conv1d(inChannels = 3, outChannels = 4, kernelSize = 1) @Dirac(groups = 3) Layer a;
                    //                                                                           ^ DIRAC_GROUPS
                    // dim 0 must be divisible by groups, but groups is 3 and weight has the shape (4, 3, 1).
                    // -> Give the groups of the convolution.
                        @Conv1d(inChannels = 3, outChannels = 4, kernelSize = 1) @Dirac(groups = 0) Layer b;
                    //                                                                           ^ DIRAC_GROUPS
                    // dim 0 must be divisible by groups, but groups is 0 and weight has the shape (4, 3, 1).
                    // -> Give the groups of the convolution.
                    """),
            field("bounds of a uniform distribution", """
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(a = 2, b = 1) Layer a;
                    //                                                        ^ UNIFORM_RANGE
                    // uniform_ expects to return a [from, to) range, but a is 2.0 and b is 1.0.
                    // -> Give a lower bound that is not above the upper one.
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(a = 2) Layer b;
                    //                                                        ^ UNIFORM_RANGE
                    // uniform_ expects to return a [from, to) range, but a is 2.0 and b is 1.0.
                    // -> Give a lower bound that is not above the upper one.
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(b = -2) Layer c;
                    //                                                        ^ UNIFORM_RANGE
                    // uniform_ expects to return a [from, to) range, but a is 0.0 and b is -2.0.
                    // -> Give a lower bound that is not above the upper one.
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(a = Double.NaN) Layer d;
                    //                                                              ^ UNIFORM_FROM
                    // from is out of bounds: a is NaN.
                    // -> Give a finite number.
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(b = Double.POSITIVE_INFINITY) Layer e;
                    //                                                              ^ UNIFORM_TO
                    // to is out of bounds: b is Infinity.
                    // -> Give a finite number.
                        @Linear(inFeatures = 3, outFeatures = 2) @XavierUniform(gain = -1) Layer f;
                    //                                                                 ^ GAIN_NEGATIVE
                    // uniform_ expects to return a [from, to) range, but gain is -1.0.
                    // -> Give a gain of 0 or more.
                        @Linear(inFeatures = 3, outFeatures = 2) @TruncNormal(a = 2, b = -2) Layer g;
                    //                                                            ^ UNIFORM_RANGE
                    // uniform_ expects to return a [from, to) range, but a is 2.0 and b is -2.0.
                    // -> Give a lower bound that is not above the upper one.
                    """),
            field("several mistakes of one initializer", """
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(a = Double.NaN, b = Double.POSITIVE_INFINITY) Layer a;
                    //                                                              ^ UNIFORM_FROM
                    // from is out of bounds: a is NaN.
                    // -> Give a finite number.
                    //                                                                              ^ UNIFORM_TO
                    // to is out of bounds: b is Infinity.
                    // -> Give a finite number.
                        @Linear(inFeatures = 3, outFeatures = 2) @Uniform(a = Double.POSITIVE_INFINITY) Layer b;
                    //                                                              ^ UNIFORM_FROM
                    // from is out of bounds: a is Infinity.
                    // -> Give a finite number.
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @Normal(parameter = "biass", std = -1) Layer c;
                    //                      ^ TENSOR_UNKNOWN
                    // Net.c has no tensor "biass" for @Normal.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    //                                     ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                        @Conv1d(inChannels = 3, outChannels = 2, kernelSize = 1) @Sparse(sparsity = 0.5, std = -1) Layer d;
                    //                                                           ^ MATRIX_ONLY
                    // Only tensors with 2 dimensions are supported, but weight has the shape (2, 3, 1).
                    // -> Name another tensor, or use another initializer.
                    //                                                                                         ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                    """),
            field("standard deviations", """
                        @Linear(inFeatures = 3, outFeatures = 2) @Normal(std = -1) Layer a;
                    //                                                         ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                        @Linear(inFeatures = 3, outFeatures = 2) @Normal(std = Double.NaN) Layer b;
                    //                                                               ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is NaN.
                    // -> Give 0 or more.
                        @Linear(inFeatures = 3, outFeatures = 2) @XavierNormal(gain = -1) Layer c;
                    //                                                                ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but gain is -1.0.
                    // -> Give 0 or more.
                        @Linear(inFeatures = 3, outFeatures = 2) @Sparse(sparsity = 0.5, std = -1) Layer d;
                    //                                                                         ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                        @Linear(inFeatures = 3, outFeatures = 2) @TruncNormal(std = 0) Layer e;
                    //                                                              ^ TRUNC_STD
                    // trunc_normal_ divides by std, but std is 0.0.
                    // -> Give a number greater than 0.
                    """),
            field("initializers that repeat, which javac can only report at the field", """
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @Normal(std = 0.5)
                        @Normal(std = -1, parameter = "bias")
                    //          ^ eclipse STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                        @Normal(parameter = "biases") Layer fc;
                    //                                      ^ javac STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -1.0.
                    // -> Give 0 or more.
                    //                                      ^ javac TENSOR_UNKNOWN
                    // Net.fc has no tensor "biases" for @Normal.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    //          ^ eclipse TENSOR_UNKNOWN
                    // Net.fc has no tensor "biases" for @Normal.
                    // -> Name a tensor of the layer; it has weight, bias. Did you mean "bias"?
                    """));

    private InitializerMistakes() {}
}

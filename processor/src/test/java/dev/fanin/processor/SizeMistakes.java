package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
import static dev.fanin.processor.DiagnosticCase.files;

import java.util.List;

/** Mistakes of sizes, in a layer's annotation or in {@code @Sizes}. */
final class SizeMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("sizes of a field that is no layer", """
                        @Sizes(inFeatures = "width") Layer a;
                    //  ^ SIZES_ALONE
                    // Net.a has @Sizes, but is no layer.
                    // -> Add the layer's annotation, or remove @Sizes.
                        @Submodule @Sizes(inFeatures = "width") Block b;
                    //             ^ SIZES_ALONE
                    // Net.b has @Sizes, but is no layer.
                    // -> Add the layer's annotation, or remove @Sizes.
                        int width;
                        static class Block {
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        }
                    """),
            field("a size that the layer does not have", """
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @Sizes(groups = "width") Layer fc;
                    //                  ^ SIZES_OF_OTHER_LAYER
                    // groups is no size of a Linear.
                    // -> Remove it, or use a size of the layer; it has inFeatures, outFeatures.
                        int width;
                    """),
            field("names that the model does not have", """
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "widht") Layer a;
                    //                                               ^ SIZES_NAME_UNKNOWN
                    // Net has no field or no-argument method "widht" to take inFeatures from.
                    // -> Name an int member of the model; it has width, height. Did you mean "width"?
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "") Layer b;
                    //                                               ^ SIZES_NAME_UNKNOWN
                    // Net has no field or no-argument method "" to take inFeatures from.
                    // -> Name an int member of the model; it has width, height.
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "width(1)") Layer c;
                    //                                               ^ SIZES_NAME_UNKNOWN
                    // Net has no field or no-argument method "width(1)" to take inFeatures from.
                    // -> Name an int member of the model; it has width, height.
                        int width;
                        int getHeight() { return 2; }
                        int scaled(int by) { return by; }
                    """),
            files("a name in a model without int members", """
                    package a;
                    import dev.fanin.*;
                    import dev.fanin.nn.*;
                    class Net {
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "width") Layer fc;
                    //                                               ^ SIZES_NAME_UNKNOWN
                    // Net has no field or no-argument method "width" to take inFeatures from.
                    // -> Name an int member of the model; it has none.
                    }
                    """),
            field("a name that generated code cannot read", """
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "width") Layer fc;
                    //                                               ^ SIZES_NAME_NOT_ACCESSIBLE
                    // width of Net is not visible to generated code, which takes inFeatures from it.
                    // -> Add a getter, or make it visible in the package.
                        private int width;
                    """),
            files("a name that is protected elsewhere", """
                    package a;
                    import dev.fanin.*;
                    import dev.fanin.nn.*;
                    class Net extends b.Base {
                        @Linear(outFeatures = 2) @Sizes(inFeatures = "width") Layer fc;
                    //                                               ^ SIZES_NAME_NOT_ACCESSIBLE
                    // width of Net is not visible to generated code, which takes inFeatures from it.
                    // -> Add a getter, or make it visible in the package.
                    }
                    """, """
                    package b;
                    public class Base { protected int width; }
                    """),
            field("names of other types", """
                        @Conv2d(kernelSize = 3)
                        @Sizes(inChannels = "a", outChannels = "b") Layer fc;
                    //                      ^ SIZES_NAME_NOT_INT
                    // a of Net is of type long, but inChannels is an int.
                    // -> Name a field or no-argument method of type int.
                    //                                         ^ SIZES_NAME_NOT_INT
                    // b of Net is of type int[], but outChannels is an int.
                    // -> Name a field or no-argument method of type int.
                        long a;
                        int[] b() { return null; }
                    """),
            field("a size given twice", """
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @Sizes(inFeatures = "width") Layer fc;
                    //                      ^ SIZE_GIVEN_TWICE
                    // inFeatures is given twice: in @Linear and in @Sizes.
                    // -> Keep one of the two.
                        @Conv2d(inChannels = 1, outChannels = 2, kernelSize = {3, 3}, groups = 1)
                        @Sizes(kernelSize = "width", groups = "width") Layer conv;
                    //                      ^ SIZE_GIVEN_TWICE
                    // kernelSize is given twice: in @Conv2d and in @Sizes.
                    // -> Keep one of the two.
                    //                                        ^ SIZE_GIVEN_TWICE
                    // groups is given twice: in @Conv2d and in @Sizes.
                    // -> Keep one of the two.
                        int width;
                    """),
            field("sizes not given at all", """
                        @Linear(inFeatures = 3) Layer fc;
                    //  ^ SIZE_MISSING
                    // @Linear of Net.fc gives no outFeatures.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                        @Conv1d Layer conv;
                    //  ^ SIZE_MISSING
                    // @Conv1d of Net.conv gives no inChannels.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    //  ^ SIZE_MISSING
                    // @Conv1d of Net.conv gives no kernelSize.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    //  ^ SIZE_MISSING
                    // @Conv1d of Net.conv gives no outChannels.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                        @Bilinear(outFeatures = 1) @Sizes(in2Features = "width") Layer bilinear;
                    //  ^ SIZE_MISSING
                    // @Bilinear of Net.bilinear gives no in1Features.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                        int width;
                    """),
            field("sizes that are not positive", """
                        @Linear(inFeatures = 0, outFeatures = -7) Layer fc;
                    //                       ^ SIZE_NOT_POSITIVE
                    // inFeatures must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                    //                                        ^ SIZE_NOT_POSITIVE
                    // outFeatures must be greater than 0, but is -7.
                    // -> Give the layer's real size.
                        @Conv2d(inChannels = 1, outChannels = 2, kernelSize = {3, 0}) Layer conv;
                    //                                                            ^ SIZE_NOT_POSITIVE
                    // kernelSize must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                        @BatchNorm2d(numFeatures = 2 - 3) Layer bn;
                    //                               ^ SIZE_NOT_POSITIVE
                    // numFeatures must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    """),
            field("tuples of another length", """
                        @Conv2d(inChannels = 1, outChannels = 2, kernelSize = {3, 3, 3}) Layer a;
                    //                                                        ^ TUPLE_LENGTH
                    // kernelSize has 3 numbers, but takes 1 or 2.
                    // -> Give one for each dimension, or one for all.
                        @Conv3d(inChannels = 1, outChannels = 2, kernelSize = 3, stride = {1, 1}, dilation = {}) Layer b;
                    //                                                                    ^ TUPLE_LENGTH
                    // stride has 2 numbers, but takes 1 or 3.
                    // -> Give one for each dimension, or one for all.
                    //                                                                                       ^ TUPLE_LENGTH
                    // dilation has 0 numbers, but takes 1 or 3.
                    // -> Give one for each dimension, or one for all.
                        @Conv1d(inChannels = 1, outChannels = 2, kernelSize = {}, padding = {1, 2}) Layer c;
                    //                                                        ^ TUPLE_LENGTH
                    // kernelSize has 0 numbers, but takes 1.
                    // -> Give one for each dimension, or one for all.
                    //                                                                      ^ TUPLE_LENGTH
                    // padding has 2 numbers, but takes 1.
                    // -> Give one for each dimension, or one for all.
                    """),
            field("tensors longer than an array", """
                        @Linear(inFeatures = 65536, outFeatures = 32768) Layer a;
                    //                       ^ TENSOR_TOO_LONG
                    // weight of the shape (32768, 65536) has 2147483648 elements, but a Java array holds at most
                    // 2147483647.
                    // -> Make the layer smaller, or split it.
                        @Linear(inFeatures = 32768, outFeatures = 65536) Layer b;
                    //                                            ^ TENSOR_TOO_LONG
                    // weight of the shape (65536, 32768) has 2147483648 elements, but a Java array holds at most
                    // 2147483647.
                    // -> Make the layer smaller, or split it.
                        @Conv3d(inChannels = 2147483647, outChannels = 2147483647, kernelSize = {3, 2147483647, 1}) Layer c;
                    //                       ^ TENSOR_TOO_LONG
                    // weight of the shape (2147483647, 2147483647, 3, 2147483647, 1) has 2^63 or more elements, but a Java
                    // array holds at most 2147483647.
                    // -> Make the layer smaller, or split it.
                    """));

    private SizeMistakes() {}
}

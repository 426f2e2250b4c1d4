package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;

import java.util.List;

/** What PyTorch itself refuses. */
final class RuleMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("groups that are not positive", """
                        @Conv2d(inChannels = 4, outChannels = 4, kernelSize = 3, groups = 0) Layer a;
                    //                                                                    ^ GROUPS_NOT_POSITIVE
                    // groups must be a positive integer, but groups is 0.
                    // -> Give 1 or more.
                        @ConvTranspose1d(inChannels = 4, outChannels = 4, kernelSize = 3, groups = -2) Layer b;
                    //                                                                             ^ GROUPS_NOT_POSITIVE
                    // groups must be a positive integer, but groups is -2.
                    // -> Give 1 or more.
                    """),
            field("a bilinear layer without a first input", """
                        @Bilinear(in1Features = 0, in2Features = 1, outFeatures = 1) Layer a;
                    //                          ^ IN1_FEATURES_NOT_POSITIVE
                    // in1_features must be > 0, but in1Features is 0.
                    // -> Give 1 or more.
                    """),
            field("channels that groups do not divide", """
                        @Conv2d(inChannels = 3, outChannels = 4, kernelSize = 3, groups = 2) Layer a;
                    //                       ^ IN_CHANNELS_NOT_DIVISIBLE
                    // in_channels must be divisible by groups, but inChannels is 3 and groups is 2.
                    // -> Choose groups among the divisors of inChannels.
                        @Conv2d(groups = 2, inChannels = 4, outChannels = 3, kernelSize = 3) Layer b;
                    //                                                    ^ OUT_CHANNELS_NOT_DIVISIBLE
                    // out_channels must be divisible by groups, but outChannels is 3 and groups is 2.
                    // -> Choose groups among the divisors of outChannels.
                        @ConvTranspose3d(inChannels = 3, outChannels = 5, kernelSize = 3, groups = 2) Layer c;
                    //                                ^ IN_CHANNELS_NOT_DIVISIBLE
                    // in_channels must be divisible by groups, but inChannels is 3 and groups is 2.
                    // -> Choose groups among the divisors of inChannels.
                    //                                                 ^ OUT_CHANNELS_NOT_DIVISIBLE
                    // out_channels must be divisible by groups, but outChannels is 5 and groups is 2.
                    // -> Choose groups among the divisors of outChannels.
                    """),
            field("strides and dilations that are not positive", """
                        @Conv2d(inChannels = 3, outChannels = 4, kernelSize = 3, stride = {1, 0}) Layer a;
                    //                                                                    ^ STRIDE_NOT_POSITIVE
                    // non-positive stride is not supported, but stride is {1, 0}.
                    // -> Give 1 or more.
                        @ConvTranspose1d(inChannels = 3, outChannels = 4, kernelSize = 3, stride = -1, dilation = 0) Layer b;
                    //                                                                             ^ STRIDE_NOT_POSITIVE
                    // non-positive stride is not supported, but stride is -1.
                    // -> Give 1 or more.
                    //                                                                                            ^ DILATION_NOT_POSITIVE
                    // dilation should be greater than zero, but dilation is 0.
                    // -> Give 1 or more.
                    """),
            field("paddings", """
                        @Conv2d(inChannels = 3, outChannels = 4, kernelSize = 3, padding = -1) Layer a;
                    //                                                                     ^ PADDING_NEGATIVE
                    // negative padding is not supported, but padding is -1.
                    // -> Give 0 or more, Padding.SAME or Padding.VALID.
                        @Conv2d(inChannels = 3, outChannels = 4, kernelSize = 3, padding = Padding.SAME, stride = {1, 2}) Layer b;
                    //                                                                            ^ PADDING_SAME_STRIDED
                    // padding='same' is not supported for strided convolutions, but padding is Padding.SAME and stride is
                    // {1, 2}.
                    // -> Give a stride of 1, or the padding in numbers.
                        @Conv2d(inChannels = 3, outChannels = 4, kernelSize = 3, paddingMode = "ZEROS") Layer c;
                    //                                                                         ^ PADDING_MODE
                    // padding_mode must be one of {'zeros', 'reflect', 'replicate', 'circular'}, but paddingMode is
                    // "ZEROS".
                    // -> Use one of these words in lower case.
                        @ConvTranspose2d(inChannels = 3, outChannels = 4, kernelSize = 3, padding = {1, -1}) Layer d;
                    //                                                                              ^ PADDING_NEGATIVE_TRANSPOSED
                    // negative padding is not supported, but padding is {1, -1}.
                    // -> Give 0 or more.
                        @ConvTranspose2d(inChannels = 3, outChannels = 4, kernelSize = 3, padding = Padding.SAME) Layer e;
                    //                                                                                     ^ PADDING_NEGATIVE_TRANSPOSED
                    // negative padding is not supported, but padding is Padding.SAME.
                    // -> Give 0 or more.
                        @ConvTranspose2d(inChannels = 3, outChannels = 4, kernelSize = 3, paddingMode = "reflect") Layer f;
                    //                                                                                  ^ PADDING_MODE_TRANSPOSED
                    // Only "zeros" padding mode is supported for transposed convolutions, but paddingMode is "reflect".
                    // -> Remove paddingMode.
                    """),
            field("output paddings", """
                        @ConvTranspose2d(inChannels = 3, outChannels = 4, kernelSize = 3, outputPadding = -1) Layer a;
                    //                                                                                    ^ OUTPUT_PADDING_NEGATIVE
                    // negative output_padding is not supported, but outputPadding is -1.
                    // -> Give 0 or more.
                        @ConvTranspose2d(inChannels = 3, outChannels = 4, kernelSize = 3, outputPadding = {1, 0}) Layer b;
                    //                                                                                    ^ OUTPUT_PADDING_TOO_LARGE
                    // output padding must be smaller than either stride or dilation, but outputPadding is {1, 0}, stride
                    // is 1 and dilation is 1.
                    // -> Give a smaller outputPadding, or a larger stride.
                        @ConvTranspose1d(inChannels = 3, outChannels = 4, kernelSize = 3, stride = 2, outputPadding = 2) Layer c;
                    //                                                                                                ^ OUTPUT_PADDING_TOO_LARGE
                    // output padding must be smaller than either stride or dilation, but outputPadding is 2, stride is 2
                    // and dilation is 1.
                    // -> Give a smaller outputPadding, or a larger stride.
                    """));

    private RuleMistakes() {}
}

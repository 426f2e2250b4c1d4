package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.Conv1d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Conv3d;
import dev.fanin.nn.ConvTranspose1d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.ConvTranspose3d;
import dev.fanin.nn.Padding;
import dev.fanin.processor.diagnostics.Message;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The layers of {@code torch/nn/modules/conv.py}. */
final class Convolutions {
    static final List<LayerDefinition> ALL = List.of(
            convolution(1, Conv1d.class),
            convolution(2, Conv2d.class),
            convolution(3, Conv3d.class),
            transposedConvolution(1, ConvTranspose1d.class),
            transposedConvolution(2, ConvTranspose2d.class),
            transposedConvolution(3, ConvTranspose3d.class));

    private Convolutions() {}

    private static LayerDefinition convolution(int dimensions, Class<? extends Annotation> annotation) {
        return common(dimensions, annotation, given -> weight(given, "outChannels", "inChannels"))
                .check(
                        Message.PADDING_NEGATIVE,
                        given -> given.numbers("padding").stream().allMatch(n -> n >= 0 || isWord(n)),
                        "padding")
                .check(
                        Message.PADDING_SAME_STRIDED,
                        given -> !given.numbers("padding").contains((long) Padding.SAME)
                                || given.numbers("stride").stream().allMatch(n -> n == 1),
                        "padding",
                        "stride")
                .constants("padding", "Padding.SAME", "Padding.VALID")
                .word("paddingMode", Message.PADDING_MODE, "zeros", "reflect", "replicate", "circular")
                .build();
    }

    private static LayerDefinition transposedConvolution(int dimensions, Class<? extends Annotation> annotation) {
        return common(dimensions, annotation, given -> weight(given, "inChannels", "outChannels"))
                .tuples(dimensions, "outputPadding")
                .check(
                        Message.PADDING_NEGATIVE_TRANSPOSED,
                        given -> given.numbers("padding").stream().allMatch(n -> n >= 0),
                        "padding")
                .check(
                        Message.OUTPUT_PADDING_NEGATIVE,
                        given -> given.numbers("outputPadding").stream().allMatch(n -> n >= 0),
                        "outputPadding")
                .check(
                        Message.OUTPUT_PADDING_TOO_LARGE,
                        Convolutions::outputPaddingFits,
                        "outputPadding",
                        "stride",
                        "dilation")
                .word("paddingMode", Message.PADDING_MODE_TRANSPOSED, "zeros")
                .build();
    }

    private static DefinitionBuilder common(
            int dimensions, Class<? extends Annotation> annotation, Function<Arguments, List<Size>> weight) {
        return layer(annotation)
                .sizes("inChannels", "outChannels")
                .sizePerDimension(dimensions, "kernelSize")
                .positiveSize("groups", Message.GROUPS_NOT_POSITIVE)
                .tuples(dimensions, "stride", "padding", "dilation")
                .rule(
                        Message.IN_CHANNELS_NOT_DIVISIBLE,
                        given -> divisible(given, "inChannels"),
                        "inChannels",
                        "groups")
                .rule(
                        Message.OUT_CHANNELS_NOT_DIVISIBLE,
                        given -> divisible(given, "outChannels"),
                        "outChannels",
                        "groups")
                .check(Message.STRIDE_NOT_POSITIVE, given -> allPositive(given, "stride"), "stride")
                .check(Message.DILATION_NOT_POSITIVE, given -> allPositive(given, "dilation"), "dilation")
                .parameter("weight", weight, given -> new Recipe.KaimingUniform(5))
                .parameter(
                        "bias",
                        given -> given.flag("bias"),
                        given -> given.sizes("outChannels"),
                        given -> new Recipe.ConvolutionBias(weight.apply(given)));
    }

    /** The first dimension is whole, the second is one group's. */
    private static List<Size> weight(Arguments given, String first, String second) {
        List<Size> shape = new ArrayList<>();
        shape.add(given.size(first));
        shape.add(given.size(second).dividedBy(given.size("groups")));
        shape.addAll(given.sizes("kernelSize"));
        return shape;
    }

    private static Condition divisible(Arguments given, String channels) {
        return given.size(channels).isMultipleOf(given.size("groups"));
    }

    private static boolean allPositive(Arguments given, String name) {
        return given.numbers(name).stream().allMatch(n -> n > 0);
    }

    private static boolean isWord(long padding) {
        return padding == Padding.SAME || padding == Padding.VALID;
    }

    private static boolean outputPaddingFits(Arguments given) {
        List<Long> outputPadding = given.numbers("outputPadding");
        List<Long> stride = given.numbers("stride");
        List<Long> dilation = given.numbers("dilation");
        if (!allPositive(given, "stride") || !allPositive(given, "dilation")) {
            return true; // their own rules say what is wrong
        }
        for (int i = 0; i < outputPadding.size(); i++) {
            if (outputPadding.get(i) >= Math.max(stride.get(i), dilation.get(i))) {
                return false;
            }
        }
        return true;
    }
}

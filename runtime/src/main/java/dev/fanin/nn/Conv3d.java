package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A 3-dimensional convolution, {@code torch.nn.Conv3d}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(outChannels, inChannels / groups, kernelSize[0], kernelSize[1], kernelSize[2])</td>
 * <td>U(-b, b), b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in), which is 1 / sqrt(fan_in)</td></tr>
 * <tr><td>{@code bias}</td><td>(outChannels)</td><td>U(-b, b), b = 1 / sqrt(fan_in)</td></tr>
 * </table>
 *
 * <p>fan_in = inChannels / groups * kernelSize[0] * kernelSize[1] * kernelSize[2]. The weight is drawn first. Stride, padding and dilation have no
 * influence on the initial values.
 *
 * <p>Source: {@code _ConvNd.reset_parameters} in {@code torch/nn/modules/conv.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Conv3d {
    /**
     * Channels of the input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return in_channels, greater than 0
     */
    int inChannels() default 0;

    /**
     * Channels of the output. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return out_channels, greater than 0
     */
    int outChannels() default 0;

    /**
     * Size of the kernel: one, two or three numbers; one stands for all dimensions. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return kernel_size, each number greater than 0
     */
    int[] kernelSize() default {};

    /**
     * Step of the kernel: one, two or three numbers; one stands for all dimensions.
     *
     * @return stride, each number greater than 0
     */
    int[] stride() default 1;

    /**
     * Padding on both sides of the input: one, two or three numbers; one stands for all dimensions, or {@link Padding#SAME}, or {@link Padding#VALID}.
     *
     * @return padding, no number negative
     */
    int[] padding() default 0;

    /**
     * Distance between the kernel's elements: one, two or three numbers; one stands for all dimensions.
     *
     * @return dilation, each number greater than 0
     */
    int[] dilation() default 1;

    /**
     * Number of groups in which channels are connected; divides inChannels and outChannels.
     *
     * @return groups, greater than 0
     */
    int groups() default 1;

    /**
     * Whether the layer adds a bias.
     *
     * @return bias
     */
    boolean bias() default true;

    /**
     * What the padding holds: {@code "zeros"}, {@code "reflect"}, {@code "replicate"} or {@code "circular"}.
     *
     * @return padding_mode
     */
    String paddingMode() default "zeros";
}

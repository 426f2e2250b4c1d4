package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalization over groups of channels, {@code torch.nn.GroupNorm}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(numChannels)</td><td>1</td></tr>
 * <tr><td>{@code bias}</td><td>(numChannels)</td><td>0</td></tr>
 * </table>
 *
 * <p>Nothing is drawn from the generator.
 *
 * <p>Source: {@code GroupNorm.reset_parameters} in {@code torch/nn/modules/normalization.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GroupNorm {
    /**
     * Groups that the channels are split into; divides numChannels. Required.
     *
     * @return num_groups, greater than 0
     */
    int numGroups() default 0;

    /**
     * Channels of the input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return num_channels, greater than 0
     */
    int numChannels() default 0;

    /**
     * Added to the variance before the square root is taken.
     *
     * @return eps
     */
    double eps() default 1e-5;

    /**
     * Whether the layer has {@code weight} and {@code bias}.
     *
     * @return affine
     */
    boolean affine() default true;

    /**
     * Whether an affine layer has a {@code bias}; an argument since PyTorch 2.12.
     *
     * @return bias
     */
    boolean bias() default true;
}

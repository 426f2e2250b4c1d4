package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bilinear layer, y = x1 * W * x2 + b, {@code torch.nn.Bilinear}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(outFeatures, in1Features, in2Features)</td><td>U(-b, b), b = 1 / sqrt(in1Features)</td></tr>
 * <tr><td>{@code bias}</td><td>(outFeatures)</td><td>U(-b, b), b = 1 / sqrt(in1Features)</td></tr>
 * </table>
 *
 * <p>The bound takes the first input's size alone, not the product of both. The weight is drawn first.
 *
 * <p>Source: {@code Bilinear.reset_parameters} in {@code torch/nn/modules/linear.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Bilinear {
    /**
     * Size of a sample of the first input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return in1_features, greater than 0
     */
    int in1Features() default 0;

    /**
     * Size of a sample of the second input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return in2_features, greater than 0
     */
    int in2Features() default 0;

    /**
     * Size of an output sample. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return out_features, greater than 0
     */
    int outFeatures() default 0;

    /**
     * Whether the layer adds a bias.
     *
     * @return bias
     */
    boolean bias() default true;
}

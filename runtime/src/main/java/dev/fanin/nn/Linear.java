package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer, {@code torch.nn.Linear}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(outFeatures, inFeatures)</td>
 * <td>U(-b, b), b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in), which is 1 / sqrt(fan_in)</td></tr>
 * <tr><td>{@code bias}</td><td>(outFeatures)</td><td>U(-b, b), b = 1 / sqrt(fan_in)</td></tr>
 * </table>
 *
 * <p>fan_in = inFeatures. The weight is drawn first.
 *
 * <p>Source: {@code Linear.reset_parameters} in {@code torch/nn/modules/linear.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Linear {
    /**
     * Size of an input sample. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return in_features, greater than 0
     */
    int inFeatures() default 0;

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

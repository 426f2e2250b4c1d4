package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalization by the root of the mean square over the last dimensions, {@code torch.nn.RMSNorm}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>normalizedShape</td><td>1</td></tr>
 * </table>
 *
 * <p>Nothing is drawn from the generator. A module since PyTorch 2.4.
 *
 * <p>Source: {@code RMSNorm.reset_parameters} in {@code torch/nn/modules/normalization.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface RMSNorm {
    /**
     * The last sizes of the input, over which is normalized. Required, here or, for one size, as a run-time size by {@link Sizes}.
     *
     * @return normalized_shape, each number greater than 0
     */
    int[] normalizedShape() default {};

    /**
     * Added to the mean square; NaN stands for Python's {@code None}.
     *
     * @return eps
     */
    double eps() default Double.NaN;

    /**
     * Whether the layer has a {@code weight}.
     *
     * @return elementwise_affine
     */
    boolean elementwiseAffine() default true;
}

package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalization over the last dimensions, {@code torch.nn.LayerNorm}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>normalizedShape</td><td>1</td></tr>
 * <tr><td>{@code bias}</td><td>normalizedShape</td><td>0</td></tr>
 * </table>
 *
 * <p>Nothing is drawn from the generator.
 *
 * <p>Source: {@code LayerNorm.reset_parameters} in {@code torch/nn/modules/normalization.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LayerNorm {
    /**
     * The last sizes of the input, over which is normalized. Required, here or, for one size, as a run-time size by {@link Sizes}.
     *
     * @return normalized_shape, each number greater than 0
     */
    int[] normalizedShape() default {};

    /**
     * Added to the variance before the square root is taken.
     *
     * @return eps
     */
    double eps() default 1e-5;

    /**
     * Whether the layer has parameters.
     *
     * @return elementwise_affine
     */
    boolean elementwiseAffine() default true;

    /**
     * Whether there is a {@code bias} beside the {@code weight}; an argument since PyTorch 2.1.
     *
     * @return bias
     */
    boolean bias() default true;
}

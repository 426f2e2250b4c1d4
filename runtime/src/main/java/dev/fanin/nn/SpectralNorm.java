package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside a layer: its weight is divided by its largest singular value, {@code torch.nn.utils.parametrizations.spectral_norm}.
 *
 * <table>
 * <caption>Parameters and buffers in place of {@code weight}</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code parametrizations.weight.original}</td><td>the weight's</td><td>the weight's</td></tr>
 * <tr><td>{@code parametrizations.weight.0._u}</td><td>the weight's size in {@code dim}</td>
 * <td>u = W v / |W v|, begun with N(0, 1)</td></tr>
 * <tr><td>{@code parametrizations.weight.0._v}</td><td>the product of the weight's other sizes</td>
 * <td>v = W^T u / |W^T u|, begun with N(0, 1)</td></tr>
 * </table>
 *
 * <p>The layer is drawn as it would be without. Then the two vectors are drawn, u first, and power iterations bring them near the singular
 * vectors of the weight, seen as the matrix W whose rows are {@code dim}: 15, then those of the first evaluation. A weight of one dimension has
 * neither. They equal PyTorch's within 1e-5: their sums depend on PyTorch's linear algebra library.
 *
 * <p>Source: {@code spectral_norm} and {@code _SpectralNorm} in {@code torch/nn/utils/parametrizations.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface SpectralNorm {
    /**
     * The parameter.
     *
     * @return name, one of the layer's own parameters
     */
    String name() default "weight";

    /**
     * Power iterations of each evaluation.
     *
     * @return n_power_iterations, greater than 0
     */
    int nPowerIterations() default 1;

    /**
     * The least norm that a vector is divided by.
     *
     * @return eps
     */
    double eps() default 1e-12;

    /**
     * The dimension that becomes the rows of the matrix; -1 stands for Python's {@code None}: 1 for transposed convolutions, else 0.
     *
     * @return dim
     */
    int dim() default -1;
}

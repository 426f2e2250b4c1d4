package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside a layer: its weight is divided by its largest singular value, {@code torch.nn.utils.parametrizations.spectral_norm}.
 *
 * <p>The layer is drawn as it would be without; {@code weight} becomes {@code parametrizations.weight.original}. Then
 * {@code parametrizations.weight.0._u} and {@code parametrizations.weight.0._v} are drawn from N(0, 1), in this order, normalized and brought
 * near the singular vectors by power iterations. A weight of one dimension has neither. The two vectors equal PyTorch's to about 1e-6: their
 * sums depend on PyTorch's linear algebra library.
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

package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside a layer: its weight is a direction and norms, {@code torch.nn.utils.parametrizations.weight_norm}.
 *
 * <table>
 * <caption>Parameters in place of {@code weight}</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code parametrizations.weight.original0}</td><td>the weight's size in {@code dim}, 1 in all other dimensions</td>
 * <td>sqrt of the sum of squares of {@code original1} over all dimensions but {@code dim}</td></tr>
 * <tr><td>{@code parametrizations.weight.original1}</td><td>the weight's</td><td>the weight's</td></tr>
 * </table>
 *
 * <p>The layer is drawn as it would be without, and nothing more is drawn. The norms equal PyTorch's to about 1e-6: their sums depend on
 * PyTorch's linear algebra library.
 *
 * <p>Source: {@code weight_norm} in {@code torch/nn/utils/parametrizations.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface WeightNorm {
    /**
     * The parameter.
     *
     * @return name, one of the layer's own parameters
     */
    String name() default "weight";

    /**
     * The dimension that keeps its size in the norms; -1 stands for Python's {@code None}, one norm over all elements.
     *
     * @return dim
     */
    int dim() default 0;
}

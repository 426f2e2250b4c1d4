package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One layer of a transformer's decoder, {@code torch.nn.TransformerDecoderLayer}.
 *
 * <table>
 * <caption>Parts and parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code self_attn.*}</td><td>as {@link MultiheadAttention}</td><td>the same</td></tr>
 * <tr><td>{@code multihead_attn.*}</td><td>as {@link MultiheadAttention}</td><td>the same</td></tr>
 * <tr><td>{@code linear1.weight}</td><td>(dimFeedforward, dModel)</td><td>U(-b, b), b = 1 / sqrt(dModel)</td></tr>
 * <tr><td>{@code linear1.bias}</td><td>(dimFeedforward)</td><td>the same</td></tr>
 * <tr><td>{@code linear2.weight}</td><td>(dModel, dimFeedforward)</td><td>U(-b, b), b = 1 / sqrt(dimFeedforward)</td></tr>
 * <tr><td>{@code linear2.bias}</td><td>(dModel)</td><td>the same</td></tr>
 * <tr><td>{@code norm1.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * <tr><td>{@code norm2.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * <tr><td>{@code norm3.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * </table>
 *
 * <p>The parts are drawn in this order.
 *
 * <p>Source: {@code TransformerDecoderLayer} in {@code torch/nn/modules/transformer.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TransformerDecoderLayer {
    /**
     * Size of the model; nhead divides it. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return d_model, greater than 0
     */
    int dModel() default 0;

    /**
     * Heads of the attention. Required.
     *
     * @return nhead, greater than 0
     */
    int nhead() default 0;

    /**
     * Size of the feed-forward part.
     *
     * @return dim_feedforward, greater than 0
     */
    int dimFeedforward() default 2048;

    /**
     * Probability of a dropout.
     *
     * @return dropout, from 0 to 1
     */
    double dropout() default 0.1;

    /**
     * The feed-forward part's activation: {@code "relu"} or {@code "gelu"}.
     *
     * @return activation
     */
    String activation() default "relu";

    /**
     * The eps of the normalizations.
     *
     * @return layer_norm_eps
     */
    double layerNormEps() default 1e-5;

    /**
     * Whether the batch is the first dimension of the input.
     *
     * @return batch_first
     */
    boolean batchFirst() default false;

    /**
     * Whether normalization comes before the other operations.
     *
     * @return norm_first
     */
    boolean normFirst() default false;

    /**
     * Whether the parts have biases; an argument since PyTorch 2.1.
     *
     * @return bias
     */
    boolean bias() default true;
}

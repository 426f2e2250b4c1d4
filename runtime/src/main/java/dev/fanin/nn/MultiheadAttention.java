package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attention with several heads, {@code torch.nn.MultiheadAttention}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code in_proj_weight}</td><td>(3 * embedDim, embedDim)</td><td>U(-b, b), b = sqrt(3) * sqrt(2 / (fan_in + fan_out)), fan_in = embedDim, fan_out = 3 * embedDim</td></tr>
 * <tr><td>{@code q_proj_weight}, {@code k_proj_weight}, {@code v_proj_weight} instead, where kdim or vdim differs from embedDim</td><td>(embedDim, embedDim), (embedDim, kdim), (embedDim, vdim)</td><td>U(-b, b), each with the fans of its own shape</td></tr>
 * <tr><td>{@code in_proj_bias}</td><td>(3 * embedDim)</td><td>0</td></tr>
 * <tr><td>{@code bias_k}, {@code bias_v}, with addBiasKv</td><td>(1, 1, embedDim)</td><td>N(0, 1 / embedDim)</td></tr>
 * <tr><td>{@code out_proj.weight}</td><td>(embedDim, embedDim)</td><td>U(-b, b), b = 1 / sqrt(embedDim)</td></tr>
 * <tr><td>{@code out_proj.bias}</td><td>(embedDim)</td><td>0</td></tr>
 * </table>
 *
 * <p>The output projection is drawn first, with a bias that is overwritten by zeros later.
 *
 * <p>Source: {@code MultiheadAttention._reset_parameters} in {@code torch/nn/modules/activation.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MultiheadAttention {
    /**
     * Size of the model; numHeads divides it. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return embed_dim, greater than 0
     */
    int embedDim() default 0;

    /**
     * Heads of the attention. Required.
     *
     * @return num_heads, greater than 0
     */
    int numHeads() default 0;

    /**
     * Probability of a dropout on the attention's weights.
     *
     * @return dropout, from 0 to 1
     */
    double dropout() default 0.0;

    /**
     * Whether the projections have biases.
     *
     * @return bias
     */
    boolean bias() default true;

    /**
     * Whether a bias is added to the keys and values.
     *
     * @return add_bias_kv
     */
    boolean addBiasKv() default false;

    /**
     * Whether a batch of zeros is added to the keys and values.
     *
     * @return add_zero_attn
     */
    boolean addZeroAttn() default false;

    /**
     * Features of the keys; 0 stands for Python's {@code None}, embedDim.
     *
     * @return kdim
     */
    int kdim() default 0;

    /**
     * Features of the values; 0 stands for Python's {@code None}, embedDim.
     *
     * @return vdim
     */
    int vdim() default 0;

    /**
     * Whether the batch is the first dimension of the input.
     *
     * @return batch_first
     */
    boolean batchFirst() default false;
}

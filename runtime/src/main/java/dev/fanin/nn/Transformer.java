package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transformer of an encoder and a decoder, {@code torch.nn.Transformer}.
 *
 * <table>
 * <caption>Parts</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code encoder.layers.0.*} and so on</td><td>as {@link TransformerEncoderLayer}</td><td>see below</td></tr>
 * <tr><td>{@code encoder.norm.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * <tr><td>{@code decoder.layers.0.*} and so on</td><td>as {@link TransformerDecoderLayer}</td><td>see below</td></tr>
 * <tr><td>{@code decoder.norm.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * </table>
 *
 * <p>Every parameter with more than one dimension is from U(-b, b), b = sqrt(3) * sqrt(2 / (fan_in + fan_out)), drawn after one encoder layer and one
 * decoder layer have been drawn and copied. The biases of the feed-forward parts stay as those two were drawn, so they are the same in all
 * layers; those of the attentions are 0.
 *
 * <p>Source: {@code Transformer._reset_parameters} in {@code torch/nn/modules/transformer.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Transformer {
    /**
     * Size of the model; nhead divides it.
     *
     * @return d_model, greater than 0
     */
    int dModel() default 512;

    /**
     * Heads of the attention.
     *
     * @return nhead, greater than 0
     */
    int nhead() default 8;

    /**
     * Layers of the encoder.
     *
     * @return num_encoder_layers, 0 or more
     */
    int numEncoderLayers() default 6;

    /**
     * Layers of the decoder.
     *
     * @return num_decoder_layers, 0 or more
     */
    int numDecoderLayers() default 6;

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

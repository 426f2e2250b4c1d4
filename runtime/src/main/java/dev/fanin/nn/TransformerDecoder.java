package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A stack of identical decoder layers, {@code torch.nn.TransformerDecoder}.
 *
 * <table>
 * <caption>Parts</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code layers.0.*} and so on</td><td>as {@link TransformerDecoderLayer}</td><td>drawn once and copied</td></tr>
 * <tr><td>{@code norm.*}</td><td>as {@link LayerNorm}</td><td>1, 0</td></tr>
 * </table>
 *
 * <p>All layers start with the same values: PyTorch copies the one layer that it is given.
 *
 * <p>Source: {@code TransformerDecoder} in {@code torch/nn/modules/transformer.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TransformerDecoder {
    /**
     * The layer that is copied.
     *
     * @return decoder_layer
     */
    TransformerDecoderLayer decoderLayer();

    /**
     * How many copies. With 0 there is no layer, but {@link #decoderLayer} is drawn all the same, so the generator moves on.
     *
     * @return num_layers, 0 or more
     */
    int numLayers();

    /**
     * A normalization of the output, at most one; none where it is empty.
     *
     * @return norm
     */
    LayerNorm[] norm() default {};
}

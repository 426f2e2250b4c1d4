package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sums, means or maxima over rows of a table of vectors, {@code torch.nn.EmbeddingBag}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(numEmbeddings, embeddingDim)</td><td>N(0, 1); the row paddingIdx is 0</td></tr>
 * </table>
 *
 * <p>The row of the padding is drawn like all others and then set to zero.
 *
 * <p>Source: {@code EmbeddingBag.reset_parameters} in {@code torch/nn/modules/sparse.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EmbeddingBag {
    /**
     * Rows of the table. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return num_embeddings, greater than 0
     */
    int numEmbeddings() default 0;

    /**
     * Size of a row. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return embedding_dim, greater than 0
     */
    int embeddingDim() default 0;

    /**
     * The norm that rows are scaled down to; NaN stands for Python's {@code None}.
     *
     * @return max_norm
     */
    double maxNorm() default Double.NaN;

    /**
     * The p of the norm for maxNorm.
     *
     * @return norm_type
     */
    double normType() default 2.0;

    /**
     * Whether gradients are divided by the frequency of a word.
     *
     * @return scale_grad_by_freq
     */
    boolean scaleGradByFreq() default false;

    /**
     * How a bag is reduced: {@code "sum"}, {@code "mean"} or {@code "max"}.
     *
     * @return mode
     */
    String mode() default "mean";

    /**
     * Whether gradients are sparse.
     *
     * @return sparse
     */
    boolean sparse() default false;

    /**
     * Whether the offsets have one more element.
     *
     * @return include_last_offset
     */
    boolean includeLastOffset() default false;

    /**
     * The row that stands for padding, counted from the end if negative; {@link Integer#MIN_VALUE} stands for Python's {@code None}.
     *
     * @return padding_idx, within the rows
     */
    int paddingIdx() default Integer.MIN_VALUE;
}

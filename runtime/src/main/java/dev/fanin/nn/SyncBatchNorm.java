package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Batch normalization over the batches of several processes, {@code torch.nn.SyncBatchNorm}.
 *
 * <table>
 * <caption>Parameters and buffers</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(numFeatures)</td><td>1</td></tr>
 * <tr><td>{@code bias}</td><td>(numFeatures)</td><td>0</td></tr>
 * <tr><td>{@code running_mean} (buffer)</td><td>(numFeatures)</td><td>0</td></tr>
 * <tr><td>{@code running_var} (buffer)</td><td>(numFeatures)</td><td>1</td></tr>
 * <tr><td>{@code num_batches_tracked} (buffer, int64)</td><td>()</td><td>0</td></tr>
 * </table>
 *
 * <p>Nothing is drawn from the generator.
 *
 * <p>Source: {@code _NormBase.reset_parameters} in {@code torch/nn/modules/batchnorm.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface SyncBatchNorm {
    /**
     * Number of features or channels, C. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return num_features, greater than 0
     */
    int numFeatures() default 0;

    /**
     * Added to the variance before the square root is taken.
     *
     * @return eps
     */
    double eps() default 1e-5;

    /**
     * Weight of the newest batch in the running statistics; {@link Double#NaN} stands for Python's {@code None}, a
     * cumulative average.
     *
     * @return momentum
     */
    double momentum() default 0.1;

    /**
     * Whether the layer has {@code weight} and {@code bias}.
     *
     * @return affine
     */
    boolean affine() default true;

    /**
     * Whether the layer has the three buffers.
     *
     * @return track_running_stats
     */
    boolean trackRunningStats() default true;

    /**
     * Whether an affine layer has a {@code bias}; an argument since PyTorch 2.12.
     *
     * @return bias
     */
    boolean bias() default true;
}

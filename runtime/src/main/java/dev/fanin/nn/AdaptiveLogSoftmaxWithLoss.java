package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A softmax over many classes in clusters by frequency, {@code torch.nn.AdaptiveLogSoftmaxWithLoss}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code head.weight}</td><td>(cutoffs[0] + k, inFeatures)</td><td>U(-b, b), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>{@code head.bias}, with headBias</td><td>(cutoffs[0] + k)</td><td>the same</td></tr>
 * <tr><td>{@code tail.0.0.weight} and so on</td><td>(h, inFeatures), h = floor(inFeatures / divValue^(i + 1))</td><td>U(-b, b), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>{@code tail.0.1.weight} and so on</td><td>(size of the cluster, h)</td><td>U(-b, b), b = 1 / sqrt(h)</td></tr>
 * </table>
 *
 * <p>k is the number of cutoffs. A cluster with h = 0 has empty tensors and draws nothing.
 *
 * <p>Source: {@code AdaptiveLogSoftmaxWithLoss} in {@code torch/nn/modules/adaptive.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AdaptiveLogSoftmaxWithLoss {
    /**
     * Features of the input.
     *
     * @return in_features, greater than 0
     */
    int inFeatures();

    /**
     * Number of classes.
     *
     * @return n_classes, greater than 0
     */
    int nClasses();

    /**
     * The first classes of the clusters.
     *
     * @return cutoffs, increasing, from 1 to n_classes - 1
     */
    int[] cutoffs();

    /**
     * By which each cluster is smaller than the one before.
     *
     * @return div_value
     */
    double divValue() default 4.0;

    /**
     * Whether the head adds a bias.
     *
     * @return head_bias
     */
    boolean headBias() default false;
}

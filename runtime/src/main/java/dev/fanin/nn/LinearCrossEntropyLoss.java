package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A linear layer and the cross entropy of its output, {@code torch.nn.LinearCrossEntropyLoss}.
 *
 * <table>
 * <caption>Parameters and buffers</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight} (buffer), where it is given</td><td>(numClasses)</td><td>the given numbers</td></tr>
 * <tr><td>{@code linear.weight}</td><td>(numClasses * outFeatures[0] * …, inFeatures)</td><td>U(-b, b), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>{@code linear.bias}, with bias</td><td>(numClasses * outFeatures[0] * …)</td><td>the same</td></tr>
 * </table>
 *
 * <p>A module since PyTorch 2.13.
 *
 * <p>Source: {@code LinearCrossEntropyLoss} in {@code torch/nn/modules/loss.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LinearCrossEntropyLoss {
    /**
     * Features of the input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return in_features, greater than 0
     */
    int inFeatures() default 0;

    /**
     * Number of classes. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return num_classes, greater than 0
     */
    int numClasses() default 0;

    /**
     * Further sizes of a loss over several dimensions.
     *
     * @return out_features, each number greater than 0
     */
    int[] outFeatures() default {};

    /**
     * Whether the linear layer adds a bias.
     *
     * @return bias
     */
    boolean bias() default false;

    /**
     * How the losses are reduced: {@code "none"}, {@code "mean"} or {@code "sum"}.
     *
     * @return reduction
     */
    String reduction() default "mean";

    /**
     * The class that is ignored.
     *
     * @return ignore_index
     */
    int ignoreIndex() default -100;

    /**
     * How much the targets are smoothed.
     *
     * @return label_smoothing, from 0 to 1
     */
    double labelSmoothing() default 0.0;

    /**
     * Factors of the classes in the loss, one for each class; none where it is empty.
     *
     * @return weight, as many numbers as classes
     */
    double[] weight() default {};
}

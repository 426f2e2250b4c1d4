package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A long short-term memory of one or more layers, {@code torch.nn.LSTM}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight_ih_l0}</td><td>(4 * hiddenSize, inputSize); from {@code weight_ih_l1} on (4 * hiddenSize, D * R)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code weight_hh_l0}</td><td>(4 * hiddenSize, R)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_ih_l0}</td><td>(4 * hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_hh_l0}</td><td>(4 * hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code weight_hr_l0}</td><td>(projSize, hiddenSize), with projSize only</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * </table>
 *
 * <p>The same again for {@code _l1} and so on; with two directions each layer's tensors stand again with the suffix {@code _reverse}. D is the
 * number of directions, R is projSize where it is given, else hiddenSize.
 *
 * <p>Every bound takes hiddenSize, also that of the input's weights. Everything is drawn in the order above. The rows hold the gates input, forget, cell, output.
 *
 * <p>Source: {@code RNNBase.reset_parameters} in {@code torch/nn/modules/rnn.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LSTM {
    /**
     * Features of the input. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return input_size, greater than 0
     */
    int inputSize() default 0;

    /**
     * Features of the hidden state. Required, here or as a run-time size by {@link Sizes}.
     *
     * @return hidden_size, greater than 0
     */
    int hiddenSize() default 0;

    /**
     * Layers on top of each other.
     *
     * @return num_layers, greater than 0
     */
    int numLayers() default 1;

    /**
     * Whether the layer adds biases.
     *
     * @return bias
     */
    boolean bias() default true;

    /**
     * Whether the batch is the first dimension of the input.
     *
     * @return batch_first
     */
    boolean batchFirst() default false;

    /**
     * Probability of a dropout between the layers.
     *
     * @return dropout, from 0 to 1
     */
    double dropout() default 0.0;

    /**
     * Whether there is a second direction.
     *
     * @return bidirectional
     */
    boolean bidirectional() default false;

    /**
     * Size of the projection of the hidden state; 0 for none.
     *
     * @return proj_size, smaller than hidden_size
     */
    int projSize() default 0;
}

package dev.fanin.nn;

import dev.fanin.Nonlinearity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An Elman network of one or more layers, {@code torch.nn.RNN}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight_ih_l0}</td><td>(hiddenSize, inputSize); from {@code weight_ih_l1} on (hiddenSize, D * R)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code weight_hh_l0}</td><td>(hiddenSize, R)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_ih_l0}</td><td>(hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_hh_l0}</td><td>(hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * </table>
 *
 * <p>The same again for {@code _l1} and so on; with two directions each layer's tensors stand again with the suffix {@code _reverse}. D is the
 * number of directions, R is hiddenSize.
 *
 * <p>Every bound takes hiddenSize, also that of the input's weights. Everything is drawn in the order above.
 *
 * <p>Source: {@code RNNBase.reset_parameters} in {@code torch/nn/modules/rnn.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface RNN {
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
     * The non-linearity, TANH or RELU; without influence on the initial values.
     *
     * @return nonlinearity
     */
    Nonlinearity nonlinearity() default Nonlinearity.TANH;

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
}

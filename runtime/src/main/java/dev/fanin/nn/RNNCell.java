package dev.fanin.nn;

import dev.fanin.Nonlinearity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One step of an Elman network, {@code torch.nn.RNNCell}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight_ih}</td><td>(hiddenSize, inputSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code weight_hh}</td><td>(hiddenSize, hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_ih}</td><td>(hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_hh}</td><td>(hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * </table>
 *
 * <p>Every bound takes hiddenSize, also that of the input's weights. Everything is drawn in the order above.
 *
 * <p>Source: {@code RNNCellBase.reset_parameters} in {@code torch/nn/modules/rnn.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface RNNCell {
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
     * Whether the layer adds biases.
     *
     * @return bias
     */
    boolean bias() default true;

    /**
     * The non-linearity, TANH or RELU; without influence on the initial values.
     *
     * @return nonlinearity
     */
    Nonlinearity nonlinearity() default Nonlinearity.TANH;
}

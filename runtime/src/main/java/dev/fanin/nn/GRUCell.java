package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One step of a gated recurrent unit, {@code torch.nn.GRUCell}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight_ih}</td><td>(3 * hiddenSize, inputSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code weight_hh}</td><td>(3 * hiddenSize, hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_ih}</td><td>(3 * hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * <tr><td>{@code bias_hh}</td><td>(3 * hiddenSize)</td><td>U(-b, b), b = 1 / sqrt(hiddenSize)</td></tr>
 * </table>
 *
 * <p>Every bound takes hiddenSize, also that of the input's weights. Everything is drawn in the order above. The rows hold the gates reset, update, new.
 *
 * <p>Source: {@code RNNCellBase.reset_parameters} in {@code torch/nn/modules/rnn.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GRUCell {
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
}

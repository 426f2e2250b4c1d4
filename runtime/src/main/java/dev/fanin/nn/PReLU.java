package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rectifier with a learned slope for negative inputs, {@code torch.nn.PReLU}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>shape</th><th>initial values</th></tr>
 * <tr><td>{@code weight}</td><td>(numParameters)</td><td>init</td></tr>
 * </table>
 *
 * <p>Nothing is drawn from the generator.
 *
 * <p>Source: {@code PReLU.reset_parameters} in {@code torch/nn/modules/activation.py}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface PReLU {
    /**
     * How many slopes: 1, or one for each channel.
     *
     * @return num_parameters, greater than 0
     */
    int numParameters() default 1;

    /**
     * The slope at the start.
     *
     * @return init
     */
    double init() default 0.25;
}

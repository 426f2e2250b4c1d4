package dev.fanin.init;

import dev.fanin.FanMode;
import dev.fanin.Nonlinearity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws from U(-b, b), b = gain * sqrt(3 / fan), {@code torch.nn.init.kaiming_uniform_}.
 *
 * <p>gain is that of {@code nonlinearity} with the slope {@code a}: sqrt(2 / (1 + a^2)) for a leaky ReLU, sqrt(2) for a ReLU.
 * fan is fan_in or fan_out, as {@code mode} says. The tensor has two dimensions or more: fan_in = shape[1] * kernel, fan_out =
 * shape[0] * kernel, where kernel is the product of the dimensions after the second.
 *
 * <p>Source: {@code kaiming_uniform_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#kaimingUniform
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(KaimingUniform.List.class)
public @interface KaimingUniform {
    /**
     * The negative slope, for a leaky ReLU.
     *
     * @return a
     */
    double a() default 0.0;

    /**
     * Which fan the values are scaled by.
     *
     * @return mode
     */
    FanMode mode() default FanMode.FAN_IN;

    /**
     * What the gain is for.
     *
     * @return nonlinearity
     */
    Nonlinearity nonlinearity() default Nonlinearity.LEAKY_RELU;

    /**
     * Which tensor of the layer.
     *
     * @return its name within the layer, such as {@code out_proj.weight}
     */
    String parameter() default "weight";

    /** Several on one field. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.FIELD)
    @interface List {
        /**
         * The annotations.
         *
         * @return in their order
         */
        KaimingUniform[] value();
    }
}

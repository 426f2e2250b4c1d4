package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws from N(0, std^2), std = gain * sqrt(2 / (fan_in + fan_out)), {@code torch.nn.init.xavier_normal_}.
 *
 * <p>The tensor has two dimensions or more: fan_in = shape[1] * kernel, fan_out = shape[0] * kernel, where kernel is the
 * product of the dimensions after the second.
 *
 * <p>Source: {@code xavier_normal_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#xavierNormal
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(XavierNormal.List.class)
public @interface XavierNormal {
    /**
     * The factor of the values.
     *
     * @return gain, not negative
     */
    double gain() default 1.0;

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
        XavierNormal[] value();
    }
}

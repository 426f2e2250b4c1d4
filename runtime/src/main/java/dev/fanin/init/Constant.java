package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets all elements to one value, {@code torch.nn.init.constant_}.
 *
 * <p>Every element is {@code value}, rounded to the tensor's type. Nothing is drawn from the generator beyond the layer's own
 * draws.
 *
 * <p>Source: {@code constant_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#constant
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Constant.List.class)
public @interface Constant {
    /**
     * The value.
     *
     * @return val
     */
    double value();

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
        Constant[] value();
    }
}

package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets all elements to 1, {@code torch.nn.init.ones_}.
 *
 * <p>Every element is 1. Nothing is drawn from the generator beyond the layer's own draws.
 *
 * <p>Source: {@code ones_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#ones
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Ones.List.class)
public @interface Ones {
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
        Ones[] value();
    }
}

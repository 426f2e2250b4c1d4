package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets all elements to 0, {@code torch.nn.init.zeros_}.
 *
 * <p>Every element is 0. Nothing is drawn from the generator beyond the layer's own draws.
 *
 * <p>Source: {@code zeros_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#zeros
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Zeros.List.class)
public @interface Zeros {
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
        Zeros[] value();
    }
}

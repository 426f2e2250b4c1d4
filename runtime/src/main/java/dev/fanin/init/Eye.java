package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a matrix the identity, as far as it is square, {@code torch.nn.init.eye_}.
 *
 * <p>Element (i, j) is 1 where i = j, else 0. The tensor has two dimensions. Nothing is drawn from the generator beyond the
 * layer's own draws.
 *
 * <p>Source: {@code eye_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#eye
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Eye.List.class)
public @interface Eye {
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
        Eye[] value();
    }
}

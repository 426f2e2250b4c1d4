package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws from U(a, b), {@code torch.nn.init.uniform_}.
 *
 * <p>Each element lies between {@code a} and {@code b}, and all values are alike in probability. The tensor has any shape.
 *
 * <p>Source: {@code uniform_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#uniform
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Uniform.List.class)
public @interface Uniform {
    /**
     * The lower bound.
     *
     * @return a, not above b
     */
    double a() default 0.0;

    /**
     * The upper bound.
     *
     * @return b
     */
    double b() default 1.0;

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
        Uniform[] value();
    }
}

package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws from N(mean, std^2), {@code torch.nn.init.normal_}.
 *
 * <p>The tensor has any shape. With 16 elements or more PyTorch draws in another way than with fewer, and so does Fanin.
 *
 * <p>Source: {@code normal_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#normal
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Normal.List.class)
public @interface Normal {
    /**
     * The mean.
     *
     * @return mean
     */
    double mean() default 0.0;

    /**
     * The standard deviation.
     *
     * @return std, not negative
     */
    double std() default 1.0;

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
        Normal[] value();
    }
}

package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws from N(mean, std^2) between two bounds, {@code torch.nn.init.trunc_normal_}.
 *
 * <p>Each element is from N(mean, std^2) given that it lies within [a, b]. The tensor has any shape. The algorithm is that of
 * the generator's {@link dev.fanin.Compatibility}.
 *
 * <p>Source: {@code trunc_normal_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#truncNormal
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(TruncNormal.List.class)
public @interface TruncNormal {
    /**
     * The mean before truncation.
     *
     * @return mean
     */
    double mean() default 0.0;

    /**
     * The standard deviation before truncation.
     *
     * @return std, greater than 0
     */
    double std() default 1.0;

    /**
     * The lower bound.
     *
     * @return a, not above b
     */
    double a() default -2.0;

    /**
     * The upper bound.
     *
     * @return b
     */
    double b() default 2.0;

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
        TruncNormal[] value();
    }
}

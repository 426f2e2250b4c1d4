package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a convolution keep its input channels, {@code torch.nn.init.dirac_}.
 *
 * <p>In each of the {@code groups} parts of dimension 0, element (i, i, middle of the kernel) is 1, as far as there are input
 * channels; all others are 0. The tensor has 3, 4 or 5 dimensions, and the first is a multiple of {@code groups}. Nothing is
 * drawn from the generator beyond the layer's own draws.
 *
 * <p>Source: {@code dirac_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#dirac
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Dirac.List.class)
public @interface Dirac {
    /**
     * The groups of the convolution.
     *
     * @return groups, a divisor of the first size
     */
    int groups() default 1;

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
        Dirac[] value();
    }
}

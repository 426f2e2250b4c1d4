package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws a matrix with orthogonal rows or columns; equal to PyTorch to 1e-5, {@code torch.nn.init.orthogonal_}.
 *
 * <p>The tensor is taken as a matrix W of its first dimension by all others, and has two or more. W is {@code gain} times the Q
 * of the QR decomposition of a matrix from N(0, 1): its rows or its columns, whichever are fewer, are orthogonal and have the
 * length {@code gain}.
 *
 * <p>Source: {@code orthogonal_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#orthogonal
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Orthogonal.List.class)
public @interface Orthogonal {
    /**
     * The factor of the values.
     *
     * @return gain
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
        Orthogonal[] value();
    }
}

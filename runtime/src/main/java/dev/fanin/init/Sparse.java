package dev.fanin.init;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws a matrix from N(0, std^2) with zeros in each column, {@code torch.nn.init.sparse_}.
 *
 * <p>In each column ceil(sparsity * rows) elements, chosen at random, are 0 and all others from N(0, std^2). The tensor has two
 * dimensions.
 *
 * <p>Source: {@code sparse_} in {@code torch/nn/init.py}.
 *
 * @see dev.fanin.Init#sparse
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Sparse.List.class)
public @interface Sparse {
    /**
     * The fraction of zeros in a column.
     *
     * @return sparsity
     */
    double sparsity();

    /**
     * The standard deviation of the others.
     *
     * @return std, not negative
     */
    double std() default 0.01;

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
        Sparse[] value();
    }
}

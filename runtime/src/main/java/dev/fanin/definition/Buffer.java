package dev.fanin.definition;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A buffer of a layer of your own. The expressions are explained at {@link LayerDefinition}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Buffer {
    /**
     * PyTorch's name.
     *
     * @return a name in the state dict, such as {@code running_mean}
     */
    String name();

    /**
     * The sizes. A whole array of the annotation's members stands for all of its elements.
     *
     * @return an expression for each; none for a scalar
     */
    String[] shape() default {};

    /**
     * How the values start.
     *
     * @return an initializer, such as {@code zeros}; empty where {@link LayerDefinition#draws} says it
     */
    String init() default "";

    /**
     * Whether the layer has it. All sizes that this depends on are given in the annotation.
     *
     * @return a condition; empty for always
     */
    String when() default "";

    /**
     * Whether it is a scalar of 64-bit integers, as {@code num_batches_tracked} is; else it has the floating-point type of the layer.
     *
     * @return whether it counts; such a buffer starts as {@code zeros}, {@code ones} or {@code constant}
     */
    boolean counter() default false;
}

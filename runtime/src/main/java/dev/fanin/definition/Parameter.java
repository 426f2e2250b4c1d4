package dev.fanin.definition;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter of a layer of your own. The expressions are explained at {@link LayerDefinition}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Parameter {
    /**
     * PyTorch's name.
     *
     * @return a name in the state dict, such as {@code weight_mu}
     */
    String name();

    /**
     * The sizes. A whole array of the annotation's members stands for all of its elements.
     *
     * @return an expression for each; none for a scalar
     */
    String[] shape();

    /**
     * How the values start.
     *
     * @return an initializer, such as {@code normal(0, 0.02)}; empty where {@link LayerDefinition#draws} says it
     */
    String init() default "";

    /**
     * Whether the layer has it. All sizes that this depends on are given in the annotation.
     *
     * @return a condition; empty for always
     */
    String when() default "";
}

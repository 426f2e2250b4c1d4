package dev.fanin.definition;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the arguments of a layer of your own must fulfil. It is checked by the compiler, or at run time where a size comes only then. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Requirement {
    /**
     * What must hold.
     *
     * @return a condition, such as {@code embedDim % numHeads == 0}; the expressions are explained at {@link LayerDefinition}
     */
    String condition();

    /**
     * What is said where it does not hold.
     *
     * @return words such as {@code embed_dim must be divisible by num_heads}; what was given follows them
     */
    String message();
}

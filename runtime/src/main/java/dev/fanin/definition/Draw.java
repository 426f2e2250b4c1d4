package dev.fanin.definition;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A draw that follows those of the tensors' own initializers. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Draw {
    /**
     * Which parameter or buffer. Where the layer does not have it, nothing is drawn.
     *
     * @return its name
     */
    String tensor();

    /**
     * How its values start from then on.
     *
     * @return an initializer, as explained at {@link LayerDefinition}
     */
    String init();
}

package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside a layer: after it has been drawn, its weight is replaced by the tensor of an earlier layer, so that both train one tensor.
 *
 * <p>It means what {@code self.head.weight = self.wte.weight} after the construction of both means: the draws of the layer's own weight are
 * spent. A {@code Layer} holds both fields. The state dict lists the tensor under both names.
 *
 * <pre>{@code
 * @Embedding(numEmbeddings = 50257, embeddingDim = 768) Layer wte;
 * @Linear(inFeatures = 768, outFeatures = 50257, bias = false) @TiedTo("wte.weight") Layer head;
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TiedTo {
    /**
     * The name of the other tensor in the state dict of the model that declares the field: of an earlier field, of a superclass's, whose
     * layers come first, or of a submodule's in one of these.
     *
     * @return a name such as {@code wte.weight}
     */
    String value();

    /**
     * Which tensor of the layer is replaced.
     *
     * @return its name within the layer
     */
    String parameter() default "weight";
}

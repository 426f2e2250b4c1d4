package dev.fanin.processor.catalogue;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All layers that one model can have. */
public final class Catalogue {
    private final Map<String, LayerDefinition> own;
    private final Map<String, String> mistakes;

    /**
     * PyTorch's layers and the user's own.
     *
     * @param own the layers of the user's own that are defined without a mistake, by the qualified names of their annotations
     * @param mistakes what is wrong with the others, where it has not been reported at the definition
     */
    public Catalogue(Map<String, LayerDefinition> own, Map<String, String> mistakes) {
        this.own = own;
        this.mistakes = mistakes;
    }

    /** The qualified names of the annotations of PyTorch's layers. */
    public static Set<String> annotations() {
        return Family.annotations();
    }

    /** The layer of an annotation; null for a layer of the user's own whose definition has mistakes. */
    public @Nullable LayerDefinition find(String annotation) {
        LayerDefinition definition = Family.find(annotation);
        return definition == null ? own.get(annotation) : definition;
    }

    /** What is wrong with the definition of a layer that cannot be found; null where that has been reported. */
    public @Nullable String mistake(String annotation) {
        return mistakes.get(annotation);
    }

    /** The layer of PyTorch's of an annotation that is one of {@link #annotations}. */
    public static LayerDefinition ofPyTorch(String annotation) {
        LayerDefinition definition = Family.find(annotation);
        if (definition == null) {
            throw new IllegalArgumentException("no layer " + annotation);
        }
        return definition;
    }
}

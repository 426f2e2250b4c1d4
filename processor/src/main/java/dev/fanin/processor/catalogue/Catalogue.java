package dev.fanin.processor.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All layers that one model can have. */
public final class Catalogue {
    private static final Map<String, LayerDefinition> DEFINITIONS = Stream.of(
                    List.of(FullyConnected.LINEAR, FullyConnected.BILINEAR),
                    Convolutions.ALL,
                    Norms.ALL,
                    Recurrent.ALL,
                    Embeddings.ALL,
                    List.of(Attention.MULTIHEAD_ATTENTION, Attention.PRELU),
                    Transformers.ALL,
                    List.of(Losses.ADAPTIVE_LOG_SOFTMAX, Losses.LINEAR_CROSS_ENTROPY))
            .flatMap(List::stream)
            .collect(toUnmodifiableMap(LayerDefinition::annotation, Function.identity()));

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
        return DEFINITIONS.keySet();
    }

    /** The layer of an annotation; null for a layer of the user's own whose definition has mistakes. */
    public @Nullable LayerDefinition find(String annotation) {
        LayerDefinition definition = DEFINITIONS.get(annotation);
        return definition == null ? own.get(annotation) : definition;
    }

    /** What is wrong with the definition of a layer that cannot be found; null where that has been reported. */
    public @Nullable String mistake(String annotation) {
        return mistakes.get(annotation);
    }

    /** The layer of PyTorch's of an annotation that is one of {@link #annotations}. */
    public static LayerDefinition ofPyTorch(String annotation) {
        LayerDefinition definition = DEFINITIONS.get(annotation);
        if (definition == null) {
            throw new IllegalArgumentException("no layer " + annotation);
        }
        return definition;
    }
}

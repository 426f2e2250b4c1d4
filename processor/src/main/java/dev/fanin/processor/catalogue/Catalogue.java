package dev.fanin.processor.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All layers that Fanin knows. */
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

    private Catalogue() {}

    /** The qualified names of the layers' annotations. */
    public static Set<String> annotations() {
        return DEFINITIONS.keySet();
    }

    /** The layer of an annotation that is one of {@link #annotations}. */
    public static LayerDefinition get(String annotation) {
        LayerDefinition definition = DEFINITIONS.get(annotation);
        if (definition == null) {
            throw new IllegalArgumentException("no layer " + annotation);
        }
        return definition;
    }
}

package dev.fanin.processor.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layers of PyTorch's that one class defines, by the simple names of their annotations. That class is initialized when one of its
 * layers is first looked up: a compiler that starts for one model pays for the families of that model alone.
 */
enum Family {
    FULLY_CONNECTED("Linear", "Bilinear"),
    CONVOLUTIONS("Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"),
    NORMS(
            "BatchNorm1d",
            "BatchNorm2d",
            "BatchNorm3d",
            "SyncBatchNorm",
            "InstanceNorm1d",
            "InstanceNorm2d",
            "InstanceNorm3d",
            "GroupNorm",
            "LayerNorm",
            "RMSNorm"),
    RECURRENT("RNN", "LSTM", "GRU", "RNNCell", "LSTMCell", "GRUCell"),
    EMBEDDINGS("Embedding", "EmbeddingBag"),
    ATTENTION("MultiheadAttention", "PReLU"),
    TRANSFORMERS(
            "TransformerEncoderLayer",
            "TransformerDecoderLayer",
            "TransformerEncoder",
            "TransformerDecoder",
            "Transformer"),
    LOSSES("AdaptiveLogSoftmaxWithLoss", "LinearCrossEntropyLoss");

    private static final Map<String, Family> BY_ANNOTATION = byAnnotation();

    @SuppressWarnings("ImmutableEnumChecker") // the list is List.of's
    private final List<String> names;

    Family(String... names) {
        this.names = List.of(names);
    }

    /** The qualified names of the annotations of all families. */
    static Set<String> annotations() {
        return BY_ANNOTATION.keySet();
    }

    /** The layer of an annotation; null if it is of no family. */
    static @Nullable LayerDefinition find(String annotation) {
        Family family = BY_ANNOTATION.get(annotation);
        if (family == null) {
            return null;
        }
        for (LayerDefinition definition : family.definitions()) {
            if (definition.annotation().equals(annotation)) {
                return definition;
            }
        }
        throw new IllegalStateException(family + " does not define " + annotation);
    }

    List<String> names() {
        return names;
    }

    List<LayerDefinition> definitions() {
        return switch (this) {
            case FULLY_CONNECTED -> FullyConnected.ALL;
            case CONVOLUTIONS -> Convolutions.ALL;
            case NORMS -> Norms.ALL;
            case RECURRENT -> Recurrent.ALL;
            case EMBEDDINGS -> Embeddings.ALL;
            case ATTENTION -> Attention.ALL;
            case TRANSFORMERS -> Transformers.ALL;
            case LOSSES -> Losses.ALL;
        };
    }

    private static Map<String, Family> byAnnotation() {
        Map<String, Family> families = new HashMap<>();
        for (Family family : values()) {
            for (String name : family.names) {
                families.put("dev.fanin.nn." + name, family);
            }
        }
        return Map.copyOf(families);
    }
}

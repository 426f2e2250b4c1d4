package dev.fanin;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tensors of one layer, by the names that PyTorch gives them.
 *
 * <p>A layer is created when a model is reset for the first time, or is a view over a holder of the user's own. Its set of tensors
 * does not change; their values do.
 */
public final class Layer {
    private final Class<? extends Annotation> kind;
    private final Map<String, Tensor> parameters;
    private final Map<String, Tensor> buffers;
    private final Map<String, Layer> children;

    private Layer(
            Class<? extends Annotation> kind,
            Map<String, Tensor> parameters,
            Map<String, Tensor> buffers,
            Map<String, Layer> children) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.parameters = copy(parameters);
        this.buffers = copy(buffers);
        this.children = copy(children);
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A layer over existing tensors.
     *
     * @param kind the layer's annotation, such as {@code Conv2d.class}
     * @param parameters by PyTorch's names, in PyTorch's order
     * @param buffers by PyTorch's names, in PyTorch's order
     * @param children the parts of a composite layer, by PyTorch's names, in PyTorch's order
     * @return a view: the tensors are not copied
     */
    public static Layer of(
            Class<? extends Annotation> kind,
            Map<String, Tensor> parameters,
            Map<String, Tensor> buffers,
            Map<String, Layer> children) {
        return new Layer(kind, parameters, buffers, children);
    }

    /**
     * What the layer is.
     *
     * @return the annotation's class, such as {@code Conv2d.class}
     */
    public Class<? extends Annotation> kind() {
        return kind;
    }

    /**
     * The parameter {@code weight}.
     *
     * @return the tensor, or null where the layer has none of this name
     */
    public @Nullable Tensor weight() {
        return parameter("weight");
    }

    /**
     * The parameter {@code bias}.
     *
     * @return the tensor, or null where the layer has none, as with {@code bias = false}
     */
    public @Nullable Tensor bias() {
        return parameter("bias");
    }

    /**
     * One of the layer's own parameters.
     *
     * @param name PyTorch's name, such as {@code weight_ih_l0}
     * @return the tensor, or null where the layer has none of this name
     */
    public @Nullable Tensor parameter(String name) {
        return parameters.get(name);
    }

    /**
     * One of the layer's own buffers.
     *
     * @param name PyTorch's name, such as {@code running_mean}
     * @return the tensor, or null where the layer has none of this name
     */
    public @Nullable Tensor buffer(String name) {
        return buffers.get(name);
    }

    /**
     * All of the layer's own parameters.
     *
     * @return an unmodifiable map in PyTorch's order
     */
    public Map<String, Tensor> parameters() {
        return parameters;
    }

    /**
     * All of the layer's own buffers.
     *
     * @return an unmodifiable map in PyTorch's order
     */
    public Map<String, Tensor> buffers() {
        return buffers;
    }

    /**
     * The parts of a composite layer, such as {@code out_proj} of an attention.
     *
     * @return an unmodifiable map in PyTorch's order, empty where the layer has no parts
     */
    public Map<String, Layer> children() {
        return children;
    }

    /**
     * The layer's kind and its tensors' names and shapes.
     *
     * @return such as {@code Conv2d(weight=[6, 1, 5, 5], bias=[6])}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.getSimpleName()).append('(');
        String separator = "";
        for (Map<String, Tensor> tensors : List.of(parameters, buffers)) {
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                text.append(separator).append(tensor.getKey()).append('=');
                text.append(Arrays.toString(tensor.getValue().shape()));
                separator = ", ";
            }
        }
        for (Map.Entry<String, Layer> child : children.entrySet()) {
            text.append(separator).append(child.getKey()).append('=').append(child.getValue());
            separator = ", ";
        }
        return text.append(')').toString();
    }
}

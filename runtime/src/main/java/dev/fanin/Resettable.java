package dev.fanin;

import java.util.Map;

/**
 * A part of a model that resets itself. A {@link dev.fanin.nn.Submodule} field of such a type is reset, listed and visited through
 * these methods, whatever its class is at run time.
 *
 * <p>A class with annotated layers delegates each method to its generated class:
 *
 * <pre>{@code
 * public void resetParameters(Generator generator) {
 *     BottleneckInit.resetParameters(this, generator);
 * }
 * }</pre>
 */
public interface Resettable {
    /**
     * Draws all initial values anew. The model that holds this part calls it where the part stands in PyTorch's order, after it has
     * checked its own layers.
     *
     * @param generator the stream to draw from
     */
    void resetParameters(Generator generator);

    /**
     * All parameters and buffers, in PyTorch's order, by their names within this part.
     *
     * @return live tensors
     */
    Map<String, Tensor> stateDict();

    /**
     * Visits every layer of this part, children before parents. A part whose tensors belong to no layer has none to visit.
     *
     * @param visitor called with the layers' names within this part
     */
    default void apply(LayerVisitor visitor) {}
}

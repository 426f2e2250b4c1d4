package dev.fanin;

/** What the generated {@code apply} calls for every layer of a model, as {@code torch.nn.Module.apply} does. */
@FunctionalInterface
public interface LayerVisitor {
    /**
     * Visits one layer. The layer's tensors are live: what is written to them is written to the model.
     *
     * @param name the layer's dotted name in the model, such as {@code layer1.0.conv1}
     * @param layer the layer
     */
    void visit(String name, Layer layer);
}

package dev.fanin.processor.catalogue;

import java.util.List;

/**
 * A parametrization of {@code torch.nn.utils.parametrizations} that stands beside a layer.
 *
 * @param annotation the qualified name of its annotation
 * @param rules what PyTorch asks of the arguments, given the tensor
 * @param transformation from the layer's steps to those of the wrapped layer
 */
public record WrapperDefinition(String annotation, List<TensorRule> rules, Transformation transformation) {
    /** From the layer's steps to those of the wrapped layer. */
    @FunctionalInterface
    public interface Transformation {
        List<Statement> apply(LayerDefinition layer, List<Statement> statements, Arguments given);
    }
}

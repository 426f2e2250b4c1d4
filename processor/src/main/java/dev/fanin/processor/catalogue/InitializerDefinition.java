package dev.fanin.processor.catalogue;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One function of {@code torch.nn.init}.
 *
 * @param annotation the qualified name of its annotation
 * @param isForFloatingPoint whether it is for floating-point tensors only
 * @param rules what PyTorch asks of the arguments and the tensor, in the order in which they are checked
 * @param recipe how the values start, given the arguments and the tensor's shape
 */
public record InitializerDefinition(
        String annotation,
        boolean isForFloatingPoint,
        List<TensorRule> rules,
        BiFunction<Arguments, List<Size>, Recipe> recipe) {
    /** Such as {@code KaimingNormal}. */
    public String kind() {
        return annotation.substring(annotation.lastIndexOf('.') + 1);
    }
}

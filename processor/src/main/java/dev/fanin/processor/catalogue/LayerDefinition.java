package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One layer of {@code torch.nn}.
 *
 * @param annotation the qualified name of its annotation
 * @param sizes the arguments that shapes depend on, by name
 * @param tuples the other arguments that have a number for each dimension, by name, with the number of dimensions
 * @param rules what PyTorch asks of the arguments, in the order in which they are checked
 * @param tensors the parameters in PyTorch's order, which is the order of the draws, then the buffers
 */
public record LayerDefinition(
        String annotation,
        Map<String, SizeSpec> sizes,
        Map<String, Integer> tuples,
        List<Rule> rules,
        Function<Arguments, List<TensorSpec>> tensors) {
    /**
     * An argument that shapes depend on. In an annotation it is always positive.
     *
     * @param dimensions how many numbers it has; 1 is no tuple
     * @param positive PyTorch's words where PyTorch itself asks for a positive number, at run time too; null where 0 is a legal size
     */
    public record SizeSpec(int dimensions, @Nullable Message positive) {}

    /** Such as {@code Conv2d}. */
    public String kind() {
        return annotation.substring(annotation.lastIndexOf('.') + 1);
    }
}

package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One layer: of {@code torch.nn}, or of the user's own.
 *
 * @param type its annotation
 * @param sizes the arguments that shapes depend on, by name
 * @param tuples the other arguments that have a number for each dimension, by name, with the number of dimensions
 * @param required the other arguments that PyTorch's constructor has no default for; in an annotation 0 stands for their absence
 * @param words the values that an argument of type String takes, and the constants for one of type int, as they stand in source
 * @param rules what PyTorch, or the user, asks of the arguments, in the order in which they are checked
 * @param statements the steps in which the layer is constructed
 */
public record LayerDefinition(
        TypeReference type,
        Map<String, SizeSpec> sizes,
        Map<String, Integer> tuples,
        Set<String> required,
        Map<String, List<String>> words,
        List<Rule> rules,
        Function<Arguments, List<Statement>> statements) {
    /**
     * An argument that shapes depend on. In an annotation it is always positive.
     *
     * @param dimensions how many numbers it has; 1 is no tuple, {@link #ANY_LENGTH} a tuple of any length
     * @param positive PyTorch's words where PyTorch itself asks for a positive number, at run time too; null where 0 is a legal size
     */
    public record SizeSpec(int dimensions, @Nullable Message positive) {
        /** The dimensions of an argument whose length is free. */
        public static final int ANY_LENGTH = 0;
    }

    /** The qualified name of its annotation. */
    public String annotation() {
        return type.qualifiedName();
    }

    /** Such as {@code Conv2d}. */
    public String kind() {
        return type.simpleName();
    }

    /** Such as {@code a Conv2d} or {@code an LSTM}. */
    public String kindWithArticle() {
        boolean vowel = "AEIO".indexOf(kind().charAt(0)) >= 0
                || kind().startsWith("LSTM")
                || kind().startsWith("RNN")
                || kind().startsWith("RMS");
        return (vowel ? "an " : "a ") + kind();
    }
}

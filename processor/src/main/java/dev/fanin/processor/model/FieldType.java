package dev.fanin.processor.model;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The type of an annotated field.
 *
 * @param name the type as the user sees it
 * @param container whether the field is one holder or several
 * @param element what one holder is
 * @param adaptation what the model's adapters do with one holder
 */
public record FieldType(String name, Container container, Element element, Supplier<Adaptation> adaptation) {
    /** One holder or several. */
    public enum Container {
        NONE,
        ARRAY,
        LIST
    }

    /** What one holder is. */
    public sealed interface Element {}

    /** Fanin's own {@code Layer}. */
    public record LayerElement() implements Element {}

    /** A tensor. */
    public record TensorElement(Storage storage) implements Element {}

    /**
     * A class or interface of the user's.
     *
     * @param name the type as the user sees it
     * @param accessible whether generated code can name its members
     * @param properties the members by name
     * @param model the class whose generated code resets it, or null where it has no annotated layers
     * @param layers that class and its superclasses with layers
     * @param modelAccessible whether that generated code can be used
     * @param resettable whether it implements {@code Resettable}
     */
    public record ObjectElement(
            String name,
            boolean accessible,
            Supplier<Map<String, Property>> properties,
            @Nullable TypeReference model,
            Supplier<List<ModelClass>> layers,
            boolean modelAccessible,
            boolean resettable)
            implements Element {}

    /** A type that holds no layer, such as {@code int} or an array of arrays. */
    public record OtherElement() implements Element {}
}

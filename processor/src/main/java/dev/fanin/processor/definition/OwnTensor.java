package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or buffer of a layer of the user's own.
 *
 * @param name PyTorch's name
 * @param isBuffer whether it is a buffer
 * @param isCounter whether it is a scalar of 64-bit integers
 * @param shape its sizes
 * @param when whether the layer has it, or null for always
 * @param initializer how it starts, or null where a later draw says it
 */
record OwnTensor(
        String name,
        boolean isBuffer,
        boolean isCounter,
        Shape shape,
        @Nullable Typed when,
        @Nullable InitializerCall initializer) {
    boolean isPresent(Arguments given) {
        return when == null || when.truth(given).condition().satisfied();
    }

    TensorSpec spec(Arguments given) {
        List<Size> sizes = shape.of(given);
        Recipe recipe = initializer == null ? Recipe.Call.NONE : initializer.recipe(given, sizes);
        return new TensorSpec(name, isBuffer, isCounter ? ElementType.INT64 : ElementType.FLOATING, sizes, recipe);
    }
}

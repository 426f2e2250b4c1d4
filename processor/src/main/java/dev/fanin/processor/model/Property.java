package dev.fanin.processor.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A member of a type: a field, a getter, or both.
 *
 * @param name such as {@code weight}
 * @param typeName the type as the user sees it
 * @param storage what it holds, or null if it is no storage of a tensor
 * @param isInt whether its type is {@code int}
 * @param isStatic whether it is read from the class
 * @param missingType the type of it that is not found, or null
 * @param adaptation what the model's adapters do with it
 * @param type what it is, for members that hold parts of a layer
 * @param access how it is reached, or null if generated code cannot reach it
 */
public record Property(
        String name,
        String typeName,
        @Nullable Storage storage,
        boolean isInt,
        boolean isStatic,
        @Nullable String missingType,
        Supplier<Adaptation> adaptation,
        Supplier<FieldType> type,
        @Nullable Access access) {}

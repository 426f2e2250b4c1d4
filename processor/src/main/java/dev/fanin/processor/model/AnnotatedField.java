package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with at least one of Fanin's annotations.
 *
 * @param name the field's name
 * @param isStatic whether it is static
 * @param access how generated code reaches it, or null if it is private without a getter
 * @param type its type
 * @param layers its layer annotations
 * @param submodule where it says {@code @Submodule}, or null
 * @param wrappers its {@code @WeightNorm} and {@code @SpectralNorm}
 * @param initializers its initializer annotations, in order
 * @param tie its {@code @TiedTo}, or null
 * @param dataType its {@code @DataType}, or null
 * @param sizes the members of its {@code @Sizes}; empty without one
 * @param sizesLocation where it says {@code @Sizes}, or null
 * @param key its {@code @StateDictKey}, or null
 * @param wellFormed false where the compiler itself rejects an annotation of the field
 * @param location of the field
 */
public record AnnotatedField(
        String name,
        boolean isStatic,
        @Nullable Access access,
        FieldType type,
        List<AnnotationUse> layers,
        @Nullable Location submodule,
        List<AnnotationUse> wrappers,
        List<AnnotationUse> initializers,
        @Nullable AnnotationUse tie,
        @Nullable AnnotationUse dataType,
        List<SizeSource> sizes,
        @Nullable Location sizesLocation,
        @Nullable Key key,
        boolean wellFormed,
        Location location) {
    /** The value of {@code @StateDictKey} and where it stands. */
    public record Key(String value, Location location) {}

    /** Its name in the state dict. */
    public String effectiveKey() {
        return key == null ? name : key.value();
    }
}

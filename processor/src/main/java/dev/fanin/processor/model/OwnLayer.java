package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's annotation that is a layer, as it stands in the source or in a class file.
 *
 * @param type the annotation
 * @param members its members
 * @param definition its {@code @LayerDefinition}, or null where the compiler itself rejects that
 * @param isKept whether class files keep it
 * @param isForFields whether fields may have it
 * @param location of the annotation's declaration
 */
public record OwnLayer(
        TypeReference type,
        List<Member> members,
        @Nullable AnnotationUse definition,
        boolean isKept,
        boolean isForFields,
        Location location) {
    /**
     * A member of the annotation.
     *
     * @param name its name
     * @param typeName its type as the user sees it
     * @param type its type
     * @param enumName the qualified name of its type where that is an enum, else empty
     * @param constants the constants of its type, where that is an enum
     * @param location of its declaration
     */
    public record Member(
            String name,
            String typeName,
            MemberType type,
            String enumName,
            List<String> constants,
            Location location) {}

    /** The type of a member. */
    public enum MemberType {
        INT,
        INTS,
        DOUBLE,
        DOUBLES,
        BOOLEAN,
        STRING,
        ENUM,
        /** An array that no expression can use. */
        OTHER_ARRAY,
        /** A type that no argument of a layer can have. */
        OTHER,
        /** A type that the compiler does not know and reports itself. */
        UNKNOWN
    }
}

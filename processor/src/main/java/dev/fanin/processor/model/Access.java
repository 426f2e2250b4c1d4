package dev.fanin.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * How generated code reads and assigns a member.
 *
 * @param read what follows the receiver and the dot, such as {@code conv1} or {@code getConv1()}
 * @param setter the method that assigns it, or null
 * @param field the field that can be assigned, or null
 */
public record Access(
        String read, @Nullable String setter, @Nullable String field) {
    /** Whether generated code can assign the member. */
    public boolean isAssignable() {
        return setter != null || field != null;
    }
}

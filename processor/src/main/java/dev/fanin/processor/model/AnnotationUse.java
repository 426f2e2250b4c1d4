package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.Map;

/**
 * One of Fanin's annotations, and the values of its members.
 *
 * @param annotation its qualified name
 * @param arguments by member: those that the user wrote, in that order, then the others
 * @param location of the annotation
 */
public record AnnotationUse(String annotation, Map<String, Argument> arguments, Location location) {
    /** Such as {@code Conv2d}. */
    public String kind() {
        return annotation.substring(annotation.lastIndexOf('.') + 1);
    }
}

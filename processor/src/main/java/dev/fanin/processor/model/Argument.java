package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.List;

/**
 * The value of one member of an annotation.
 *
 * @param value a Long, Double, Boolean, String, {@link EnumConstant} or {@link AnnotationUse}, or a list of these
 * @param explicit whether the user wrote it; false for the default
 * @param location of the value, or of the annotation where it is the default
 * @param items the locations of a list's elements
 */
public record Argument(Object value, boolean explicit, Location location, List<Location> items) {}

package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of {@code @Sizes}: where a run-time size comes from.
 *
 * @param argument the size, such as {@code inChannels}
 * @param name the member of the model that has it
 * @param property that member, or null if the model has none of that name
 * @param candidates the names of the model's int members, for a hint
 * @param argumentLocation of what names the size in {@code @Sizes}
 * @param location of what names the member there
 */
public record SizeSource(
        String argument,
        String name,
        @Nullable Property property,
        List<String> candidates,
        Location argumentLocation,
        Location location) {}

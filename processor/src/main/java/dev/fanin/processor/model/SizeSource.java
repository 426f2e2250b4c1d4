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
 * @param location of the value in {@code @Sizes}
 */
public record SizeSource(
        String argument, String name, @Nullable Property property, List<String> candidates, Location location) {}

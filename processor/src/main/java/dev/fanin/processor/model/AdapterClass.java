package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.model.Adaptation.Misfit;
import dev.fanin.processor.model.Adaptation.Reason;
import java.util.List;

/**
 * A class that an {@code @Adapters} names.
 *
 * @param name as the user sees it
 * @param isFound whether it exists
 * @param hasAdapters whether generated code can use a method of it as an adapter
 * @param misfits the methods that look like adapters and are none
 * @param location of the value in the annotation
 */
public record AdapterClass(String name, boolean isFound, boolean hasAdapters, List<Misfit> misfits, Location location) {
    /** Whether it may have adapters in a later round. */
    public boolean isIncomplete() {
        return !isFound
                || (!hasAdapters && misfits.stream().anyMatch(misfit -> misfit.reason() == Reason.TYPE_NOT_FOUND));
    }
}

package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.model.OwnLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a user's annotation that is a layer.
 *
 * @param layer the entry for the catalogue, or null if there is a mistake
 * @param diagnostics all mistakes; empty too where the compiler itself reports the mistake
 */
public record DefinedLayer(@Nullable LayerDefinition layer, List<Diagnostic> diagnostics) {
    /** Checks a definition and makes it an entry of the catalogue. */
    public static DefinedLayer of(OwnLayer layer) {
        return new DefinitionChecker(layer).check();
    }
}

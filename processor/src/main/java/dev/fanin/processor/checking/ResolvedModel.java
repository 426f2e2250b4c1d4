package dev.fanin.processor.checking;

import dev.fanin.processor.model.ModelClass;
import java.util.List;

/**
 * A class whose code can be generated.
 *
 * @param source the class as it was read
 * @param fields its layers and submodules in the order of their declaration
 */
public record ResolvedModel(ModelClass source, List<ResolvedField> fields) {}

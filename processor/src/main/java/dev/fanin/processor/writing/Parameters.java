package dev.fanin.processor.writing;

import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.checking.ResolvedModel;
import dev.fanin.processor.model.TypeReference;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of parameters in methods that may name types of other packages in full: none is the first word of such a package, which
 * it would hide.
 */
record Parameters(String model, String plan, String part, String parts) {
    /** The names as they nearly always are. */
    static final Parameters USUAL = new Parameters("model", "plan", "part", "parts");

    static Parameters of(ResolvedModel resolved) {
        Set<String> hidden = new HashSet<>();
        TypeReference superModel = resolved.source().superModel();
        if (superModel != null) {
            hidden.add(firstWord(superModel));
        }
        for (ResolvedField field : resolved.fields()) {
            if (field instanceof ResolvedSubmodule submodule && submodule.model() != null) {
                hidden.add(firstWord(submodule.model()));
            }
        }
        return new Parameters(
                free(USUAL.model, hidden),
                free(USUAL.plan, hidden),
                free(USUAL.part, hidden),
                free(USUAL.parts, hidden));
    }

    private static String firstWord(TypeReference type) {
        return type.packageName().replaceFirst("\\..*", "");
    }

    private static String free(String name, Set<String> hidden) {
        return hidden.contains(name) ? "the" + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }
}

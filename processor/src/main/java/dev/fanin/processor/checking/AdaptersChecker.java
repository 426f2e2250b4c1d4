package dev.fanin.processor.checking;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Adaptation.Misfit;
import dev.fanin.processor.model.Adaptation.Reason;
import dev.fanin.processor.model.AdapterClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the classes that an {@code @Adapters} names, whatever they are used for. */
public final class AdaptersChecker {
    private AdaptersChecker() {}

    /**
     * The mistakes of one {@code @Adapters}.
     *
     * @param annotated the class or package that says it
     */
    public static List<Diagnostic> check(String annotated, List<AdapterClass> classes) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (AdapterClass each : classes) {
            if (!each.isFound()) {
                diagnostics.add(Diagnostic.of(Message.UNKNOWN_ADAPTERS, each.location(), annotated));
            } else if (!each.hasAdapters()) {
                Misfit nearest = nearest(each.misfits());
                diagnostics.add(Diagnostic.of(
                        Message.ADAPTERS_WITHOUT_METHOD,
                        each.location(),
                        each.name(),
                        nearest == null ? "" : " " + nearest.words() + ".",
                        nearest == null
                                ? "Add a static method of one parameter that gives a Tensor or a Layer"
                                : nearest.mend()));
            }
        }
        return diagnostics;
    }

    /** The method that was most probably meant as an adapter, or null if none was. */
    private static @Nullable Misfit nearest(List<Misfit> misfits) {
        return misfits.stream()
                .filter(misfit -> misfit.reason() != Reason.RETURN_TYPE || misfits.size() == 1)
                .min(Comparator.comparing(Misfit::reason).thenComparing(Misfit::signature))
                .orElse(null);
    }
}

package dev.fanin.processor;

import com.google.auto.service.AutoService;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.reading.FaninAnnotations;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Generates the class that resets a model whose layers are all of the user's own.
 *
 * <p>Their annotations have names that nobody can list, so this processor asks for all annotations. {@link FaninProcessor}, which
 * asks for Fanin's alone, never sees such a class; a class that has one of Fanin's annotations on a field, too, is left to it.
 */
@AutoService(Processor.class)
public final class OwnLayerProcessor extends ModelProcessor {
    /** What a compiler expects no processor to claim. */
    private static final Set<String> OF_THE_COMPILER = Set.of(
            "java.lang.Deprecated",
            "java.lang.FunctionalInterface",
            "java.lang.Override",
            "java.lang.SafeVarargs",
            "java.lang.SuppressWarnings",
            "java.lang.annotation.Documented",
            "java.lang.annotation.Inherited",
            "java.lang.annotation.Native",
            "java.lang.annotation.Repeatable",
            "java.lang.annotation.Retention",
            "java.lang.annotation.Target");

    /** Called by the compiler. */
    public OwnLayerProcessor() {}

    /** All annotations: those of the user's own layers can have any name. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    /**
     * Processes one round.
     *
     * @return whether all annotations are layers of the user's own, of which a compiler would warn if no processor claimed them; false
     *     where one may be another processor's
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> present, RoundEnvironment round) {
        generate(present, round);
        return claims(present);
    }

    /** Whether no other processor can miss the annotations: they are layers of the user's own and what compilers look at themselves. */
    static boolean claims(Set<? extends TypeElement> present) {
        boolean hasLayers = false;
        for (TypeElement annotation : present) {
            if (FaninAnnotations.isOwnLayer(annotation)) {
                hasLayers = true;
            } else if (!OF_THE_COMPILER.contains(annotation.getQualifiedName().toString())) {
                return false;
            }
        }
        return hasLayers;
    }

    @Override
    Set<TypeElement> candidates(Set<? extends TypeElement> present, RoundEnvironment round) {
        Set<TypeElement> candidates = new LinkedHashSet<>();
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            addCandidates(type, candidates);
        }
        return candidates;
    }

    private void addCandidates(TypeElement type, Set<TypeElement> candidates) {
        if (isModel(type) || FaninAnnotations.unknownAreOnFieldsOf(type)) {
            candidates.add(type);
        }
        for (Element nested : type.getEnclosedElements()) {
            if (nested instanceof TypeElement inner) {
                addCandidates(inner, candidates);
            }
        }
    }

    /** An annotation on its field may have been generated, and have become a layer. */
    @Override
    boolean canBecomeModel() {
        return true;
    }

    /** A class that {@code @Adapters} names and that is not there is reported for whoever says so. */
    @Override
    boolean leavesToOther(Diagnostic diagnostic) {
        return diagnostic.message() == Message.UNKNOWN_ADAPTERS && isInSource(diagnostic);
    }

    @Override
    boolean isModel(TypeElement candidate) {
        return !FaninAnnotations.ownLayersOnFieldsOf(candidate).isEmpty() && !annotations.areOnFieldsOf(candidate);
    }
}

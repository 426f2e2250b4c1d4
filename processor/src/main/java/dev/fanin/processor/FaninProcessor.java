package dev.fanin.processor;

import com.google.auto.service.AutoService;
import dev.fanin.nn.Sizes;
import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.checking.AdaptersChecker;
import dev.fanin.processor.checking.Candidates;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.model.AdapterClass;
import dev.fanin.processor.model.AskedMember;
import dev.fanin.processor.reading.FaninAnnotations;
import dev.fanin.processor.reading.OwnLayerReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Completions;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates, for each class with annotated layer fields, the class that resets it; and checks the definitions of layers of the user's
 * own.
 *
 * <p>A class whose fields, superclass, annotations or adapters have types that do not exist yet waits for the next round, since another
 * processor may generate them. What is still missing in the last round is an error. A class all of whose layers are the user's own is
 * left to {@link OwnLayerProcessor}.
 */
@AutoService(Processor.class)
public final class FaninProcessor extends ModelProcessor {
    private final Set<String> waitingDefinitions = new LinkedHashSet<>();
    private final Set<String> waitingForAdapters = new LinkedHashSet<>();

    /** Called by the compiler. */
    public FaninProcessor() {}

    /** Fanin's annotations; and {@code Generated}, so that no compiler warns of an annotation that no processor claims. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> supported = new LinkedHashSet<>(annotations.all());
        supported.add(FaninAnnotations.LAYER_DEFINITION);
        supported.add(Sizes.Other.class.getCanonicalName());
        supported.add("javax.annotation.processing.Generated");
        return supported;
    }

    /**
     * Processes one round.
     *
     * @return true: an annotation that no processor claims is a warning under {@code -Xlint:processing}
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> present, RoundEnvironment round) {
        checkDefinitions(present, round);
        for (QualifiedNameable annotated : withAdapters(present, round)) {
            guard(annotated, () -> checkAdapters(annotated, round.processingOver()));
        }
        generate(present, round);
        return true;
    }

    private void checkDefinitions(Set<? extends TypeElement> present, RoundEnvironment round) {
        Set<TypeElement> definitions = existing(waitingDefinitions);
        for (TypeElement annotation : present) {
            if (annotation.getQualifiedName().contentEquals(FaninAnnotations.LAYER_DEFINITION)) {
                for (Element defined : round.getElementsAnnotatedWith(annotation)) {
                    if (defined instanceof TypeElement type) {
                        definitions.add(type);
                    }
                }
            }
        }
        for (TypeElement definition : definitions) {
            if (OwnLayerReader.isIncomplete(definition) && !round.processingOver()) {
                waitingDefinitions.add(definition.getQualifiedName().toString());
            } else {
                guard(definition, () -> define(definition).diagnostics().forEach(this::report));
            }
        }
    }

    /** The classes and packages that say {@code @Adapters} and have not been checked. */
    private Set<QualifiedNameable> withAdapters(Set<? extends TypeElement> present, RoundEnvironment round) {
        Set<QualifiedNameable> annotated = new LinkedHashSet<>();
        for (String name : waitingForAdapters) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            QualifiedNameable found =
                    type == null ? processingEnv.getElementUtils().getPackageElement(name) : type;
            // A half-typed class may have no name by which it is found again.
            if (found != null) {
                annotated.add(found);
            }
        }
        waitingForAdapters.clear();
        for (TypeElement annotation : present) {
            if (annotation.getQualifiedName().contentEquals(FaninAnnotations.ADAPTERS)) {
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    // Some compilers tell of it on a field too, where it cannot stand and which they report.
                    if (element instanceof QualifiedNameable classOrPackage) {
                        annotated.add(classOrPackage);
                    }
                }
            }
        }
        return annotated;
    }

    private void checkAdapters(QualifiedNameable annotated, boolean lastRound) {
        List<AdapterClass> classes = reader().adapterClasses(annotated);
        if (!lastRound && classes.stream().anyMatch(AdapterClass::isIncomplete)) {
            waitingForAdapters.add(annotated.getQualifiedName().toString());
            return;
        }
        AdaptersChecker.check(annotated.getSimpleName().toString(), classes).forEach(this::report);
    }

    @Override
    Set<TypeElement> candidates(Set<? extends TypeElement> present, RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (TypeElement annotation : present) {
            if (annotations.all().contains(annotation.getQualifiedName().toString())) {
                for (Element field : round.getElementsAnnotatedWith(annotation)) {
                    if (field.getKind().isField() && field.getEnclosingElement() instanceof TypeElement type) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    /** A class without one of Fanin's annotations stays without them. */
    @Override
    boolean canBecomeModel() {
        return false;
    }

    @Override
    boolean leavesToOther(Diagnostic diagnostic) {
        return false;
    }

    @Override
    boolean isModel(TypeElement candidate) {
        return true;
    }

    /**
     * What an editor may offer in a member of an annotation: NetBeans and its language server for Visual Studio Code ask for it. The
     * values are those that the rest of the class allows, as they stand in source.
     */
    @Override
    public Iterable<? extends Completion> getCompletions(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable ExecutableElement member,
            @Nullable String userText) {
        try {
            AskedMember asked = reader().asked(element, annotation, member);
            return asked == null
                    ? List.of()
                    : Candidates.of(asked, userText == null ? "" : userText, catalogueOf(element)).stream()
                            .map(Completions::of)
                            .toList();
        } catch (RuntimeException halfTyped) {
            // An editor asks at every key, about source that makes its own compiler throw; there is nobody to tell.
            return List.of();
        }
    }

    /** The catalogue with the own layers of the class that a field belongs to. */
    private Catalogue catalogueOf(@Nullable Element field) {
        return field != null && field.getEnclosingElement() instanceof TypeElement type
                ? catalogue(FaninAnnotations.ownLayersOnFieldsOf(type), new HashMap<>())
                : new Catalogue(Map.of(), Map.of());
    }
}

package dev.fanin.processor;

import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Wrappers;
import dev.fanin.processor.checking.ModelChecker;
import dev.fanin.processor.checking.ResolvedModel;
import dev.fanin.processor.definition.DefinedLayer;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.OwnLayer;
import dev.fanin.processor.model.TypeReference;
import dev.fanin.processor.reading.ElementLocation;
import dev.fanin.processor.reading.FaninAnnotations;
import dev.fanin.processor.reading.Kotlin;
import dev.fanin.processor.reading.Lombok;
import dev.fanin.processor.reading.ModelReader;
import dev.fanin.processor.reading.ModelReader.Outline;
import dev.fanin.processor.reading.OwnLayerReader;
import dev.fanin.processor.reading.SourceTypes;
import dev.fanin.processor.writing.HiddenPackages;
import dev.fanin.processor.writing.ModelWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/**
 * Generates the class that resets a model, for those models that a subclass finds.
 *
 * <p>A class whose fields, superclass or annotations have types that do not exist yet waits for the next round, since another
 * processor may generate them. What is still missing in the last round is an error. All classes wait for the round after Lombok's.
 */
abstract class ModelProcessor extends AbstractProcessor {
    final FaninAnnotations annotations =
            new FaninAnnotations(Catalogue.annotations(), Wrappers.annotations(), Initializers.annotations());
    private final SourceTypes sources = new SourceTypes();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, Outline> generated = new LinkedHashMap<>();

    /** What the classes that wait had when they were first checked. */
    private final Map<String, Outline> checked = new HashMap<>();

    private final Set<Diagnostic> reported = new HashSet<>();

    @Override
    public final Set<String> getSupportedOptions() {
        return Set.of(Kotlin.KAPT_OPTION);
    }

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The classes of a round that may be models of this processor. */
    abstract Set<TypeElement> candidates(Set<? extends TypeElement> present, RoundEnvironment round);

    /** Whether a class of an earlier round that was no model may have become one of this processor. */
    abstract boolean canBecomeModel();

    /** Whether a candidate whose types all exist is a model of this processor. */
    abstract boolean isModel(TypeElement candidate);

    /** Whether Fanin's other processor reports a mistake anyway. */
    abstract boolean leavesToOther(Diagnostic diagnostic);

    /** Whether the class or package that a mistake is at comes from source. */
    final boolean isInSource(Diagnostic diagnostic) {
        return sources.contain(((ElementLocation) diagnostic.location()).element());
    }

    /** Generates the classes of one round. */
    final void generate(Set<? extends TypeElement> present, RoundEnvironment round) {
        // By name: Eclipse's compiler has no order of its own.
        Set<TypeElement> types = new TreeSet<>(
                Comparator.comparing(type -> type.getQualifiedName().toString()));
        types.addAll(existing(waiting));
        types.addAll(candidates(present, round));
        boolean hasNewLayers = definesLayers(round);
        if (hasNewLayers && canBecomeModel()) {
            existing(new LinkedHashSet<>(sources.names())).forEach(type -> addModels(type, types));
        }
        types.removeIf(type -> generated.containsKey(type.getQualifiedName().toString()));
        // A half-typed class may have no name yet, or what the compiler puts in its place.
        types.removeIf(type -> !SourceVersion.isName(type.getQualifiedName()));
        sources.add(round);
        ModelReader reader = reader();
        if (hasNewLayers) {
            reportChanged(reader);
        }
        if (!types.isEmpty() && Lombok.isAtWork(round, processingEnv.getElementUtils())) {
            types.forEach(this::await);
            return;
        }
        Map<String, DefinedLayer> defined = new HashMap<>();
        for (TypeElement type : types) {
            guard(
                    type,
                    () -> generate(type, reader.missingTypes(type, types), reader, defined, round.processingOver()));
        }
    }

    final ModelReader reader() {
        return new ModelReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), annotations, sources);
    }

    /** Whether there are layers of the user's own among the types of a round. */
    private static boolean definesLayers(RoundEnvironment round) {
        return ElementFilter.typesIn(round.getRootElements()).stream().anyMatch(ModelProcessor::definesLayers);
    }

    private static boolean definesLayers(TypeElement type) {
        return FaninAnnotations.isOwnLayer(type)
                || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(ModelProcessor::definesLayers);
    }

    private void addModels(TypeElement type, Set<TypeElement> models) {
        if (isModel(type)) {
            models.add(type);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addModels(nested, models));
    }

    /** Before some version, javac hides an annotation that does not exist yet, so that its class cannot wait for it. */
    private void reportChanged(ModelReader reader) {
        generated.forEach((name, outline) -> {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null && !reader.outline(type).equals(outline)) {
                report(Diagnostic.of(Message.LAYER_TOO_LATE, ElementLocation.of(type), name));
            }
        });
    }

    /** The types of some names, which are removed. */
    final Set<TypeElement> existing(Set<String> names) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : names) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        names.clear();
        return types;
    }

    private void await(TypeElement type) {
        waiting.add(type.getQualifiedName().toString());
    }

    private void generate(
            TypeElement type,
            List<Diagnostic> missing,
            ModelReader reader,
            Map<String, DefinedLayer> defined,
            boolean lastRound) {
        Set<TypeElement> ownLayers = FaninAnnotations.ownLayersOnFieldsOf(type);
        boolean incomplete = !missing.isEmpty()
                || reader.awaitsAnnotations(type)
                || ownLayers.stream().anyMatch(OwnLayerReader::isIncomplete);
        if (incomplete && !lastRound) {
            await(type);
            return;
        }
        if (!isModel(type)) {
            return;
        }
        generated.put(type.getQualifiedName().toString(), reader.outline(type));
        ModelClass model = reader.read(type);
        if (!missing.isEmpty()) {
            missing.forEach(this::report);
            write(type, model.type().generated(), ModelWriter.writeStandIn(model));
            return;
        }
        ModelChecker.Result result = ModelChecker.check(model, catalogue(ownLayers, defined));
        String name = type.getQualifiedName().toString();
        if (result.awaitsProcessors() && !lastRound) {
            Outline outline = generated.remove(name);
            checked.putIfAbsent(name, outline);
            waiting.add(name);
            return;
        }
        Outline before = checked.get(name);
        if (before != null && !before.equals(generated.get(name))) {
            report(Diagnostic.of(Message.LAYER_TOO_LATE, ElementLocation.of(type), name));
            write(type, model.type().generated(), ModelWriter.writeStandIn(model));
            return;
        }
        List<Diagnostic> hidden = reader.hiddenProperties(type);
        hidden.forEach(this::report);
        result.diagnostics().forEach(this::report);
        ResolvedModel resolved = hidden.isEmpty() && reader.canUseGenerated(type) ? result.model() : null;
        String source = resolved == null ? "" : ModelWriter.write(resolved);
        String hiding = HiddenPackages.hidingClass(model, source);
        if (hiding != null) {
            report(Diagnostic.of(Message.PACKAGE_HIDDEN, ElementLocation.of(type), hiding, name));
        }
        write(
                type,
                model.type().generated(),
                resolved == null || hiding != null ? ModelWriter.writeStandIn(model) : source);
    }

    /** The catalogue with a model's own layers. A mistake in one that comes from source is reported there. */
    final Catalogue catalogue(Set<TypeElement> ownLayers, Map<String, DefinedLayer> defined) {
        Map<String, LayerDefinition> own = new HashMap<>();
        Map<String, String> mistakes = new HashMap<>();
        for (TypeElement annotation : ownLayers) {
            String name = annotation.getQualifiedName().toString();
            DefinedLayer layer = defined.computeIfAbsent(name, unknown -> define(annotation));
            LayerDefinition definition = layer.layer();
            if (definition != null) {
                own.put(name, definition);
            } else if (!sources.contain(annotation) && !layer.diagnostics().isEmpty()) {
                String text = layer.diagnostics().get(0).text();
                mistakes.put(name, text.substring(0, text.indexOf('\n')));
            }
        }
        return new Catalogue(own, mistakes);
    }

    /** What becomes of an annotation that is a layer. */
    final DefinedLayer define(TypeElement annotation) {
        OwnLayer layer = new OwnLayerReader(processingEnv.getElementUtils()).read(annotation);
        return layer == null ? new DefinedLayer(null, List.of()) : DefinedLayer.of(layer);
    }

    /** Does something about a type or package; a failure becomes an error there. */
    final void guard(QualifiedNameable element, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException mistake) {
            report(Diagnostic.of(
                    Message.INTERNAL_ERROR, ElementLocation.of(element), element.getQualifiedName(), trace(mistake)));
        }
    }

    private void write(TypeElement type, TypeReference generated, String source) {
        Filer filer = processingEnv.getFiler();
        String name = generated.qualifiedName();
        try (Writer writer = filer.createSourceFile(name, type).openWriter()) {
            writer.write(source);
        } catch (FilerException taken) {
            report(Diagnostic.of(Message.GENERATED_CLASS_TAKEN, ElementLocation.of(type), name));
        } catch (IOException failed) {
            report(Diagnostic.of(Message.WRITING_FAILED, ElementLocation.of(type), name, failed));
        }
    }

    /** Reports a mistake once, though several classes may have it in common. */
    final void report(Diagnostic diagnostic) {
        if (leavesToOther(diagnostic) || !reported.add(diagnostic)) {
            return;
        }
        ElementLocation location = (ElementLocation) diagnostic.location();
        // A line of a stub is none of the user's, so the message says the place.
        boolean isStub = processingEnv.getOptions().containsKey(Kotlin.KAPT_OPTION);
        String text = isStub ? diagnostic.printWithPlace(location.words()) : diagnostic.print();
        Messager messager = processingEnv.getMessager();
        try {
            messager.printMessage(Kind.ERROR, text, location.element(), location.annotation(), location.value());
        } catch (RuntimeException unplaced) {
            // Eclipse's compiler cannot look for a place in an annotation that has an empty list.
            messager.printMessage(Kind.ERROR, text, location.element());
        }
    }

    private static String trace(RuntimeException mistake) {
        StringWriter trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace));
        return trace.toString().strip();
    }
}

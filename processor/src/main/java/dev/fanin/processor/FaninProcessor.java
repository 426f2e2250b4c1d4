package dev.fanin.processor;

import com.google.auto.service.AutoService;
import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.Wrappers;
import dev.fanin.processor.checking.Candidates;
import dev.fanin.processor.checking.ModelChecker;
import dev.fanin.processor.checking.ResolvedModel;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AskedMember;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.TypeReference;
import dev.fanin.processor.reading.ElementLocation;
import dev.fanin.processor.reading.FaninAnnotations;
import dev.fanin.processor.reading.ModelReader;
import dev.fanin.processor.writing.ModelWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Completions;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Generates, for each class with annotated layer fields, the class that resets it.
 *
 * <p>A class whose fields or superclass have types that do not exist yet waits for the next round, since another processor may
 * generate them. What is still missing in the last round is an error.
 */
@AutoService(Processor.class)
public final class FaninProcessor extends AbstractProcessor {
    private final FaninAnnotations annotations =
            new FaninAnnotations(Catalogue.annotations(), Wrappers.annotations(), Initializers.annotations());
    private final Set<String> waiting = new LinkedHashSet<>();

    /** Called by the compiler. */
    public FaninProcessor() {}

    /** Fanin's annotations; and {@code Generated}, so that no compiler warns of an annotation that no processor claims. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> supported = new LinkedHashSet<>(annotations.all());
        supported.add("javax.annotation.processing.Generated");
        return supported;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Processes one round.
     *
     * @return true: an annotation that no processor claims is a warning under {@code -Xlint:processing}
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> present, RoundEnvironment round) {
        ModelReader reader = reader();
        Set<TypeElement> types = types(present, round);
        for (TypeElement type : types) {
            try {
                process(type, reader, reader.missingTypes(type, types), round.processingOver());
            } catch (RuntimeException mistake) {
                report(Diagnostic.of(
                        Message.INTERNAL_ERROR, ElementLocation.of(type), type.getQualifiedName(), trace(mistake)));
            }
        }
        return true;
    }

    /** The classes with annotated fields, by name: Eclipse's compiler has no order of its own. */
    private Set<TypeElement> types(Set<? extends TypeElement> present, RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        Set<TypeElement> types = new TreeSet<>(
                Comparator.comparing(type -> type.getQualifiedName().toString()));
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        waiting.clear();
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

    private void process(TypeElement type, ModelReader reader, List<Diagnostic> missing, boolean lastRound) {
        if (!missing.isEmpty() && !lastRound) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        ModelClass model = reader.read(type);
        if (!missing.isEmpty()) {
            missing.forEach(this::report);
            write(type, model.type().generated(), ModelWriter.writeStandIn(model));
            return;
        }
        ModelChecker.Result result = ModelChecker.check(model);
        result.diagnostics().forEach(this::report);
        ResolvedModel resolved = result.model();
        write(
                type,
                model.type().generated(),
                resolved == null ? ModelWriter.writeStandIn(model) : ModelWriter.write(resolved));
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
                    : Candidates.of(asked, userText == null ? "" : userText).stream()
                            .map(Completions::of)
                            .toList();
        } catch (RuntimeException halfTyped) {
            // An editor asks at every key, about source that makes its own compiler throw; there is nobody to tell.
            return List.of();
        }
    }

    private ModelReader reader() {
        return new ModelReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), annotations);
    }

    private void report(Diagnostic diagnostic) {
        ElementLocation location = (ElementLocation) diagnostic.location();
        processingEnv
                .getMessager()
                .printMessage(
                        Kind.ERROR, diagnostic.print(), location.element(), location.annotation(), location.value());
    }

    private static String trace(RuntimeException mistake) {
        StringWriter trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace));
        return trace.toString().strip();
    }
}

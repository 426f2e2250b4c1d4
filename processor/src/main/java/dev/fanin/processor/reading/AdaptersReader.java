package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AdapterClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Adapters}: which classes an element names, and what they have. */
final class AdaptersReader {
    private final Elements elements;
    private final Types types;

    AdaptersReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * One value of an {@code @Adapters}.
     *
     * @param type what it names, or null if that is not found
     */
    private record Named(@Nullable TypeMirror type, Location location) {
        private @Nullable TypeElement element() {
            return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
        }
    }

    private static List<Named> named(Element annotated) {
        List<Named> named = new ArrayList<>();
        AnnotationMirror annotation = FaninAnnotations.find(annotated, FaninAnnotations.ADAPTERS);
        if (annotation != null) {
            for (AnnotationValue value : annotation.getElementValues().values()) {
                List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
                for (Object item : items) {
                    AnnotationValue each = (AnnotationValue) item;
                    // Eclipse's compiler knows no place within a list; one class needs no list.
                    AnnotationValue place = items.size() == 1 ? value : each;
                    // What is not found is an error type, or a text instead of a type, whichever the compiler has for
                    // it.
                    TypeMirror type = each.getValue() instanceof TypeMirror found && found.getKind() != TypeKind.ERROR
                            ? found
                            : null;
                    named.add(new Named(type, new ElementLocation(annotated, annotation, place)));
                }
            }
        }
        return named;
    }

    /** The elements around a class that can say {@code @Adapters}: itself, the classes around it, its package. */
    private List<Element> around(TypeElement type) {
        List<Element> around = new ArrayList<>();
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            around.add(each);
        }
        around.add(elements.getPackageOf(type));
        return around;
    }

    /** The classes that a model asks for and that do not exist. */
    List<Diagnostic> missing(TypeElement model) {
        List<Diagnostic> missing = new ArrayList<>();
        for (Element annotated : around(model)) {
            for (Named named : named(annotated)) {
                if (named.type() == null) {
                    missing.add(Diagnostic.of(Message.UNKNOWN_ADAPTERS, named.location(), annotated.getSimpleName()));
                }
            }
        }
        return missing;
    }

    /** The adapters of a model. */
    AdapterScope scope(TypeElement model, Accessibility accessibility, Deprecations deprecations) {
        AdapterMethods methods = new AdapterMethods(elements, types, accessibility);
        List<List<AdapterMethod>> levels = new ArrayList<>();
        for (Element annotated : around(model)) {
            List<AdapterMethod> level = new ArrayList<>();
            Set<ExecutableElement> seen = new LinkedHashSet<>();
            for (Named named : named(annotated)) {
                TypeElement owner = named.element();
                List<AdapterMethod> found = owner == null ? List.of() : methods.of(owner);
                // A class that is named twice, or inherits from another one of them, adds nothing new.
                found.stream().filter(method -> seen.add(method.element())).forEach(level::add);
            }
            if (!level.isEmpty()) {
                levels.add(level);
            }
        }
        return new AdapterScope(types, deprecations, levels);
    }

    /** What the {@code @Adapters} of a class or package names. */
    List<AdapterClass> classes(Element annotated) {
        Accessibility accessibility = new Accessibility(elements, elements.getPackageOf(annotated));
        AdapterMethods methods = new AdapterMethods(elements, types, accessibility);
        List<AdapterClass> classes = new ArrayList<>();
        for (Named named : named(annotated)) {
            TypeElement owner = named.element();
            List<AdapterMethod> found = owner == null ? List.of() : methods.of(owner);
            classes.add(new AdapterClass(
                    named.type() == null ? "" : TypeNames.display(named.type()),
                    named.type() != null,
                    found.stream().anyMatch(AdapterMethod::isAdapter),
                    found.stream()
                            .filter(method -> !method.isAdapter())
                            .map(AdapterMethod::misfit)
                            .toList(),
                    named.location()));
        }
        return classes;
    }
}

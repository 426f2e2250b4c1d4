package dev.fanin.processor.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which classes have layers.
 *
 * @param annotations that make a field a layer or submodule
 * @param types of the compiler
 * @param sources the types whose annotations another processor may yet generate
 */
record Hierarchy(FaninAnnotations annotations, Types types, SourceTypes sources) {
    /** The class itself, or its nearest superclass, that declares annotated fields; null if none does. */
    @Nullable
    TypeElement nearestModel(TypeElement type) {
        for (TypeElement each = type; each != null; each = superclass(each)) {
            if (declaresAnnotatedFields(each)) {
                return each;
            }
        }
        return null;
    }

    /** The nearest superclass that declares annotated fields; null if none does. */
    @Nullable
    TypeElement superModel(TypeElement type) {
        TypeElement superclass = superclass(type);
        return superclass == null ? null : nearestModel(superclass);
    }

    /** A class that declares annotated fields, then the superclasses that do. */
    List<TypeElement> models(@Nullable TypeElement model) {
        List<TypeElement> models = new ArrayList<>();
        for (TypeElement each = model; each != null; each = superModel(each)) {
            models.add(each);
        }
        return models;
    }

    private @Nullable TypeElement superclass(TypeElement type) {
        TypeMirror superclass = existing(type.getSuperclass());
        return superclass.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) superclass).asElement() : null;
    }

    /**
     * The type without its arguments if it is only they that do not exist. To Eclipse's compiler the type itself is an error then.
     */
    TypeMirror existing(TypeMirror type) {
        boolean hasArguments = type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        return type.getKind() == TypeKind.ERROR && hasArguments ? types.erasure(type) : type;
    }

    /** The class itself, or one of its superclasses, whose superclass is not found; null if all are. */
    @Nullable
    TypeElement withMissingSuperclass(TypeElement type) {
        for (TypeElement each = type; each != null; each = superclass(each)) {
            if (existing(each.getSuperclass()).getKind() == TypeKind.ERROR) {
                return each;
            }
        }
        return null;
    }

    /** A class, its superclasses from the nearest on, then the interfaces of all of them. */
    List<TypeElement> withSupertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeElement each = type; each != null && found.add(each); ) {
            each = superclass(each);
        }
        Deque<TypeElement> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (TypeMirror implemented : open.remove().getInterfaces()) {
                if (implemented instanceof DeclaredType declared && found.add((TypeElement) declared.asElement())) {
                    open.add((TypeElement) declared.asElement());
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether a field of the class or of one of its superclasses has an annotation that does not exist yet. */
    boolean hasUnknownAnnotations(TypeElement type) {
        for (TypeElement each = type; each != null; each = superclass(each)) {
            if (sources.contain(each) && FaninAnnotations.unknownAreOnFieldsOf(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean declaresAnnotatedFields(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind().isField())
                .anyMatch(annotations::areOn);
    }
}

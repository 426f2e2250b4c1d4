package dev.fanin.processor.reading;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Which classes have layers.
 *
 * @param annotations that make a field a layer or submodule
 */
record Hierarchy(FaninAnnotations annotations) {
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

    private static @Nullable TypeElement superclass(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        return superclass.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) superclass).asElement() : null;
    }

    /** The class itself, or one of its superclasses, whose superclass is not found; null if all are. */
    @Nullable
    TypeElement withMissingSuperclass(TypeElement type) {
        for (TypeElement each = type; each != null; each = superclass(each)) {
            if (each.getSuperclass().getKind() == TypeKind.ERROR) {
                return each;
            }
        }
        return null;
    }

    private boolean declaresAnnotatedFields(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind().isField())
                .anyMatch(annotations::areOn);
    }
}

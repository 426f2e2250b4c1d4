package dev.fanin.processor.reading;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Which warnings generated code would cause by using what the user has deprecated, or types without their arguments. */
final class Deprecations {
    private final Elements elements;
    private boolean deprecation;
    private boolean removal;
    private boolean unchecked;

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** Notes an element that generated code uses, and the classes around it. */
    void use(Element used) {
        for (Element each = used; each != null; each = each.getEnclosingElement()) {
            if (elements.isDeprecated(each)) {
                deprecation = true;
                removal |= isForRemoval(each);
            }
        }
    }

    /** Notes a type and its arguments. */
    void use(TypeMirror type) {
        if (type instanceof ArrayType array) {
            use(array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            use(declared.asElement());
            declared.getTypeArguments().forEach(this::use);
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            use(wildcard.getExtendsBound());
        }
    }

    /** Notes that generated code gives a type without its arguments where they are asked for. */
    void useUnchecked() {
        unchecked = true;
    }

    List<String> suppressions() {
        List<String> suppressions = new ArrayList<>();
        if (deprecation) {
            suppressions.add("deprecation");
        }
        if (removal) {
            suppressions.add("removal");
        }
        if (unchecked) {
            suppressions.add("unchecked");
        }
        return suppressions;
    }

    private static boolean isForRemoval(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (FaninAnnotations.nameOf(annotation).equals(Deprecated.class.getName())) {
                return annotation.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
                        .map(entry -> ((AnnotationValue) entry.getValue()).getValue())
                        .anyMatch(Boolean.TRUE::equals);
            }
        }
        return false;
    }
}

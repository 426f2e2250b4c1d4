package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Location;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A place that the compiler can point at.
 *
 * @param element the annotated element
 * @param annotation the annotation on it, or null
 * @param value the value within the annotation, or null
 */
public record ElementLocation(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Location {
    /** The place of an enum's constant is the enum: Eclipse's compiler has none for the constant. */
    public ElementLocation {
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
            element = element.getEnclosingElement();
            annotation = null;
            value = null;
        }
    }

    /** The place of an element itself. */
    public static ElementLocation of(Element element) {
        return new ElementLocation(element, null, null);
    }

    /** The place in words, such as {@code @Linear of user.Net.fc}. */
    public String words() {
        String words = element.getEnclosingElement() instanceof TypeElement type
                ? type.getQualifiedName() + "." + element.getSimpleName()
                : element.toString();
        return annotation == null
                ? words
                : "@" + annotation.getAnnotationType().asElement().getSimpleName() + " of " + words;
    }

    static ElementLocation of(Element element, AnnotationMirror annotation) {
        return new ElementLocation(element, annotation, null);
    }
}

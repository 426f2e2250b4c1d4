package dev.fanin.processor.reading;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a caller would have to catch. */
record CheckedExceptions(Elements elements, Types types) {
    /** The first checked exception that a method declares, or null if it declares none. */
    @Nullable
    TypeMirror of(ExecutableElement method) {
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (!isSubtype(thrown, RuntimeException.class) && !isSubtype(thrown, Error.class)) {
                return thrown;
            }
        }
        return null;
    }

    private boolean isSubtype(TypeMirror thrown, Class<?> unchecked) {
        TypeElement element = elements.getTypeElement(unchecked.getName());
        return element != null && types.isSubtype(thrown, element.asType());
    }
}

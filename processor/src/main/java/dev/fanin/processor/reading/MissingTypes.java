package dev.fanin.processor.reading;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Types that do not exist, perhaps because another processor has yet to generate them. */
final class MissingTypes {
    private MissingTypes() {}

    /** The exception that a method declares and that is not found, or null. Whether a caller must catch it is not known. */
    static @Nullable TypeMirror thrownBy(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .filter(thrown -> thrown.getKind() == TypeKind.ERROR)
                .findFirst()
                .orElse(null);
    }

    /** The type, the component of the array or the first type argument that is not found; null if all are. */
    static @Nullable TypeMirror in(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType());
        }
        // To Eclipse's compiler the type itself is wrong if an argument of it is.
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                TypeMirror missing = in(argument);
                if (missing != null) {
                    return missing;
                }
            }
        }
        return type.getKind() == TypeKind.ERROR ? type : null;
    }
}

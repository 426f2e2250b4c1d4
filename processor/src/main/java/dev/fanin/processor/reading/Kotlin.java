package dev.fanin.processor.reading;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What is different where kapt hands over Java stubs of Kotlin classes. */
public final class Kotlin {
    /** The option by which kapt tells processors where sources in Kotlin go; it is there whenever the sources are stubs. */
    public static final String KAPT_OPTION = "kapt.kotlin.generated";

    private static final String UNKNOWN_TYPE = "error.NonExistentClass";

    private Kotlin() {}

    /** Whether kapt put this type where the user's cannot be found. */
    static boolean standsForUnknownType(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(UNKNOWN_TYPE);
    }
}

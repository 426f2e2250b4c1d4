package dev.fanin.processor;

import java.lang.reflect.Field;
import org.eclipse.jdt.core.compiler.IProblem;

/** The names of the errors of Eclipse's compiler. */
final class EclipseProblems {
    private EclipseProblems() {}

    /** Such as {@code UndefinedType}; the number where it has no name. */
    static String name(String number) {
        for (Field constant : IProblem.class.getFields()) {
            if (number.equals(valueOf(constant).toString())) {
                return constant.getName();
            }
        }
        return number;
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException(notPublic);
        }
    }
}

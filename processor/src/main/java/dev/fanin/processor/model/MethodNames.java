package dev.fanin.processor.model;

import java.util.List;
import java.util.Locale;

/** The names of generated methods, and of those that a user's type may have. */
public final class MethodNames {
    /** The method that resets a whole model. */
    public static final String RESET_ALL = "resetParameters";

    /** The method that describes a whole model. */
    public static final String PLAN = "plan";

    /** The method that returns the description of a whole model; no field's method has this name. */
    public static final String PLANNED = "planned";

    /** The method that puts new layers into fields. */
    public static final String ASSIGN = "assign";

    private MethodNames() {}

    /** The method that resets one field. */
    public static String reset(String field) {
        return "reset" + capitalized(field);
    }

    /** The method that describes one field. */
    public static String plan(String field) {
        return PLAN + capitalized(field);
    }

    /** The getter of a property, in the style of beans. */
    public static String getter(String property) {
        return "get" + capitalized(property);
    }

    /** The setter of a property, in the style of beans. */
    public static String setter(String property) {
        return "set" + capitalized(property);
    }

    /** The names that a property's getter may have: as records have it, as beans have it, and Kotlin's if that is another one. */
    public static List<String> getters(String property) {
        return isAsciiAtFirst(property)
                ? List.of(property, getter(property))
                : List.of(property, getter(property), "get" + property);
    }

    /** The names that a property's setter may have: as beans have it, the property's own, and Kotlin's if that is another one. */
    public static List<String> setters(String property) {
        if (property.length() > 2 && property.startsWith("is") && !isLowerCaseInAscii(property.charAt(2))) {
            return List.of(setter(property), property, "set" + property.substring(2));
        }
        return isAsciiAtFirst(property)
                ? List.of(setter(property), property)
                : List.of(setter(property), property, "set" + property);
    }

    /** Whether a method has a name, or the one that Kotlin makes of it for an internal member, such as {@code getX$module}. */
    public static boolean matches(String method, String name) {
        return method.startsWith(name) && (method.length() == name.length() || method.charAt(name.length()) == '$');
    }

    private static boolean isLowerCaseInAscii(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isAsciiAtFirst(String name) {
        return name.isEmpty() || name.charAt(0) < 128;
    }

    private static String capitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

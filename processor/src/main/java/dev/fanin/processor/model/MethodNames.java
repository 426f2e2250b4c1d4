package dev.fanin.processor.model;

import java.util.Locale;

/** The names of generated methods, and of those that a user's type may have. */
public final class MethodNames {
    /** The method that resets a whole model. */
    public static final String RESET_ALL = "resetParameters";

    /** The method that describes a whole model. */
    public static final String PLAN = "plan";

    /** The method that returns the description of a whole model; no field's method has this name. */
    public static final String PLANNED = "planned";

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

    private static String capitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

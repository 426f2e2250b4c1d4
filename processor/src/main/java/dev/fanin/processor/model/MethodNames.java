package dev.fanin.processor.model;

import java.util.Locale;

/** The names of generated methods. */
public final class MethodNames {
    /** The method that resets a whole model. */
    public static final String RESET_ALL = "resetParameters";

    /** The method that describes a whole model. */
    public static final String PLAN = "plan";

    private MethodNames() {}

    /** The method that resets one field. */
    public static String reset(String field) {
        return "reset" + capitalized(field);
    }

    /** The method that describes one field. */
    public static String plan(String field) {
        return PLAN + capitalized(field);
    }

    private static String capitalized(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}

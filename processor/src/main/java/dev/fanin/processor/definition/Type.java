package dev.fanin.processor.definition;

import java.util.List;

/**
 * What an expression gives.
 *
 * @param kind the kind of value
 * @param name the qualified name of the enum that it is of, for {@link Kind#CONSTANT}
 * @param constants the constants of that enum
 */
record Type(Kind kind, String name, List<String> constants) {
    /** The kind of a value, and the class of it. */
    enum Kind {
        /** A {@link dev.fanin.processor.catalogue.Size}. */
        WHOLE("a whole number"),
        /** A {@link Real}. */
        REAL("a floating-point number"),
        /** A {@link TruthValue}. */
        TRUTH("true or false"),
        /** A String. */
        WORD("a word"),
        /** The name of a constant. */
        CONSTANT("a constant"),
        /** A list of sizes. */
        WHOLES("an array of whole numbers"),
        /** A list of doubles. */
        REALS("an array of floating-point numbers"),
        /** What no expression can use. */
        OTHER("an array");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static final Type WHOLE = of(Kind.WHOLE);
    static final Type REAL = of(Kind.REAL);
    static final Type TRUTH = of(Kind.TRUTH);

    static Type of(Kind kind) {
        return new Type(kind, "", List.of());
    }

    /** Whether it is the same; compilers do not agree on the order of a compiled enum's constants. */
    boolean isSameAs(Type other) {
        return kind == other.kind && name.equals(other.name);
    }

    boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.REAL;
    }

    /** The name of the enum as a reader sees it. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Such as {@code a whole number}. */
    String words() {
        return kind == Kind.CONSTANT ? "a constant of " + simpleName() : kind.words;
    }
}

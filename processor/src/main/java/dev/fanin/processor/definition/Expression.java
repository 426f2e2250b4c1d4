package dev.fanin.processor.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it was written. */
sealed interface Expression {
    /** A whole number. */
    record Whole(long value) implements Expression {}

    /** A floating-point number. */
    record Decimal(double value, String text) implements Expression {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Expression {}

    /** A word between single quotes. */
    record Word(String value) implements Expression {}

    /** A member, or a constant of an enum. */
    record Name(String name) implements Expression {}

    /** An element of an array. */
    record Element(String array, int index) implements Expression {}

    /** {@code -a} or {@code !a}. */
    record Sign(String operator, Expression operand) implements Expression {}

    /** Two operands. */
    record Operation(Expression left, String operator, Expression right) implements Expression {}

    /** A function or an initializer. */
    record Call(String function, List<Argument> arguments) implements Expression {}

    /**
     * An argument of a call.
     *
     * @param name its name, or null where its position says which it is
     */
    record Argument(@Nullable String name, Expression value) {}
}

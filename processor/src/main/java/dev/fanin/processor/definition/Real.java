package dev.fanin.processor.definition;

import dev.fanin.plan.Formula;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.Size;
import org.jspecify.annotations.Nullable;

/**
 * A floating-point number that is known now, or a Java expression for run time.
 *
 * <p>The expression has the very operations of the formula, in its order, so that run time gives the bits that folding gives.
 *
 * @param value the number where it is known
 * @param java the expression, or null where the number is known
 * @param binding how tightly the expression binds
 */
record Real(double value, @Nullable String java, Binding binding) {
    /** How tightly a Java expression binds, the weakest first. */
    private enum Binding {
        SUM,
        PRODUCT,
        SIGN,
        TIGHT,
        /** As TIGHT, and the expression is a {@code long}. */
        LONG_TIGHT,
        /** A {@code long} that needs parentheses. */
        LONG_LOOSE
    }

    static Real of(double value) {
        return new Real(value, null, Binding.TIGHT);
    }

    static Real of(Size size) {
        if (size.isConstant()) {
            return of((double) size.value());
        }
        return new Real(
                Double.NaN, size.java(), size instanceof Size.Operation ? Binding.LONG_LOOSE : Binding.LONG_TIGHT);
    }

    boolean isConstant() {
        return java == null;
    }

    Real plus(Real other) {
        return isConstant() && other.isConstant() ? of(value + other.value) : operation(Binding.SUM, " + ", other);
    }

    Real minus(Real other) {
        return isConstant() && other.isConstant() ? of(value - other.value) : operation(Binding.SUM, " - ", other);
    }

    Real times(Real other) {
        return isConstant() && other.isConstant() ? of(value * other.value) : operation(Binding.PRODUCT, " * ", other);
    }

    Real dividedBy(Real other) {
        return isConstant() && other.isConstant() ? of(value / other.value) : operation(Binding.PRODUCT, " / ", other);
    }

    Real negated() {
        return isConstant() ? of(-value) : new Real(Double.NaN, "-" + asOperand(Binding.TIGHT, true), Binding.SIGN);
    }

    Real min(Real other) {
        return isConstant() && other.isConstant() ? of(Math.min(value, other.value)) : call("Math.min", other);
    }

    Real max(Real other) {
        return isConstant() && other.isConstant() ? of(Math.max(value, other.value)) : call("Math.max", other);
    }

    Real pow(Real exponent) {
        return isConstant() && exponent.isConstant()
                ? of(Formula.pow(value, exponent.value))
                : call("Formula.pow", exponent);
    }

    Real abs() {
        return isConstant() ? of(Math.abs(value)) : call("Math.abs");
    }

    Real sqrt() {
        return isConstant() ? of(Math.sqrt(value)) : call("Math.sqrt");
    }

    Real log() {
        return isConstant() ? of(Formula.log(value)) : call("Formula.log");
    }

    Real exp() {
        return isConstant() ? of(Formula.exp(value)) : call("Formula.exp");
    }

    Condition isNotZero() {
        return isConstant() ? Condition.of(value != 0) : Condition.atRunTime(java() + " != 0");
    }

    /** The number as an argument of generated code. */
    String source() {
        return java == null ? Recipe.literal(value) : java;
    }

    /** The number in a comparison. */
    private String asComparand() {
        return java == null ? doubleLiteral() : java;
    }

    /** {@code operator} is one of Java's comparisons, which bind weaker than all arithmetic. */
    Condition compare(String operator, Real other) {
        if (isConstant() && other.isConstant()) {
            return Condition.of(
                    switch (operator) {
                        case "<" -> value < other.value;
                        case "<=" -> value <= other.value;
                        case ">" -> value > other.value;
                        case ">=" -> value >= other.value;
                        case "==" -> value == other.value;
                        default -> value != other.value;
                    });
        }
        return Condition.atRunTime(asComparand() + " " + operator + " " + other.asComparand());
    }

    private Real operation(Binding operation, String operator, Real right) {
        boolean bothLong = isLong() && right.isLong();
        String first = bothLong
                ? "(double) " + asOperand(Binding.TIGHT, right.isDouble())
                : asOperand(operation, right.isDouble());
        Binding tighter = operation == Binding.SUM ? Binding.PRODUCT : Binding.SIGN;
        return new Real(Double.NaN, first + operator + right.asOperand(tighter, isDouble() || bothLong), operation);
    }

    /** Whether Java computes with it as a {@code double} even beside a {@code long}. */
    private boolean isDouble() {
        return !isConstant() && !isLong();
    }

    private boolean isLong() {
        return binding == Binding.LONG_TIGHT || binding == Binding.LONG_LOOSE;
    }

    /**
     * As an operand of an operation.
     *
     * @param least how tightly it must bind
     * @param besideDouble whether the other operand is a double, so that a whole number may be written without a fraction
     */
    private String asOperand(Binding least, boolean besideDouble) {
        if (java == null) {
            return besideDouble ? Recipe.literal(value) : doubleLiteral();
        }
        boolean bare =
                binding == Binding.LONG_TIGHT || (binding != Binding.LONG_LOOSE && binding.compareTo(least) >= 0);
        return bare ? java : "(" + java + ")";
    }

    private String doubleLiteral() {
        return Double.isFinite(value) ? Double.toString(value) : Recipe.literal(value);
    }

    private Real call(String function) {
        return new Real(Double.NaN, function + "(" + java() + ")", Binding.TIGHT);
    }

    private Real call(String function, Real other) {
        return new Real(Double.NaN, function + "(" + asComparand() + ", " + other.asComparand() + ")", Binding.TIGHT);
    }
}

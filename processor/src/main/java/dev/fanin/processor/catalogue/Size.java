package dev.fanin.processor.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A size that is a number, or an expression over sizes known at run time.
 *
 * <p>Expressions of numbers are folded at once; what remains prints as Java. Products that exceed a {@code long} become {@link
 * Long#MAX_VALUE}, which no tensor reaches.
 */
public sealed interface Size {
    /** A number. */
    record Constant(long value) implements Size {
        @Override
        public String java() {
            return Long.toString(value);
        }
    }

    /** A size of the model's, by the name of the argument that it stands for. */
    record Variable(String name) implements Size {
        @Override
        public String java() {
            return name;
        }
    }

    /** A sum, product, quotient or remainder with at least one run-time operand. */
    record Operation(Size left, char operator, Size right) implements Size {
        @Override
        public String java() {
            return operand(left, false) + " " + operator + " " + operand(right, true);
        }

        private String operand(Size size, boolean isRight) {
            boolean bare = !(size instanceof Operation inner)
                    || (inner.operator == '*' && operator == '+')
                    || (inner.operator == '*' && operator == '*')
                    || (inner.operator == '/' && !isRight && operator == '*');
            return bare ? size.java() : "(" + size.java() + ")";
        }
    }

    /** The expression as Java source, a {@code long} where any variable is. */
    String java();

    /** A number. */
    static Size of(long value) {
        return new Constant(value);
    }

    /** The product of all, 1 for none. */
    static Size product(List<Size> factors) {
        return factors.stream().reduce(of(1), Size::times);
    }

    /** The factors as a reader multiplies them, such as {@code 2 * 3 * 3}. */
    static String explainProduct(List<Size> factors) {
        return factors.stream()
                .map(factor ->
                        factor instanceof Operation && factors.size() > 1 ? "(" + factor.java() + ")" : factor.java())
                .collect(Collectors.joining(" * "));
    }

    /** Whether the value is known now. */
    default boolean isConstant() {
        return this instanceof Constant;
    }

    /** The value, where it is known now. */
    default long value() {
        if (this instanceof Constant constant) {
            return constant.value;
        }
        throw new IllegalStateException(java() + " is known at run time only");
    }

    /** This size times another. */
    default Size times(Size factor) {
        if (isConstant() && factor.isConstant()) {
            return of(saturatedProduct(value(), factor.value()));
        }
        if (isConstant() && value() == 1) {
            return factor;
        }
        if (factor.isConstant() && factor.value() == 1) {
            return this;
        }
        return new Operation(this, '*', factor);
    }

    /** This size divided by another, rounded down. */
    default Size dividedBy(Size divisor) {
        if (isConstant() && divisor.isConstant()) {
            return of(value() / divisor.value());
        }
        return divisor.isConstant() && divisor.value() == 1 ? this : new Operation(this, '/', divisor);
    }

    /** Whether a divisor leaves no remainder. */
    default Condition isMultipleOf(Size divisor) {
        if (isConstant() && divisor.isConstant()) {
            return Condition.of(value() % divisor.value() == 0);
        }
        return divisor.isConstant() && divisor.value() == 1
                ? Condition.of(true)
                : Condition.atRunTime(new Operation(this, '%', divisor).java() + " == 0");
    }

    /** Whether this size is greater than 0. */
    default Condition isPositive() {
        return isGreaterThan(0);
    }

    /** Whether this size is greater than a number. */
    default Condition isGreaterThan(long number) {
        return isConstant() ? Condition.of(value() > number) : Condition.atRunTime(java() + " > " + number);
    }

    /** Whether this size is a number. */
    default Condition isEqualTo(long number) {
        return isConstant() ? Condition.of(value() == number) : Condition.atRunTime(java() + " == " + number);
    }

    private static long saturatedProduct(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }
}

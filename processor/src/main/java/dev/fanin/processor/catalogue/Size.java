package dev.fanin.processor.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A size that is a number, or an expression over sizes known at run time.
 *
 * <p>Expressions of numbers are folded at once; what remains prints as Java. What exceeds a {@code long} becomes {@link
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

    /** A sum, difference, product, quotient or remainder with at least one run-time operand. */
    record Operation(Size left, char operator, Size right) implements Size {
        @Override
        public String java() {
            return operand(left, false) + " " + operator + " " + operand(right, true);
        }

        /** Whether it adds or subtracts, which binds weaker than all others. */
        public boolean isSum() {
            return operator == '+' || operator == '-';
        }

        private String operand(Size size, boolean isRight) {
            boolean bare = !(size instanceof Operation inner)
                    || (isSum() && (!inner.isSum() || !isRight))
                    || (inner.operator == '*' && operator == '*')
                    || (inner.operator == '/' && !isRight && operator == '*');
            return bare ? size.javaOperand() : "(" + size.java() + ")";
        }
    }

    /** A function of {@link Math} with at least one run-time argument. */
    record Function(String name, List<Size> arguments) implements Size {
        @Override
        public String java() {
            return arguments.stream().map(this::argument).collect(Collectors.joining(", ", "Math." + name + "(", ")"));
        }

        /** Java's remainder of a long and an int is an int, so that a product of it would overflow. */
        private String argument(Size size) {
            return name.equals("floorMod") && size.isConstant() ? size.java() + "L" : size.javaOperand();
        }
    }

    /** The expression as Java source, a {@code long} where any variable is. */
    String java();

    /** The expression as Java source where it is part of another one: a number that is no int is marked as a long. */
    default String javaOperand() {
        return isConstant() && value() != (int) value() ? java() + "L" : java();
    }

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
            return of(saturated(BigInteger.valueOf(value()).multiply(BigInteger.valueOf(factor.value()))));
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

    /** This size and another. */
    default Size plus(Size other) {
        return isConstant() && other.isConstant()
                ? of(saturated(BigInteger.valueOf(value()).add(BigInteger.valueOf(other.value()))))
                : new Operation(this, '+', other);
    }

    /** This size without another. */
    default Size minus(Size other) {
        return isConstant() && other.isConstant()
                ? of(saturated(BigInteger.valueOf(value()).subtract(BigInteger.valueOf(other.value()))))
                : new Operation(this, '-', other);
    }

    /** This size divided by another, rounded down; 0 where the other is 0, which a rule forbids. */
    default Size floorDividedBy(Size divisor) {
        if (isConstant() && divisor.isConstant()) {
            return of(divisor.value() == 0 ? 0 : Math.floorDiv(value(), divisor.value()));
        }
        return isNeverNegative() && divisor.isNeverNegative()
                ? dividedBy(divisor)
                : new Function("floorDiv", List.of(this, divisor));
    }

    /** What is left of this size in steps of another, with the sign of the other; 0 where the other is 0, which a rule forbids. */
    default Size floorRemainder(Size divisor) {
        if (isConstant() && divisor.isConstant()) {
            return of(divisor.value() == 0 ? 0 : Math.floorMod(value(), divisor.value()));
        }
        return isNeverNegative() && divisor.isNeverNegative()
                ? new Operation(this, '%', divisor)
                : new Function("floorMod", List.of(this, divisor));
    }

    /** The smaller of this size and another. */
    default Size min(Size other) {
        return isConstant() && other.isConstant()
                ? of(Math.min(value(), other.value()))
                : new Function("min", List.of(this, other));
    }

    /** The larger of this size and another. */
    default Size max(Size other) {
        return isConstant() && other.isConstant()
                ? of(Math.max(value(), other.value()))
                : new Function("max", List.of(this, other));
    }

    /** This size without its sign. */
    default Size abs() {
        return isConstant() ? of(saturated(BigInteger.valueOf(value()).abs())) : new Function("abs", List.of(this));
    }

    /** Whether no run-time sizes, which are 0 or more, make this size negative. */
    default boolean isNeverNegative() {
        if (this instanceof Operation operation) {
            return operation.operator != '-' && operation.left.isNeverNegative() && operation.right.isNeverNegative();
        }
        if (this instanceof Function function) {
            return switch (function.name) {
                case "abs" -> true;
                case "max" -> function.arguments.stream().anyMatch(Size::isNeverNegative);
                default -> function.arguments.stream().allMatch(Size::isNeverNegative);
            };
        }
        return !isConstant() || value() >= 0;
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

    /** Whether a comparison holds; the operator is Java's. */
    default Condition compare(String operator, Size other) {
        if (isConstant() && other.isConstant()) {
            return Condition.of(Condition.holds(operator, Long.compare(value(), other.value())));
        }
        return Condition.atRunTime(javaOperand() + " " + operator + " " + other.javaOperand());
    }

    private static long saturated(BigInteger exact) {
        return exact.bitLength() < Long.SIZE ? exact.longValue() : exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}

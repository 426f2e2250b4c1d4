package dev.fanin.processor.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Whether a rule holds: known now, or a Java expression for run time.
 *
 * @param satisfied the answer where it is known; true where it is not
 * @param java the expression, or null where the answer is known
 */
public record Condition(boolean satisfied, @Nullable String java) {
    /** An answer that is known now. */
    public static Condition of(boolean satisfied) {
        return new Condition(satisfied, null);
    }

    /** An answer that only run time knows. */
    public static Condition atRunTime(String java) {
        return new Condition(true, java);
    }

    /** Whether a comparison with an operator of Java's holds, given how the operands compare. */
    static boolean holds(String operator, int comparison) {
        return switch (operator) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            case "==" -> comparison == 0;
            default -> comparison != 0;
        };
    }
}

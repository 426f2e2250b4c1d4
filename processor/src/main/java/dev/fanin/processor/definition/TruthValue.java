package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Condition;

/**
 * Whether something holds: known now, or a Java expression for run time.
 *
 * @param condition the answer
 * @param level how tightly the expression binds, as in {@link Typed}
 */
record TruthValue(Condition condition, int level) {
    static TruthValue of(boolean known) {
        return new TruthValue(Condition.of(known), Typed.TIGHT);
    }

    static TruthValue comparison(Condition condition) {
        return new TruthValue(condition, Typed.COMPARISON);
    }

    boolean isKnown() {
        return condition.java() == null;
    }

    TruthValue and(TruthValue other) {
        return junction(other, false, " && ", Typed.AND);
    }

    TruthValue or(TruthValue other) {
        return junction(other, true, " || ", Typed.OR);
    }

    /** The answer that decides alone where one side has it, else both sides. */
    private TruthValue junction(TruthValue other, boolean decisive, String operator, int level) {
        if (isKnown()) {
            return condition.satisfied() == decisive ? this : other;
        }
        if (other.isKnown()) {
            return other.condition.satisfied() == decisive ? other : this;
        }
        return new TruthValue(Condition.atRunTime(operand(level) + operator + other.operand(level)), level);
    }

    TruthValue not() {
        return isKnown()
                ? of(!condition.satisfied())
                : new TruthValue(Condition.atRunTime("!" + operand(Typed.TIGHT)), Typed.SIGN);
    }

    TruthValue isEqualTo(TruthValue other) {
        if (isKnown()) {
            return condition.satisfied() ? other : other.not();
        }
        if (other.isKnown()) {
            return other.isEqualTo(this);
        }
        return comparison(Condition.atRunTime(operand(Typed.TIGHT) + " == " + other.operand(Typed.TIGHT)));
    }

    private String operand(int least) {
        return level >= least ? condition.java() + "" : "(" + condition.java() + ")";
    }
}

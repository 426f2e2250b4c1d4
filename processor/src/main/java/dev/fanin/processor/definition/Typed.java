package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Size;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An expression that makes sense.
 *
 * @param type what it gives
 * @param text the expression as a reader writes it
 * @param level how tightly its outermost operator binds
 * @param members the members that it depends on, in the order in which it names them
 * @param value its value, given the layer's arguments
 */
record Typed(Type type, String text, int level, Set<String> members, Function<Arguments, Object> value) {
    static final int OR = 0;
    static final int AND = 1;
    static final int COMPARISON = 2;
    static final int SUM = 3;
    static final int PRODUCT = 4;
    static final int SIGN = 5;
    static final int TIGHT = 6;

    Size whole(Arguments given) {
        return (Size) value.apply(given);
    }

    /** The value of a number of either type. */
    Real real(Arguments given) {
        Object number = value.apply(given);
        return number instanceof Size size ? Real.of(size) : (Real) number;
    }

    TruthValue truth(Arguments given) {
        return (TruthValue) value.apply(given);
    }

    /** The sizes that it stands for in a shape. */
    List<Size> sizes(Arguments given) {
        return value.apply(given) instanceof List<?> sizes
                ? sizes.stream().map(Size.class::cast).toList()
                : List.of(whole(given));
    }

    /** The text within an operation that binds at a level. */
    String operand(int least) {
        return level >= least ? text : "(" + text + ")";
    }
}

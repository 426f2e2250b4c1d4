package dev.fanin.processor.catalogue;

import dev.fanin.processor.model.EnumConstant;
import java.util.List;
import java.util.Map;

/**
 * The arguments of one layer or initializer, checked as far as each alone can be: every size is positive or comes at run time.
 *
 * @param sizes the sizes by name; a list of one where the argument is no tuple
 * @param values all other arguments by name: a Long, Double, Boolean, String or {@link EnumConstant}, a {@link Nested}, or a list of these
 */
public record Arguments(Map<String, List<Size>> sizes, Map<String, Object> values) {
    /**
     * An argument that is a layer itself.
     *
     * @param definition the layer
     * @param arguments its arguments
     */
    public record Nested(LayerDefinition definition, Arguments arguments) {
        /** The steps in which the layer is constructed. */
        public List<Statement> statements() {
            return definition.statements().apply(arguments);
        }
    }

    /** Whether an argument is given without a mistake. */
    public boolean has(String name) {
        return sizes.containsKey(name) || values.containsKey(name);
    }

    /** A size that is one number. */
    public Size size(String name) {
        return sizes(name).get(0);
    }

    /** A size that has a number for each dimension. */
    public List<Size> sizes(String name) {
        List<Size> size = sizes.get(name);
        if (size == null) {
            throw new IllegalArgumentException("no size " + name);
        }
        return size;
    }

    /** A switch. */
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    /** A word. */
    public String text(String name) {
        return value(name, String.class);
    }

    /** The name of an enum's constant. */
    public String constant(String name) {
        return value(name, EnumConstant.class).name();
    }

    /** A whole number that is no size. */
    public long number(String name) {
        return value(name, Long.class);
    }

    /** A floating-point number. */
    public double real(String name) {
        return value(name, Double.class);
    }

    /** Several numbers that no shape depends on. */
    public List<Long> numbers(String name) {
        return ((List<?>) value(name, List.class))
                .stream().map(Long.class::cast).toList();
    }

    /** Several floating-point numbers. */
    public List<Double> reals(String name) {
        return ((List<?>) value(name, List.class))
                .stream().map(Double.class::cast).toList();
    }

    /** A layer. */
    public Nested nested(String name) {
        return value(name, Nested.class);
    }

    /** Several layers. */
    public List<Nested> nestedList(String name) {
        return ((List<?>) value(name, List.class))
                .stream().map(Nested.class::cast).toList();
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no argument " + name);
        }
        return type.cast(value);
    }
}

package dev.fanin.processor.catalogue;

import java.util.List;
import java.util.Map;

/**
 * The arguments of one layer, checked as far as each alone can be: every size is positive or comes at run time.
 *
 * @param sizes the sizes by name; a list of one where the argument is no tuple
 * @param values all other arguments by name: a Long, Double, Boolean or String, or a list of these
 */
public record Arguments(Map<String, List<Size>> sizes, Map<String, Object> values) {
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

    /** A tuple of numbers that does not influence any shape. */
    public List<Long> numbers(String name) {
        return ((List<?>) value(name, List.class))
                .stream().map(Long.class::cast).toList();
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no argument " + name);
        }
        return type.cast(value);
    }
}

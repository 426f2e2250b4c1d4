package dev.fanin;

/** The checks that PyTorch's kernels make of their arguments, in its words. */
final class ArgumentChecks {

    private ArgumentChecks() {}

    /**
     * Checks the bounds of a uniform distribution as {@code at::native::templates::uniform_impl_} does.
     *
     * @param largest the largest finite value of the element type
     * @param type the element type in C++
     * @param scalarType the element type's name in PyTorch's messages
     */
    static void checkUniformBounds(double from, double to, double largest, String type, String scalarType) {
        checkInRange("from", from, largest, type);
        checkInRange("to", to, largest, type);
        if (from > to) {
            throw new IllegalArgumentException(
                    "uniform_ expects to return a [from, to) range, but found from=" + from + " > to=" + to);
        }
        if (to - from > largest) {
            throw new IllegalArgumentException("uniform_ expects to-from <= std::numeric_limits<" + scalarType
                    + ">::max() = " + largest + ", but found to=" + to + " and from=" + from
                    + " which result in to-from to exceed the limit");
        }
    }

    private static void checkInRange(String name, double bound, double largest, String type) {
        if (!(Math.abs(bound) <= largest)) {
            throw new IllegalArgumentException(name + " is out of bounds for " + type + ": allowed is -" + largest
                    + " to " + largest + ", but found " + bound);
        }
    }

    /** Checks the standard deviation of a normal distribution as {@code at::native::templates::normal_impl_} does. */
    static void checkStd(double std) {
        if (!(std >= 0)) {
            throw new IllegalArgumentException("normal expects std >= 0.0, but found std " + std);
        }
    }

    /**
     * Checks that a constant fits a floating-point type, as {@code c10::Scalar::to} does: it does not if it is finite and
     * beyond the type's largest value.
     *
     * @return {@code value}
     */
    static double checkFits(double value, double largest, String type) {
        if (Math.abs(value) > largest && !Double.isInfinite(value)) {
            throw new IllegalArgumentException("value cannot be converted to type " + type
                    + " without overflow: allowed is -" + largest + " to " + largest + ", but found " + value);
        }
        return value;
    }

    /**
     * Checks that a constant fits int64.
     *
     * @return {@code value} without its fraction
     */
    static long checkFitsInt64(double value) {
        if (!(value >= -0x1p63 && value < 0x1p63)) {
            throw new IllegalArgumentException(
                    "value cannot be converted to type int64_t without overflow: allowed is -2^63 to 2^63 - 1, but found "
                            + value);
        }
        return (long) value;
    }
}

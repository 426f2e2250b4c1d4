package dev.fanin;

/**
 * What PyTorch's messages say of a floating-point type.
 *
 * @param largest the largest finite value
 * @param typeName the name in {@code uniform_}'s messages about bounds
 * @param castName the name in {@code fill_}'s messages
 * @param scalarName the name of the type's {@code at::ScalarType}
 */
record FloatingType(double largest, String typeName, String castName, String scalarName) {

    static final FloatingType FLOAT32 = new FloatingType(Float.MAX_VALUE, "float", "float", "Float");
    static final FloatingType FLOAT64 = new FloatingType(Double.MAX_VALUE, "double", "double", "Double");
    static final FloatingType BFLOAT16 = new FloatingType(0x1.fep127, "c10::BFloat16", "at::BFloat16", "BFloat16");
    static final FloatingType FLOAT16 = new FloatingType(65504, "c10::Half", "at::Half", "Half");

    /** Checks the bounds of a uniform distribution as {@code at::native::templates::uniform_impl_} does. */
    void checkUniformBounds(double from, double to) {
        checkInRange("from", from);
        checkInRange("to", to);
        if (from > to) {
            throw new IllegalArgumentException(
                    "uniform_ expects to return a [from, to) range, but found from=" + from + " > to=" + to);
        }
        if (to - from > largest) {
            throw new IllegalArgumentException("uniform_ expects to-from <= std::numeric_limits<" + scalarName
                    + ">::max() = " + largest + ", but found to=" + to + " and from=" + from
                    + " which result in to-from to exceed the limit");
        }
    }

    private void checkInRange(String name, double bound) {
        if (!(Math.abs(bound) <= largest)) {
            throw new IllegalArgumentException(name + " is out of bounds for " + typeName + ": allowed is -" + largest
                    + " to " + largest + ", but found " + bound);
        }
    }

    /** Checks the standard deviation of a normal distribution as {@code at::native::templates::normal_impl_} does. */
    void checkStd(double std) {
        if (!(std >= 0)) {
            throw new IllegalArgumentException("normal expects std >= 0.0, but found std " + std);
        }
    }

    /** Checks the arguments of {@code trunc_normal_}. */
    void checkTruncatedNormal(double mean, double std, double a, double b) {
        if (std == 0) {
            throw new IllegalArgumentException("float division by zero: trunc_normal_ needs a std above 0");
        }
        checkStd(std);
        if (Double.isNaN(mean)) {
            throw new IllegalArgumentException("mean is NaN");
        }
        if (!(a <= b)) {
            throw new IllegalArgumentException(
                    "uniform_ expects to return a [from, to) range, but found from=" + a + " > to=" + b);
        }
    }

    /** Checks that a constant fits, as {@code c10::Scalar::to} does: only a finite value beyond the largest does not. */
    void checkFits(double value) {
        if (Math.abs(value) > largest && !Double.isInfinite(value)) {
            throw new IllegalArgumentException("value cannot be converted to type " + castName
                    + " without overflow: allowed is -" + largest + " to " + largest + ", but found " + value);
        }
    }
}

package dev.fanin.plan;

import dev.fanin.random.GlibcMath;

/**
 * The functions that a layer's formula may use, with the values that Python's {@code math} gives on x86-64 Linux, except where a function
 * says otherwise: the last bit of {@link #pow} may differ.
 */
public final class Formula {
    private Formula() {}

    /**
     * The natural logarithm.
     *
     * @param x the argument
     * @return log(x), the very bits of glibc's for normal numbers
     */
    public static double log(double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE ? GlibcMath.log(x) : StrictMath.log(x);
    }

    /**
     * The exponential function.
     *
     * @param x the argument
     * @return exp(x), the very bits of glibc's where |x| is less than 512
     */
    public static double exp(double x) {
        return Math.abs(x) < 512 ? GlibcMath.exp(x) : StrictMath.exp(x);
    }

    /**
     * A power.
     *
     * @param base the base
     * @param exponent the exponent
     * @return base to the power of exponent; the last bit may not be glibc's
     */
    public static double pow(double base, double exponent) {
        return StrictMath.pow(base, exponent);
    }
}

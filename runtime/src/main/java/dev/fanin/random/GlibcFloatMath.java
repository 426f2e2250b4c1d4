package dev.fanin.random;

/**
 * Logarithm, exponential function, sine and cosine of float32 as the GNU C library computes them (version 2.28 and later, on
 * x86-64 with FMA), to the last bit, for the arguments that normal values need.
 *
 * <p>They are those of Arm's Optimized Routines (MIT licence): polynomials in double, rounded once. Each {@code Math.fma} stands
 * where the library's machine code has one.
 */
final class GlibcFloatMath {

    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final double HALF_PI = 0x1.921fb54442d18p0;

    /** 2/π · 2<sup>24</sup>. */
    private static final double SCALED_TWO_OVER_PI = 0x1.45f306dc9c883p23;

    private static final double STEPS_OVER_LN2 = 0x1.71547652b82fep5;

    /** 1.5 · 2<sup>52</sup>: adding it rounds to the nearest integer. */
    private static final double INTEGER_ROUNDER = 0x1.8p52;

    private GlibcFloatMath() {}

    /** Returns the natural logarithm of {@code x}, which is a positive normal number. */
    static float log(float x) {
        if (x == 1f) {
            return 0f;
        }
        int bits = Float.floatToRawIntBits(x);
        int fromTable = bits - 0x3f330000;
        int row = 2 * ((fromTable >>> 19) & 15);
        double mantissa = Float.intBitsToFloat(bits - (fromTable & 0xff800000));
        double r = Math.fma(mantissa, GlibcTables.FLOAT_INVERSE_LOG[row], -1.0);
        double y = r + Math.fma(fromTable >> 23, LN2, GlibcTables.FLOAT_INVERSE_LOG[row + 1]);
        double r2 = r * r;
        double p = Math.fma(r2, -0x1.00ea348b88334p-2, Math.fma(r, 0x1.5575b0be00b6ap-2, -0x1.ffffef20a4123p-2));
        return (float) Math.fma(r2, p, y);
    }

    /**
     * Returns e to the power of {@code x}, which is less than 87 in size.
     *
     * <p>It is 2<sup>k/32</sup> · 2<sup>r/32</sup> with an integer k and |r| at most 1/2.
     */
    static float exp(float x) {
        double rounded = Math.fma(STEPS_OVER_LN2, x, INTEGER_ROUNDER);
        long k = Double.doubleToRawLongBits(rounded);
        double r = Math.fma(STEPS_OVER_LN2, x, INTEGER_ROUNDER - rounded);
        long power = Double.doubleToRawLongBits(GlibcTables.POWER_OF_TWO[8 * ((int) k & 31)]) + (k >> 5 << 52);
        double p = Math.fma(0x1.c6af84b912394p-20, r, 0x1.ebfce50fac4f3p-13);
        p = Math.fma(p, r * r, Math.fma(0x1.62e42ff0c52d6p-6, r, 1.0));
        return (float) (p * Double.longBitsToDouble(power));
    }

    /** Returns the sine of {@code x}, from 0 to a few π. */
    static float sin(float x) {
        if (x < 0x1p-12f) {
            return x;
        }
        return x < 0.75f ? (float) sineOf(x) : rotated(x, 0);
    }

    /** Returns the cosine of {@code x}, from 0 to a few π. */
    static float cos(float x) {
        if (x < 0x1p-12f) {
            return 1f;
        }
        return x < 0.75f ? (float) cosineOf(x) : rotated(x, 1);
    }

    /** Returns the sine of {@code x} plus so many right angles, by reduction to about π/4. */
    private static float rotated(double x, int rightAngles) {
        int multiple = ((int) (x * SCALED_TWO_OVER_PI) + 0x800000) >> 24;
        double reduced = Math.fma(-multiple, HALF_PI, x);
        int quadrant = multiple + rightAngles;
        double result = (quadrant & 1) == 0 ? sineOf(reduced) : cosineOf(reduced);
        return (float) ((quadrant & 2) == 0 ? result : -result);
    }

    private static double sineOf(double x) {
        double x2 = x * x;
        double x3 = x * x2;
        double p = Math.fma(-0x1.994eb3774cf24p-13, x2, 0x1.1107605230bc4p-7);
        return Math.fma(p, x2 * x3, Math.fma(x3, -0x1.555545995a603p-3, x));
    }

    private static double cosineOf(double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double p = Math.fma(0x1.99343027bf8c3p-16, x2, -0x1.6c087e89a359dp-10);
        return Math.fma(p, x2 * x4, Math.fma(x4, 0x1.55553e1068f19p-5, Math.fma(-0x1.ffffffd0c621cp-2, x2, 1.0)));
    }
}

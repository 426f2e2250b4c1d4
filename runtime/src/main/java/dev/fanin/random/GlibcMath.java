package dev.fanin.random;

/**
 * Logarithm, exponential function, sine and cosine of float64 as the GNU C library computes them (version 2.28 and later, on
 * x86-64 with FMA), to the last bit, for the arguments that normal values need.
 *
 * <p>PyTorch calls the C library's functions, which are right to a little more than half a unit in the last place; neither {@link
 * Math} nor {@link StrictMath} is wrong in the same places. Each {@code Math.fma} stands where the library's machine code has one.
 * Logarithm and exponential function are those of Szabolcs Nagy in Arm's Optimized Routines (MIT licence): a table and a
 * polynomial. Sine and cosine are the sums of a table and a polynomial too (IBM Accurate Mathematical Library).
 */
public final class GlibcMath {

    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;

    /** The coefficients of log1p's polynomial. */
    private static final double LP1 = 0x1.5555555555593p-1;

    private static final double LP2 = 0x1.999999997fa04p-2;
    private static final double LP3 = 0x1.2492494229359p-2;
    private static final double LP4 = 0x1.c71c51d8e78afp-3;
    private static final double LP5 = 0x1.7466496cb03dep-3;
    private static final double LP6 = 0x1.39a09d078c69fp-3;
    private static final double LP7 = 0x1.2f112df3e5244p-3;

    private static final double LOG1P_LN2_HIGH = 0x1.62e42feep-1;
    private static final double LOG1P_LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double HALF_PI = 0x1.921fb54442d18p0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    /** π/2 in four parts, of which the first three times a small integer are exact. */
    private static final double HALF_PI_1 = 0x1.921fb58p0;

    private static final double HALF_PI_2 = -0x1.dde973cp-27;
    private static final double HALF_PI_3 = -0x1.cb3b398p-55;
    private static final double HALF_PI_4 = -0x1.d747f23e32ed7p-83;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

    /** 1.5 · 2<sup>52</sup>: adding it rounds to the nearest integer. */
    private static final double INTEGER_ROUNDER = 0x1.8p52;

    /** 1.5 · 2<sup>45</sup>: adding it rounds to the nearest multiple of 1/128. */
    private static final double STEP_ROUNDER = 0x1.8p45;

    private static final double STEPS_OVER_LN2 = 0x1.71547652b82fep7;
    private static final double LN2_HIGH_OVER_STEPS = 0x1.62e42fefap-8;
    private static final double LN2_LOW_OVER_STEPS = 0x1.cf79abc9e3b3ap-47;

    private GlibcMath() {}

    /**
     * The natural logarithm.
     *
     * @param x a positive normal number
     * @return log(x)
     */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (Long.compareUnsigned(bits - 0x3fee000000000000L, 0x3090000000000L) < 0) {
            return logNearOne(x);
        }
        long fromTable = bits - 0x3fe6000000000000L;
        int index = (int) (fromTable >>> 45) & 127;
        double exponent = (int) (fromTable >> 52);
        double mantissa = Double.longBitsToDouble(bits - (fromTable & (0xfffL << 52)));
        double r = Math.fma(mantissa, GlibcTables.INVERSE_LOG[2 * index], -1.0);
        double w = Math.fma(exponent, LN2_HIGH, GlibcTables.INVERSE_LOG[2 * index + 1]);
        double high = w + r;
        double low = Math.fma(exponent, LN2_LOW, w - high + r);
        double r2 = r * r;
        double p = Math.fma(r, -0x1.55575e506c89fp-3, 0x1.999b324f10111p-3);
        p = Math.fma(p, r2, Math.fma(r, -0x1.fffffffeb459p-3, 0x1.555555551305bp-2));
        return Math.fma(r * r2, p, Math.fma(r2, -0x1.0000000000001p-1, low)) + high;
    }

    private static double logNearOne(double x) {
        if (x == 1.0) {
            return 0.0;
        }
        double r = x - 1.0;
        double r2 = r * r;
        double r3 = r * r2;
        double p = Math.fma(r2, 0x1.78182f7afd085p-4, Math.fma(r, -0x1.999eb43b068ffp-4, 0x1.c7184282ad6cap-4));
        p = Math.fma(r3, -0x1.5521375d145cdp-4, p);
        double q = Math.fma(r, 0x1.24924a344de3p-3, -0x1.55555556745a7p-3);
        p = Math.fma(p, r3, Math.fma(r2, -0x1.fffffa4423d65p-4, q));
        q = Math.fma(r, -0x1.ffffffffffdcbp-3, 0x1.5555555555577p-2);
        p = Math.fma(p, r3, Math.fma(r2, 0x1.999999995dd0cp-3, q));
        double rHigh = Math.fma(-0x1p27, r, Math.fma(r, 0x1p27, r));
        double square = rHigh * rHigh;
        double high = Math.fma(square, -0.5, r);
        double low = Math.fma(-0.5 * (r - rHigh), r + rHigh, Math.fma(square, -0.5, r - high));
        return high + Math.fma(p, r3, low);
    }

    /**
     * Returns the natural logarithm of 1 + {@code x}, where x is from -1 exclusive to 0.
     *
     * <p>log(1 + x) = k·log 2 + log(1 + f), the latter by a polynomial in (f / (2 + f))² (fdlibm, Sun Microsystems).
     */
    static double log1p(double x) {
        if (x > -0x1p-29) {
            return x > -0x1p-54 ? x : Math.fma(-(x * x), 0.5, x);
        }
        if (upperHalf(x) <= 0xbfd2bec3) {
            return x - log1pDeficit(x);
        }
        double u = 1.0 + x;
        double roundingError = (x - (u - 1.0)) / u;
        int upper = upperHalf(u);
        int fraction = upper & 0xfffff;
        boolean belowOne = fraction >= 0x6a09e;
        int exponent = (upper >> 20) - 1023 + (belowOne ? 1 : 0);
        long mantissaBits = Double.doubleToRawLongBits(u) & 0xfffffffffffffL;
        double f = Double.longBitsToDouble(mantissaBits | (belowOne ? 0x3feL << 52 : 0x3ffL << 52)) - 1.0;
        double low = Math.fma(exponent, LOG1P_LN2_LOW, roundingError);
        if (f == 0) {
            return Math.fma(exponent, LOG1P_LN2_HIGH, low);
        }
        boolean tiny = (belowOne ? (0x100000 - fraction) >> 2 : fraction) == 0;
        double halfSquare = 0.5 * f * f;
        double deficit = tiny
                ? Math.fma(-0.6666666666666666, f, 1.0) * halfSquare - low
                : halfSquare - (low + (log1pPolynomial(f) + halfSquare) * (f / (2.0 + f)));
        return Math.fma(exponent, LOG1P_LN2_HIGH, -(deficit - f));
    }

    /** Returns f - log(1 + f). */
    private static double log1pDeficit(double f) {
        double halfSquare = 0.5 * f * f;
        return halfSquare - (log1pPolynomial(f) + halfSquare) * (f / (2.0 + f));
    }

    private static double log1pPolynomial(double f) {
        double s = f / (2.0 + f);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double p = Math.fma(z, LP1, z2 * Math.fma(z, LP3, LP2));
        p = Math.fma(z4, Math.fma(z, LP5, LP4), p);
        return Math.fma(z2 * z4, Math.fma(z, LP7, LP6), p);
    }

    /**
     * The exponential function: 2<sup>k/128</sup> · e<sup>r</sup> with an integer k and |r| at most log(2)/256.
     *
     * @param x a number less than 512 in size
     * @return e to the power of x
     */
    public static double exp(double x) {
        if (Math.abs(x) < 0x1p-54) {
            return 1.0;
        }
        double rounded = Math.fma(x, STEPS_OVER_LN2, INTEGER_ROUNDER);
        long k = Double.doubleToRawLongBits(rounded);
        double multiple = rounded - INTEGER_ROUNDER;
        double r = Math.fma(multiple, -LN2_LOW_OVER_STEPS, Math.fma(multiple, -LN2_HIGH_OVER_STEPS, x));
        int row = 2 * ((int) k & 127);
        double power =
                Double.longBitsToDouble(Double.doubleToRawLongBits(GlibcTables.POWER_OF_TWO[row]) + (k >> 7 << 52));
        double r2 = r * r;
        double p = Math.fma(r, 0x1.555555555543cp-3, 0x1.ffffffffffdbdp-2);
        p = Math.fma(p, r2, r + GlibcTables.POWER_OF_TWO[row + 1]);
        p = Math.fma(r2 * r2, Math.fma(r, 0x1.1111167a4d017p-7, 0x1.55555cf172b91p-5), p);
        return Math.fma(power, p, power);
    }

    /** Returns the sine of {@code x}, from 0 to a few π. */
    static double sin(double x) {
        if (x < 0x1p-26) {
            return x;
        }
        if (upperHalf(x) < 0x3feb6000) {
            return sinReduced(x, 0.0);
        }
        if (upperHalf(x) < 0x400368fd) {
            return cosReduced(HALF_PI - x, HALF_PI_LOW);
        }
        return rotated(x, 0);
    }

    /** Returns the cosine of {@code x}, from 0 to a few π. */
    static double cos(double x) {
        if (x < 0x1p-27) {
            return 1.0;
        }
        if (upperHalf(x) < 0x3feb6000) {
            return cosReduced(x, 0.0);
        }
        if (upperHalf(x) < 0x400368fd) {
            double y = HALF_PI - x;
            double high = y + HALF_PI_LOW;
            return sinReduced(high, y - high + HALF_PI_LOW);
        }
        return rotated(x, 1);
    }

    private static int upperHalf(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    /** Returns the sine of {@code x} plus so many right angles, by reduction to at most π/4. */
    private static double rotated(double x, int rightAngles) {
        double rounded = Math.fma(x, TWO_OVER_PI, INTEGER_ROUNDER);
        double multiple = rounded - INTEGER_ROUNDER;
        double y = Math.fma(-HALF_PI_2, multiple, Math.fma(-HALF_PI_1, multiple, x));
        double z = Math.fma(-HALF_PI_3, multiple, y);
        double high = Math.fma(-HALF_PI_4, multiple, z);
        double low = Math.fma(-HALF_PI_3, multiple, y - z) + Math.fma(-HALF_PI_4, multiple, z - high);
        int quadrant = (int) Double.doubleToRawLongBits(rounded) + rightAngles;
        double result = (quadrant & 1) == 0 ? sinReduced(high, low) : cosReduced(high, low);
        return (quadrant & 2) == 0 ? result : -result;
    }

    /** Returns the sine of {@code x + dx}, where the absolute value of x is less than 0.86. */
    private static double sinReduced(double x, double dx) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.126) {
            double x2 = x * x;
            double p = Math.fma(-0x1.addffc2fcdf59p-26, x2, 0x1.71de27b9a7ed9p-19);
            p = Math.fma(p, x2, -0x1.a01a019db08b8p-13);
            p = Math.fma(p, x2, 0x1.1111111110ecep-7);
            p = Math.fma(p, x2, -0x1.5555555555555p-3);
            p = Math.fma(p, x, -(dx * 0.5));
            return x + Math.fma(x2, p, dx);
        }
        double error = x <= 0 ? -dx : dx;
        double stepped = STEP_ROUNDER + magnitude;
        int row = 4 * (int) Double.doubleToRawLongBits(stepped);
        double r = magnitude - (stepped - STEP_ROUNDER);
        double r2 = r * r;
        double s = r + Math.fma(r * r2, sinePolynomial(r2), error);
        double c = Math.fma(r, error, r2 * cosinePolynomial(r2));
        double sine = GlibcTables.SINE_COSINE[row];
        double correction = Math.fma(s, GlibcTables.SINE_COSINE[row + 3], GlibcTables.SINE_COSINE[row + 1]);
        correction = Math.fma(-c, sine, correction);
        correction = Math.fma(s, GlibcTables.SINE_COSINE[row + 2], correction);
        return Math.copySign(sine + correction, x);
    }

    /** Returns the cosine of {@code x + dx}, where the absolute value of x is less than 0.86. */
    private static double cosReduced(double x, double dx) {
        double magnitude = Math.abs(x);
        double stepped = STEP_ROUNDER + magnitude;
        int row = 4 * (int) Double.doubleToRawLongBits(stepped);
        double r = magnitude - (stepped - STEP_ROUNDER) + (x < 0 ? -dx : dx);
        double r2 = r * r;
        double s = Math.fma(r * r2, sinePolynomial(r2), r);
        double c = r2 * cosinePolynomial(r2);
        double cosine = GlibcTables.SINE_COSINE[row + 2];
        double correction = Math.fma(-s, GlibcTables.SINE_COSINE[row + 1], GlibcTables.SINE_COSINE[row + 3]);
        correction = Math.fma(-c, cosine, correction);
        correction = Math.fma(-s, GlibcTables.SINE_COSINE[row], correction);
        return cosine + correction;
    }

    private static double sinePolynomial(double r2) {
        return Math.fma(0x1.11110e829872fp-7, r2, -0x1.5555555555515p-3);
    }

    private static double cosinePolynomial(double r2) {
        return Math.fma(Math.fma(0x1.6c16bedd9e239p-10, r2, -0x1.5555555555535p-5), r2, 0.5);
    }
}

package dev.fanin.random;

/**
 * Logarithm, sine and cosine of float32 as PyTorch's AVX2 kernels compute them, to the last bit.
 *
 * <p>The polynomials are those of Cephes in Julien Pommier's and Giovanni Garberoglio's avx_mathfun.h
 * (aten/src/ATen/native/cpu/avx_mathfun.h). PyTorch's compiler, GCC, contracts their multiplications and additions into fused
 * ones; each {@code Math.fma} here stands where it does so, and nowhere else.
 *
 * <p>The functions are split into loops that the just-in-time compilers of all supported JDKs turn into vector instructions:
 * one index, no branch, no conversion between float and int, few operations.
 *
 * <p>Constants are written with the digits that they have in avx_mathfun.h.
 */
@SuppressWarnings("FloatingPointLiteralPrecision")
final class AvxMath {

    private static final int SQRT_HALF_BITS = 0x3f3504f3;

    /** 1.5 · 2<sup>23</sup>: a float of this size has no fraction, so adding it rounds to the nearest integer. */
    private static final float ROUNDER = 0x1.8p23f;

    private static final int ROUNDER_BITS = 0x4b400000;

    private AvxMath() {}

    /**
     * Splits positive floats x into m · 2<sup>e</sup> with √½ ≤ m &lt; √2.
     *
     * @param patterns in: the bits of x; out: the bits of m
     * @param exponents out: the bits of the float {@link #ROUNDER} + e
     */
    static void splitExponent(int[] patterns, int[] exponents, int length) {
        for (int i = 0; i < length; i++) {
            int exponent = (patterns[i] - SQRT_HALF_BITS) >> 23;
            exponents[i] = ROUNDER_BITS + exponent;
            patterns[i] -= exponent << 23;
        }
    }

    /**
     * First half of the logarithm: its polynomial in m - 1, times m - 1.
     *
     * @param mantissas in: m; out: m - 1
     */
    static void logPolynomial(float[] mantissas, float[] polynomial, int length) {
        for (int i = 0; i < length; i++) {
            float t = mantissas[i] - 1f;
            float y = Math.fma(7.0376836292E-2f, t, -1.1514610310E-1f);
            y = Math.fma(y, t, 1.1676998740E-1f);
            y = Math.fma(y, t, -1.2420140846E-1f);
            y = Math.fma(y, t, 1.4249322787E-1f);
            y = Math.fma(y, t, -1.6668057665E-1f);
            y = Math.fma(y, t, 2.0000714765E-1f);
            y = Math.fma(y, t, -2.4999993993E-1f);
            y = Math.fma(y, t, 3.3333331174E-1f);
            polynomial[i] = y * t;
            mantissas[i] = t;
        }
    }

    /**
     * Second half of the logarithm.
     *
     * @param reduced m - 1
     * @param exponents {@link #ROUNDER} + e
     * @param logarithms in: the polynomial; out: log x
     */
    static void finishLog(float[] reduced, float[] exponents, float[] logarithms, int length) {
        for (int i = 0; i < length; i++) {
            float t = reduced[i];
            float e = exponents[i] - ROUNDER;
            float z = t * t;
            float y = Math.fma(logarithms[i], z, e * -2.12194440e-4f) - z * 0.5f;
            logarithms[i] = Math.fma(e, 0.693359375f, t + y);
        }
    }

    /**
     * First half of the reduction of angles x from 0 to 2π: the nearest multiple of π/2, where a tie goes to the even one.
     *
     * @param quadrants out: which multiple
     */
    static void nearestQuadrant(float[] angles, float[] quadrants, int length) {
        for (int i = 0; i < length; i++) {
            quadrants[i] = angles[i] * 1.27323954473516f * 0.5f + ROUNDER - ROUNDER;
        }
    }

    /**
     * Second half: x less the multiple, where a tie goes up as in PyTorch. With the first half in one loop, JDK 17 vectorizes neither.
     *
     * @param angles in: x; out: x less the multiple
     * @param quadrants in: the nearest multiple; out: which one was taken, 0 to 4
     */
    static void reduceAngle(float[] angles, float[] quadrants, int length) {
        for (int i = 0; i < length; i++) {
            float x = angles[i];
            float half = x * 1.27323954473516f * 0.5f;
            float q = quadrants[i];
            q += half - q + 0x1p-24f + ROUNDER - ROUNDER;
            quadrants[i] = q;
            float j = q + q;
            x = Math.fma(j, -0.78515625f, x);
            x = Math.fma(j, -2.4187564849853515625e-4f, x);
            angles[i] = Math.fma(j, -3.77489497744594108e-8f, x);
        }
    }

    /**
     * The polynomials of sine and cosine within an octant.
     *
     * @param sines in: the reduced angle; out: its sine
     */
    static void octant(float[] sines, float[] cosines, int length) {
        for (int i = 0; i < length; i++) {
            float x = sines[i];
            float z = x * x;
            float c = Math.fma(2.443315711809948E-5f, z, -1.388731625493765E-3f);
            c = Math.fma(c, z, 4.166664568298827E-2f) * z;
            cosines[i] = Math.fma(c, z, -(0.5f * z)) + 1f;
            float s = Math.fma(-1.9515295891E-4f, z, 8.3321608736E-3f);
            s = Math.fma(s, z, -1.6666654611E-1f) * z;
            sines[i] = Math.fma(s, x, x);
        }
    }

    /**
     * Turns sines of reduced angles into those of the angles. With the cosines in one loop, JDK 25 vectorizes neither.
     *
     * @param quadrants which multiple of π/2 was subtracted, 0 to 4
     * @param rotated out: the sines of the angles
     */
    static void rotateSines(float[] sines, float[] cosines, float[] quadrants, float[] rotated, int length) {
        for (int i = 0; i < length; i++) {
            float q = quadrants[i];
            float halfTurns = q * 0.5f - 0.25f + ROUNDER - ROUNDER;
            float isOdd = q - 2f * halfTurns;
            float isEven = 1f - isOdd;
            float sign = 1f - 2f * halfTurns * (2f - halfTurns);
            rotated[i] = (sines[i] * isEven + cosines[i] * isOdd + 0f) * sign;
        }
    }

    /**
     * Turns cosines of reduced angles into those of the angles.
     *
     * @param sines of the reduced angles
     * @param quadrants which multiple of π/2 was subtracted, 0 to 4
     */
    static void rotateCosines(float[] cosines, float[] sines, float[] quadrants, int length) {
        for (int i = 0; i < length; i++) {
            float q = quadrants[i];
            float halfTurns = q * 0.5f - 0.25f + ROUNDER - ROUNDER;
            float isOdd = q - 2f * halfTurns;
            float isEven = 1f - isOdd;
            float turns = halfTurns + isOdd;
            float sign = 1f - 2f * turns * (2f - turns);
            cosines[i] = (cosines[i] * isEven + sines[i] * isOdd + 0f) * sign;
        }
    }
}

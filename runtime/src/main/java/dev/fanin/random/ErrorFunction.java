package dev.fanin.random;

/**
 * The error function as the GNU C library 2.36 computes it on x86-64 with FMA, to the last bit. The newest versions round some of
 * its functions correctly instead.
 *
 * <p>It is a quotient of two polynomials on each of four intervals, as in fdlibm, whose coefficients these are (Copyright (C) 1993
 * by Sun Microsystems, Inc.). float64's polynomials are summed in pairs of terms, float32's by Horner's rule. Only the exponential
 * functions in it use FMA.
 */
public final class ErrorFunction {

    private static final double[] SMALL_NUMERATOR = {
        0x1.06eba8214db68p-3,
        -0x1.4cd7d691cb913p-2,
        -0x1.d2a51dbd7194fp-6,
        -0x1.7a291236668e4p-8,
        -0x1.8ead6120016acp-16
    };
    private static final double[] SMALL_DENOMINATOR = {
        1, 0x1.97779cddadc09p-2, 0x1.0a54c5536cebap-4, 0x1.4d022c4d36b0fp-8, 0x1.15dc9221c1a1p-13, -0x1.09c4342a2612p-18
    };
    private static final double[] MEDIUM_NUMERATOR = {
        -0x1.359b8bef77538p-9,
        0x1.a8d00ad92b34dp-2,
        -0x1.7d240fbb8c3f1p-2,
        0x1.45fca805120e4p-2,
        -0x1.c63983d3e28ecp-4,
        0x1.22a36599795ebp-5,
        -0x1.1bf380a96073fp-9
    };
    private static final double[] MEDIUM_DENOMINATOR = {
        1,
        0x1.b3e6618eee323p-4,
        0x1.14af092eb6f33p-1,
        0x1.2635cd99fe9a7p-4,
        0x1.02660e763351fp-3,
        0x1.bedc26b51dd1cp-7,
        0x1.88b545735151dp-7
    };
    private static final double[] LARGE_NUMERATOR = {
        -0x1.43412600d6435p-7,
        -0x1.63416e4ba736p-1,
        -0x1.51e0441b0e726p3,
        -0x1.f300ae4cba38dp5,
        -0x1.44cb184282266p7,
        -0x1.7135cebccabb2p7,
        -0x1.4526557e4d2f2p6,
        -0x1.3a0efc69ac25cp3
    };
    private static final double[] LARGE_DENOMINATOR = {
        1,
        0x1.3a6b9bd707687p4,
        0x1.1350c526ae721p7,
        0x1.b290dd58a1a71p8,
        0x1.42b1921ec2868p9,
        0x1.ad02157700314p8,
        0x1.b28a3ee48ae2cp6,
        0x1.a47ef8e484a93p2,
        -0x1.eeff2ee749a62p-5
    };
    private static final double[] HUGE_NUMERATOR = {
        -0x1.4341239e86f4ap-7,
        -0x1.993ba70c285dep-1,
        -0x1.1c209555f995ap4,
        -0x1.4145d43c5ed98p7,
        -0x1.3ec881375f228p9,
        -0x1.004616a2e5992p10,
        -0x1.e384e9bdc383fp8
    };
    private static final double[] HUGE_DENOMINATOR = {
        1,
        0x1.e568b261d519p4,
        0x1.45cae221b9f0ap8,
        0x1.802eb189d5118p10,
        0x1.8ffb7688c246ap11,
        0x1.3f219cedf3be6p11,
        0x1.da874e79fe763p8,
        -0x1.670e242712d62p4
    };

    /** 2/√π - 1. */
    private static final double SLOPE_AT_0_LESS_1 = 0x1.06eba8214db69p-3;

    /** What is about the middle of erf's values from 0.84375 to 1.25; a float32. */
    private static final float MEDIUM = 0x1.b0ac16p-1f;

    private static final float[] FLOAT_SMALL_NUMERATOR = Polynomial.rounded(SMALL_NUMERATOR);
    private static final float[] FLOAT_SMALL_DENOMINATOR = Polynomial.rounded(SMALL_DENOMINATOR);
    private static final float[] FLOAT_MEDIUM_NUMERATOR = Polynomial.rounded(MEDIUM_NUMERATOR);
    private static final float[] FLOAT_MEDIUM_DENOMINATOR = Polynomial.rounded(MEDIUM_DENOMINATOR);
    private static final float[] FLOAT_LARGE_NUMERATOR = Polynomial.rounded(LARGE_NUMERATOR);
    private static final float[] FLOAT_LARGE_DENOMINATOR = Polynomial.rounded(LARGE_DENOMINATOR);
    private static final float[] FLOAT_HUGE_NUMERATOR = Polynomial.rounded(HUGE_NUMERATOR);
    private static final float[] FLOAT_HUGE_DENOMINATOR = Polynomial.rounded(HUGE_DENOMINATOR);

    private ErrorFunction() {}

    /** Returns erf {@code x}, for any x that is 0 or a normal number, infinite or NaN. */
    public static double erf(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.84375) {
            double z = x * x;
            return magnitude < 0x1p-28
                    ? x + SLOPE_AT_0_LESS_1 * x
                    : x + x * (Polynomial.inPairs(SMALL_NUMERATOR, z) / Polynomial.inPairs(SMALL_DENOMINATOR, z));
        }
        if (magnitude < 1.25) {
            double s = magnitude - 1;
            return Math.copySign(
                    MEDIUM + Polynomial.inPairs(MEDIUM_NUMERATOR, s) / Polynomial.inPairs(MEDIUM_DENOMINATOR, s), x);
        }
        if (magnitude < 6) {
            return Math.copySign(1 - complement(magnitude), x);
        }
        return Double.isNaN(x) ? x : Math.signum(x);
    }

    /** Returns 1 - erf {@code x} for an x from 1.25 to 6. */
    private static double complement(double x) {
        double s = 1 / (x * x);
        double exponent = x < 0x1.6db6ep1
                ? Polynomial.inPairs(LARGE_NUMERATOR, s) / Polynomial.inPairs(LARGE_DENOMINATOR, s)
                : Polynomial.inPairs(HUGE_NUMERATOR, s) / Polynomial.inPairs(HUGE_DENOMINATOR, s);
        double head = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
        return GlibcMath.exp(-head * head - 0.5625) * GlibcMath.exp((head - x) * (head + x) + exponent) / x;
    }

    /** Returns erf {@code x}, for any x that is 0 or a normal number, infinite or NaN. */
    static float erf(float x) {
        float magnitude = Math.abs(x);
        if (magnitude < 0.84375f) {
            float z = x * x;
            return magnitude < 0x1p-28f
                    ? x + (float) SLOPE_AT_0_LESS_1 * x
                    : x
                            + x
                                    * (Polynomial.horner(FLOAT_SMALL_NUMERATOR, z)
                                            / Polynomial.horner(FLOAT_SMALL_DENOMINATOR, z));
        }
        if (magnitude < 1.25f) {
            float s = magnitude - 1;
            return Math.copySign(
                    MEDIUM
                            + Polynomial.horner(FLOAT_MEDIUM_NUMERATOR, s)
                                    / Polynomial.horner(FLOAT_MEDIUM_DENOMINATOR, s),
                    x);
        }
        if (magnitude < 6) {
            return Math.copySign(1 - complement(magnitude), x);
        }
        return Float.isNaN(x) ? x : Math.signum(x);
    }

    /** Returns 1 - erf {@code x} for an x from 1.25 to 6. */
    private static float complement(float x) {
        float s = 1 / (x * x);
        float exponent = x < 0x1.6db6dcp1f
                ? Polynomial.horner(FLOAT_LARGE_NUMERATOR, s) / Polynomial.horner(FLOAT_LARGE_DENOMINATOR, s)
                : Polynomial.horner(FLOAT_HUGE_NUMERATOR, s) / Polynomial.horner(FLOAT_HUGE_DENOMINATOR, s);
        float head = Float.intBitsToFloat(Float.floatToRawIntBits(x) & 0xfffff000);
        return GlibcFloatMath.exp(-head * head - 0.5625f) * GlibcFloatMath.exp((head - x) * (head + x) + exponent) / x;
    }
}

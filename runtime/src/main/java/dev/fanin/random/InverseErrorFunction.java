package dev.fanin.random;

/**
 * The inverse of the error function as PyTorch's {@code erfinv} computes it, to the last bit, where PyTorch is built without Intel's
 * MKL.
 *
 * <p>PyTorch: {@code calc_erfinv} (ATen/native/Math.h), in the variant for AVX2: a quotient of two polynomials and two steps of
 * Newton's method. The Horner steps are fused there, everything else is not. The result can be some units in the last place off.
 */
public final class InverseErrorFunction {

    private static final double[] CENTRAL_NUMERATOR = {0.886226899, -1.645349621, 0.914624893, -0.140543331};
    private static final double[] CENTRAL_DENOMINATOR = {1, -2.118377725, 1.442710462, -0.329097515, 0.012229801};
    private static final double[] TAIL_NUMERATOR = {-1.970840454, -1.624906493, 3.429567803, 1.641345311};
    private static final double[] TAIL_DENOMINATOR = {1, 3.543889200, 1.637067800};
    private static final double SLOPE_OF_ERF_AT_0 = 2 / Math.sqrt(Math.PI);

    private static final float[] FLOAT_CENTRAL_NUMERATOR = Polynomial.rounded(CENTRAL_NUMERATOR);
    private static final float[] FLOAT_CENTRAL_DENOMINATOR = Polynomial.rounded(CENTRAL_DENOMINATOR);
    private static final float[] FLOAT_TAIL_NUMERATOR = Polynomial.rounded(TAIL_NUMERATOR);
    private static final float[] FLOAT_TAIL_DENOMINATOR = Polynomial.rounded(TAIL_DENOMINATOR);
    private static final float FLOAT_SLOPE_OF_ERF_AT_0 = 2 / (float) Math.sqrt(Math.PI);

    private InverseErrorFunction() {}

    /** Returns the x whose erf x is {@code y}, infinite for -1 and 1, NaN beyond. */
    public static double erfinv(double y) {
        double magnitude = Math.abs(y);
        if (!(magnitude < 1)) {
            return magnitude == 1 ? Math.copySign(Double.POSITIVE_INFINITY, y) : Double.NaN;
        }
        return improved(improved(estimate(y, magnitude), y), y);
    }

    private static double estimate(double y, double magnitude) {
        if (magnitude <= 0.7) {
            double z = y * y;
            return y * Polynomial.fusedHorner(CENTRAL_NUMERATOR, z) / Polynomial.fusedHorner(CENTRAL_DENOMINATOR, z);
        }
        double z = Math.sqrt(-GlibcMath.log((1 - magnitude) / 2));
        return Math.copySign(Polynomial.fusedHorner(TAIL_NUMERATOR, z), y)
                / Polynomial.fusedHorner(TAIL_DENOMINATOR, z);
    }

    /** Makes one step of Newton's method. */
    private static double improved(double x, double y) {
        return x - (ErrorFunction.erf(x) - y) / (SLOPE_OF_ERF_AT_0 * GlibcMath.exp(-x * x));
    }

    /** Returns the x whose erf x is {@code y}, infinite for -1 and 1, NaN beyond. */
    public static float erfinv(float y) {
        float magnitude = Math.abs(y);
        if (!(magnitude < 1)) {
            return magnitude == 1 ? Math.copySign(Float.POSITIVE_INFINITY, y) : Float.NaN;
        }
        return improved(improved(estimate(y, magnitude), y), y);
    }

    private static float estimate(float y, float magnitude) {
        if (magnitude <= 0.7f) {
            float z = y * y;
            return y
                    * Polynomial.fusedHorner(FLOAT_CENTRAL_NUMERATOR, z)
                    / Polynomial.fusedHorner(FLOAT_CENTRAL_DENOMINATOR, z);
        }
        float z = (float) Math.sqrt(-GlibcFloatMath.log((1 - magnitude) / 2));
        return Math.copySign(Polynomial.fusedHorner(FLOAT_TAIL_NUMERATOR, z), y)
                / Polynomial.fusedHorner(FLOAT_TAIL_DENOMINATOR, z);
    }

    /** Makes one step of Newton's method. */
    private static float improved(float x, float y) {
        return x - (ErrorFunction.erf(x) - y) / (FLOAT_SLOPE_OF_ERF_AT_0 * GlibcFloatMath.exp(-x * x));
    }
}

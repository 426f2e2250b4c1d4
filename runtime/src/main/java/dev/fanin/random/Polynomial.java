package dev.fanin.random;

/** The ways to sum a polynomial whose roundings are those of other programs. The coefficient of the highest power is the last. */
final class Polynomial {

    private Polynomial() {}

    /** Returns (c0 + c1 x) + x²(c2 + c3 x) + x⁴(c4 + c5 x) and so on, of five to nine coefficients. */
    static double inPairs(double[] coefficients, double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double sum = pair(coefficients, 0, x) + x2 * pair(coefficients, 2, x) + x4 * pair(coefficients, 4, x);
        if (coefficients.length > 6) {
            sum += x4 * x2 * pair(coefficients, 6, x);
        }
        if (coefficients.length > 8) {
            sum += x4 * x4 * pair(coefficients, 8, x);
        }
        return sum;
    }

    private static double pair(double[] coefficients, int index, double x) {
        return index + 1 < coefficients.length
                ? coefficients[index] + x * coefficients[index + 1]
                : coefficients[index];
    }

    /** Returns c0 + x(c1 + x(c2 + ...)). */
    static float horner(float[] coefficients, float x) {
        float value = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            value = coefficients[i] + x * value;
        }
        return value;
    }

    /** Returns c0 + x(c1 + x(c2 + ...)), each multiplication and addition rounded once. */
    static float fusedHorner(float[] coefficients, float x) {
        float value = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            value = Math.fma(value, x, coefficients[i]);
        }
        return value;
    }

    /** Returns c0 + x(c1 + x(c2 + ...)), each multiplication and addition rounded once. */
    static double fusedHorner(double[] coefficients, double x) {
        double value = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            value = Math.fma(value, x, coefficients[i]);
        }
        return value;
    }

    /** Returns the coefficients in float32. */
    static float[] rounded(double[] coefficients) {
        float[] result = new float[coefficients.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) coefficients[i];
        }
        return result;
    }
}

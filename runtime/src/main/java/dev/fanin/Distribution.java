package dev.fanin;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a tensor's initial values are spread.
 *
 * @param text in words, with six significant digits, such as {@code U(-0.2, 0.2)}
 * @param bound the largest absolute value that a draw can have: b for U(-b, b), |c| for a constant c, infinity for a normal
 *     distribution, NaN where it is not known
 */
public record Distribution(String text, double bound) {
    /** Of a tensor without elements. */
    public static final Distribution NONE = new Distribution("", Double.NaN);

    private static final MathContext SIX_DIGITS = new MathContext(6);

    /**
     * {@return U(a, b)}
     *
     * @param a the lower bound
     * @param b the upper bound
     */
    public static Distribution uniform(double a, double b) {
        return new Distribution("U(" + number(a) + ", " + number(b) + ")", Math.max(Math.abs(a), Math.abs(b)));
    }

    /**
     * {@return N(mean, std^2)}
     *
     * @param mean the mean
     * @param std the standard deviation
     */
    public static Distribution normal(double mean, double std) {
        return new Distribution("N(" + number(mean) + ", " + number(std) + "^2)", Double.POSITIVE_INFINITY);
    }

    /**
     * {@return N(mean, std^2) between two bounds}
     *
     * @param mean the mean before truncation
     * @param std the standard deviation before truncation
     * @param a the lower bound
     * @param b the upper bound
     */
    public static Distribution truncNormal(double mean, double std, double a, double b) {
        String text = normal(mean, std).text() + " in [" + number(a) + ", " + number(b) + "]";
        return new Distribution(text, Math.max(Math.abs(a), Math.abs(b)));
    }

    /**
     * {@return the distribution of one value}
     *
     * @param value the value
     */
    public static Distribution constant(double value) {
        return new Distribution(number(value), Math.abs(value));
    }

    String boundText() {
        return Double.isFinite(bound) ? number(bound) : "";
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.toPlainString() : rounded.toString();
    }
}

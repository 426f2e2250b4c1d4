package dev.fanin;

import java.util.Arrays;

/**
 * The orthonormal factor of a QR decomposition by Householder reflections.
 *
 * <p>G. H. Golub and C. F. Van Loan, "Matrix Computations", section 5.2. The loops go along rows, so that they can be vectorized.
 */
final class HouseholderQr {

    private final double[] matrix;
    private final int rows;
    private final int columns;
    private final double[] reflector;
    private final double[] products;

    private HouseholderQr(double[] matrix, int rows, int columns) {
        this.matrix = matrix;
        this.rows = rows;
        this.columns = columns;
        this.reflector = new double[rows];
        this.products = new double[columns];
    }

    /**
     * Replaces a matrix A by Q of its decomposition A = Q·R in which the diagonal of R is not negative. A column of Q where that
     * diagonal is zero becomes zero.
     *
     * @param matrix A in row-major order, as many rows as columns or more
     */
    static void orthonormalize(double[] matrix, int rows, int columns) {
        new HouseholderQr(matrix, rows, columns).run();
    }

    private void run() {
        double[] scales = new double[columns];
        double[] signs = new double[columns];
        for (int k = 0; k < columns; k++) {
            scales[k] = reduceColumn(k, signs);
            reflect(k, scales[k]);
        }
        for (int k = columns - 1; k >= 0; k--) {
            loadReflector(k);
            reflect(k, scales[k]);
            storeColumn(k, scales[k]);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix[i * columns + j] *= signs[j];
            }
        }
    }

    /**
     * Finds the reflection I - scale·v·vᵀ that turns column k below the diagonal into zeros, and keeps v, whose first element is
     * 1, in that column.
     *
     * @return the scale
     */
    private double reduceColumn(int k, double[] signs) {
        double pivot = matrix[k * columns + k];
        double below = 0;
        for (int i = k + 1; i < rows; i++) {
            below += matrix[i * columns + k] * matrix[i * columns + k];
        }
        double norm = Math.sqrt(pivot * pivot + below);
        double diagonal = below == 0 ? pivot : Math.copySign(norm, -pivot);
        signs[k] = Math.signum(diagonal);
        if (below != 0) {
            for (int i = k + 1; i < rows; i++) {
                matrix[i * columns + k] /= pivot - diagonal;
            }
        }
        loadReflector(k);
        return below == 0 ? 0 : (diagonal - pivot) / diagonal;
    }

    private void loadReflector(int k) {
        reflector[k] = 1;
        for (int i = k + 1; i < rows; i++) {
            reflector[i] = matrix[i * columns + k];
        }
    }

    /** Applies the reflection to the columns after k. */
    private void reflect(int k, double scale) {
        if (scale == 0) {
            return;
        }
        Arrays.fill(products, k + 1, columns, 0);
        for (int i = k; i < rows; i++) {
            accumulate(matrix, i * columns, products, k + 1, columns, reflector[i]);
        }
        for (int i = k; i < rows; i++) {
            subtract(matrix, i * columns, products, k + 1, columns, scale * reflector[i]);
        }
    }

    private static void accumulate(double[] matrix, int row, double[] sums, int from, int to, double factor) {
        for (int j = from; j < to; j++) {
            sums[j] += factor * matrix[row + j];
        }
    }

    private static void subtract(double[] matrix, int row, double[] summands, int from, int to, double factor) {
        for (int j = from; j < to; j++) {
            matrix[row + j] -= factor * summands[j];
        }
    }

    /** Replaces v in column k by the reflection's own column k. */
    private void storeColumn(int k, double scale) {
        for (int i = 0; i < k; i++) {
            matrix[i * columns + k] = 0;
        }
        matrix[k * columns + k] = 1 - scale;
        for (int i = k + 1; i < rows; i++) {
            matrix[i * columns + k] = -scale * reflector[i];
        }
    }
}

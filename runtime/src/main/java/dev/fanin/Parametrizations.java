package dev.fanin;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How {@code torch.nn.utils.parametrizations} starts the tensors that a parametrized weight is computed from.
 *
 * <p>Both computations sum many products, in an order that PyTorch leaves to its linear algebra library. Fanin sums in double
 * precision, so its values are PyTorch's to about 1e-6 of their size, not to the last bit; the draws and the generator's position
 * are exact.
 */
public final class Parametrizations {
    /** The power iterations of {@code _SpectralNorm.__init__}. */
    private static final int FIRST_POWER_ITERATIONS = 15;

    private Parametrizations() {}

    /**
     * Sets {@code original0} of {@code weight_norm}: the Euclidean norms of a weight over all dimensions but one.
     *
     * <p>Source: {@code weight_norm} in {@code torch/nn/utils/parametrizations.py}.
     *
     * @param norms takes the norms: the size of the weight in the dimension, 1 in all others; a scalar where {@code dim} is -1
     * @param weight the weight
     * @param dim the dimension that keeps its size; -1, as Python's {@code None}, for the norm over all elements
     * @return {@code norms}
     * @throws IllegalArgumentException if the weight has no such dimension, or the norms have another number of elements
     */
    public static Tensor weightNorm(Tensor norms, Tensor weight, int dim) {
        Matrix matrix = Matrix.of(weight, dim);
        if (norms.numel() != matrix.rows) {
            throw new IllegalArgumentException("weight_norm of a weight of shape " + Arrays.toString(weight.shape())
                    + " over dim " + dim + " has " + matrix.rows + " norms, but the tensor for them has the shape "
                    + Arrays.toString(norms.shape()));
        }
        double[] values = new double[matrix.rows];
        for (int row = 0; row < matrix.rows; row++) {
            double sum = 0;
            for (int i = row * matrix.columns; i < (row + 1) * matrix.columns; i++) {
                sum += matrix.values[i] * matrix.values[i];
            }
            values[row] = Math.sqrt(sum);
        }
        set(norms, values);
        return norms;
    }

    /**
     * Draws {@code _u} and {@code _v} of {@code spectral_norm}: approximations of the singular vectors of a weight's largest
     * singular value.
     *
     * <p>Both are drawn from N(0, 1) and normalized, u first; then follow 15 power iterations, and those of the first evaluation in
     * training mode.
     *
     * <p>Source: {@code _SpectralNorm.__init__} in {@code torch/nn/utils/parametrizations.py}.
     *
     * @param weight the weight, taken as a matrix whose rows are one dimension and whose columns are all others
     * @param u as long as the matrix has rows
     * @param v as long as the matrix has columns
     * @param powerIterations those of each evaluation, 1 in PyTorch's default
     * @param eps the least norm that a vector is divided by
     * @param dim the dimension of the rows
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a vector has another length
     */
    public static void spectralNorm(
            Tensor weight, Tensor u, Tensor v, int powerIterations, double eps, int dim, Generator generator) {
        generator.settle();
        Matrix matrix = Matrix.of(weight, dim);
        if (u.numel() != matrix.rows || v.numel() != matrix.columns) {
            throw new IllegalArgumentException("spectral_norm of a weight of shape " + Arrays.toString(weight.shape())
                    + " over dim " + dim + " has vectors of " + matrix.rows + " and " + matrix.columns
                    + " elements, but they have " + u.numel() + " and " + v.numel());
        }
        Init.normal(u, 0, 1, generator);
        Init.normal(v, 0, 1, generator);
        generator.settle();
        double[] left = normalized(u.toDoubleArray(), eps);
        double[] right = normalized(v.toDoubleArray(), eps);
        for (int i = 0; i < FIRST_POWER_ITERATIONS + powerIterations; i++) {
            left = normalized(matrix.times(right), eps);
            right = normalized(matrix.transposedTimes(left), eps);
        }
        set(u, left);
        set(v, right);
    }

    private static void set(Tensor tensor, double[] values) {
        for (int i = 0; i < values.length; i++) {
            tensor.storage().setConstant(values[i], IntStream.of(i));
        }
    }

    private static double[] normalized(double[] vector, double eps) {
        double norm = Math.max(Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum()), eps);
        return Arrays.stream(vector).map(x -> x / norm).toArray();
    }

    /** A tensor as a matrix, row after row: one dimension is the rows, all others, in their order, the columns. */
    private static final class Matrix {
        private final double[] values;
        private final int rows;
        private final int columns;

        private Matrix(double[] values, int rows, int columns) {
            this.values = values;
            this.rows = rows;
            this.columns = columns;
        }

        static Matrix of(Tensor tensor, int dim) {
            long[] shape = tensor.shape();
            double[] values = tensor.toDoubleArray();
            if (dim == -1) {
                return new Matrix(values, 1, values.length);
            }
            if (dim < 0 || dim >= shape.length) {
                throw new IllegalArgumentException("Dimension out of range (expected to be in range of [0, "
                        + (shape.length - 1) + "], but got " + dim + ")");
            }
            int outer = (int) Tensor.elementCount(Arrays.copyOfRange(shape, 0, dim));
            int inner = (int) Tensor.elementCount(Arrays.copyOfRange(shape, dim + 1, shape.length));
            int rows = (int) shape[dim];
            double[] byRow = new double[values.length];
            for (int block = 0; block < outer; block++) {
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(values, (block * rows + row) * inner, byRow, (row * outer + block) * inner, inner);
                }
            }
            return new Matrix(byRow, rows, outer * inner);
        }

        double[] times(double[] vector) {
            double[] product = new double[rows];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    product[row] += values[row * columns + column] * vector[column];
                }
            }
            return product;
        }

        double[] transposedTimes(double[] vector) {
            double[] product = new double[columns];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    product[column] += values[row * columns + column] * vector[row];
                }
            }
            return product;
        }
    }
}

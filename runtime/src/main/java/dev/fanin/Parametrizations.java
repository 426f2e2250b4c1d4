package dev.fanin;

import java.util.Arrays;

/**
 * How {@code torch.nn.utils.parametrizations} starts the tensors that a parametrized weight is computed from.
 *
 * <p>Both computations sum many products, in an order that PyTorch leaves to its linear algebra library. Fanin sums in double
 * precision, so its values are PyTorch's to about 1e-6 of their size, not to the last bit; the draws and the generator's position
 * are exact.
 */
public final class Parametrizations {
    /** The power iterations of {@code _SpectralNorm.__init__}, and one of the first evaluation in training mode. */
    private static final int POWER_ITERATIONS = 16;

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
        MatrixView matrix = MatrixView.of(weight, dim);
        if (norms.numel() != matrix.rows()) {
            throw new IllegalArgumentException("weight_norm of a weight of shape " + Arrays.toString(weight.shape())
                    + " over dim " + dim + " has " + matrix.rows() + " norms, but the tensor for them has the shape "
                    + Arrays.toString(norms.shape()));
        }
        for (int row = 0; row < matrix.rows(); row++) {
            double sum = 0;
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.get(row, column);
                sum += value * value;
            }
            norms.set(row, Math.sqrt(sum));
        }
        return norms;
    }

    /**
     * Draws {@code _u} and {@code _v} of {@code spectral_norm}: approximations of the singular vectors of a weight's largest
     * singular value.
     *
     * <p>Both are drawn from N(0, 1) and normalized, u first; then follow 16 power iterations.
     *
     * <p>Source: {@code _SpectralNorm.__init__} in {@code torch/nn/utils/parametrizations.py}.
     *
     * @param weight the weight, taken as a matrix whose rows are one dimension and whose columns are all others
     * @param u as long as the matrix has rows
     * @param v as long as the matrix has columns
     * @param dim the dimension of the rows
     * @param eps the least norm that a vector is divided by
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a vector has another length
     */
    public static void spectralNorm(Tensor weight, Tensor u, Tensor v, int dim, double eps, Generator generator) {
        MatrixView matrix = MatrixView.of(weight, dim);
        if (u.numel() != matrix.rows() || v.numel() != matrix.columns()) {
            throw new IllegalArgumentException("spectral_norm of a weight of shape " + Arrays.toString(weight.shape())
                    + " over dim " + dim + " has vectors of " + matrix.rows() + " and " + matrix.columns()
                    + " elements, but they have " + u.numel() + " and " + v.numel());
        }
        Init.normal(u, 0, 1, generator);
        Init.normal(v, 0, 1, generator);
        double[] left = normalized(u.toDoubleArray(), eps);
        double[] right = normalized(v.toDoubleArray(), eps);
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            left = normalized(matrix.times(right), eps);
            right = normalized(matrix.transposedTimes(left), eps);
        }
        set(u, left);
        set(v, right);
    }

    private static double[] normalized(double[] vector, double eps) {
        double norm = Math.max(Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum()), eps);
        return Arrays.stream(vector).map(x -> x / norm).toArray();
    }

    private static void set(Tensor vector, double[] values) {
        for (int i = 0; i < values.length; i++) {
            vector.set(i, values[i]);
        }
    }

    /** A tensor as a matrix: one dimension is the rows, all others, in their order, the columns. */
    private record MatrixView(double[] values, int outer, int rows, int inner) {
        static MatrixView of(Tensor tensor, int dim) {
            long[] shape = tensor.shape();
            if (dim == -1) {
                return new MatrixView(tensor.toDoubleArray(), 1, 1, (int) tensor.numel());
            }
            if (dim < 0 || dim >= shape.length) {
                throw new IllegalArgumentException("Dimension out of range (expected to be in range of [0, "
                        + (shape.length - 1) + "], but got " + dim + ")");
            }
            int outer = (int) Tensor.elementCount(Arrays.copyOfRange(shape, 0, dim));
            int inner = (int) Tensor.elementCount(Arrays.copyOfRange(shape, dim + 1, shape.length));
            return new MatrixView(tensor.toDoubleArray(), outer, (int) shape[dim], inner);
        }

        int columns() {
            return outer * inner;
        }

        double get(int row, int column) {
            return values[((column / inner) * rows + row) * inner + column % inner];
        }

        double[] times(double[] vector) {
            double[] product = new double[rows];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns(); column++) {
                    product[row] += get(row, column) * vector[column];
                }
            }
            return product;
        }

        double[] transposedTimes(double[] vector) {
            double[] product = new double[columns()];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns(); column++) {
                    product[column] += get(row, column) * vector[row];
                }
            }
            return product;
        }
    }
}

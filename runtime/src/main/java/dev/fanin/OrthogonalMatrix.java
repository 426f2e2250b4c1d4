package dev.fanin;

/** Random matrices with orthonormal rows or columns. */
final class OrthogonalMatrix {

    private OrthogonalMatrix() {}

    /**
     * Fills a matrix in row-major order.
     *
     * @param rows the number of rows, which divides the number of elements
     */
    static void fill(FloatingStorage<?> storage, int rows, double gain, Generator generator) {
        if (storage instanceof Float32Storage floats) {
            floats.setProducts(draw(storage, rows, generator), gain);
        } else if (storage instanceof Float64Storage doubles) {
            doubles.setProducts(draw(storage, rows, generator), gain);
        } else {
            throw new IllegalArgumentException("\"geqrf_cpu\" not implemented for '"
                    + storage.type().scalarName()
                    + "': orthogonal needs a FLOAT32 or FLOAT64 tensor, but found " + storage.dtype());
        }
    }

    private static double[] draw(FloatingStorage<?> storage, int rows, Generator generator) {
        int columns = storage.length() / rows;
        storage.normal(0, 1, generator);
        double[] matrix = storage.toDoubleArray();
        if (rows >= columns) {
            HouseholderQr.orthonormalize(matrix, rows, columns);
            return matrix;
        }
        double[] transposed = transpose(matrix, rows, columns);
        HouseholderQr.orthonormalize(transposed, columns, rows);
        return transpose(transposed, columns, rows);
    }

    private static double[] transpose(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = matrix[i * columns + j];
            }
        }
        return transposed;
    }
}

package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The norms and the singular vectors are what their definitions say. */
class ParametrizationsTest {
    private static final double EPS = 1e-12;

    /** Shape (2, 3, 2): element (i, j, k) is 6 i + 2 j + k + 1. */
    private static Tensor oneToTwelve() {
        float[] values = new float[12];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return Tensor.of(values, 2, 3, 2);
    }

    private static float[] norms(int dim, long... shape) {
        Tensor norms = Tensor.zeros(DType.FLOAT32, shape);
        assertThat(Parametrizations.weightNorm(norms, oneToTwelve(), dim)).isSameAs(norms);
        return norms.toFloatArray();
    }

    private static float root(int sumOfSquares) {
        return (float) Math.sqrt(sumOfSquares);
    }

    @Test
    void normsAreOverAllOtherDimensions() {
        assertThat(norms(0, 2, 1, 1))
                .containsExactly(root(1 + 4 + 9 + 16 + 25 + 36), root(49 + 64 + 81 + 100 + 121 + 144));
        assertThat(norms(1, 1, 3, 1))
                .containsExactly(root(1 + 4 + 49 + 64), root(9 + 16 + 81 + 100), root(25 + 36 + 121 + 144));
        assertThat(norms(2, 1, 1, 2))
                .containsExactly(root(1 + 9 + 25 + 49 + 81 + 121), root(4 + 16 + 36 + 64 + 100 + 144));
        assertThat(norms(-1)).containsExactly(root(650));
    }

    @Test
    void dimensionThatTheWeightLacksIsRefused() {
        for (int dim : new int[] {3, -2}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> norms(dim, 2))
                    .withMessage("Dimension out of range (expected to be in range of [0, 2], but got " + dim + ")");
        }
    }

    @Test
    void normsOfAnotherNumberAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms(1, 2))
                .withMessage(
                        "weight_norm of a weight of shape [2, 3, 2] over dim 1 has 3 norms, but the tensor for them"
                                + " has the shape [2]");
    }

    /** The matrix's first singular vectors satisfy W v = s u and W' u = s v, with the largest singular value s. */
    private static void assertFirstSingularVectors(double[][] matrix, double largest, float[] u, float[] v) {
        for (int row = 0; row < u.length; row++) {
            double sum = 0;
            for (int column = 0; column < v.length; column++) {
                sum += matrix[row][column] * v[column];
            }
            assertThat(sum).isCloseTo(largest * u[row], within(1e-5));
        }
        for (int column = 0; column < v.length; column++) {
            double sum = 0;
            for (int row = 0; row < u.length; row++) {
                sum += matrix[row][column] * u[row];
            }
            assertThat(sum).isCloseTo(largest * v[column], within(1e-5));
        }
    }

    /** W W' = ((25, 20), (20, 25)), whose eigenvalues are 45 and 5. */
    @Test
    void vectorsAreThoseOfTheLargestSingularValue() {
        double[][] matrix = {{3, 4, 0}, {4, 3, 0}};
        Tensor weight = Tensor.of(new float[] {3, 4, 0, 4, 3, 0}, 2, 3);
        Tensor u = Tensor.zeros(DType.FLOAT32, 2);
        Tensor v = Tensor.zeros(DType.FLOAT32, 3);

        Parametrizations.spectralNorm(weight, u, v, 20, EPS, 0, Generator.manualSeed(1));

        assertFirstSingularVectors(matrix, 7, u.toFloatArray(), v.toFloatArray());
    }

    /** Along dimension 1 the rows are the weight's columns. */
    @Test
    void rowsAreTheDimensionAskedFor() {
        double[][] transposed = {{3, 4}, {4, 3}, {0, 0}};
        Tensor weight = Tensor.of(new float[] {3, 4, 0, 4, 3, 0}, 2, 3);
        Tensor u = Tensor.zeros(DType.FLOAT32, 3);
        Tensor v = Tensor.zeros(DType.FLOAT32, 2);

        Parametrizations.spectralNorm(weight, u, v, 20, EPS, 1, Generator.manualSeed(1));

        assertFirstSingularVectors(transposed, 7, u.toFloatArray(), v.toFloatArray());
    }

    /** With a matrix that only swaps two numbers, each iteration gives u the elements of v, and v those of u, swapped. */
    @Test
    void vectorsAreDrawnLeftFirstAndNormalized() {
        Tensor weight = Tensor.of(new float[] {0, 1, 1, 0}, 2, 2);
        Tensor u = Tensor.zeros(DType.FLOAT32, 2);
        Tensor v = Tensor.zeros(DType.FLOAT32, 2);
        Generator generator = Generator.manualSeed(11);
        Parametrizations.spectralNorm(weight, u, v, 2, EPS, 0, generator);

        Generator expected = Generator.manualSeed(11);
        Init.normal(Tensor.zeros(DType.FLOAT32, 2), 0, 1, expected);
        float[] right =
                Init.normal(Tensor.zeros(DType.FLOAT32, 2), 0, 1, expected).toFloatArray();
        double norm = Math.hypot(right[0], right[1]);
        assertThat(v.toFloatArray()[0]).isCloseTo((float) (right[0] / norm), within(1e-6f));
        assertThat(v.toFloatArray()[1]).isCloseTo((float) (right[1] / norm), within(1e-6f));
        assertThat(u.toFloatArray()).containsExactly(v.toFloatArray()[1], v.toFloatArray()[0]);
        assertThat(generator.random64()).isEqualTo(expected.random64());
    }

    /** With eps = 4 and a matrix of one 1, v is divided by 4 once after it is drawn, and each of the 16 iterations divides by 16. */
    @Test
    void normsBelowEpsAreReplacedByIt() {
        Tensor weight = Tensor.of(new double[] {1}, 1, 1);
        Tensor u = Tensor.zeros(DType.FLOAT64, 1);
        Tensor v = Tensor.zeros(DType.FLOAT64, 1);
        Parametrizations.spectralNorm(weight, u, v, 1, 4, 0, Generator.manualSeed(2));

        Generator generator = Generator.manualSeed(2);
        Init.normal(Tensor.zeros(DType.FLOAT64, 1), 0, 1, generator);
        double drawn =
                Init.normal(Tensor.zeros(DType.FLOAT64, 1), 0, 1, generator).toDoubleArray()[0];
        assertThat(Math.abs(drawn)).isLessThan(4);
        assertThat(v.toDoubleArray()).containsExactly(drawn * Math.pow(4, -33));
        assertThat(u.toDoubleArray()).containsExactly(drawn * Math.pow(4, -32));
    }

    @Test
    void vectorsDrawnTogetherWithTheirWeightAreTheSame() {
        Generator oneByOne = Generator.manualSeed(3);
        Tensor weight = Init.uniform(Tensor.zeros(DType.FLOAT32, 20, 30), -1, 1, oneByOne);
        Tensor u = Tensor.zeros(DType.FLOAT32, 20);
        Tensor v = Tensor.zeros(DType.FLOAT32, 30);
        Parametrizations.spectralNorm(weight, u, v, 1, EPS, 0, oneByOne);

        Generator generator = Generator.manualSeed(3);
        Tensor otherU = Tensor.zeros(DType.FLOAT32, 20);
        Tensor otherV = Tensor.zeros(DType.FLOAT32, 30);
        generator.together(() -> {
            Tensor other = Init.uniform(Tensor.zeros(DType.FLOAT32, 20, 30), -1, 1, generator);
            Parametrizations.spectralNorm(other, otherU, otherV, 1, EPS, 0, generator);
        });

        assertThat(otherU.toFloatArray()).isEqualTo(u.toFloatArray());
        assertThat(otherV.toFloatArray()).isEqualTo(v.toFloatArray());
    }

    /** PyTorch 2.13 accepts both: {@code spectral_norm(Linear(3, 0))} and {@code spectral_norm(Linear(0, 3))}. */
    @Test
    void weightWithoutElementsHasVectorsOfZeros() {
        for (int[] sizes : new int[][] {{0, 3}, {3, 0}}) {
            Tensor u = Tensor.zeros(DType.FLOAT32, sizes[0]);
            Tensor v = Tensor.zeros(DType.FLOAT32, sizes[1]);
            Parametrizations.spectralNorm(
                    Tensor.zeros(DType.FLOAT32, sizes[0], sizes[1]), u, v, 1, EPS, 0, Generator.manualSeed(1));

            assertThat(u.toFloatArray()).containsOnly(new float[sizes[0]]);
            assertThat(v.toFloatArray()).containsOnly(new float[sizes[1]]);
        }
    }

    @Test
    void vectorsOfAnotherLengthAreRefused() {
        Tensor weight = Tensor.zeros(DType.FLOAT32, 2, 3);
        for (int[] lengths : new int[][] {{3, 3}, {2, 2}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parametrizations.spectralNorm(
                            weight,
                            Tensor.zeros(DType.FLOAT32, lengths[0]),
                            Tensor.zeros(DType.FLOAT32, lengths[1]),
                            1,
                            EPS,
                            0,
                            Generator.manualSeed(0)))
                    .withMessage("spectral_norm of a weight of shape [2, 3] over dim 0 has vectors of 2 and 3 elements,"
                            + " but they have " + lengths[0] + " and " + lengths[1]);
        }
    }
}

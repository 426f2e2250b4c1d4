package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrthogonalParityTest {

    private static final int EDGE = 10;

    @ParameterizedTest
    @MethodSource
    void orthogonalIsCloseToPyTorch(OrthogonalCase golden) {
        Generator generator = Generator.manualSeed(golden.seed);
        Tensor tensor = Tensor.zeros(golden.dtype, golden.shape);
        Init.orthogonal(tensor, golden.gain, generator);
        double[] values = tensor.toDoubleArray();
        if (values.length > golden.values.length) {
            double[] edges = Arrays.copyOf(values, 2 * EDGE);
            System.arraycopy(values, values.length - EDGE, edges, EDGE, EDGE);
            values = edges;
        }
        double tolerance = golden.dtype == DType.FLOAT32 ? 1e-5 : 1e-13;
        assertThat(values).containsExactly(golden.values, within(tolerance));
        assertThat(generator.random64()).isEqualTo(golden.next);
    }

    static Stream<OrthogonalCase> orthogonalIsCloseToPyTorch() {
        return GoldenCase.readRows("orthogonal.tsv").map(OrthogonalCase::parse);
    }

    @Test
    void rowsOfALargeMatrixAreOrthonormal() {
        int rows = 200;
        int columns = 300;
        Tensor tensor = Tensor.zeros(DType.FLOAT64, rows, columns);
        double[] values = Init.orthogonal(tensor, 1, Generator.manualSeed(1)).toDoubleArray();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < columns; k++) {
                    product += values[i * columns + k] * values[j * columns + k];
                }
                assertThat(product).as("rows %d and %d", i, j).isCloseTo(i == j ? 1 : 0, within(1e-13));
            }
        }
    }

    private record OrthogonalCase(long seed, DType dtype, long[] shape, double gain, long next, double[] values) {
        static OrthogonalCase parse(String[] columns) {
            return new OrthogonalCase(
                    Long.parseLong(columns[0]),
                    DType.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                    GoldenCase.parseShape(columns[2]),
                    Double.parseDouble(columns[3]),
                    HexFormat.fromHexDigitsToLong(columns[4]),
                    Arrays.stream(columns[5].split(" "))
                            .filter(value -> !value.isEmpty())
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }

        @Override
        public String toString() {
            return "seed " + seed + ": orthogonal " + dtype + " " + Arrays.toString(shape) + " " + gain;
        }
    }
}

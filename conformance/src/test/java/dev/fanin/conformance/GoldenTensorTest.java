package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.Tensor;
import dev.fanin.conformance.GoldenTensor.Close;
import dev.fanin.conformance.GoldenTensor.Exact;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The comparison itself finds what differs. Checksums: {@code printf '\0\0\x80\x3f\0\0\0\x40' | sha256sum}. */
class GoldenTensorTest {
    private static final GoldenTensor ONE_AND_TWO = new GoldenTensor(
            "layer.bias",
            "float32",
            "2",
            new Exact("b9c80b5adeca450753a16950c3cc655d271f7bef7a485bc83f112b72fef21d37"),
            new TreeMap<>(Map.of(0, "3f800000", 1, "40000000")));

    @Test
    void equalTensorHasNoDifference() throws IOException {
        assertThat(ONE_AND_TWO.difference(Tensor.of(new float[] {1, 2}, 2))).isEmpty();
    }

    @Test
    void changedValueIsNamedWithBothBits() throws IOException {
        assertThat(ONE_AND_TWO.difference(Tensor.of(new float[] {1, Math.nextUp(2f)}, 2)))
                .contains("layer.bias: value 1 is 2.0000002 (40000001), PyTorch's is 2.0 (40000000);"
                        + " of the values that are recorded it is the first that differs");
    }

    @Test
    void changeBetweenRecordedValuesIsFoundByTheChecksum() throws IOException {
        GoldenTensor firstRecorded =
                new GoldenTensor("layer.bias", "float32", "2", ONE_AND_TWO.expectation(), Map.of(0, "3f800000"));

        assertThat(firstRecorded.difference(Tensor.of(new float[] {1, 3}, 2)))
                .contains("layer.bias: the SHA-256 differs, though all recorded values are equal");
    }

    @Test
    void zeroOfTheOtherSignIsADifference() throws IOException {
        GoldenTensor zero = new GoldenTensor(
                "layer.bias",
                "float32",
                "1",
                new Exact("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119"),
                Map.of(0, "00000000"));

        assertThat(zero.difference(Tensor.of(new float[] {0f}, 1))).isEmpty();
        assertThat(zero.difference(Tensor.of(new float[] {-0f}, 1))).isPresent();
    }

    @Test
    void otherShapeIsADifference() throws IOException {
        assertThat(ONE_AND_TWO.difference(Tensor.of(new float[] {1, 2}, 1, 2)))
                .contains("layer.bias: shape (1,2), PyTorch's is (2)");
    }

    @Test
    void otherTypeIsADifference() throws IOException {
        assertThat(ONE_AND_TWO.difference(Tensor.of(new long[] {1, 2}, 2)))
                .contains("layer.bias: dtype int64, PyTorch's is float32");
    }

    @Test
    void toleranceIsForEachValueAndGrowsWithItsMagnitude() throws IOException {
        GoldenTensor close = new GoldenTensor(
                "layer.weight", "float32", "2", new Close(0.01), new TreeMap<>(Map.of(0, "3f000000", 1, "41200000")));

        assertThat(close.difference(Tensor.of(new float[] {0.509f, 10.09f}, 2))).isEmpty();
        assertThat(close.difference(Tensor.of(new float[] {0.511f, 10}, 2)))
                .hasValueSatisfying(text -> assertThat(text).startsWith("layer.weight: value 0 is 0.511 "));
        assertThat(close.difference(Tensor.of(new float[] {0.5f, 9.89f}, 2)))
                .hasValueSatisfying(text -> assertThat(text).startsWith("layer.weight: value 1 is 9.89 "));
        assertThat(close.difference(Tensor.of(new float[] {0.5f, Float.NaN}, 2)))
                .isPresent();
    }
}

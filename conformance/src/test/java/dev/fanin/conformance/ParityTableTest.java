package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fanin.conformance.ParityTable.Count;
import dev.fanin.conformance.ParityTable.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counting is right, from two tensors' bytes to the lines of the documentation. */
class ParityTableTest {
    private static final Row LINEAR = new Row("Linear", "float32", "2.10.0");
    private static final Row UNIFORM = new Row("init.uniform_", "float64", "1.13.1");

    @Test
    void equalBytesAreValuesOfWhichNoneDiffers() {
        assertThat(Agreement.ofBytes("float32", bytes(1f, Float.NaN, -0f), bytes(1f, Float.NaN, -0f)))
                .isEqualTo(new Agreement(3, 0, 0));
    }

    @Test
    void everyDifferingValueIsCountedOnceAndTheLargestDifferenceIsKept() {
        Agreement agreement = Agreement.ofBytes("float32", bytes(1f, 0.5f, 3f, 4f), bytes(1f, 0.25f, 3f, 5f));

        assertThat(agreement).isEqualTo(new Agreement(4, 2, 0.25));
    }

    @Test
    void differenceIsRelativeToLargeValuesOnly() {
        assertThat(Agreement.difference(110, 100)).isEqualTo(0.1, within(1e-15));
        assertThat(Agreement.difference(0.11, 0.1)).isEqualTo(0.01, within(1e-15));
    }

    @Test
    void zeroOfTheOtherSignDiffersByNothingAndIsStillNotPyTorchs() {
        Agreement agreement = Agreement.ofBytes("float32", bytes(-0f), bytes(0f));

        assertThat(agreement).isEqualTo(new Agreement(1, 1, 0));
        assertThat(agreement.isWithin(0)).isFalse();
        assertThat(agreement.isWithin(1e-5)).isTrue();
    }

    @Test
    void notANumberIsWithinNoTolerance() {
        Agreement agreement = Agreement.ofBytes("float32", bytes(Float.NaN, 1f), bytes(1f, 1f));

        assertThat(agreement.differing()).isEqualTo(1);
        assertThat(agreement.plus(Agreement.ofEqual(1)).isWithin(1e9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bfloat16, 803f, 813f, 0.0078125",
        "float16, 003c, 013c, 0.0009765625",
        "float64, 000000000000f03f, 000000000000f83f, 0.3333333333333333",
        "int64, 0a00000000000000, 0500000000000000, 1"
    })
    void valuesAreReadInTheirType(String dtype, String fanin, String pytorch, double difference) {
        Agreement agreement = Agreement.ofBytes(dtype, hex(fanin), hex(pytorch));

        assertThat(agreement.values()).isEqualTo(1);
        assertThat(agreement.differing()).isEqualTo(1);
        assertThat(agreement.largestDifference()).isEqualTo(difference, within(1e-4));
    }

    @Test
    void tensorsOfDifferentLengthsAreNotCompared() {
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.ofBytes("float32", bytes(1f), bytes(1f, 2f)));
    }

    @Test
    void countsOfOneRowAreAddedUp() {
        ParityTable table = new ParityTable();
        table.add(LINEAR, new Count(1, new Agreement(10, 0, 0), 0));
        table.add(LINEAR, new Count(2, new Agreement(5, 3, 0.5), 0));
        table.add(UNIFORM, new Count(1, new Agreement(7, 1, 1e-6), 1e-5));

        assertThat(table.counts())
                .containsExactly(
                        Map.entry(LINEAR, new Count(3, new Agreement(15, 3, 0.5), 0)),
                        Map.entry(UNIFORM, new Count(1, new Agreement(7, 1, 1e-6), 1e-5)));
        assertThat(table.counts().get(LINEAR).holds()).isFalse();
        assertThat(table.counts().get(UNIFORM).holds()).isTrue();
    }

    @Test
    void writtenTableIsReadAgainAndAddedUp(@TempDir Path folder) throws IOException {
        ParityTable table = new ParityTable();
        table.add(LINEAR, new Count(1, new Agreement(10, 2, 0.1), 0));
        table.add(UNIFORM, new Count(1, new Agreement(3, 1, Double.NaN), 0));
        Path file = folder.resolve("new").resolve("table.tsv");
        table.write(file);

        ParityTable sum = new ParityTable();
        sum.addAll(file);
        assertThat(sum.counts()).isEqualTo(table.counts());
        sum.addAll(file);
        assertThat(sum.counts().get(LINEAR)).isEqualTo(new Count(2, new Agreement(20, 4, 0.1), 0));
    }

    @Test
    void fileOfAnotherKindIsRejected(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.tsv"), "a\tb\n");

        assertThatThrownBy(() -> new ParityTable().addAll(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a table of comparisons");
    }

    @Test
    void layersComeBeforeFunctionsAndVersionsInTheirOrder() {
        ParityTable table = new ParityTable();
        Row newer = new Row("Linear", "float32", "2.10.0");
        Row older = new Row("Linear", "float32", "2.9.0");
        table.add(UNIFORM, new Count(1, Agreement.NOTHING, 0));
        table.add(newer, new Count(1, Agreement.NOTHING, 0));
        table.add(older, new Count(1, Agreement.NOTHING, 0));

        assertThat(table.counts().keySet()).containsExactly(older, newer, UNIFORM);
    }

    @Test
    void reportHasEachRowAndTheirSums() {
        ParityTable table = new ParityTable();
        table.add(LINEAR, new Count(2, new Agreement(1500, 0, 0), 0));
        table.add(new Row("Linear", "float64", "1.13.1"), new Count(1, new Agreement(10, 0, 0), 0));
        table.add(new Row("init.orthogonal_", "float32", "1.13.1"), new Count(1, new Agreement(4, 3, 2e-7), 1e-5));
        ParityReport report = new ParityReport(table);

        assertThat(report.full()).isEqualTo("""
                        | Layer or function | Type | PyTorch | Cases | Values | Values that differ |
                        |---|---|---|--:|--:|---|
                        | `Linear` | float32 | 2.10.0 | 2 | 1,500 | 0 |
                        | `Linear` | float64 | 1.13.1 | 1 | 10 | 0 |
                        | `init.orthogonal_` | float32 | 1.13.1 | 1 | 4 | 3, by at most 2.0e-07 (1e-05 allowed) |
                        """);
        assertThat(report.condensed()).isEqualTo("""
                        | Layer or function | Types | Cases | Values, PyTorch 1.13.1 | Values, PyTorch 2.10.0 | Values that differ |
                        |---|---|--:|--:|--:|---|
                        | `Linear` | float32, float64 | 3 | 10 | 1,500 | 0 |
                        | `init.orthogonal_` | float32 | 1 | 4 | – | 3, by at most 2.0e-07 (1e-05 allowed): float32 of 1.13.1 |
                        | **All of these bit for bit** | | 3 | 10 | 1,500 | 0 |
                        """);
    }

    @Test
    void tableReplacesWhatIsBetweenTheMarkers() {
        String text = "before\n" + ParityReport.BEGIN + "\nold\n" + ParityReport.END + "\nafter\n";

        assertThat(ParityReport.replaced("README.md", text, "| new |\n"))
                .isEqualTo("before\n" + ParityReport.BEGIN + "\n| new |\n" + ParityReport.END + "\nafter\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParityReport.replaced("README.md", "no markers", "| new |\n"))
                .withMessageContaining("README.md lacks the lines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    layer.weight | Linear
                    layer.bias | Linear
                    drawn.weight | init.xavier_uniform_
                    drawn.bias | init.zeros_
                    drawn.outProj.weight | MultiheadAttention
                    twice.weight | init.ones_
                    spectral.parametrizations.weight.original | Conv2d
                    spectral.parametrizations.weight.0._u | parametrizations.spectral_norm
                    spectral.parametrizations.weight.original1 | parametrizations.weight_norm
                    """)
    void tensorCountsForWhatGaveItItsValues(String key, String subject) {
        GoldenSubjects subjects = new GoldenSubjects(Map.of(
                "layer", "@Linear(inFeatures = 2, outFeatures = 3) @DataType(DType.FLOAT64)",
                "drawn",
                        "@MultiheadAttention(embedDim = 4, numHeads = 2) @XavierUniform(gain = 2.0)"
                                + " @Zeros(parameter = \"bias\")",
                "twice", "@Linear(inFeatures = 2, outFeatures = 3) @Zeros @Ones",
                "spectral", "@Conv2d(inChannels = 1, outChannels = 2, kernelSize = {3, 3}) @SpectralNorm"));

        assertThat(subjects.subject(key)).isEqualTo(subject);
    }

    private static byte[] bytes(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            buffer.putFloat(value);
        }
        return buffer.array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

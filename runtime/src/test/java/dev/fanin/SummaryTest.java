package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanin.nn.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static Summary.Row row(String parameter, long count, Distribution distribution, boolean trained) {
        return new Summary.Row("fc", Linear.class, parameter, List.of(count), count, distribution, trained);
    }

    @Test
    void onlyParametersAreCounted() {
        Summary summary = new Summary(
                "Net",
                List.of(
                        row("weight", 6, Distribution.uniform(-1, 1), true),
                        row("running_mean", 5, Distribution.constant(0), false)));

        assertThat(summary.parameterCount()).isEqualTo(6);
    }

    @Test
    void countsBeyondIntAreAdded() {
        Summary.Row large = row("weight", Integer.MAX_VALUE, Distribution.NONE, true);

        assertThat(new Summary("Net", List.of(large, large, large)).parameterCount())
                .isEqualTo(3L * Integer.MAX_VALUE);
    }

    @Test
    void tableOfNothingHasItsHeaderAndNoParameters() {
        assertThat(new Summary("Net", List.of())).hasToString("""
                Net
                Layer  Kind  Parameter  Shape  Count  Distribution  Bound
                0 parameters
                """);
    }

    @Test
    void tableAlignsItsColumnsAndLeavesTheUnknownOut() {
        Summary.Row unknown = new Summary.Row(
                "custom", null, "w", List.of(2L, 3L), 6, new Distribution("drawn by Custom", Double.NaN), true);
        Summary summary =
                new Summary("Net", List.of(row("weight", 1_234_567, Distribution.uniform(-0.1, 0.1), true), unknown));

        assertThat(summary).hasToString("""
                Net
                Layer   Kind    Parameter  Shape          Count  Distribution     Bound
                fc      Linear  weight     [1234567]  1,234,567  U(-0.1, 0.1)       0.1
                custom          w          [2, 3]             6  drawn by Custom
                1,234,573 parameters
                """);
    }

    @Test
    void tableDoesNotDependOnTheUsersLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Summary("Net", List.of(row("weight", 1000, Distribution.constant(0.5), true))).toString())
                    .contains("1,000")
                    .contains("0.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rowsAreTheCallersNoLonger() {
        List<Summary.Row> rows = new ArrayList<>(List.of(row("weight", 6, Distribution.NONE, true)));
        Summary summary = new Summary("Net", rows);
        rows.clear();

        assertThat(summary.rows()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> summary.rows().clear());
    }

    @Test
    void boundIsTheLargestAbsoluteValue() {
        assertThat(Distribution.uniform(-3, 1).bound()).isEqualTo(3);
        assertThat(Distribution.constant(-2).bound()).isEqualTo(2);
        assertThat(Distribution.NONE.bound()).isNaN();
    }

    @Test
    void numbersHaveSixSignificantDigits() {
        assertThat(Distribution.uniform(-1 / Math.sqrt(3), 1 / Math.sqrt(3)).text())
                .isEqualTo("U(-0.57735, 0.57735)");
        assertThat(Distribution.constant(100).text()).isEqualTo("100");
        assertThat(Distribution.constant(1234567).text()).isEqualTo("1234570");
    }
}

package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected values are those of Python's {@code math}, written by {@code src/test/torch/make_formulas.py}. */
class FormulaTest {

    /** A call in Python and its value. */
    private record Call(String function, List<Double> arguments, double value) {

        static Call parse(String line) {
            String[] columns = line.split("\t", -1);
            List<Double> numbers =
                    Arrays.stream(columns).skip(1).map(Double::valueOf).toList();
            int last = numbers.size() - 1;
            return new Call(columns[0], numbers.subList(0, last), numbers.get(last));
        }

        double first() {
            return arguments.get(0);
        }
    }

    private static List<Call> calls(String function) throws IOException {
        InputStream file = Objects.requireNonNull(FormulaTest.class.getResourceAsStream("formulas.tsv"));
        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII)).lines()) {
            List<Call> calls = lines.map(Call::parse)
                    .filter(call -> call.function().equals(function))
                    .toList();
            assertThat(calls).hasSizeGreaterThan(100);
            return calls;
        }
    }

    @Test
    void logarithmsAreThoseOfPython() throws IOException {
        assertThat(calls("log"))
                .allSatisfy(call -> assertThat(Formula.log(call.first())).isEqualTo(call.value()));
    }

    @Test
    void logarithmsOfAllOtherNumbersAreDefined() {
        assertThat(Formula.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Formula.log(-1)).isNaN();
        assertThat(Formula.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void exponentialsAreThoseOfPython() throws IOException {
        assertThat(calls("exp"))
                .filteredOn(call -> Math.abs(call.first()) < 512)
                .allSatisfy(call -> assertThat(Formula.exp(call.first())).isEqualTo(call.value()));
    }

    @Test
    void exponentialsOfLargerNumbersAreCloseToPythons() throws IOException {
        assertThat(calls("exp"))
                .filteredOn(call -> Math.abs(call.first()) >= 512)
                .hasSize(4)
                .allSatisfy(call -> assertThatIsWithinOneUlp(Formula.exp(call.first()), call.value()));
        assertThat(Formula.exp(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void powersAreCloseToPythons() throws IOException {
        assertThat(calls("pow"))
                .allSatisfy(call -> assertThatIsWithinOneUlp(
                        Formula.pow(call.first(), call.arguments().get(1)), call.value()));
    }

    private static void assertThatIsWithinOneUlp(double value, double expected) {
        assertThat(value).isBetween(expected - Math.ulp(expected), expected + Math.ulp(expected));
    }
}

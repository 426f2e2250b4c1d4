package dev.fanin.benchmark.filling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table of the documentation: a line for each benchmark, a column for each contestant and for each ratio of two of them. */
final class ResultTable {
    private static final String ELEMENTS = "elements";

    /** The parameters of all benchmarks, by JMH's names. */
    private static final List<String> PARAMETERS = List.of("model", "fill", ELEMENTS);

    private record Ratio(Contestant numerator, Contestant denominator) {
        String title() {
            return numerator.title() + " / " + denominator.title();
        }

        double of(Results.Row row) {
            return row.median(numerator) / row.median(denominator);
        }
    }

    private static final List<Ratio> RATIOS = List.of(
            new Ratio(Contestant.FANIN_ONE_THREAD, Contestant.FANIN),
            new Ratio(Contestant.LIBTORCH, Contestant.FANIN),
            new Ratio(Contestant.DJL, Contestant.FANIN),
            new Ratio(Contestant.ND4J, Contestant.FANIN),
            new Ratio(Contestant.FANIN, Contestant.ARRAYS_FILL));

    private final Results results;
    private final List<String> parameters;
    private final List<Contestant> contestants;
    private final List<Ratio> ratios;

    ResultTable(Results results) {
        this.results = results;
        parameters = PARAMETERS.stream()
                .filter(parameter ->
                        results.rows().stream().anyMatch(row -> row.parameters().containsKey(parameter)))
                .toList();
        contestants = Arrays.stream(Contestant.values())
                .filter(contestant -> results.rows().stream()
                        .anyMatch(row -> row.contestants().containsKey(contestant)))
                .toList();
        ratios = RATIOS.stream()
                .filter(ratio -> contestants.contains(ratio.numerator) && contestants.contains(ratio.denominator))
                .toList();
    }

    void appendTo(StringBuilder text) {
        Stream<String> heads = Stream.of(
                        parameters.stream().map(ResultTable::capitalized),
                        contestants.stream().map(Contestant::title),
                        ratios.stream().map(Ratio::title),
                        Stream.of("Spread"))
                .flatMap(columns -> columns);
        text.append(heads.collect(Collectors.joining(" | ", "| ", " |\n|")));
        text.append("---|".repeat(parameters.size()))
                .append("--:|".repeat(contestants.size() + ratios.size() + 1))
                .append('\n');
        results.rows().forEach(row -> append(text, row));
        text.append('\n');
    }

    private void append(StringBuilder text, Results.Row row) {
        text.append('|');
        parameters.forEach(parameter -> text.append(' ')
                .append(shown(parameter, row.parameter(parameter)))
                .append(" |"));
        contestants.forEach(contestant -> appendNumber(text, row.median(contestant), ""));
        ratios.forEach(ratio -> appendNumber(text, ratio.of(row), " ×"));
        text.append(String.format(Locale.ROOT, " ±%.0f %% |%n", 100 * row.spread()));
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String shown(String parameter, String value) {
        return parameter.equals(ELEMENTS) ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)) : value;
    }

    private static void appendNumber(StringBuilder text, double number, String unit) {
        text.append(Double.isNaN(number) ? " – |" : String.format(Locale.ROOT, " %.2f%s |", number, unit));
    }
}

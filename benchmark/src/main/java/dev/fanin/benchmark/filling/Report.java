package dev.fanin.benchmark.filling;

import dev.fanin.benchmark.Document;
import dev.fanin.benchmark.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Turns the results of {@link Measure} into the tables and plots of the documentation. */
final class Report {
    private final Path results;
    private final Path documentation;

    Report(Path results, Path documentation) {
        this.results = results;
        this.documentation = documentation;
    }

    /**
     * Writes the report again, without measuring.
     *
     * @param arguments the folder with the results, the folder of the documentation
     */
    public static void main(String[] arguments) throws IOException {
        new Report(Path.of(arguments[0]), Path.of(arguments[1])).write();
    }

    void write() throws IOException {
        String section = Machine.section();
        StringBuilder text = new StringBuilder(Machine.description()).append(".\n\n");
        for (Variant variant : measured()) {
            text.append("### ").append(variant.title()).append("\n\n");
            text.append("Nanoseconds an element.\n\n");
            append(
                    text,
                    Results.read(results.resolve(variant.name() + "-tensors.json")),
                    "Fill | Elements",
                    row -> row.parameter("fill") + " | " + grouped(row.parameter("elements")));
            append(
                    text,
                    Results.read(results.resolve(variant.name() + "-models.json")),
                    "Model",
                    row -> row.parameter("model"));
            for (Fill fill : List.of(Fill.UNIFORM_FLOAT32, Fill.NORMAL_FLOAT32)) {
                String plot = "performance-" + section + "-" + variant.name() + "-"
                        + fill.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
                Results growth = Results.read(results.resolve(variant.name() + "-growth.json"));
                Files.writeString(documentation.resolve(plot), GrowthPlot.svg(fill, growth));
                text.append(String.format("![Time an element by size, %s](%s)%n%n", fill, plot));
            }
        }
        new Document(documentation.resolve("performance.md")).replace(section, text.toString());
    }

    /** The variants whose last results are there: a run that was stopped has some of them. */
    private List<Variant> measured() {
        return Variant.ALL.stream()
                .filter(variant -> Files.exists(results.resolve(variant.name() + "-growth.json")))
                .toList();
    }

    private static void append(
            StringBuilder text, Results results, String heading, Function<Results.Row, String> subject) {
        List<Contestant> present = Arrays.stream(Contestant.values())
                .filter(contestant -> results.rows().stream()
                        .anyMatch(row -> row.contestants().containsKey(contestant)))
                .toList();
        text.append("| ").append(heading).append(" |");
        present.forEach(
                contestant -> text.append(' ').append(contestant.title()).append(" |"));
        text.append(" libtorch / Fanin | Fanin / Arrays.fill | Spread |\n|");
        text.append("---|".repeat(heading.split("\\|", -1).length))
                .append("--:|".repeat(present.size() + 3))
                .append('\n');
        for (Results.Row row : results.rows()) {
            text.append("| ").append(subject.apply(row)).append(" |");
            present.forEach(contestant -> appendNumber(text, row.median(contestant), ""));
            appendNumber(text, row.median(Contestant.LIBTORCH) / row.median(Contestant.FANIN), " ×");
            appendNumber(text, row.median(Contestant.FANIN) / row.median(Contestant.ARRAYS_FILL), " ×");
            text.append(String.format(Locale.ROOT, " ±%.0f %% |%n", 100 * row.spread()));
        }
        text.append('\n');
    }

    private static void appendNumber(StringBuilder text, double number, String unit) {
        text.append(Double.isNaN(number) ? " – |" : String.format(Locale.ROOT, " %.2f%s |", number, unit));
    }

    private static String grouped(String elements) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(elements));
    }
}

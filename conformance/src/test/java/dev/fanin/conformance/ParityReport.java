package dev.fanin.conformance;

import dev.fanin.conformance.ParityTable.Count;
import dev.fanin.conformance.ParityTable.Row;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the tables of the last test runs into the documentation: everything into {@code docs/parity.md}, a line for each layer
 * and function into {@code README.md}. It runs in the project's folder, once the tests have run:
 *
 * <pre>java -cp conformance/target/test-classes dev.fanin.conformance.ParityReport</pre>
 */
final class ParityReport {
    static final String BEGIN = "<!-- parity:begin -->";
    static final String END = "<!-- parity:end -->";

    private final Map<Row, Count> counts;

    ParityReport(ParityTable table) {
        counts = table.counts();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("conformance").resolve(ParityTable.FOLDER);
        ParityTable table = new ParityTable();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                System.out.println("reading " + file);
                table.addAll(file);
            }
        }
        ParityReport report = new ParityReport(table);
        rewrite(Path.of("docs", "parity.md"), report.full());
        rewrite(Path.of("README.md"), report.condensed());
        List<Row> broken = table.counts().entrySet().stream()
                .filter(row -> !row.getValue().holds())
                .map(Map.Entry::getKey)
                .toList();
        if (!broken.isEmpty()) {
            System.err.println("not PyTorch's values: " + broken);
            System.exit(1);
        }
    }

    private static void rewrite(Path file, String table) throws IOException {
        Files.writeString(file, replaced(file.toString(), Files.readString(file), table));
        System.out.println("wrote " + file);
    }

    /** The text with the table between the markers instead of what was there. */
    static String replaced(String name, String text, String table) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(name + " lacks the lines " + BEGIN + " and " + END + ", in this order");
        }
        return text.substring(0, begin + BEGIN.length()) + "\n" + table + text.substring(end);
    }

    /** Every row. */
    String full() {
        StringBuilder table = new StringBuilder();
        table.append("| Layer or function | Type | PyTorch | Cases | Values | Values that differ |\n");
        table.append("|---|---|---|--:|--:|---|\n");
        counts.forEach((row, count) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,d | %,d | %s |\n",
                title(row.subject()),
                row.dtype(),
                row.pytorch(),
                count.cases(),
                count.agreement().values(),
                differing(count))));
        return table.toString();
    }

    /** One row for each layer and function, and their sum. */
    String condensed() {
        Set<String> versions = counts.keySet().stream()
                .map(Row::pytorch)
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> Version.parse(a).compareTo(Version.parse(b)))));
        Map<String, List<Map.Entry<Row, Count>>> subjects = counts.entrySet().stream()
                .collect(Collectors.groupingBy(row -> row.getKey().subject(), LinkedHashMap::new, Collectors.toList()));

        StringBuilder table = new StringBuilder("| Layer or function | Types | Cases |");
        versions.forEach(version -> table.append(" Values, PyTorch " + version + " |"));
        table.append(" Values that differ |\n|---|---|--:|");
        table.append("--:|".repeat(versions.size())).append("---|\n");
        subjects.forEach((subject, rows) -> table.append(line(title(subject), types(rows), rows, versions)));
        List<Map.Entry<Row, Count>> exact = counts.entrySet().stream()
                .filter(row -> row.getValue().tolerance() == 0)
                .toList();
        table.append(line("**All of these bit for bit**", "", exact, versions));
        return table.toString();
    }

    private static String types(List<Map.Entry<Row, Count>> rows) {
        return rows.stream().map(row -> row.getKey().dtype()).distinct().collect(Collectors.joining(", ")) + " ";
    }

    private static String line(String title, String types, List<Map.Entry<Row, Count>> rows, Set<String> versions) {
        Count sum = rows.stream().map(Map.Entry::getValue).reduce(new Count(0, Agreement.NOTHING, 0), Count::plus);
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "| %s | %s| %,d |", title, types, sum.cases()));
        for (String version : versions) {
            long values = rows.stream()
                    .filter(row -> row.getKey().pytorch().equals(version))
                    .mapToLong(row -> row.getValue().agreement().values())
                    .sum();
            line.append(values == 0 ? " – |" : String.format(Locale.ROOT, " %,d |", values));
        }
        String where = rows.stream()
                .filter(row -> row.getValue().agreement().differing() > 0)
                .map(row -> row.getKey().dtype() + " of " + row.getKey().pytorch())
                .collect(Collectors.joining(", "));
        line.append(" " + differing(sum) + (where.isEmpty() ? "" : ": " + where));
        return line.append(" |\n").toString();
    }

    private static String title(String subject) {
        return "`" + subject + "`";
    }

    private static String differing(Count count) {
        Agreement agreement = count.agreement();
        if (agreement.differing() == 0) {
            return "0";
        }
        String text = String.format(
                Locale.ROOT, "%,d, by at most %.1e", agreement.differing(), agreement.largestDifference());
        return count.tolerance() == 0 ? text : text + String.format(Locale.ROOT, " (%.0e allowed)", count.tolerance());
    }
}

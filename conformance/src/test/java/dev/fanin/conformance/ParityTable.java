package dev.fanin.conformance;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was compared with PyTorch: a row for each layer or function, type of values and version of PyTorch. */
final class ParityTable {
    /** Where the tests leave their tables, relative to the module's folder, in which they run. */
    static final Path FOLDER = Path.of("target", "parity");

    private static final String HEADER =
            "subject\tdtype\tpytorch\tcases\tvalues\tdiffering\tlargest difference\ttolerance";

    private final Map<Row, Count> counts = new TreeMap<>();

    /**
     * What a row is about.
     *
     * @param subject the class in {@code torch.nn}, or the function, such as {@code init.uniform_}
     * @param dtype PyTorch's name of the type of the values
     * @param pytorch its version
     */
    record Row(String subject, String dtype, String pytorch) implements Comparable<Row> {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::isFunction)
                .thenComparing(Row::subject)
                .thenComparing(Row::dtype)
                .thenComparing(Row::pytorch, Comparator.comparing(Version::parse));

        boolean isFunction() {
            return !Character.isUpperCase(subject.charAt(0));
        }

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What a row says.
     *
     * @param cases how often the layer was reset or the function called
     * @param tolerance the difference that is allowed; 0 where every bit has to be PyTorch's
     */
    record Count(long cases, Agreement agreement, double tolerance) {
        Count plus(Count other) {
            return new Count(
                    cases + other.cases, agreement.plus(other.agreement), Math.max(tolerance, other.tolerance));
        }

        boolean holds() {
            return agreement.isWithin(tolerance);
        }
    }

    void add(Row row, Count count) {
        counts.merge(row, count, Count::plus);
    }

    Map<Row, Count> counts() {
        return Collections.unmodifiableMap(counts);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        counts.forEach((row, count) -> lines.add(String.join(
                "\t",
                row.subject(),
                row.dtype(),
                row.pytorch(),
                Long.toString(count.cases()),
                Long.toString(count.agreement().values()),
                Long.toString(count.agreement().differing()),
                Double.toString(count.agreement().largestDifference()),
                Double.toString(count.tolerance()))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    /** Adds what another table, once written, has counted. */
    void addAll(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(file + " is not a table of comparisons: its first line is not '" + HEADER + "'");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Agreement agreement =
                    new Agreement(Long.parseLong(cells[4]), Long.parseLong(cells[5]), Double.parseDouble(cells[6]));
            add(
                    new Row(cells[0], cells[1], cells[2]),
                    new Count(Long.parseLong(cells[3]), agreement, Double.parseDouble(cells[7])));
        }
    }
}

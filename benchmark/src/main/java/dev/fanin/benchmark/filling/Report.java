package dev.fanin.benchmark.filling;

import dev.fanin.benchmark.Document;
import dev.fanin.benchmark.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
            for (Part part : variant.parts()) {
                Results measured = Results.read(results.resolve(part.file(variant)));
                if (part.isPlotted()) {
                    appendPlots(text, part, section + "-" + variant.name(), measured);
                } else {
                    new ResultTable(measured).appendTo(text);
                }
            }
        }
        new Document(documentation.resolve("performance.md")).replace(section, text.toString());
    }

    private void appendPlots(StringBuilder text, Part part, String name, Results growth) throws IOException {
        for (Fill fill : part.fills()) {
            String plot = "performance-" + name + "-"
                    + fill.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
            Files.writeString(documentation.resolve(plot), GrowthPlot.svg(fill, growth));
            text.append(String.format("![Time an element by size, %s](%s)%n%n", fill, plot));
        }
    }

    /** The variants whose results are there: a run that was stopped has some of them. */
    private List<Variant> measured() {
        return Variant.ALL.stream()
                .filter(variant ->
                        variant.parts().stream().allMatch(part -> Files.exists(results.resolve(part.file(variant)))))
                .toList();
    }
}

package dev.fanin.benchmark.compiling;

import dev.fanin.benchmark.ColdProcess;
import dev.fanin.benchmark.compiling.Workload.Way;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The measured workloads as Markdown. */
final class CostTable {
    private final List<Workload> workloads;

    CostTable(List<Workload> workloads) {
        this.workloads = workloads;
    }

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, "CPU time", ColdProcess.Times::cpu);
        append(text, "Wall time", ColdProcess.Times::wall);
        appendSizes(text);
        return text.toString();
    }

    private void append(StringBuilder text, String title, ToDoubleFunction<ColdProcess.Times> kind) {
        text.append("**").append(title).append("**\n\n");
        text.append("""
                | Processor | A | B | P | P/A | (P−A) per class | (P−B) per class | One class | Spread |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (Workload workload : workloads) {
            double plain = workload.samples(Way.PLAIN, kind).median();
            double withGenerated =
                    workload.samples(Way.PLAIN_WITH_GENERATED, kind).median();
            double processed = workload.samples(Way.PROCESSED, kind).median();
            double one = workload.samples(Way.ONE_PROCESSED, kind).median()
                    - workload.samples(Way.ONE_PLAIN, kind).median();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s | %.2f s | %.2f | %.2f ms | %.2f ms | %.2f s | ±%.0f %% |%n",
                    workload.contender().title(),
                    plain,
                    withGenerated,
                    processed,
                    processed / plain,
                    (processed - plain) * 1000 / workload.classes(),
                    (processed - withGenerated) * 1000 / workload.classes(),
                    one,
                    100 * largestSpread(workload, kind)));
        }
        text.append('\n');
    }

    private static double largestSpread(Workload workload, ToDoubleFunction<ColdProcess.Times> kind) {
        return Stream.of(Way.PLAIN, Way.PLAIN_WITH_GENERATED, Way.PROCESSED)
                .map(way -> workload.samples(way, kind))
                .flatMapToDouble(samples -> DoubleStream.of(samples.spread()))
                .max()
                .orElseThrow();
    }

    private void appendSizes(StringBuilder text) throws IOException {
        text.append("""
                **Size**

                | Processor | Version | Jars on its path | Generated lines a class |
                |---|---|--:|--:|
                """);
        for (Workload workload : workloads) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f KB | %.0f |%n",
                    workload.contender().title(),
                    workload.version(),
                    workload.pathBytes() / 1000.0,
                    workload.generatedLinesPerClass()));
        }
    }
}

package dev.fanin.benchmark.compiling;

import dev.fanin.benchmark.Document;
import dev.fanin.benchmark.Machine;
import dev.fanin.benchmark.compiling.Workload.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures Fanin's processor beside others and writes the table into the documentation. */
final class CompileTime {
    private CompileTime() {}

    /**
     * Each measurement is a process of its own, because that is how a build starts the compiler. A round measures everything once,
     * every other round backwards, so that a machine that gets slower favours nobody.
     *
     * @param arguments the folder with the processors' jars, the number of rounds, the number of classes, the page to write
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path processors = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        int classes = Integer.parseInt(arguments[2]);
        Path page = Path.of(arguments[3]);

        Path scratch = Files.createTempDirectory("compile-time");
        try {
            List<Workload> workloads = new ArrayList<>();
            for (Contender contender : Contender.ALL) {
                Path folder = Files.createDirectory(scratch.resolve(contender.folder()));
                workloads.add(new Workload(contender, contender.path(processors), classes, folder));
            }
            measure(workloads, rounds);
            String table =
                    String.format("%s. %d classes, medians of %d rounds.%n%n", Machine.description(), classes, rounds)
                            + new CostTable(workloads).markdown();
            System.out.println(table);
            new Document(page).replace(Machine.section(), table);
        } finally {
            Folders.empty(scratch);
            Files.delete(scratch);
        }
    }

    static void measure(List<Workload> workloads, int rounds) throws IOException, InterruptedException {
        record Measurement(Workload workload, Way way) {}
        List<Measurement> round = new ArrayList<>();
        for (Way way : Way.values()) {
            workloads.forEach(workload -> round.add(new Measurement(workload, way)));
        }
        for (int i = 0; i < rounds; i++) {
            for (Measurement measurement : round) {
                measurement.workload().measure(measurement.way());
            }
            Collections.reverse(round);
        }
    }
}

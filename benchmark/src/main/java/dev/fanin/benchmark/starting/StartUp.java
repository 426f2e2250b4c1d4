package dev.fanin.benchmark.starting;

import dev.fanin.Generator;
import dev.fanin.benchmark.ColdProcess;
import dev.fanin.benchmark.Document;
import dev.fanin.benchmark.Machine;
import dev.fanin.benchmark.Samples;
import dev.fanin.example.ResNet50;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures whole processes beside Python with PyTorch and writes the table into the documentation. */
final class StartUp {
    private static final String PRINT_CPU_TIME = "import time; print(int(time.process_time() * 1e9))";

    private static final List<String> JVM = List.of("-Xmx1g");

    /** Takes memory in few large pages where Linux gives it in many small ones. */
    private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

    @FunctionalInterface
    private interface Program {
        ColdProcess.Times run() throws IOException, InterruptedException;
    }

    private StartUp() {}

    /**
     * Runs the programs in turns.
     *
     * @param arguments the number of rounds, the Python that has PyTorch, the folder of the example's models in Python, this module's jar,
     *     the page
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        String python = arguments[1];
        String models = arguments[2];
        // Archives take classes from jars alone.
        String classPath = Stream.of(arguments[3], jarOf(ResNet50.class), jarOf(Generator.class))
                .collect(Collectors.joining(File.pathSeparator));
        Path folder = Files.createTempDirectory("fanin-start");
        ClassArchive archive = ClassArchive.of(Runtime.version().feature(), folder.resolve("classes"));
        archive.write(JVM, classPath, ModelProcess.class);
        List<String> hugePages = new ArrayList<>(JVM);
        hugePages.add(HUGE_PAGES);
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("JVM: ResNet-50 filled", () -> ColdProcess.java(JVM, classPath, ModelProcess.class));
        programs.put(
                "JVM with " + archive.title() + ": ResNet-50 filled",
                () -> archive.run(JVM, classPath, ModelProcess.class));
        programs.put(
                "JVM with " + archive.title() + " and `" + HUGE_PAGES + "`: ResNet-50 filled",
                () -> archive.run(hugePages, classPath, ModelProcess.class));
        programs.put("Python: `import torch`", () -> python(python, models, "import torch"));
        programs.put("Python: ResNet-50 constructed", () -> python(python, models, "import models; models.ResNet50()"));

        Map<String, List<ColdProcess.Times>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Program> program : programs.entrySet()) {
                times.computeIfAbsent(program.getKey(), first -> new ArrayList<>())
                        .add(program.getValue().run());
            }
        }
        Files.deleteIfExists(folder.resolve("classes"));
        Files.delete(folder);
        String table = table(times, rounds);
        System.out.println(table);
        new Document(Path.of(arguments[4])).replace("start-" + Machine.section(), table);
    }

    private static String jarOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static ColdProcess.Times python(String python, String models, String program)
            throws IOException, InterruptedException {
        return ColdProcess.run(List.of(
                python, "-c", "import sys; sys.path.insert(0, '" + models + "'); " + program + "; " + PRINT_CPU_TIME));
    }

    private static String table(Map<String, List<ColdProcess.Times>> times, int rounds) throws IOException {
        StringBuilder text = new StringBuilder(Machine.description());
        text.append(String.format(". Medians of %d processes each.%n%n", rounds));
        text.append("""
                | Process | CPU time | Spread | Wall time | Spread |
                |---|--:|--:|--:|--:|
                """);
        times.forEach((program, measured) -> {
            text.append("| ").append(program).append(" |");
            append(text, measured, ColdProcess.Times::cpu);
            append(text, measured, ColdProcess.Times::wall);
            text.append('\n');
        });
        return text.toString();
    }

    private static void append(
            StringBuilder text, List<ColdProcess.Times> measured, ToDoubleFunction<ColdProcess.Times> kind) {
        Samples samples = new Samples(measured.stream().mapToDouble(kind));
        text.append(String.format(Locale.ROOT, " %.2f s | ±%.0f %% |", samples.median(), 100 * samples.spread()));
    }
}

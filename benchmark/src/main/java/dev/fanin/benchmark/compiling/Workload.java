package dev.fanin.benchmark.compiling;

import dev.fanin.benchmark.ColdProcess;
import dev.fanin.benchmark.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One processor's classes, and what their compilation took so far. */
final class Workload {
    /** The ways to compile. */
    enum Way {
        /** All classes, without annotation processing. */
        PLAIN,
        /** All classes and the sources that the processor generates for them, without annotation processing. */
        PLAIN_WITH_GENERATED,
        /** All classes, with the processor. */
        PROCESSED,
        /** One class, without annotation processing. */
        ONE_PLAIN,
        /** One class, with the processor. */
        ONE_PROCESSED
    }

    private final Contender contender;
    private final int classes;
    private final List<Path> path;
    private final List<Path> sources;
    private final List<Path> generated;
    private final Path scratch;
    private final ColdCompiler compiler;
    private final Map<Way, List<ColdProcess.Times>> times = new EnumMap<>(Way.class);

    /** Writes the classes, and lets the processor generate once what {@link Way#PLAIN_WITH_GENERATED} compiles. */
    Workload(Contender contender, List<Path> path, int classes, Path folder) throws IOException, InterruptedException {
        this.contender = contender;
        this.path = path;
        this.classes = classes;
        scratch = Files.createDirectory(folder.resolve("scratch"));
        compiler = new ColdCompiler(folder);
        sources = contender.writeSources(classes, Files.createDirectory(folder.resolve("sources")));
        Path generatedFolder = Files.createDirectory(folder.resolve("generated"));
        compiler.withProcessor(path, sources, generatedFolder);
        generated = Folders.javaFiles(generatedFolder);
        if (generated.size() < classes) {
            throw new IllegalStateException(
                    contender.title() + " wrote " + generated.size() + " files for " + classes + " classes");
        }
    }

    void measure(Way way) throws IOException, InterruptedException {
        Folders.empty(scratch);
        ColdProcess.Times measured = switch (way) {
            case PLAIN -> compiler.withoutProcessor(path, sources);
            case PLAIN_WITH_GENERATED ->
                compiler.withoutProcessor(
                        path,
                        Stream.concat(sources.stream(), generated.stream()).toList());
            case PROCESSED -> compiler.withProcessor(path, sources, scratch);
            case ONE_PLAIN -> compiler.withoutProcessor(path, sources.subList(0, 1));
            case ONE_PROCESSED -> compiler.withProcessor(path, sources.subList(0, 1), scratch);
        };
        times.computeIfAbsent(way, first -> new ArrayList<>()).add(measured);
        System.out.printf("%s %s: %.2f s of CPU, %.2f s%n", contender.title(), way, measured.cpu(), measured.wall());
    }

    Samples samples(Way way, ToDoubleFunction<ColdProcess.Times> kind) {
        return new Samples(times.getOrDefault(way, List.of()).stream().mapToDouble(kind));
    }

    Contender contender() {
        return contender;
    }

    int classes() {
        return classes;
    }

    String version() {
        return contender.version(path);
    }

    long pathBytes() throws IOException {
        long bytes = 0;
        for (Path jar : path) {
            bytes += Files.size(jar);
        }
        return bytes;
    }

    double generatedLinesPerClass() throws IOException {
        long lines = 0;
        for (Path file : generated) {
            lines += Files.readAllLines(file).size();
        }
        return (double) lines / classes;
    }
}

package dev.fanin.benchmark.compiling;

import dev.fanin.benchmark.ColdProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles in a new process of this JDK. */
final class ColdCompiler {
    private final Path classFolder;
    private final Path argumentFile;

    /**
     * @param scratch an empty folder
     */
    ColdCompiler(Path scratch) throws IOException {
        classFolder = Files.createDirectory(scratch.resolve("classes"));
        argumentFile = scratch.resolve("arguments");
    }

    ColdProcess.Times withProcessor(List<Path> path, List<Path> sources, Path generated)
            throws IOException, InterruptedException {
        return compile(path, sources, "-processorpath", joined(path), "-s", generated.toString());
    }

    ColdProcess.Times withoutProcessor(List<Path> path, List<Path> sources) throws IOException, InterruptedException {
        return compile(path, sources, "-proc:none");
    }

    private ColdProcess.Times compile(List<Path> classPath, List<Path> sources, String... options)
            throws IOException, InterruptedException {
        Folders.empty(classFolder);
        List<String> arguments =
                new ArrayList<>(List.of("-nowarn", "-d", classFolder.toString(), "-classpath", joined(classPath)));
        arguments.addAll(List.of(options));
        sources.forEach(source -> arguments.add(source.toString()));
        Files.write(argumentFile, arguments.stream().map(ColdCompiler::quoted).toList());

        return ColdProcess.java(
                List.of(), System.getProperty("java.class.path"), CompilerProcess.class, "@" + argumentFile);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

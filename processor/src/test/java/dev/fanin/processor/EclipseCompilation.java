package dev.fanin.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * What Eclipse's compiler makes of sources with Fanin's processor. It wants real files, so compile-testing is of no use here.
 *
 * @param success whether there was no error
 * @param errors the texts of all errors
 * @param reported the same errors and their places
 * @param generated the text of each generated source by its file's name
 */
record EclipseCompilation(
        boolean success, List<String> errors, List<ReportedError> reported, Map<String, String> generated) {
    static EclipseCompilation of(Path folder, List<SourceText> sources) {
        try {
            return compile(folder, sources);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EclipseCompilation compile(Path folder, List<SourceText> sources) throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        List<Path> files = new ArrayList<>();
        for (SourceText source : sources) {
            Path file = folder.resolve("input").resolve(source.qualifiedName().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean success;
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-d", output.toString(), "-s", output.toString(), "--release", "17", "-classpath", classPath());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    manager,
                    diagnostics,
                    options,
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new FaninProcessor()));
            success = task.call();
        }
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        return new EclipseCompilation(
                success,
                errors.stream()
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList(),
                errors.stream().map(ReportedError::of).toList(),
                generatedSources(output));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Map<String, String> generatedSources(Path output) throws IOException {
        Map<String, String> generated = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                generated.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return generated;
    }
}

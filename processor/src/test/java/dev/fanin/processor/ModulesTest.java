package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models whose layers are in another module. */
class ModulesTest {
    private static final String STEM = "public class Stem {"
            + " @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) protected dev.fanin.Layer fc; }";

    @TempDir
    private Path folder;

    /** The errors, by their first lines, of a module whose sources stand here. */
    private List<String> compile(String module, String descriptor, String... sources) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input").resolve(module));
        Path output = Files.createDirectories(folder.resolve("output").resolve(module));
        Files.writeString(input.resolve("module-info.java"), descriptor);
        List<Path> files = Stream.concat(
                        Stream.of(input.resolve("module-info.java")),
                        Stream.of(sources).map(SourceText::new).map(source -> write(source, input)))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    manager,
                    diagnostics,
                    // The annotations are in the class path of this test, which is no module.
                    List.of(
                            "-d",
                            output.toString(),
                            "--module-path",
                            folder.resolve("output").toString(),
                            "--add-reads",
                            "parts=ALL-UNNAMED",
                            "--add-reads",
                            "net=ALL-UNNAMED"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new FaninProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic ->
                        diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .toList();
    }

    private static Path write(SourceText source, Path input) {
        try {
            return source.write(input);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void layersInAnExportedPackageOfAnotherModuleAreUsed() throws IOException {
        assertThat(compile("parts", "module parts { exports parts; }", "package parts; " + STEM))
                .isEmpty();

        assertThat(compile(
                        "net",
                        "module net { requires parts; }",
                        "package net; class Net extends parts.Stem { @dev.fanin.nn.Submodule parts.Stem stem; }"))
                .isEmpty();
        assertThat(folder.resolve("output/net/net/NetInit.class")).exists();
    }

    @Test
    void layersInAPackageThatIsNotExportedAreAnErrorOfFaninsAlone() throws IOException {
        assertThat(compile(
                        "parts",
                        "module parts { exports parts; }",
                        "package parts.hidden; " + STEM,
                        "package parts; public class Base extends parts.hidden.Stem {}"))
                .isEmpty();

        assertThat(compile(
                        "net",
                        "module net { requires parts; }",
                        "package net; class Net extends parts.Base { @dev.fanin.nn.Submodule parts.Base part;"
                                + " static void reset(Net net, dev.fanin.Generator generator) {"
                                + " NetInit.resetParameters(net, generator); } }"))
                .containsExactlyInAnyOrder(
                        "[FaninSuperclassNotAccessible] The superclass parts.hidden.Stem has layers, but its generated class"
                                + " cannot be used from the package of Net.",
                        "[FaninSubmoduleNotAccessible] The layers of Net.part are in parts.hidden.Stem, whose generated class"
                                + " cannot be used from the package of Net.");
    }
}

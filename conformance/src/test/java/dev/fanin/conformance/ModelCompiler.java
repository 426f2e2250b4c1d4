package dev.fanin.conformance;

import dev.fanin.Generator;
import dev.fanin.processor.FaninProcessor;
import dev.fanin.processor.OwnLayerProcessor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles models as a user's build does: against the runtime alone, with the processor and with every warning an error. */
final class ModelCompiler {
    static final String PACKAGE = "golden";

    /** The layers of the user's own, whose annotations stand beside the golden files. */
    private static final List<String> OWN_LAYERS = List.of("NoisyLinear", "Lora", "GatedConv", "TokenMixer");

    private final Path folder;

    ModelCompiler(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles the models together.
     *
     * @return a loader of their classes, which the caller closes
     * @throws AssertionError if the compiler says anything at all
     */
    URLClassLoader compile(List<GoldenModel> models) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        models.forEach(model -> sources.put(model.className(), model.source(PACKAGE)));
        for (String layer : OWN_LAYERS) {
            sources.put(layer, text(layer + ".java"));
        }
        return compile(sources, runtimeClassPath());
    }

    /**
     * Compiles classes together, on a class path that has the runtime.
     *
     * @param texts the source of each class by its simple name
     * @return a loader of their classes, which the caller closes
     * @throws AssertionError if the compiler says anything at all
     */
    URLClassLoader compile(Map<String, String> texts, String classPath) throws IOException {
        Files.createDirectories(folder);
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            sources.add(Files.writeString(folder.resolve(text.getKey() + ".java"), text.getValue()));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, files, diagnostics, options(classPath), null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new FaninProcessor(), new OwnLayerProcessor()));
            if (!task.call() || !diagnostics.getDiagnostics().isEmpty()) {
                StringBuilder message = new StringBuilder("javac does not compile the models cleanly:");
                diagnostics
                        .getDiagnostics()
                        .forEach(diagnostic -> message.append('\n').append(diagnostic));
                throw new AssertionError(message.toString());
            }
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Generator.class.getClassLoader());
    }

    private static String text(String name) throws IOException {
        try (InputStream text = ModelCompiler.class.getResourceAsStream("ownlayers/" + name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> options(String classPath) {
        return List.of(
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-classpath",
                classPath,
                "-d",
                folder.toString(),
                "-s",
                folder.toString());
    }

    private static String runtimeClassPath() {
        try {
            return new File(Generator.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

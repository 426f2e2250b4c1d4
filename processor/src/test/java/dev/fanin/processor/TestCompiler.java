package dev.fanin.processor;

import dev.fanin.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * A compiler that runs Fanin's processor.
 *
 * <p>Every compilation starts and ends without a file: Eclipse's compiler wants real ones, so there is a folder while it runs.
 *
 * @param name as the tests' names have it
 * @param compiler the compiler
 * @param options of the compiler
 * @param classPath beside Fanin's runtime
 * @param others processors beside Fanin's, which run before it
 * @param filer through which Fanin's files go
 */
record TestCompiler(
        String name,
        JavaCompiler compiler,
        List<String> options,
        List<Path> classPath,
        List<Processor> others,
        UnaryOperator<Filer> filer) {
    /** What every user's build may ask of javac: a warning in generated code is an error. */
    static final String[] STRICT = {"-Xlint:all", "-Werror"};

    private static final Path RUNTIME = runtime();
    private static final String HEAD = "package a; import dev.fanin.*; import dev.fanin.init.*; import dev.fanin.nn.*;"
            + " import java.nio.*; import java.util.*;\n";

    static TestCompiler javac(String... options) {
        return new TestCompiler(
                "javac", ToolProvider.getSystemJavaCompiler(), List.of(options), List.of(), List.of(), filer -> filer);
    }

    static TestCompiler eclipse() {
        // By itself it compiles for the newest Java that it knows, which this JVM need not run. --release costs twice
        // the time.
        return new TestCompiler(
                "ecj",
                new EclipseCompiler(),
                List.of("-source", "17", "-target", "17"),
                List.of(),
                List.of(),
                filer -> filer);
    }

    /** The compilers of {@link OnEachCompiler}: both, or the one that the system property {@code fanin.compiler} names. */
    static Stream<TestCompiler> all() {
        String only = System.getProperty("fanin.compiler");
        return Stream.of(javac(), eclipse()).filter(compiler -> only == null || only.equals(compiler.name));
    }

    /** Whether a record can be a model: Eclipse's compiler (3.46) tells no processor of an annotation on a record's component. */
    boolean hasRecordModels() {
        return !(compiler instanceof EclipseCompiler);
    }

    TestCompiler with(Processor... processors) {
        return new TestCompiler(name, compiler, options, classPath, List.of(processors), filer);
    }

    /** Adds folders or jars to the class path. */
    TestCompiler withClassPath(Path... entries) {
        return new TestCompiler(name, compiler, options, List.of(entries), others, filer);
    }

    TestCompiler withOption(String option) {
        List<String> all = Stream.concat(options.stream(), Stream.of(option)).toList();
        return new TestCompiler(name, compiler, all, classPath, others, filer);
    }

    TestCompiler withFiler(UnaryOperator<Filer> wrapping) {
        return new TestCompiler(name, compiler, options, classPath, others, wrapping);
    }

    /** A model of the class {@code Net} in a source of package {@code a}, without the package's declaration and the imports. */
    CompiledModel model(String source) {
        return CompiledModel.of("Net", compile(HEAD + source));
    }

    Compilation compile(String... sources) {
        return compile(Stream.of(sources).map(SourceText::new).toList());
    }

    Compilation compile(List<SourceText> sources) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            return compile(sources, folder.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Compilation compile(List<SourceText> sources, Path folder) throws IOException {
        Path output = Files.createDirectory(folder.resolve("output"));
        List<Path> files = new ArrayList<>();
        for (SourceText source : sources) {
            files.add(source.write(folder.resolve("input")));
        }
        List<Processor> processors = new ArrayList<>(others);
        processors.add(new ProcessorWithFiler(new FaninProcessor(), filer));
        processors.add(new ProcessorWithFiler(new OwnLayerProcessor(), filer));
        // The charset of the file manager is not that of the files that a processor writes.
        List<String> allOptions = new ArrayList<>(List.of("-encoding", "UTF-8"));
        allOptions.addAll(options);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, wholeClassPath());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    manager,
                    diagnostics,
                    allOptions,
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            boolean success = task.call();
            return Compilation.of(success, diagnostics.getDiagnostics(), output);
        }
    }

    private List<Path> wholeClassPath() {
        List<Path> entries = new ArrayList<>(classPath);
        entries.add(RUNTIME);
        return entries;
    }

    private static Path runtime() {
        try {
            return Path.of(Layer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

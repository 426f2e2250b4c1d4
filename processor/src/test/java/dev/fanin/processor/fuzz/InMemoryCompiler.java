package dev.fanin.processor.fuzz;

import com.sun.source.util.JavacTask;
import dev.fanin.processor.FaninProcessor;
import dev.fanin.processor.OwnLayerProcessor;
import dev.fanin.processor.fuzz.Compiled.Note;
import dev.fanin.processor.fuzz.HostileSource.File;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Compiles files without touching a disk; one compiler serves many compilations, one after the other. */
final class InMemoryCompiler implements AutoCloseable {
    private static final String GIVEN = "mem:///given/";
    private static final String GENERATED = "mem:///generated/";

    private final JavaCompiler compiler;
    private final @Nullable Path folder;
    private final StandardJavaFileManager files;

    /**
     * A compiler.
     *
     * @param folder for the given files, where the compiler wants to find them on a disk; null for javac
     */
    InMemoryCompiler(JavaCompiler compiler, @Nullable Path folder) {
        this.compiler = compiler;
        this.folder = folder;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** Only parses: half-typed sources are stopped there. */
    Compiled parse(Collection<File> given) {
        return run(given, List.of("-proc:none"), List.of(), JavacTask::parse);
    }

    /** Compiles without Fanin. */
    Compiled compile(Collection<File> given, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:none");
        return run(given, all, List.of(), CompilationTask::call);
    }

    /** Compiles with Fanin's processor. */
    Compiled process(Collection<File> given, List<String> options) {
        return run(given, options, List.of(new FaninProcessor(), new OwnLayerProcessor()), CompilationTask::call);
    }

    /** Compiles with a processor that does nothing. */
    Compiled processIdly(Collection<File> given, List<String> options) {
        return run(given, options, List.of(new IdleProcessor()), CompilationTask::call);
    }

    /** What is done with a task. */
    @FunctionalInterface
    private interface Step<T extends CompilationTask> {
        void of(T task) throws IOException;
    }

    @SuppressWarnings("unchecked")
    private <T extends CompilationTask> Compiled run(
            Collection<File> given, List<String> options, List<Processor> processors, Step<T> step) {
        if (given.isEmpty()) {
            return new Compiled(List.of(), Map.of(), Map.of(), null);
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Outputs outputs = new Outputs(files);
        StringWriter log = new StringWriter();
        Throwable crash = null;
        try {
            CompilationTask task = compiler.getTask(log, outputs, collector, options, null, given(given));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.setLocale(Locale.ROOT);
            step.of((T) task);
        } catch (IOException | RuntimeException | Error thrown) {
            crash = thrown;
        }
        if (crash == null && log.toString().contains("\tat ")) {
            crash = new IllegalStateException(log.toString());
        }
        List<Note> notes =
                collector.getDiagnostics().stream().map(InMemoryCompiler::note).toList();
        return new Compiled(notes, outputs.sources(), outputs.classes(), crash);
    }

    private List<? extends JavaFileObject> given(Collection<File> given) throws IOException {
        if (folder == null) {
            return given.stream().map(Given::new).toList();
        }
        List<Path> paths = new ArrayList<>();
        for (File file : given) {
            Path path = folder.resolve("given").resolve(file.path());
            Files.createDirectories(path.getParent());
            paths.add(Files.writeString(path, file.text()));
        }
        List<JavaFileObject> objects = new ArrayList<>();
        files.getJavaFileObjectsFromPaths(paths).forEach(objects::add);
        return objects;
    }

    private static Note note(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new Note(
                diagnostic.getKind(),
                source == null ? "" : pathOf(source.toUri()),
                source != null && source.toUri().toString().startsWith(GENERATED),
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static String pathOf(URI uri) {
        return uri.getPath().replaceFirst("^.*?/(given|generated)/", "");
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URI uri(String root, String path) {
        try {
            return new URI("mem", "", URI.create(root).getPath() + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @SupportedAnnotationTypes("*")
    private static final class IdleProcessor extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    private static final class Given extends SimpleJavaFileObject {
        private final String text;

        Given(File file) {
            super(uri(GIVEN, file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** A class may stand in a file of any name. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            boolean isInfo = simpleName.endsWith("-info");
            return isInfo ? super.isNameCompatible(simpleName, kind) : kind == Kind.SOURCE;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path, Kind kind) {
            super(uri(GENERATED, path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public Writer openWriter() {
            return new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Output> sources = new TreeMap<>();
        private final Map<String, Output> classes = new TreeMap<>();

        Outputs(JavaFileManager files) {
            super(files);
        }

        Map<String, String> sources() {
            Map<String, String> texts = new TreeMap<>();
            sources.forEach((path, output) ->
                    texts.put(path, output.getCharContent(true).toString()));
            return texts;
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> all = new TreeMap<>();
            classes.forEach((name, output) -> all.put(name, output.bytes.toByteArray()));
            return all;
        }

        @Override
        public boolean hasLocation(Location location) {
            return location == StandardLocation.SOURCE_OUTPUT
                    || location == StandardLocation.CLASS_OUTPUT
                    || super.hasLocation(location);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            Output output = new Output(path, kind);
            (kind == JavaFileObject.Kind.SOURCE ? sources : classes)
                    .put(kind == JavaFileObject.Kind.SOURCE ? path : className.replace('/', '.'), output);
            return output;
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }
    }
}

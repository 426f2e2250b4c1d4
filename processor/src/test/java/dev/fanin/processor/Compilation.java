package dev.fanin.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler made of sources with Fanin's processor.
 *
 * @param success whether there was no error
 * @param diagnostics the errors, warnings and notes
 * @param generated the text of each generated source, by its path such as {@code a/NetInit.java}
 * @param classes the bytes of each class, by its path such as {@code a/Net.class}
 */
record Compilation(
        boolean success,
        List<CompilerMessage> diagnostics,
        Map<String, String> generated,
        Map<String, byte[]> classes) {
    /** The result of a compilation whose generated sources and classes are in a folder. */
    static Compilation of(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output)
            throws IOException {
        Map<String, String> generated = new TreeMap<>();
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".java")) {
                    generated.put(name, Files.readString(file));
                } else {
                    classes.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new Compilation(
                success, diagnostics.stream().map(CompilerMessage::of).toList(), generated, classes);
    }

    /**
     * Writes the classes into the folders of their packages below a root, but for those of one source and the class generated for it: an
     * incremental build deletes them before it compiles the source anew. Eclipse's compiler refuses to generate a class that is there.
     */
    void writeClassesBeside(SourceText source, Path root) throws IOException {
        Pattern own = Pattern.compile(
                Pattern.quote(source.qualifiedName().replace('.', '/')) + "(_\\w+)?(Init)?(\\$.*)?\\.class");
        for (Map.Entry<String, byte[]> file : classes.entrySet()) {
            if (!own.matcher(file.getKey()).matches()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    List<CompilerMessage> errors() {
        return ofKinds(Diagnostic.Kind.ERROR);
    }

    List<CompilerMessage> warnings() {
        return ofKinds(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
    }

    private List<CompilerMessage> ofKinds(Diagnostic.Kind... kinds) {
        return diagnostics.stream()
                .filter(diagnostic -> List.of(kinds).contains(diagnostic.getKind()))
                .toList();
    }
}

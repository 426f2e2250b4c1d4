package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated text for each interesting shape of a model. A folder under {@code src/test/resources/golden} has the model's sources,
 * and beside them the classes that are expected, whose names end in {@code Init}.
 *
 * <p>{@code ./mvnw -pl runtime,processor test -Dtest=GoldenTest -Dfanin.golden.update=true -Dsurefire.failIfNoSpecifiedTests=false}
 * writes what is generated now; read the difference before it is committed.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("fanin.golden.update");

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** The folder whose model has a mistake, so that a class stands in for the generated one. */
    private static final String STAND_IN = "standin";

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList();
        }
    }

    /** Those that compile; what javac generates for the others cannot be asked of it. */
    static List<Path> foldersWithoutMistakes() throws IOException {
        return folders().stream().filter(folder -> !folder.endsWith(STAND_IN)).toList();
    }

    @ParameterizedTest
    @MethodSource("foldersWithoutMistakes")
    void generatedTextIsAsExpectedAndCompilesWithoutWarning(Path folder) throws IOException {
        Compilation compilation = TestCompiler.javac(TestCompiler.STRICT).compile(models(folder));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        assertThat(generated(compilation)).isEqualTo(expected(folder, generated(compilation)));
    }

    /** All but records: Eclipse's compiler tells no processor of an annotation on a record's component. */
    static List<Path> foldersWithoutRecords() throws IOException {
        return folders().stream().filter(folder -> !folder.endsWith("records")).toList();
    }

    @ParameterizedTest
    @MethodSource("foldersWithoutRecords")
    void eclipseGeneratesTheSameText(Path folder) throws IOException {
        Compilation compilation = TestCompiler.eclipse().compile(models(folder));

        assertThat(compilation.errors()).hasSize(folder.endsWith(STAND_IN) ? 1 : 0);
        assertThat(generated(compilation))
                .isEqualTo(folder.endsWith(STAND_IN) ? expected(folder, generated(compilation)) : read(folder));
    }

    private static List<SourceText> models(Path folder) throws IOException {
        List<SourceText> models = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!isGenerated(file)) {
                models.add(new SourceText(Files.readString(file)));
            }
        }
        return models;
    }

    /** What the folder says, after it was made to say what was generated if that is asked for. */
    private static Map<String, String> expected(Path folder, Map<String, String> generated) throws IOException {
        if (UPDATE) {
            for (Path file : files(folder)) {
                if (isGenerated(file)) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, String> file : generated.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return read(folder);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Path file : files(folder)) {
            if (isGenerated(file)) {
                expected.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return expected;
    }

    private static boolean isGenerated(Path file) {
        return file.getFileName().toString().endsWith("Init.java");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>();
        compilation.generated().forEach((path, text) -> generated.put(path.substring(path.lastIndexOf('/') + 1), text));
        return generated;
    }
}

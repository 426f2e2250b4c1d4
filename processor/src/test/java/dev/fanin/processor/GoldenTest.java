package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated text for each interesting shape of a model ({@link GoldenFolder}), the same on every compiler.
 *
 * <p>{@code ./mvnw -pl runtime,processor test -Dtest=GoldenTest -Dfanin.golden.update=true -Dsurefire.failIfNoSpecifiedTests=false}
 * writes what is generated now; read the difference before it is committed.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("fanin.golden.update");

    /** Those that compile; what javac generates for the others cannot be asked of it. */
    static Stream<GoldenFolder> foldersWithoutMistakes() {
        return GoldenFolder.all().stream().filter(folder -> !folder.hasMistake());
    }

    @ParameterizedTest
    @MethodSource("foldersWithoutMistakes")
    void generatedTextIsAsExpectedAndCompilesWithoutWarning(GoldenFolder folder) throws IOException {
        Compilation compilation = TestCompiler.javac(TestCompiler.STRICT).compile(folder.sources());

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        if (UPDATE) {
            folder.update(generated(compilation));
        }
        assertThat(generated(compilation)).isEqualTo(folder.expected());
    }

    static Stream<GoldenFolder> foldersWithoutRecords() {
        return GoldenFolder.all().stream().filter(folder -> !folder.hasRecords());
    }

    @Tag("eclipse")
    @ParameterizedTest
    @MethodSource("foldersWithoutRecords")
    void eclipseGeneratesTheSameText(GoldenFolder folder) throws IOException {
        Compilation compilation = TestCompiler.eclipse().compile(folder.sources());

        assertThat(compilation.errors()).hasSize(folder.hasMistake() ? 1 : 0);
        if (UPDATE && folder.hasMistake()) {
            folder.update(generated(compilation));
        }
        assertThat(generated(compilation)).isEqualTo(folder.expected());
    }

    private static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>();
        compilation.generated().forEach((path, text) -> generated.put(path.substring(path.lastIndexOf('/') + 1), text));
        return generated;
    }
}

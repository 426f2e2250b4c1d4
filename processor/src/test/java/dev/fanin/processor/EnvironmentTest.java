package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The generated text is the golden one whatever the language, digits, charset and time zone of the machine are. Each run is a JVM of
 * its own, since these are read once.
 */
class EnvironmentTest {
    @ParameterizedTest
    @CsvSource({
        "tr, TR, '', '1.234', US-ASCII, Asia/Kolkata",
        "ar, EG, u-nu-arab, '١٬٢٣٤', windows-1251, America/St_Johns",
        "th, TH, u-nu-thai, '๑,๒๓๔', ISO-8859-1, Pacific/Apia"
    })
    void theTextIsTheGoldenOne(
            String language,
            String country,
            String extensions,
            String number,
            String charset,
            String zone,
            @TempDir Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.extensions=" + extensions,
                        "-Dfile.encoding=" + charset,
                        "-Duser.timezone=" + zone,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoldenCompilation.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();

        String tag = language + "-" + country + (extensions.isEmpty() ? "" : "-" + extensions);
        assertThat(Files.readString(folder.resolve("environment")))
                .isEqualTo(String.join(" ", tag, number, charset, zone));
        for (TestCompiler compiler : TestCompiler.all().toList()) {
            assertThat(texts(folder.resolve(compiler.name())))
                    .containsExactlyInAnyOrderElementsOf(GoldenCompilation.folders(compiler)
                            .flatMap(golden -> golden.expected().values().stream())
                            .toList());
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Gradle asks of a processor before it compiles changed classes alone. */
class GradleMetadataTest {
    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = FaninProcessor.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void everyProcessorIsDeclaredAsIsolating() throws IOException {
        List<String> processors = lines("META-INF/services/javax.annotation.processing.Processor");

        assertThat(lines("META-INF/gradle/incremental.annotation.processors"))
                .isNotEmpty()
                .containsExactlyElementsOf(processors.stream()
                        .map(processor -> processor + ",isolating")
                        .toList());
    }

    /** A class that is not compiled again has its annotations in its class file, where they must be found. */
    @Test
    void everyAnnotationIsInTheClassFile() throws IOException, URISyntaxException {
        Path root = Path.of(
                Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> annotations;
        try (Stream<Path> files = Files.walk(root)) {
            annotations = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("dev") && name.endsWith(".class"))
                    .<Class<?>>map(GradleMetadataTest::load)
                    .filter(Class::isAnnotation)
                    .toList();
        }

        assertThat(annotations)
                .hasSizeGreaterThan(60)
                .allSatisfy(annotation -> assertThat(annotation.getAnnotation(Retention.class))
                        .satisfiesAnyOf(
                                retention -> assertThat(retention).isNull(), // which means CLASS
                                retention -> assertThat(retention.value()).isEqualTo(RetentionPolicy.CLASS)));
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
            return Class.forName(name, false, Layer.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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
        List<Class<?>> annotations = runtimeClasses().stream()
                .<Class<?>>map(GradleMetadataTest::load)
                .filter(Class::isAnnotation)
                .toList();

        assertThat(annotations)
                .hasSizeGreaterThan(60)
                .allSatisfy(annotation -> assertThat(annotation.getAnnotation(Retention.class))
                        .satisfiesAnyOf(
                                retention -> assertThat(retention).isNull(), // which means CLASS
                                retention -> assertThat(retention.value()).isEqualTo(RetentionPolicy.CLASS)));
    }

    /** The names of the runtime's class files, which are in a jar where its module is packaged in the same build. */
    private static List<String> runtimeClasses() throws IOException, URISyntaxException {
        Path place = Path.of(
                Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return classesBelow(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classesBelow(jar.getPath("/"));
        }
    }

    private static List<String> classesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("dev") && name.endsWith(".class"))
                    .toList();
        }
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

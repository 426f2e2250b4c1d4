package dev.fanin.processor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The names by which definitions are looked up against the definitions and the annotations. */
class CatalogueTest {
    private static final Path SOURCES = Path.of("..", "runtime", "src", "main", "java");

    /** The annotations of {@code dev.fanin.nn} that are neither a layer nor a parametrization. */
    private static final Set<String> NO_LAYERS =
            Set.of("Adapters", "DataType", "Sizes", "StateDictKey", "Submodule", "TiedTo");

    static Set<String> initializers() {
        return Initializers.annotations();
    }

    static Set<String> wrappers() {
        return Wrappers.annotations();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void aFamilyNamesTheLayersThatItDefines(Family family) {
        assertThat(family.names())
                .containsExactlyInAnyOrderElementsOf(
                        family.definitions().stream().map(LayerDefinition::kind).toList());
    }

    @Test
    void eachAnnotationForALayerOrAParametrizationIsInTheCatalogue() throws IOException {
        List<String> annotations = annotationsOf("dev.fanin.nn").stream()
                .filter(name -> !NO_LAYERS.contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
        assertThat(Stream.concat(Catalogue.annotations().stream(), Wrappers.annotations().stream()))
                .containsExactlyInAnyOrderElementsOf(annotations);
    }

    @Test
    void eachAnnotationForAnInitializerIsInTheCatalogue() throws IOException {
        assertThat(Initializers.annotations()).containsExactlyInAnyOrderElementsOf(annotationsOf("dev.fanin.init"));
    }

    @ParameterizedTest
    @MethodSource("initializers")
    void anInitializerIsFoundByItsAnnotation(String annotation) {
        assertThat(Initializers.get(annotation).annotation()).isEqualTo(annotation);
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void aParametrizationIsFoundByItsAnnotation(String annotation) {
        assertThat(Wrappers.get(annotation).annotation()).isEqualTo(annotation);
    }

    @Test
    void whatIsNotInTheCatalogueHasNoDefinition() {
        assertThatThrownBy(() -> Catalogue.ofPyTorch("dev.fanin.nn.Lazy")).hasMessage("no layer dev.fanin.nn.Lazy");
        assertThatThrownBy(() -> Initializers.get("dev.fanin.init.Lazy"))
                .hasMessage("no initializer dev.fanin.init.Lazy");
        assertThatThrownBy(() -> Wrappers.get("dev.fanin.nn.Lazy")).hasMessage("no parametrization dev.fanin.nn.Lazy");
    }

    private static List<String> annotationsOf(String packageName) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(packageName.replace('.', '/')))) {
            return files.filter(CatalogueTest::isAnnotation)
                    .map(file ->
                            packageName + "." + file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static boolean isAnnotation(Path file) {
        try {
            return Files.readString(file).contains("public @interface ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

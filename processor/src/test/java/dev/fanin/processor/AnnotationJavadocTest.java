package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.Wrappers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor shows for an annotation: tensors, shapes, formulas, and where PyTorch has them. */
class AnnotationJavadocTest {
    private static final Path SOURCES = Path.of("..", "runtime", "src", "main", "java");

    private static final Pattern MEMBER =
            Pattern.compile("@return ([^\\n]*)\\n\\s*(?:\\*[^\\n]*\\n\\s*)*\\*/\\s*[\\w\\[\\].]+ (\\w+)\\(\\)");

    static Set<String> layers() {
        return Catalogue.annotations();
    }

    static Set<String> wrappers() {
        return Wrappers.annotations();
    }

    static Set<String> initializers() {
        return Initializers.annotations();
    }

    static Stream<String> layersAndWrappers() {
        return Stream.concat(layers().stream(), wrappers().stream());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayerHasATableOfItsTensorsAndItsSource(String annotation) throws IOException {
        assertThat(classComment(annotation))
                .contains("{@code torch.nn." + simpleName(annotation) + "}")
                .contains("<tr><th>name</th><th>shape</th><th>initial values</th></tr>")
                .containsPattern("<tr><td>\\{@code [\\w.*]+}")
                .containsPattern("<p>Source: \\{@code \\w+[\\w.]*}[^<]* in \\{@code torch/nn/modules/\\w+\\.py}");
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void aParametrizationHasATableOfItsTensorsAndItsSource(String annotation) throws IOException {
        assertThat(classComment(annotation))
                .contains("<tr><th>name</th><th>shape</th><th>initial values</th></tr>")
                .containsPattern("<p>Source: \\{@code \\w+}[^<]* in \\{@code torch/nn/utils/parametrizations\\.py}");
    }

    @ParameterizedTest
    @MethodSource("initializers")
    void anInitializerHasItsFormulaItsShapesAndItsSource(String annotation) throws IOException {
        String function = snakeCase(simpleName(annotation)).substring(1) + "_";

        assertThat(classComment(annotation))
                .contains("{@code torch.nn.init." + function + "}")
                .containsPattern("U\\(|N\\(|[Ee]lement|matrix")
                .contains("<p>Source: {@code " + function + "} in {@code torch/nn/init.py}")
                .contains("@see dev.fanin.Init#" + firstLower(simpleName(annotation)));
    }

    @ParameterizedTest
    @MethodSource("layersAndWrappers")
    void eachArgumentSaysItsNameInPyTorch(String annotation) throws IOException {
        assertThat(MEMBER.matcher(source(annotation)).results())
                .isNotEmpty()
                .allSatisfy((MatchResult member) ->
                        assertThat(member.group(1)).matches(snakeCase(member.group(2)) + "\\b.*"));
    }

    private static String classComment(String annotation) throws IOException {
        String source = source(annotation);
        return source.substring(source.indexOf("/**"), source.indexOf("*/")).replaceAll("\n \\* ?", " ");
    }

    private static String source(String annotation) throws IOException {
        return Files.readString(SOURCES.resolve(annotation.replace('.', '/') + ".java"));
    }

    private static String simpleName(String annotation) {
        return annotation.substring(annotation.lastIndexOf('.') + 1);
    }

    private static String firstLower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

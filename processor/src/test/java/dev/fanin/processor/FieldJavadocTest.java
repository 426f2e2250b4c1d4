package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor shows for the method that resets one field. */
class FieldJavadocTest {
    private static final TestCompiler JAVAC = TestCompiler.javac("-Xlint:all", "-Werror", "-Xdoclint:all,-missing");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ int x; /*",
                "{",
                "}{@link Missing}",
                "{@code nested}",
                "\\u002a/",
                "\\\\u002a/",
                "\\n@param none",
                "<table>&",
                "\\000"
            })
    void wordsOfTheUsersNeitherEndTheCommentNorBecomeMarkup(String literal) {
        Compilation compilation = JAVAC.compile("""
                package a;
                import dev.fanin.Layer;
                import dev.fanin.definition.*;
                final class Net {
                    @Own(word = "%s") Layer x;

                    @LayerDefinition(parameters = @Parameter(name = "weight", shape = "2", init = "zeros"))
                    @interface Own {
                        String word();
                    }
                }
                """.formatted(literal));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated().get("a/NetInit.java")).contains("Draws {@code x} anew, ");
    }

    @Test
    void aFewOfManyTensorsAreListed() {
        Compilation compilation = JAVAC.compile("""
                package a;
                final class Net {
                    @dev.fanin.nn.LSTM(inputSize = 3, hiddenSize = 4, numLayers = 2) dev.fanin.Layer lstm;
                }
                """);

        List<String> comment = compilation
                .generated()
                .get("a/NetInit.java")
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.contains("Draws {@code lstm} anew"))
                .takeWhile(line -> !line.contains("@param"))
                .toList();
        assertThat(comment)
                .hasSize(10)
                .startsWith(
                        "* Draws {@code lstm} anew, {@code LSTM(inputSize = 3, hiddenSize = 4, numLayers = 2)}.", "*")
                .contains(
                        "* <p>{@code weight_ih_l0} (16, 3): U(-0.5, 0.5), 1 / sqrt(hiddenSize) = 1 / sqrt(4);",
                        "* and 2 more.");
    }
}

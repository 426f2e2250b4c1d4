package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user may have deprecated what a layer is held in; generated code that uses it must not warn. */
class DeprecatedMembersTest {
    @ParameterizedTest
    @ValueSource(strings = {"Holder fc;", "Holder[] fc;", "java.util.List<Holder> fc;"})
    void aDeprecatedMemberOfAHolderDoesNotWarn(String field) {
        Compilation compilation = TestCompiler.javac(TestCompiler.STRICT)
                .compile(
                        "package a; class Net { @dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 3) " + field
                                + " static class Holder { @Deprecated float[] weight; @Deprecated(forRemoval = true) float[] bias; } }");

        assertThat(compilation.warnings()).isEmpty();
        assertThat(compilation.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Part", "Part[]", "java.util.List<Part>", "java.util.List<? extends Part>"})
    void aDeprecatedSubmoduleDoesNotWarn(String type) {
        for (String deprecated : new String[] {"@Deprecated", "@Deprecated(forRemoval = true)"}) {
            Compilation compilation = TestCompiler.javac(TestCompiler.STRICT)
                    .compile(
                            "package a; " + deprecated
                                    + " class Part { @dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 3) dev.fanin.Layer fc; }",
                            "package a; class Net { @SuppressWarnings({\"deprecation\", \"removal\"}) @dev.fanin.nn.Submodule "
                                    + type + " part; }");

            assertThat(compilation.warnings()).isEmpty();
            assertThat(compilation.errors()).isEmpty();
        }
    }
}

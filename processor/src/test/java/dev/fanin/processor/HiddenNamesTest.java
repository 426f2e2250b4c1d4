package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's types and packages may have any name, also that of something which generated code needs. */
class HiddenNamesTest {
    private static final List<String> NAMES = List.of(
            "Math",
            "Double",
            "String",
            "Object",
            "SuppressWarnings",
            "IllegalStateException",
            "Map",
            "Generator",
            "Tensor",
            "Summary",
            "LayerPlan",
            "ModelPlan",
            "LayerVisitor",
            "FanMode",
            "Nonlinearity",
            "Formula",
            "Linear",
            "Layer",
            "Generated",
            "java",
            "javax",
            "dev",
            "fanin",
            "model",
            "plan");
    private static final List<String> PARAMETERS =
            List.of("model", "plan", "part", "parts", "layer", "holder", "created", "generator");
    private static final String LAYERS = "@dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 3) dev.fanin.Layer fc;"
            + " @dev.fanin.nn.Linear(outFeatures = 3) @dev.fanin.nn.Sizes(inFeatures = \"n\") dev.fanin.Layer sized; int n = 2;"
            + " @dev.fanin.nn.PReLU(init = 0.0 / 0.0) dev.fanin.Layer nan;"
            + " @dev.fanin.init.KaimingNormal @dev.fanin.nn.Conv2d(inChannels = 1, outChannels = 1, kernelSize = 1)"
            + " dev.fanin.Layer conv; @Deprecated @dev.fanin.nn.PReLU dev.fanin.Layer old;";
    private static final String IMPORTS = Stream.of(
                    "Layer", "nn.Linear", "nn.Sizes", "nn.PReLU", "nn.Conv2d", "init.KaimingNormal")
            .map(name -> " import dev.fanin." + name + ";")
            .collect(Collectors.joining());

    @ParameterizedTest
    @ValueSource(strings = {"layer", "plan", "model", "holder"})
    void aModelWithStaticSizesMayHaveTheNameOfAVariable(String name) {
        Compilation compilation = TestCompiler.javac("-Xlint:all", "-Werror")
                .compile(List.of(new SourceText("package " + name + ".a; import dev.fanin.nn.*;\nclass "
                        + name + " { static int width = 3; static int height() { return 2; }"
                        + " @Linear @Sizes(inFeatures = \"width\", outFeatures = \"height\") dev.fanin.Layer fc; }")));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get(name + "/a/" + name + "Init.java"))
                .contains("model.width", "model.height()");
    }

    @Test
    void aTypeOfThePackageMayHideOneThatGeneratedCodeNeeds() {
        assertCompiles(name -> List.of(
                "package a" + name + "; class " + name + " {}",
                "package a" + name + ";" + IMPORTS + " class Net { "
                        + LAYERS.replaceAll("dev\\.fanin\\.(nn\\.|init\\.)?", "") + " }"));
    }

    @Test
    void aModelMayHaveTheNameOfATypeThatGeneratedCodeNeeds() {
        assertCompiles(name -> name.equals("dev")
                ? List.of()
                : List.of("package a" + name + "; class " + name + " { "
                        + LAYERS.replace("@Deprecated ", name.equals("java") ? "" : "@Deprecated ") + " }"));
    }

    @Test
    void aPartMayHaveTheNameOfATypeThatGeneratedCodeNeeds() {
        assertCompiles(name -> name.equals("dev")
                ? List.of()
                : List.of("package a" + name + "; class Net { static class " + name + " { " + LAYERS
                        + " } @dev.fanin.nn.Submodule " + name + " part; }"));
    }

    @Test
    void aClassThatStandsInCompilesBesideAnyType() {
        for (String name : NAMES) {
            Compilation compilation = TestCompiler.javac()
                    .compile(
                            "package a; class " + name + " {}",
                            "package a;" + IMPORTS + " class Net { @Linear(inFeatures = 2) Layer fc; }");

            assertThat(compilation.errors()).singleElement().asString().contains("[FaninSizeMissing]");
        }
    }

    @Test
    void theAnnotationOfGeneratedCodeIsLeftOutWhereItCannotBeNamed() {
        String javax = "package a; class javax {}";
        String model = "package a; class Generated { " + LAYERS + " }";

        assertCompiles(List.of(javax, model));
        assertThat(generated("a/GeneratedInit.java", javax, model)).doesNotContain("javax.");
        assertThat(generated("a/GeneratedInit.java", model)).contains("@javax.annotation.processing.Generated(");
    }

    private static String generated(String path, String... sources) {
        return TestCompiler.javac().compile(sources).generated().get(path);
    }

    @Test
    void aClassThatStandsInCompilesWhereItCanNameNoException() {
        for (String deprecated : List.of("", "@Deprecated(forRemoval = true) ")) {
            String model = "package a;" + IMPORTS + " " + deprecated
                    + "class IllegalStateException { @Linear(inFeatures = 2) Layer fc; }";
            for (TestCompiler compiler : List.of(TestCompiler.javac(TestCompiler.STRICT), TestCompiler.eclipse())) {
                assertThat(compiler.compile("package a; class java {}", model).errors())
                        .singleElement()
                        .asString()
                        .contains("[FaninSizeMissing]");
            }
        }
    }

    @Test
    void aClassThatStandsInForOneWithAMissingTypeNamesNoHiddenPackage() {
        Compilation compilation = TestCompiler.javac("-XDshould-stop.ifError=FLOW")
                .compile(
                        "package a; class java {}",
                        "package a;" + IMPORTS
                                + " class String { @Linear(inFeatures = 2, outFeatures = 3) Missing fc; }");

        assertThat(compilation.errors())
                .hasSize(2)
                .allMatch(error -> error.toString().contains("Missing"));
    }

    @Test
    void aSizeMayComeFromAStaticMemberOfAClassWhoseNameIsAFieldsToo() {
        assertCompiles(List.of("package a;" + IMPORTS
                + " class Net { @Linear(inFeatures = 2, outFeatures = 3) Layer block; static class block { static int n = 2;"
                + " @Linear(outFeatures = 3) @Sizes(inFeatures = \"n\") Layer fc;"
                + " static class Inner { static int n() { return 2; }"
                + " @Linear(outFeatures = 3) @Sizes(inFeatures = \"n\") Layer fc; } } }"));
    }

    @Test
    void aModelMayHideMathWhereASizeIsCalculated() {
        String definition =
                "package a; import dev.fanin.definition.*; @LayerDefinition(parameters = @Parameter(name = \"weight\","
                        + " shape = \"min(rows, 2)\", init = \"zeros\")) @interface Own { int rows() default 0; }";
        String model = "package a;" + IMPORTS + " class Math { static class Inner { int n = 3;"
                + " @Own @Sizes(others = @Sizes.Other(argument = \"rows\", value = \"n\")) Layer fc; } }";

        assertCompiles(List.of(definition, model));
    }

    @Test
    void aPackageMayBeNamedLikeAParameterOfGeneratedCode() {
        List<String> sources = new ArrayList<>();
        for (String name : PARAMETERS) {
            sources.add("package " + name + ".a; public class Net { " + LAYERS + " }");
            sources.add("package " + name + ".b; public class Net extends " + name + ".a.Net {"
                    + " @dev.fanin.nn.PReLU dev.fanin.Layer own; @dev.fanin.nn.Submodule " + name + ".a.Net part;"
                    + " @dev.fanin.nn.Submodule Linear<?> generic; }");
            sources.add("package " + name + ".b; class Linear<T> { @dev.fanin.nn.PReLU dev.fanin.Layer act; }");
        }

        assertCompiles(sources);
    }

    /** For each name, in a package of its own. */
    private static void assertCompiles(Function<String, List<String>> sources) {
        assertCompiles(NAMES.stream().map(sources).flatMap(List::stream).toList());
    }

    private static void assertCompiles(List<String> sources) {
        for (TestCompiler compiler : List.of(TestCompiler.javac(TestCompiler.STRICT), TestCompiler.eclipse())) {
            assertThat(compiler.compile(sources.toArray(new String[0])).errors())
                    .isEmpty();
        }
    }
}

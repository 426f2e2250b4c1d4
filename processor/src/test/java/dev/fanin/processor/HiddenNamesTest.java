package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's types may have any name, also that of a type which generated code needs. */
class HiddenNamesTest {
    private static final String LAYERS = "@dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 3) dev.fanin.Layer fc;"
            + " @dev.fanin.nn.Linear(outFeatures = 3) @dev.fanin.nn.Sizes(inFeatures = \"n\") dev.fanin.Layer sized; int n = 2;"
            + " @dev.fanin.nn.PReLU(init = 0.0 / 0.0) dev.fanin.Layer nan;"
            + " @dev.fanin.init.KaimingNormal @dev.fanin.nn.Conv2d(inChannels = 1, outChannels = 1, kernelSize = 1)"
            + " dev.fanin.Layer conv; @Deprecated @dev.fanin.nn.PReLU dev.fanin.Layer old;";

    private static final String IMPORTED = "package a;"
            + Stream.of("Layer", "nn.Linear", "nn.Sizes", "nn.PReLU", "nn.Conv2d", "init.KaimingNormal")
                    .map(name -> " import dev.fanin." + name + ";")
                    .collect(Collectors.joining());

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "Linear",
                "Layer",
                "Generated",
                "java",
                "javax",
                "dev",
                "fanin",
                "model",
                "plan"
            })
    void aTypeOfThePackageMayHideOneThatGeneratedCodeNeeds(String name) {
        for (TestCompiler compiler : compilers()) {
            Compilation besideModel = compiler.compile(
                    "package a; class " + name + " {}",
                    IMPORTED + " class Net { " + LAYERS.replaceAll("dev\\.fanin\\.(nn\\.|init\\.)?", "") + " }");
            Compilation besideMistake = compiler.compile(
                    "package a; class " + name + " {}", IMPORTED + " class Net { @Linear(inFeatures = 2) Layer fc; }");

            assertThat(besideModel.errors()).isEmpty();
            assertThat(besideMistake.errors()).singleElement().asString().contains("[FaninSizeMissing]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "Double", "String", "Map", "Generator", "Layer", "Linear", "model", "plan", "a"})
    void aModelMayHaveTheNameOfATypeThatGeneratedCodeNeeds(String name) {
        for (TestCompiler compiler : compilers()) {
            assertThat(compiler.compile("package a; class " + name + " { " + LAYERS + " }")
                            .errors())
                    .isEmpty();
            assertThat(compiler.compile("package a; class Net { static class " + name + " { " + LAYERS + " } }")
                            .errors())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "plan", "part", "parts", "layer", "holder", "created", "generator"})
    void aPackageMayBeNamedLikeAParameterOfGeneratedCode(String name) {
        for (TestCompiler compiler : compilers()) {
            Compilation compilation = compiler.compile(
                    "package " + name + ".a; public class Net { " + LAYERS + " }",
                    "package " + name + ".b; public class Net extends " + name + ".a.Net { "
                            + LAYERS.replace("fc;", "own;")
                                    .replace("sized;", "ownSized;")
                                    .replace("nan;", "ownNan;")
                                    .replace("conv;", "ownConv;")
                                    .replace("old;", "ownOld;")
                            + " @dev.fanin.nn.Submodule " + name + ".a.Net part;"
                            + " @dev.fanin.nn.Submodule Linear<?> generic; }",
                    "package " + name + ".b; class Linear<T> { @dev.fanin.nn.PReLU dev.fanin.Layer act; }");

            assertThat(compilation.errors()).isEmpty();
        }
    }

    private static List<TestCompiler> compilers() {
        return List.of(TestCompiler.javac(TestCompiler.STRICT), TestCompiler.eclipse());
    }
}

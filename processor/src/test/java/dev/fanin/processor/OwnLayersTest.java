package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanin.Generator;
import dev.fanin.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Layers of the user's own, wherever their annotations come from. */
@OnEachCompiler
class OwnLayersTest {
    private static final String HEAD =
            "package a; import dev.fanin.*; import dev.fanin.definition.*; import dev.fanin.init.*; import dev.fanin.nn.*;\n";

    /** A matrix of uniform numbers and a vector. */
    private static final String OWN = """
            @LayerDefinition(
                parameters = {
                    @Parameter(name = "weight", shape = {"rows", "columns"}, init = "uniform(-1 / rows, 1 / rows)"),
                    @Parameter(name = "bias", shape = "rows", init = "constant(start)", when = "bias")
                })
            @interface Own {
                int rows() default 0;
                int columns() default 2;
                double start() default 0.25;
                boolean bias() default true;
            }
            """;

    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) Layer fc; ";

    @Parameter
    private TestCompiler compiler;

    private static SourceText source(String source) {
        return new SourceText(HEAD + source);
    }

    private static Processor writing(int round, String source) {
        return new SourceWritingProcessor(round, HEAD + source);
    }

    private Compilation compile(String... sources) {
        return compiler.compile(Stream.of(sources).map(OwnLayersTest::source).toList());
    }

    private CompiledModel net(String... sources) {
        return CompiledModel.of("Net", compile(sources));
    }

    /** A compiler that finds the classes of a compilation on its class path. */
    private TestCompiler after(Compilation compilation, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : compilation.classes().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return compiler.withClassPath(folder);
    }

    @Test
    void aClassWithOwnLayersAloneIsAModel() {
        CompiledModel net = net("class Net { @Own(rows = 4) Layer own; }", OWN).reset(42);

        assertThat(net.stateDict().keySet()).containsExactly("own.weight", "own.bias");
        assertThat(net.layer("own").bias().toFloatArray()).containsOnly(0.25f);
        assertThat(net.layer("own").kind().getName()).isEqualTo("a.Own");
        assertThat(net.visited()).containsExactly("own");
        assertThat(net.summary().toString()).contains("Own");
    }

    @Test
    void aClassWithBothKindsOfLayersIsOneModelInOrder() {
        CompiledModel net =
                net("class Net { @Own(rows = 4) Layer own; " + LINEAR + " @Own(rows = 1) Layer last; }", OWN);

        assertThat(net.reset(42).stateDict().keySet())
                .containsExactly("own.weight", "own.bias", "fc.weight", "fc.bias", "last.weight", "last.bias");
    }

    @Test
    void aShapeMayHaveNumbersBeyondAnInt() {
        String large = """
                @LayerDefinition(parameters = @Parameter(name = "w", shape = {"n", "5000000000"}, init = "zeros"))
                @interface Large { int n() default 0; }
                """;
        CompiledModel net = net(
                "class Net { int n; @Large @Sizes(others = @Sizes.Other(argument = \"n\", value = \"n\")) Layer own; }",
                large);

        assertThat(net.reset(42).stateDict().get("own.w").shape()).containsExactly(0, 5_000_000_000L);
    }

    @Test
    void theTypeOfAWordMayBeAnnotated() {
        CompiledModel net = net(
                "class Net { @Worded(rows = 2, mode = \"b\") Layer own; @Worded(rows = 2) Layer other; }",
                "@LayerDefinition(parameters = @Parameter(name = \"w\", shape = \"rows\", init = \"ones\"))"
                        + " @interface Worded { int rows(); @Plain String mode() default \"a\"; }",
                "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Plain {}");

        assertThat(net.reset(42).stateDict().keySet()).containsExactly("own.w", "other.w");
    }

    /** PyTorch takes dimension 1 for its own transposed convolutions alone. */
    @Test
    void anOwnLayerThatIsCalledLikeATransposedConvolutionIsNone() {
        CompiledModel net = net(
                "class Net { @ConvTransposeOwn @SpectralNorm Layer own; }",
                "@LayerDefinition(parameters = @Parameter(name = \"weight\", shape = {\"2\", \"3\"}, init = \"normal(std = 1)\"))"
                        + " @interface ConvTransposeOwn {}");

        assertThat(net.reset(42)
                        .stateDict()
                        .get("own.parametrizations.weight.0._u")
                        .shape())
                .containsExactly(2);
    }

    @Test
    void superclassAndSubmoduleMayHaveOwnLayersAlone() {
        CompiledModel net = net(
                "class Net extends Base { " + LINEAR + "@Submodule Part part = new Part(); }",
                "class Base { @Own(rows = 4, bias = false) Layer own; }",
                "class Part { @Own(rows = 4, bias = false) Layer own; }",
                OWN);

        assertThat(net.reset(42).stateDict().keySet())
                .containsExactly("own.weight", "fc.weight", "fc.bias", "part.own.weight");
    }

    @Test
    void annotationsAndModelsMayComeFromClassFiles(@TempDir Path folder) throws IOException {
        Compilation library = compile("class Base { @Own(rows = 4, bias = false) Layer own; }", OWN);

        Compilation compilation = after(library, folder)
                .compile(List.of(source("class Net extends Base { @Own(rows = 1) Layer last; }")));

        assertThat(compilation.errors()).isEmpty();
        after(compilation, folder);
        assertThat(compilation.generated().get("a/NetInit.java"))
                .contains("BaseInit.plan(model, plan)", "constant(0.25)", "weight\", 1, 2)");
    }

    @Test
    void aMistakeInACompiledDefinitionIsReportedWhereItIsUsed(@TempDir Path folder) throws IOException {
        // The compiler that runs no processor lets the mistake pass.
        Compilation library = new TestCompiler(
                        compiler.name(),
                        compiler.compiler(),
                        Stream.concat(compiler.options().stream(), Stream.of("-proc:none"))
                                .toList(),
                        List.of(),
                        List.of(),
                        filer -> filer)
                .compile(List.of(source("@LayerDefinition(parameters = @Parameter(name = \"weight\", shape = \"row\","
                        + " init = \"zeros\")) @interface Broken { int rows() default 1; }")));

        Compilation compilation = after(library, folder)
                .compile(List.of(source("class Net { @Broken Layer one; @Linear(inFeatures = -1) Layer two; }")));

        assertThat(compilation.errors().stream()
                        .map(error -> ReportedError.of(error).message()))
                .contains(
                        "[FaninLayerCompiled] @Broken of Net.one was compiled with a mistake in its definition: row in \"row\""
                                + " is no member of @Broken.\nUse a version of it without the mistake.")
                .hasSize(3);
    }

    @Test
    void annotationMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = CompiledModel.of(
                "Net",
                compiler.with(writing(1, OWN)).compile(List.of(source("class Net { @Own(rows = 4) Layer own; }"))));

        assertThat(net.reset(42).stateDict().keySet()).containsExactly("own.weight", "own.bias");
    }

    /** javac 17 does not show a missing annotation, so a class that is a model without it cannot wait. */
    @Test
    void aGeneratedAnnotationBesideOneOfFaninsIsALayerOrAnError() {
        for (List<SourceText> sources : List.of(
                List.of(
                        source("class Net extends Base { " + LINEAR + "}"),
                        source("class Base { @Own(rows = 4) Layer own; }")),
                List.of(
                        source("class Net { @Submodule Part own = new Part(); " + LINEAR + "}"),
                        source("class Part { @Own(rows = 4) Layer own; }")),
                List.of(source("class Net { @Own(rows = 4) Layer own; " + LINEAR + "}")))) {
            Compilation compilation = compiler.with(writing(1, OWN)).compile(sources);

            if (compilation.success()) {
                assertThat(CompiledModel.of("Net", compilation)
                                .reset(42)
                                .stateDict()
                                .keySet())
                        .endsWith("fc.weight", "fc.bias")
                        .hasSize(4);
            } else {
                assertThat(compilation.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(ReportedError.of(error).message())
                                .isEqualTo(
                                        "[FaninLayerTooLate] An annotation on a field of a.Net, of its superclass or of a submodule was"
                                                + " generated and is a layer, but this compiler showed it too late.\nCompile the annotation before, in a module"
                                                + " of its own, or use a newer JDK."));
            }
        }
    }

    @Test
    void aMistakeBesideAnEmptyListIsReported() {
        Compilation compilation = compile(
                "class Net { @Own Layer own; }",
                "@LayerDefinition(parameters = {}, buffers = @Buffer(name = \"1\", shape = \"2\", init = \"zeros\"))"
                        + " @interface Own {}");

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(ReportedError.of(error).message()).startsWith("[FaninTensorName]"));
    }

    @Test
    void aMissingClassInAdaptersOfAModelOrItsPackageIsReportedOnce() {
        Compilation ofClass = compile("@Adapters(Lib.class) class Net { @Own(rows = 4) Layer own; }", OWN);
        Compilation ofPackage = compiler.compile(List.of(
                new SourceText("@dev.fanin.nn.Adapters(Lib.class)\npackage a;"),
                source("class Net { @Own(rows = 4) Layer own; }"),
                source("class Other { " + LINEAR + "}"),
                source(OWN)));

        for (Compilation compilation : List.of(ofClass, ofPackage)) {
            assertThat(compilation.errors().stream()
                            .map(error -> ReportedError.of(error).message())
                            .filter(message -> message.startsWith("[FaninUnknownAdapters]")))
                    .hasSize(1);
        }
    }

    @Test
    void enumOfAnArgumentMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = CompiledModel.of(
                "Net",
                compiler.with(writing(1, "enum Scheme { SMALL, LARGE }"))
                        .compile(List.of(
                                source("class Net { @Scaled(scheme = Scheme.LARGE) Layer own; }"),
                                source("@LayerDefinition(parameters = { @Parameter(name = \"weight\", shape = \"2\","
                                        + " init = \"ones\", when = \"scheme == LARGE\"), @Parameter(name = \"other\","
                                        + " shape = \"2\", init = \"ones\", when = \"scheme != LARGE\") })"
                                        + " @interface Scaled { Scheme scheme() default Scheme.SMALL; }"))));

        assertThat(net.reset(42).stateDict().keySet()).containsExactly("own.weight");
    }

    @Test
    void anAnnotationThatNeverAppearsIsTheCompilersErrorAlone() {
        Compilation own = compile("class Net { @Missing Layer own; }");
        Compilation mixed = compile("class Net { @Missing Layer own; " + LINEAR + "}");

        assertThat(own.errors()).hasSize(1);
        assertThat(mixed.errors()).hasSize(1);
    }

    @Test
    void sizesMayComeAtRunTimeUnderAnyName() {
        CompiledModel net = net("""
                class Net {
                    int layer = 3, model = 2, Math = 4, size = 5;
                    @Odd
                    @Sizes(others = {
                        @Sizes.Other(argument = "layer", value = "layer"),
                        @Sizes.Other(argument = "model", value = "model"),
                        @Sizes.Other(argument = "Math", value = "Math"),
                        @Sizes.Other(argument = "sizelayer", value = "size"),
                        @Sizes.Other(argument = "created", value = "size")
                    })
                    Holder own = new Holder();
                    static class Holder { float[] weight; }
                }
                """, """
                @LayerDefinition(
                    parameters = @Parameter(
                        name = "weight",
                        shape = {"layer", "model + Math", "sizelayer * created"},
                        init = "uniform(0, 1 / sqrt(layer))"))
                @interface Odd {
                    int layer() default 0;
                    int model() default 0;
                    int Math() default 0;
                    int sizelayer() default 0;
                    int created() default 0;
                }
                """);

        assertThat(net.reset(42).stateDict().get("own.weight").shape()).containsExactly(3, 6, 25);
    }

    @Test
    void whatTheAuthorAsksIsCheckedAtRunTimeBeforeAnythingIsWritten() {
        CompiledModel net = net("""
                class Net {
                    int width = 6, heads = 4;
                    @Linear(inFeatures = 3, outFeatures = 2) Layer first;
                    @Heads
                    @Sizes(others = {
                        @Sizes.Other(argument = "width", value = "width"), @Sizes.Other(argument = "heads", value = "heads")
                    })
                    Layer own;
                }
                """, """
                @LayerDefinition(
                    parameters = @Parameter(
                        name = "weight", shape = {"width // heads", "heads - 2"}, init = "constant(1 / (heads - 3))"),
                    requirements = @Requirement(
                        condition = "width % heads == 0 && heads < 10", message = "width \\"must\\" be divisible\\n by heads"))
                @interface Heads {
                    int width() default 0;
                    int heads() default 0;
                }
                """);

        assertThatThrownBy(() -> net.reset(42))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a.Net.own: width \"must\" be divisible\n by heads, but the model gives width = 6, heads = 4.");
        assertThat((Layer) net.get("first")).isNull();
        assertThatThrownBy(() -> net.set("heads", 0).reset(42))
                .hasMessage(
                        "a.Net.own: it must be possible to divide by heads, but the model gives width = 6, heads = 0.");
        assertThatThrownBy(() -> net.set("heads", 3).reset(42))
                .hasMessage(
                        "a.Net.own: it must be possible to divide by heads - 3, but the model gives width = 6, heads = 3.");
        assertThatThrownBy(() -> net.set("heads", 1).reset(42))
                .hasMessage(
                        "a.Net.own: the size heads - 2 of weight must not be negative, but the model gives width = 6,"
                                + " heads = 1.");
        assertThat(net.set("heads", 2).reset(42).stateDict().get("own.weight").shape())
                .containsExactly(3, 0);
    }

    @Test
    void aFormulaThatCannotBeDrawnIsFoundBeforeAnythingIsWritten() {
        CompiledModel net = net("""
                class Net {
                    int width = 6;
                    @Linear(inFeatures = 3, outFeatures = 2) Layer first;
                    @Drawn
                    @Sizes(others = @Sizes.Other(argument = "width", value = "width"))
                    Layer own;
                }
                """, """
                @LayerDefinition(
                    parameters = {
                        @Parameter(name = "a", shape = "width", init = "uniform(4, width)"),
                        @Parameter(name = "b", shape = "width", init = "normal(std = 8 - width)"),
                        @Parameter(name = "c", shape = "width", init = "truncNormal(0, 7 - width)")
                    })
                @interface Drawn {
                    int width() default 0;
                }
                """);

        assertThatThrownBy(() -> net.set("width", 3).reset(42))
                .hasMessage("a.Net.own: a: uniform_ expects to return a [from, to) range, but found from=4.0 > to=3.0");
        assertThatThrownBy(() -> net.set("width", 9).reset(42))
                .hasMessage("a.Net.own: b: normal expects std >= 0.0, but found std -1.0");
        assertThatThrownBy(() -> net.set("width", 7).reset(42))
                .hasMessage("a.Net.own: c: trunc_normal_ divides by std, but found std 0.0");
        assertThat((Layer) net.get("first")).isNull();
        assertThat(net.set("width", 6).reset(42).stateDict()).hasSize(5);
    }

    /** A processor that comes later sees the annotations of a round in which one may be its own. */
    @Test
    void anAnnotationThatIsNoLayerIsLeftToOtherProcessors() {
        for (String other : List.of("@Other int other;", "@Deprecated int old;", "")) {
            ClaimRecorder recorder = new ClaimRecorder();
            Compilation compilation = compiler.with(recorder)
                    .compile(List.of(
                            source("class Net { @Own(rows = 4) Layer own; " + other + " }"),
                            source(OWN),
                            source("@interface Other {}")));

            assertThat(compilation.errors()).isEmpty();
            assertThat(recorder.claims).as(other).first().isEqualTo(!other.startsWith("@Other"));
        }
        ClaimRecorder recorder = new ClaimRecorder();
        assertThat(compiler.with(recorder)
                        .compile(List.of(source("class Net { @Deprecated int old; }")))
                        .errors())
                .isEmpty();
        assertThat(recorder.claims).containsOnly(false);
    }

    /** Asks an {@link OwnLayerProcessor} of its own, which generates nothing, whether it claims what is there. */
    private static final class ClaimRecorder extends AbstractProcessor {
        private final List<Boolean> claims = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Set<TypeElement> unclaimed = new LinkedHashSet<>(annotations);
            unclaimed.removeIf(
                    annotation -> annotation.getQualifiedName().toString().startsWith("dev.fanin."));
            if (!annotations.isEmpty() && !round.processingOver()) {
                claims.add(OwnLayerProcessor.claims(unclaimed));
            }
            return false;
        }
    }

    @Test
    void textOfTheUsersStaysText() {
        String hostile = "*/ \\n } \\\\u000a \\\\u007d // $L %s \\r\\\"";
        CompiledModel net = net(
                "class Net { @Named(name = \"" + hostile + "\") Layer own; }",
                "@LayerDefinition(parameters = @Parameter(name = \"weight\", shape = \"2\", init = \"ones\", when = \"name != ''\"),"
                        + " requirements = @Requirement(condition = \"name != 'x'\", message = \"" + hostile + "\"))"
                        + "\n@interface Named { String name() default \"\"; }");

        assertThat(net.reset(42).layer("own").weight().toFloatArray()).containsOnly(1);
    }

    @Test
    void aTensorMayBeDrawnAgainAndInAnotherOrder() {
        CompiledModel net = net("class Net { @Redrawn Layer own; }", """
                @LayerDefinition(
                    parameters = {
                        @Parameter(name = "first", shape = "3", init = "uniform"),
                        @Parameter(name = "second", shape = "3"),
                        @Parameter(name = "third", shape = "3")
                    },
                    draws = {
                        @Draw(tensor = "third", init = "uniform"),
                        @Draw(tensor = "second", init = "uniform"),
                        @Draw(tensor = "first", init = "uniform(2, 3)")
                    })
                @interface Redrawn {}
                """).reset(42);
        float[] stream = dev.fanin.Init.uniform(
                        dev.fanin.Tensor.zeros(dev.fanin.DType.FLOAT32, 12), 0, 1, Generator.manualSeed(42))
                .toFloatArray();

        assertThat(net.stateDict().keySet()).containsExactly("own.first", "own.second", "own.third");
        assertThat(net.stateDict().get("own.third").toFloatArray()).containsExactly(stream[3], stream[4], stream[5]);
        assertThat(net.stateDict().get("own.second").toFloatArray()).containsExactly(stream[6], stream[7], stream[8]);
        assertThat(net.stateDict().get("own.first").toFloatArray())
                .containsExactly(2 + stream[9], 2 + stream[10], 2 + stream[11]);
    }

    @Test
    void otherProcessorsSeeTheirAnnotations() {
        List<String> seen = new ArrayList<>();
        Compilation compilation = compiler.with(new RecordingProcessor(seen))
                .compile(List.of(
                        source("class Net { @Own(rows = 4) Layer own; @Deprecated int old; @Other int other; }"),
                        source(OWN),
                        source("@interface Other {}")));

        assertThat(compilation.errors()).isEmpty();
        assertThat(seen).contains("a.Own", "a.Other", "java.lang.Deprecated");
    }

    @Test
    void modelsCompileWithoutAWarningOfJavac() {
        TestCompiler strict = TestCompiler.javac(TestCompiler.STRICT);
        List<SourceText> own = List.of(
                source("class Net { @Own(rows = 4) Layer own; @Override public String toString() { return \"\"; } }"),
                source("@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.CLASS)"
                        + " @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)" + OWN));
        List<SourceText> both = List.of(source("class Net { @Own(rows = 4) Layer own; " + LINEAR + "}"), source(OWN));

        for (List<SourceText> sources : List.of(own, both)) {
            Compilation compilation = strict.compile(sources);
            assertThat(compilation.errors()).isEmpty();
            assertThat(compilation.warnings()).isEmpty();
            assertThat(compilation.generated()).containsOnlyKeys("a/NetInit.java");
        }
    }

    @Test
    void deprecatedLayersCauseNoWarningInGeneratedCode() {
        TestCompiler strict = TestCompiler.javac(TestCompiler.STRICT);

        Compilation compilation = strict.compile(List.of(
                source("@SuppressWarnings({\"deprecation\", \"removal\"}) class Net { @Own(rows = 4) Layer own; }"),
                source("@Deprecated(forRemoval = true)" + OWN)));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor offers within the annotations of the field {@code x}. */
@OnEachCompiler
class CompletionsTest {
    /** An editor's javac goes on after an error. */
    private static final String PROCESS_IN_ANY_CASE = "-XDshould-stop.ifError=FLOW";

    @Parameter
    TestCompiler compiler;

    @Test
    void sizesTakeTheModelsIntMembersThatCanBeRead() {
        String model = """
                int width;
                private int hidden;
                private int height;
                int getHeight() { return height; }
                int depth() { return 1; }
                int scaled(int by) { return by; }
                long area;
                @Linear(outFeatures = 2) @Sizes(inFeatures = "") Layer x;
                """;

        assertThat(offered(model, "Sizes", "inFeatures", ""))
                .containsExactlyInAnyOrder("\"width\"", "\"height\"", "\"depth\"");
        assertThat(offered(model, "Sizes", "inFeatures", "\"he")).containsExactly("\"height\"");
        assertThat(offered(model, "Sizes", "inFeatures", " WI")).containsExactly("\"width\"");
        assertThat(offered(model, "Sizes", "inFeatures", "\"width\"")).containsExactly("\"width\"");
        assertThat(offered(model, "Sizes", "inFeatures", "z")).isEmpty();
    }

    @Test
    void sizesOfOtherNamesTakeTheLayersSizesAndTheModelsIntMembers() {
        String model = """
                int width;
                @Linear @Sizes(others = @Sizes.Other(argument = "", value = "")) Layer x;
                """;

        assertThat(offered(model, "Other", "argument", "")).containsExactly("\"inFeatures\"", "\"outFeatures\"");
        assertThat(offered(model, "Other", "value", "")).containsExactly("\"width\"");
        assertThat(offered(model, "Sizes", "others", "")).isEmpty();
    }

    @Test
    void aTieTakesTheKeysOfLayersThatStandEarlier() {
        String model = """
                @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte;
                @StateDictKey("body.fc") @Linear(inFeatures = 3, outFeatures = 5) Layer fc;
                @Linear(inFeatures = 3, outFeatures = 5, bias = false) Layer[] several;
                @Linear(inFeatures = 3, outFeatures = 5, bias = false) float[] bare;
                @Linear(inFeatures = -3, outFeatures = 5) Layer mistaken;
                @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("") Layer x;
                @Linear(inFeatures = 3, outFeatures = 5) Layer later;
                """;

        assertThat(offered(model, "TiedTo", "value", null))
                .containsExactly("\"wte.weight\"", "\"body.fc.weight\"", "\"body.fc.bias\"", "\"several.0.weight\"");
        assertThat(offered(model, "TiedTo", "value", "\"several.7")).containsExactly("\"several.7.weight\"");
        assertThat(offered(model, "TiedTo", "parameter", "")).containsExactly("\"weight\"", "\"bias\"");
    }

    @Test
    void aTieTakesTheKeysOfASubmoduleThatIsTyped() {
        String model = """
                @Submodule Body body;
                @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("") Layer x;
                static class Body { @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte; }
                """;

        assertThat(offered(model, "TiedTo", "value", "\"body.")).containsExactly("\"body.wte.weight\"");
    }

    @Test
    void initializersTakeTheTensorsOfTheLayerAsItIsParametrized() {
        String model = """
                @Linear(inFeatures = 3, outFeatures = 5)
                @SpectralNorm(name = "weight")
                @Zeros(parameter = "") Layer x;
                """;

        assertThat(offered(model, "Zeros", "parameter", ""))
                .containsExactly(
                        "\"bias\"",
                        "\"parametrizations.weight.original\"",
                        "\"parametrizations.weight.0._u\"",
                        "\"parametrizations.weight.0._v\"");
        assertThat(offered(model, "SpectralNorm", "name", "")).containsExactly("\"weight\"", "\"bias\"");
    }

    @Test
    void aParametrizationTakesTheTensorsOfTheLayerItself() {
        String model = "@MultiheadAttention(embedDim = 4, numHeads = 2) @WeightNorm(name = \"\") Layer x;\n";

        assertThat(offered(model, "WeightNorm", "name", "")).containsExactly("\"in_proj_weight\"", "\"in_proj_bias\"");
    }

    @Test
    void argumentsWithFixedWordsTakeThem() {
        assertThat(offered("@Conv1d(paddingMode = \"\", padding = 0) Layer x;\n", "Conv1d", "paddingMode", ""))
                .containsExactly("\"zeros\"", "\"reflect\"", "\"replicate\"", "\"circular\"");
        assertThat(offered("@Conv2d(paddingMode = \"re\") Layer x;\n", "Conv2d", "paddingMode", "\"re"))
                .containsExactly("\"reflect\"", "\"replicate\"");
        assertThat(offered("@Conv2d(padding = 0) Layer x;\n", "Conv2d", "padding", ""))
                .containsExactly("Padding.SAME", "Padding.VALID");
        assertThat(offered("@ConvTranspose2d(padding = 0) Layer x;\n", "ConvTranspose2d", "padding", ""))
                .isEmpty();
        assertThat(offered("@EmbeddingBag(mode = \"\") Layer x;\n", "EmbeddingBag", "mode", ""))
                .containsExactly("\"sum\"", "\"mean\"", "\"max\"");
        assertThat(offered(
                        "@TransformerEncoderLayer(activation = \"\") Layer x;\n",
                        "TransformerEncoderLayer",
                        "activation",
                        "g"))
                .containsExactly("\"gelu\"");
    }

    @Test
    void numbersAndFreeNamesHaveNoCompletions() {
        String model = "@StateDictKey(\"\") @Linear(inFeatures = 3) Layer x;\n";

        assertThat(offered(model, "StateDictKey", "value", "")).isEmpty();
        assertThat(offered(model, "Linear", "inFeatures", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Zeros(parameter = \"\") Layer x;",
                "@Linear @Zeros(parameter = \"\") Layer x;",
                "@Linear(inFeatures = , outFeatures = 3) @Zeros(parameter = \"\") Layer x;",
                "@Linear(inFeatures = missing, outFeatures = \"3\") @Zeros(parameter = ) Layer x;",
                "@Linear(inFeatures = 3, outFeatures = 3) @Zeros(parameter = \"\") Missing x;",
                "@Linear(inFeatures = 3, outFeatures = 3) @Sizes(inFeatures = ) @TiedTo() Layer x;",
                "@Missing @Zeros(parameter = Missing.NAME) Layer x;",
            })
    void halfTypedSourceNeverThrows(String field) {
        TestCompiler lenient = compiler.name().equals("javac") ? TestCompiler.javac(PROCESS_IN_ANY_CASE) : compiler;
        List<Element> seen = new ArrayList<>();
        compile(lenient, field, asked -> {
            for (Element element : asked.fields()) {
                seen.add(element);
                assertNothingThrows(asked, element);
            }
        });

        assertThat(seen).hasSize(1);
    }

    private static void assertNothingThrows(AskingProcessor asked, Element field) {
        for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
            for (ExecutableElement member : members(annotation)) {
                assertThat(asked.completions(field, annotation, member, "")).isNotNull();
                assertThat(asked.completions(field, annotation, member, null)).isNotNull();
                assertThat(asked.completions(field, null, member, null)).isEmpty();
                assertThat(asked.completions(null, annotation, member, "w")).isEmpty();
                assertThat(asked.completions(field.getEnclosingElement(), annotation, member, "w"))
                        .isEmpty();
            }
            assertThat(asked.completions(field, annotation, null, "w")).isEmpty();
        }
    }

    /** What is offered for a member of an annotation on the field {@code x}. */
    private List<String> offered(String fields, String annotation, String member, @Nullable String typed) {
        List<String> offered = new ArrayList<>();
        AtomicInteger questions = new AtomicInteger();
        compile(compiler, fields, asked -> {
            for (Element field : asked.fields()) {
                if (field.getSimpleName().contentEquals("x")) {
                    AnnotationMirror mirror = find(field, annotation);
                    ExecutableElement asksFor = members(mirror).stream()
                            .filter(each -> each.getSimpleName().contentEquals(member))
                            .findFirst()
                            .orElseThrow();
                    questions.incrementAndGet();
                    offered.addAll(asked.completions(field, mirror, asksFor, typed));
                }
            }
        });
        assertThat(questions).hasValue(1);
        return offered;
    }

    private static AnnotationMirror find(Element field, String annotation) {
        return field.getAnnotationMirrors().stream()
                .flatMap(CompletionsTest::withNested)
                .filter(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(annotation))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<AnnotationMirror> withNested(AnnotationMirror annotation) {
        Stream<AnnotationMirror> nested = annotation.getElementValues().values().stream()
                .map(AnnotationValue::getValue)
                .flatMap(value -> value instanceof List<?> items
                        ? items.stream().map(item -> ((AnnotationValue) item).getValue())
                        : Stream.of(value))
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
        return Stream.concat(Stream.of(annotation), nested);
    }

    private static List<ExecutableElement> members(AnnotationMirror annotation) {
        return ElementFilter.methodsIn(
                annotation.getAnnotationType().asElement().getEnclosedElements());
    }

    private static void compile(TestCompiler compiler, String fields, Consumer<AskingProcessor> question) {
        compiler.with(new AskingProcessor(question))
                .compile("package a; " + DiagnosticCase.IMPORTS + "class Net {\n" + fields + "\n}\n");
    }
}

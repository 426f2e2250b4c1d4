package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the compiler itself rejects the source, as while it is being typed, the processor adds nothing and never fails. */
class MalformedSourceTest {
    static Stream<DiagnosticCase> cases() {
        return Stream.of(
                field("an attribute without a value", "@Conv2d(inChannels = ) Layer a;"),
                field("an annotation that is not closed", "@Conv2d(inChannels = 1 Layer a;"),
                field("an annotation without a field", "@Conv2d(inChannels = 1)"),
                field("an unknown attribute", "@Linear(inFeatures = 1, outFeatures = 1, depth = 2) Layer a;"),
                field("a value of another type", "@Linear(inFeatures = \"1\", outFeatures = 1) Layer a;"),
                field(
                        "a value that is no constant",
                        "@Linear(inFeatures = n(), outFeatures = 1) Layer a; int n() { return 1; }"),
                field("a value that is not known", "@Linear(inFeatures = N, outFeatures = 1) Layer a;"),
                field("a number that is too large", "@Linear(inFeatures = 9999999999, outFeatures = 1) Layer a;"),
                field(
                        "an item of another type",
                        "@Conv2d(inChannels = 1, outChannels = 1, kernelSize = {3, \"3\"}) Layer a;"),
                field(
                        "an item that is not known",
                        "@Conv2d(inChannels = 1, outChannels = 1, kernelSize = {3, N}) Layer a;"),
                field(
                        "a tuple of another type",
                        "@Conv2d(inChannels = 1, outChannels = 1, kernelSize = true) Layer a;"),
                field(
                        "a word that is not known",
                        "@Conv2d(inChannels = 1, outChannels = 1, kernelSize = 3, paddingMode = WORD) Layer a;"),
                field(
                        "a word of another type",
                        "@Conv2d(inChannels = 1, outChannels = 1, kernelSize = 3, paddingMode = 3) Layer a;"),
                field("a switch of another type", "@Linear(inFeatures = 1, outFeatures = 1, bias = 0) Layer a;"),
                field("a null", "@Linear(inFeatures = null, outFeatures = 1) Layer a;"),
                field("a size's name that is not known", "@Linear(outFeatures = 1) @Sizes(inFeatures = NAME) Layer a;"),
                field("a size's name of another type", "@Linear(outFeatures = 1) @Sizes(inFeatures = 3) Layer a;"),
                field(
                        "a key that is not known",
                        "@Linear(inFeatures = 1, outFeatures = 1) @StateDictKey(KEY) Layer a;"),
                field("a key that is missing", "@Linear(inFeatures = 1, outFeatures = 1) @StateDictKey Layer a;"),
                field("a data type that is missing", "@Linear(inFeatures = 1, outFeatures = 1) @DataType Layer a;"),
                field("cutoffs that are missing", "@AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 9) Layer a;"),
                field(
                        "an initializer without its value",
                        "@Linear(inFeatures = 1, outFeatures = 1) @Constant Layer a;"),
                field("a part that is missing", "@TransformerEncoder(numLayers = 1) Layer a;"),
                field("a tie that is missing", "@Linear(inFeatures = 1, outFeatures = 1) @TiedTo Layer a;"),
                field("a field without a name", "@Linear(inFeatures = 1, outFeatures = 1) Layer"),
                field("a key alone that is missing", "@StateDictKey Layer a;"),
                field(
                        "one annotation twice",
                        "@Submodule @Submodule Block a; static class Block { @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"),
                field(
                        "one layer twice",
                        "@Linear(inFeatures = 1, outFeatures = 1) @Linear(inFeatures = 1, outFeatures = 1) Layer a;"),
                field(
                        "an annotation on a method",
                        "@Linear(inFeatures = 1, outFeatures = 1) Layer a() { return null; }"),
                field("an annotation on a parameter", "void a(@Linear(inFeatures = 1, outFeatures = 1) Layer a) {}"),
                field(
                        "an annotation on a local variable",
                        "void a() { @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"),
                field("adapters on a field", "@Adapters(Object.class) Layer a;"),
                field("adapters on a method", "@Adapters(Object.class) Layer a() { return null; }"),
                field("adapters on a type parameter", "<@Adapters(Object.class) T> void a() {}"),
                field(
                        "a tie to a layer whose key is not known",
                        "@Linear(inFeatures = 1, outFeatures = 1) @StateDictKey(KEY) Layer a;"
                                + " @Linear(inFeatures = 1, outFeatures = 1) @TiedTo(\"key.weight\") Layer b;"),
                field(
                        "a tie to a layer whose size is not known",
                        "@Linear(inFeatures = N, outFeatures = 1) Layer a;"
                                + " @Linear(inFeatures = 1, outFeatures = 1) @TiedTo(\"a.weight\") Layer b;"),
                type("an annotation on a class", "@Submodule class Net {}"),
                type(
                        "a class that extends itself",
                        "class Net extends Net { @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"),
                type(
                        "classes that extend each other",
                        "class Net extends Other { @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"
                                + " class Other extends Net { @Linear(inFeatures = 1, outFeatures = 1) Layer b; }"),
                type(
                        "a class twice",
                        "class Net { @Linear(inFeatures = 1, outFeatures = 1) Layer a; } class Net { @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"),
                type(
                        "a field twice",
                        "class Net { @Linear(inFeatures = 1, outFeatures = 1) Layer a; @Linear(inFeatures = 1, outFeatures = 1) Layer a; }"),
                type(
                        "a part of a definition that is another annotation",
                        "@LayerDefinition(buffers = @Override) @interface Own {} class Net { @Own Layer a; }"),
                type(
                        "a layer as the part of another one that it is not",
                        "class Net { @TransformerEncoder(encoderLayer = @Linear(inFeatures = 1, outFeatures = 1), numLayers = 1) Layer a; }"),
                type("a void field", "class Net { @Linear(inFeatures = 1, outFeatures = 1) void a; }"),
                type("a class that is not closed", "class Net { @Linear(inFeatures = 1, outFeatures = 1) Layer a;"));
    }

    private static DiagnosticCase field(String name, String field) {
        return DiagnosticCase.field(name, field + "\n");
    }

    private static DiagnosticCase type(String name, String type) {
        return DiagnosticCase.of(name, type + "\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javacReportsTheMistakeAlone(DiagnosticCase mistakes) {
        Compilation compilation = TestCompiler.javac().compile(mistakes.sources());

        assertThat(compilation.errors()).isNotEmpty();
        assertThat(compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .noneMatch(text -> text.contains("[Fanin"));
    }

    @Tag("eclipse")
    @ParameterizedTest
    @MethodSource("cases")
    void eclipseReportsTheMistakeAlone(DiagnosticCase mistakes) {
        Compilation compilation = TestCompiler.eclipse().compile(mistakes.sources());

        assertThat(compilation.errors()).isNotEmpty();
        assertThat(compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .noneMatch(text -> text.contains("[Fanin"));
    }

    /** As in an IDE: by itself javac runs no processor on what it cannot parse. */
    @ParameterizedTest
    @MethodSource("cases")
    void javacThatGoesOnAfterMistakesFindsNoneInFanin(DiagnosticCase mistakes) {
        Compilation compilation =
                TestCompiler.javac("-XDshould-stop.ifError=FLOW").compile(mistakes.sources());

        assertThat(compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .noneMatch(text -> text.contains("[FaninInternalError]"));
    }
}

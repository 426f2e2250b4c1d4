package dev.fanin.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.processor.fuzz.HostileSource.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code stays below the limits of the JVM: 64 KB for a method, 65,535 constants for a class. */
class WideModelsTest {
    private static final String HEAD = "package wide; import dev.fanin.*; import dev.fanin.nn.*;";

    /** Half of them in holders of the user's own, which take more constants than one class has. */
    @Test
    void aClassMayHaveTwoThousandLayers() {
        Compiled compiled = check(layers(0, 1000, "Layer") + layers(1000, 2000, "Dense")
                + "static class Dense { float[] weight, bias; }");

        assertThat(compiled.classes()).containsKeys("wide.NetInit$Section1", "wide.NetInit$Section2");
    }

    /** With one more there is an error. */
    @Test
    void aClassMayHaveTenThousandLayers() {
        check(layers(0, 10_000, "Layer"));
    }

    @Test
    void aClassMayHaveThousandsOfTiedLayers() {
        String tied = IntStream.range(0, 3333)
                .mapToObj(i ->
                        "@Linear(inFeatures = 1, outFeatures = 2) @TiedTo(\"first.weight\") Layer tied" + i + ";\n")
                .collect(Collectors.joining());

        check("@Linear(inFeatures = 1, outFeatures = 2) Layer first;" + tied);
    }

    /** Numbers that all differ take the most room. */
    @ParameterizedTest
    @ValueSource(strings = {"Layer", "Layer[]", "Holder"})
    void aFieldMayHaveAThousandInitializersAndNoMore(String holder) {
        String field = " @Linear(inFeatures = 2, outFeatures = 2) " + holder
                + " layer; static class Holder { float[] weight, bias; }";
        check(initializers(1000) + field.replace("[] layer", "[] layer = new Layer[1]"));

        assertThat(compile(initializers(1001) + field).errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.text())
                                .startsWith(
                                        "[FaninTooManyInitializers] Net.layer has 1001 initializers, but one field can have at most 1000."));
    }

    private static String initializers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "@dev.fanin.init.TruncNormal(mean = 0." + (1000 + i) + ", std = 1." + (1000 + i)
                        + ", a = -2." + (1000 + i) + ", b = 2." + (1000 + i) + ")")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Layer", "Holder"})
    void aLayerMayHaveAsManyTensorsAsThereCanBe(String holder) {
        String tensors = IntStream.range(0, 100)
                .mapToObj(i -> List.of("", "Reverse").stream()
                        .map(direction -> List.of("weightIhL", "weightHhL", "biasIhL", "biasHhL", "weightHrL").stream()
                                .map(name -> name + i + direction)
                                .collect(Collectors.joining(", ", "float[] ", "; ")))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());

        check("@LSTM(inputSize = 3, hiddenSize = 2, numLayers = 100, bidirectional = true, projSize = 1) " + holder
                + " lstm; static class Holder { " + tensors + "}");
    }

    private static String layers(int from, int to, String holder) {
        return IntStream.range(from, to)
                .mapToObj(
                        i -> "@Linear(inFeatures = " + (i % 9 + 1) + ", outFeatures = 2) " + holder + " f" + i + ";\n")
                .collect(Collectors.joining());
    }

    private static Compiled check(String members) {
        Compiled compiled = compile(members);
        assertThat(compiled.errors()).isEmpty();
        assertThat(new ModelRun(compiled.classes()).run("wide.Net")).isNull();
        return compiled;
    }

    private static Compiled compile(String members) {
        String text = HEAD + " class Net { " + members + " }";
        try (InMemoryCompiler javac = new InMemoryCompiler(ToolProvider.getSystemJavaCompiler(), null)) {
            return javac.process(List.of(new File("wide/Net.java", text)), List.of());
        }
    }
}

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
        String text = HEAD + " class Net { " + members + " }";
        try (InMemoryCompiler javac = new InMemoryCompiler(ToolProvider.getSystemJavaCompiler(), null)) {
            Compiled compiled = javac.process(List.of(new File("wide/Net.java", text)), List.of());
            assertThat(compiled.errors()).isEmpty();
            assertThat(new ModelRun(compiled.classes()).run("wide.Net")).isNull();
            return compiled;
        }
    }
}

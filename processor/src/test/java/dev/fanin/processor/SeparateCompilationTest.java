package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated for a class depends on the class alone, not on what is compiled beside it, before it or by which compiler. */
@OnEachCompiler
class SeparateCompilationTest {
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    /** Classes that use each other in every way; no list of names is in alphabetical order. */
    private static final List<SourceText> SOURCES = Stream.of(
                    "public class Net extends Middle { " + LINEAR + "Layer z; " + LINEAR + "Dense a;"
                            + " @Submodule Block[] m; @Submodule List<Block> b; @Submodule Outer.Inner inner;"
                            + " @Linear @Sizes(inFeatures = \"width\", outFeatures = \"hidden\") Layer c;"
                            + " @BatchNorm1d(numFeatures = 2) Norm bn; @Submodule Custom own; "
                            + LINEAR + "@KaimingNormal(parameter = \"weight\") @Zeros(parameter = \"bias\") Layer y; }",
                    "public class Middle extends Base { public int width() { return 3; } }",
                    "public abstract class Base { protected int hidden; " + LINEAR
                            + "@StateDictKey(\"0.last\") Layer stem; " + LINEAR + "Layer beta, alpha; }",
                    "public class Block { " + LINEAR + "Layer fc2; " + LINEAR + "Layer fc1; }",
                    "public class Outer { public class Inner { " + LINEAR + "Dense fc; } }",
                    "public class Dense extends Holder { float[] weight; float[] bias; float[] other; }",
                    "public class Holder implements Named { double[] weight; double[] bias; }",
                    "public interface Named { float[] weight = {}; float[] bias = {}; }",
                    "public class Norm { private float[] weight, bias; FloatBuffer runningVar, runningMean;"
                            + " LongBuffer numBatchesTracked; float[] getWeight() { return weight; }"
                            + " void setWeight(float[] weight) { this.weight = weight; }"
                            + " float[] bias() { return bias; } Norm bias(float[] bias) { return this; } }",
                    "public abstract class Custom implements Resettable {}",
                    "@LayerDefinition(parameters = {"
                            + " @dev.fanin.definition.Parameter(name = \"w_z\", shape = {\"out\", \"rank\"}, init = \"normal(std = 0.1)\"),"
                            + " @dev.fanin.definition.Parameter(name = \"a\", shape = \"rank\", init = \"uniform(-1, 1)\")})"
                            + " public @interface LowRank { int rank() default 4; int out(); boolean alpha() default true; }",
                    "public class Agent extends Actor { @LowRank(out = 3) Layer head; @Submodule Actor other; }",
                    "public class Actor { @LowRank(out = 2, rank = 1) Layer z, a; }")
            .map(SeparateCompilationTest::source)
            .toList();

    @Parameter
    private TestCompiler compiler;

    private static SourceText source(String source) {
        return new SourceText(
                "package a; import dev.fanin.*; import dev.fanin.definition.LayerDefinition; import dev.fanin.init.*; import dev.fanin.nn.*;"
                        + " import java.nio.*; import java.util.*;\n" + source);
    }

    private static List<SourceText> shuffled(int seed) {
        List<SourceText> shuffled = new ArrayList<>(SOURCES);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static boolean isModel(SourceText source) {
        return source.text().contains("Layer ");
    }

    private static Compilation successful(Compilation compilation) {
        assertThat(compilation.errors()).isEmpty();
        return compilation;
    }

    static Stream<TestCompiler> compilers() {
        return TestCompiler.all();
    }

    @Test
    void allCompilersGenerateTheSame() {
        Compilation compilation = successful(compiler.compile(SOURCES));

        assertThat(compilation.generated())
                .containsOnlyKeys(
                        "a/ActorInit.java",
                        "a/AgentInit.java",
                        "a/BaseInit.java",
                        "a/BlockInit.java",
                        "a/NetInit.java",
                        "a/Outer_InnerInit.java")
                .isEqualTo(TestCompiler.javac().compile(SOURCES).generated());
    }

    static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheSourcesPlaysNoRole(int seed) {
        assertThat(successful(compiler.compile(shuffled(seed))).generated())
                .isEqualTo(compiler.compile(SOURCES).generated());
    }

    /** Each class's text, where all others come from class files. */
    @ParameterizedTest(name = "others compiled by {0}")
    @MethodSource("compilers")
    void eachClassAloneGivesTheSameAsAllTogether(TestCompiler others, @TempDir Path folder) throws IOException {
        Compilation together = successful(others.compile(SOURCES));

        for (SourceText source :
                SOURCES.stream().filter(SeparateCompilationTest::isModel).toList()) {
            Path beside = folder.resolve(source.simpleName());
            together.writeClassesBeside(source, beside);
            Compilation alone = successful(compiler.withClassPath(beside).compile(List.of(source)));
            assertThat(together.generated()).containsAllEntriesOf(alone.generated());
            assertThat(alone.generated()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "superclass compiled by {0}")
    @MethodSource("compilers")
    void namesInAMessageAreInOneOrder(TestCompiler others, @TempDir Path folder) throws IOException {
        SourceText sizes =
                source("public class Measures { protected int width, depth; protected int height() { return 1; } }");
        SourceText net = source("class Net extends Measures { int near, inner; @Linear(inFeatures = 3)"
                + " @Sizes(outFeatures = \"none\") Layer fc; }");
        successful(others.compile(List.of(sizes))).writeClassesBeside(net, folder);

        assertThat(compiler.withClassPath(folder).compile(List.of(net)).errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(ReportedError.of(error).message()).contains("inner, near, depth, width, height"));
    }
}

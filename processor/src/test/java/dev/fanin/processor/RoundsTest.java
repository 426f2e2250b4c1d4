package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Fanin beside other processors, and in whatever order the compiler takes the sources. */
@OnEachCompiler
class RoundsTest {
    private static final String HEAD = "package a; import dev.fanin.*; import dev.fanin.nn.*; import java.util.*;\n";
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    @Parameter
    private TestCompiler compiler;

    private CompiledModel net(String source, Processor... others) {
        return compiler.with(others).model(source);
    }

    private static Processor writing(int round, String source) {
        return new SourceWritingProcessor(round, "package a;\n" + source);
    }

    @Test
    void holderMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "class Net { " + LINEAR + "final Dense fc = new Dense(); }",
                writing(1, "class Dense { float[] weight, bias; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void elementOfAListMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "class Net { " + LINEAR + "final List<Dense> fc = List.of(new Dense()); }",
                writing(1, "class Dense { float[] weight, bias; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.0.weight", "fc.0.bias");
    }

    @Test
    void holderMayInheritFromWhatAnotherProcessorGenerates() {
        CompiledModel net = net(
                "class Net { " + LINEAR + "final Dense fc = new Dense(); static class Dense extends Base {} }",
                writing(1, "class Base { float[] weight, bias; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void superclassWithLayersMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "class Net extends Base { " + LINEAR + "Layer fc; }",
                writing(
                        1,
                        "class Base { @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer stem; }"));

        assertThat(net.reset(42).stateDict().keySet())
                .containsExactly("stem.weight", "stem.bias", "fc.weight", "fc.bias");
    }

    @Test
    void submoduleMayBeGeneratedInALaterRound() {
        CompiledModel net = net(
                "class Net { @Submodule Block block = new Block(); }",
                writing(1, "class Unrelated {}"),
                writing(
                        2,
                        "class Block { @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("block.fc.weight", "block.fc.bias");
    }

    @Test
    void classMayMentionItsOwnGeneratedClassInMembers() {
        CompiledModel net = net("class Net { " + LINEAR + "Layer fc; NetInit unused; NetInit init() { return unused; }"
                + " <T extends NetInit> void take(List<? extends NetInit> list, NetInit[] array) {}"
                + " Map<String, Tensor> tensors() { return NetInit.stateDict(this); } }");

        assertThat(net.reset(42).stateDict()).hasSize(2);
    }

    @Test
    void generatedTextDoesNotDependOnTheOrderOfTheSources() {
        List<SourceText> sources = Stream.of(
                        "class Net extends Base { " + LINEAR + "Layer z; " + LINEAR
                                + "Layer a; @Submodule Block block; }",
                        "class Base { " + LINEAR + "Layer stem; }",
                        "class Block { " + LINEAR + "Layer fc; }")
                .map(source -> new SourceText(HEAD + source))
                .toList();
        List<SourceText> reversed = List.of(sources.get(2), sources.get(1), sources.get(0));

        assertThat(compiler.compile(reversed).generated())
                .hasSize(3)
                .isEqualTo(compiler.compile(sources).generated());
    }
}

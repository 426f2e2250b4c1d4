package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that another processor generates, and those that Fanin does. */
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

    /** On Eclipse's compiler Lombok has done its work before any round, so there is nothing to wait for. */
    @Test
    void classesWaitForTheRoundAfterLomboksOnJavac() {
        String getter = "package lombok; public @interface Getter {}";
        String net = HEAD + "class Net { " + LINEAR + "Layer fc; @lombok.Getter int width; }";
        Compilation alone = compiler.compile(net, getter);
        Compilation withOneMoreRound =
                compiler.with(writing(1, "class Unrelated {}")).compile(net, getter);

        assertThat(alone.generated()).containsKey("a/NetInit.java");
        assertThat(isGeneratedInTheLastRound(alone)).isEqualTo(compiler.name().equals("javac"));
        assertThat(withOneMoreRound.generated()).containsKey("a/NetInit.java");
        assertThat(isGeneratedInTheLastRound(withOneMoreRound)).isFalse();
    }

    private static boolean isGeneratedInTheLastRound(Compilation compilation) {
        return compilation.warnings().stream()
                .anyMatch(warning -> warning.code().equals("compiler.warn.proc.file.create.last.round"));
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

    private static final String ADAPTERS = "class Lib { static dev.fanin.Tensor tensor(Nd held) {"
            + " return dev.fanin.Tensor.of(held.data, held.shape); } }";

    private static final String ADAPTED = "class Nd { float[] data; long[] shape; Nd(long... shape) {"
            + " this.shape = shape; data = new float[(int) Arrays.stream(shape).reduce(1, (x, y) -> x * y)]; } }";

    private static final String HOLDER = "class Dense { Nd weight = new Nd(2, 3), bias = new Nd(2); }";

    @Test
    void adaptersMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "@Adapters(Lib.class) class Net { " + LINEAR + "Dense fc = new Dense(); }" + HOLDER + ADAPTED,
                writing(1, ADAPTERS));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void whatAdaptersTakeMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "@Adapters(Lib.class) class Net { " + LINEAR + "Dense fc = new Dense(); }" + HOLDER + ADAPTERS,
                writing(1, "import java.util.*;" + ADAPTED));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void partsOfAHolderMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "class Net { @MultiheadAttention(embedDim = 4, numHeads = 2) Attention at = new Attention(); }"
                        + " class Attention { float[] inProjWeight, inProjBias; Dense outProj = new Dense(); }",
                writing(1, "class Dense { float[] weight, bias; }"));

        assertThat(net.reset(42).stateDict()).containsKey("at.out_proj.weight");
    }

    @Test
    void adaptersOfAPackageMayBeGeneratedByAnotherProcessor() {
        Compilation compilation = compiler.with(writing(1, ADAPTERS))
                .compile(
                        HEAD + "class Net { " + LINEAR + "Dense fc = new Dense(); }" + HOLDER + ADAPTED,
                        "@dev.fanin.nn.Adapters(Lib.class)\npackage a;\n");

        assertThat(CompiledModel.of("Net", compilation).reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void holderMayComeInOneRoundAndItsSuperclassInTheNext() {
        CompiledModel net = net(
                "class Net { " + LINEAR + "final Dense fc = new Dense(); }",
                writing(1, "class Dense extends Base {}"),
                writing(2, "class Base { float[] weight, bias; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void modelMayBeGeneratedByAnotherProcessor() {
        CompiledModel net = net(
                "class Unrelated { " + LINEAR + "Layer fc; }",
                writing(1, "class Net { @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    /** Fanin itself has nothing to do before: compilers start a processor when they meet its annotations. */
    @Test
    void modelMayBeTheFirstInALaterRound() {
        CompiledModel net = net(
                "class Unrelated {}",
                writing(1, "class Other {}"),
                writing(2, "class Net { @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc; }"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Net { LAYER NetInit unused; NetInit init() { return unused; }"
                        + " <T extends NetInit> void take(List<? extends NetInit> list, NetInit[] array) {} }",
                "class Net { LAYER Map<String, Tensor> tensors() { return NetInit.stateDict(this); } }",
                "class Net<T extends NetInit> { LAYER }",
                "class Net extends ArrayList<NetInit> { LAYER }",
                "class Net extends Base<List<? super NetInit[]>> { LAYER } class Base<T> {}",
                "class Net implements java.util.function.Supplier<NetInit> { LAYER public NetInit get() { return null; } }",
                "class Net { LAYER @Submodule Block<NetInit> block; static class Block<T> { LAYER } }",
                "class Net { LAYER @Submodule Block block; static class Block extends Base<NetInit> { LAYER } } class Base<T> {}",
                "@Kept(NetInit.class) class Net { LAYER } @interface Kept { Class<?> value(); }",
                "class Net { @Kept(NetInit.class) LAYER } @interface Kept { Class<?> value(); }",
                "class Net { LAYER Runnable run = () -> NetInit.summary(this); static class Sub extends Net { NetInit init; } }"
            })
    void classMayMentionItsOwnGeneratedClassAnywhere(String source) {
        CompiledModel net = net(source.replace("LAYER", LINEAR + "Layer fc;"));

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void twoModelsMayMentionEachOthersGeneratedClasses() {
        CompiledModel net = net("class Net extends Base<OtherInit> { " + LINEAR + "Layer fc; }"
                + " class Other extends Base<NetInit> { " + LINEAR + "Layer fc; } class Base<T> {}");

        assertThat(net.reset(42).stateDict()).containsOnlyKeys("fc.weight", "fc.bias");
    }

    @Test
    void typeThatComesInTheLastRoundIsTooLateAndNamed() {
        Compilation compilation = compiler.with(
                        writing(SourceWritingProcessor.LAST, "class Dense { float[] weight, bias; }"))
                .compile(HEAD + "class Net { " + LINEAR + "Dense fc; }");

        assertThat(compilation.errors().stream()
                        .map(error -> ReportedError.of(error).message()))
                .anySatisfy(message ->
                        assertThat(message).startsWith("[FaninUnknownType] The type Dense of Net.fc cannot be found."));
    }
}

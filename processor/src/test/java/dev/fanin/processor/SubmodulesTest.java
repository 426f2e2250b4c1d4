package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Models within models: names, order, what is absent and what is shared. */
@OnEachCompiler
class SubmodulesTest {
    private static final String BLOCK = " class Block { @Linear(inFeatures = 3, outFeatures = 2) Layer fc; }";

    @Parameter
    private TestCompiler compiler;

    private CompiledModel net(String fields) {
        return compiler.model("class Net { " + fields + " }" + BLOCK);
    }

    private static float[] weightAfter(int linears) {
        Draws draws = Draws.withSeed(42);
        for (int i = 0; i < linears; i++) {
            draws.skipLinear(3, 2);
        }
        return draws.weight(2, 3);
    }

    private static float[] weight(CompiledModel net, String path) {
        return net.layer(path).weight().toFloatArray();
    }

    /** The bound of one type parameter is another one, so that javac rejects some uses of {@code Head<?, ?>.Inner}. */
    @Test
    void modelMayBeAnInnerClassWhoseTypeParametersDependOnEachOther() {
        TestCompiler strict = compiler.name().equals("javac")
                ? TestCompiler.javac("-Xlint:all,-auxiliaryclass", "-Werror")
                : compiler;
        for (String parameters : List.of("T, U extends T", "T extends List<U>, U", "T, U extends Comparable<T>")) {
            String arguments = parameters.startsWith("T extends")
                    ? "List<Object>, Object"
                    : parameters.endsWith("<T>") ? "Object, Comparable<Object>" : "Object, Object";
            Compilation compilation =
                    strict.compile(List.of(new SourceText("package a; import dev.fanin.*; import dev.fanin.nn.*;"
                            + " import java.util.*;\nclass Net { @Linear(inFeatures = 3, outFeatures = 2) Layer fc; @Submodule Head<"
                            + arguments
                            + ">.Inner inner = new Head<" + arguments + ">().new Inner();"
                            + " @Submodule List<Head<" + arguments + ">.Inner> more = List.of(new Head<" + arguments
                            + ">().new Inner()); }\n"
                            + "class Head<" + parameters
                            + "> { class Inner { @Linear(inFeatures = 3, outFeatures = 2) Layer fc; @Linear(inFeatures = 3, outFeatures = 2) final List<Layer> list = new ArrayList<>(List.of()); @Linear(inFeatures = 3, outFeatures = 2) final List<Dense> own = List.of(new Dense()); @Linear(inFeatures = 3, outFeatures = 2) private Layer hidden; Layer getHidden() { return hidden; } void setHidden(Layer v) { hidden = v; } "
                            + "@Submodule Deep<String> deep = new Deep<>(); class Deep<V> { @Linear(inFeatures = 3, outFeatures = 2) Layer fc; } } }\n"
                            + "class Dense { float[] weight = new float[6], bias = new float[2]; }")));

            assertThat(compilation.errors()).isEmpty();
            assertThat(CompiledModel.of("Net", compilation).reset(42).stateDict())
                    .containsKeys(
                            "inner.fc.weight",
                            "inner.own.0.weight",
                            "inner.hidden.bias",
                            "inner.deep.fc.weight",
                            "more.0.fc.bias");
        }
    }

    @Test
    void innerClassesWhoseTypeParametersDependOnEachOtherMayStandInListsWithoutTheirArguments() {
        Compilation compilation = compiler.compile(List.of(
                new SourceText("package a; import dev.fanin.*; import dev.fanin.nn.*; import java.util.*;\nclass Net {"
                        + " @Submodule List<? extends Head.Inner> raw = List.of(new Head<Object, Object>().new Inner<Object, Object>());"
                        + " @Submodule Head.Inner[] array = {new Head<Object, Object>().new Inner<Object, Object>()}; }\n"
                        + "class Head<T, U extends T> { class Inner<V, W extends V> {"
                        + " @Linear(inFeatures = 3, outFeatures = 2) Layer fc; } }")));

        assertThat(compilation.errors()).isEmpty();
        assertThat(CompiledModel.of("Net", compilation).reset(42).stateDict())
                .containsKeys("raw.0.fc.weight", "array.0.fc.weight");
    }

    @Test
    void partsAreDrawnAndNamedWhereTheyStand() {
        CompiledModel net = net("@Submodule Block a = new Block(); @Linear(inFeatures = 3, outFeatures = 2) Layer fc;"
                        + " @Submodule Block[] blocks = {new Block(), null, new Block()};"
                        + " @StateDictKey(\"down.0\") @Submodule List<Block> list = Arrays.asList(null, new Block());")
                .reset(42);

        assertThat(net.visited()).containsExactly("a.fc", "fc", "blocks.0.fc", "blocks.2.fc", "down.0.1.fc");
        assertThat(weight(net, "a.fc")).isEqualTo(weightAfter(0));
        assertThat(weight(net, "fc")).isEqualTo(weightAfter(1));
        assertThat(net.stateDict().get("down.0.1.fc.weight").toFloatArray()).isEqualTo(weightAfter(4));
        assertThat(net.summary().rows()).hasSize(10);
    }

    @Test
    void absentPartDrawsNothingAndHasNoKeys() {
        CompiledModel net = net("@Submodule Block a; @Submodule Block[] blocks; @Submodule List<Block> list;"
                        + " @Submodule Resettable custom; @Submodule Block last = new Block();")
                .reset(42);

        assertThat(net.stateDict()).containsOnlyKeys("last.fc.weight", "last.fc.bias");
        assertThat(net.visited()).containsExactly("last.fc");
        assertThat(weight(net, "last.fc")).isEqualTo(weightAfter(0));
    }

    @Test
    void partsOfPartsHaveDottedNames() {
        CompiledModel net = compiler.model("class Net { @Submodule Stage stage = new Stage(); }"
                        + " class Stage { @Submodule @StateDictKey(\"0.body\") Block block = new Block(); }" + BLOCK)
                .reset(42);

        assertThat(net.stateDict().keySet()).containsExactly("stage.0.body.fc.weight", "stage.0.body.fc.bias");
    }

    @Test
    void subclassOfAModelIsResetByTheModelsClass() {
        CompiledModel net = compiler.model(
                        "class Net { @Submodule Wide wide = new Wide(); } class Wide extends Block { int width; }"
                                + BLOCK)
                .reset(42);

        assertThat(weight(net, "wide.fc")).isEqualTo(weightAfter(0));
    }

    @Test
    void resettablePartIsDrawnByItselfWhereItStands() {
        CompiledModel net = net("@Linear(inFeatures = 3, outFeatures = 2) Layer first;"
                        + " @Submodule Custom custom = new Custom(); @Submodule List<Custom> customs = List.of(new Custom());"
                        + " @Linear(inFeatures = 3, outFeatures = 2) Layer last;"
                        + " static class Custom implements Resettable { final Block block = new Block();"
                        + " public void resetParameters(Generator generator) { BlockInit.resetParameters(block, generator); }"
                        + " public Map<String, Tensor> stateDict() { return BlockInit.stateDict(block); }"
                        + " public void apply(LayerVisitor visitor) { BlockInit.apply(block, visitor); } }")
                .reset(42);

        assertThat(weight(net, "custom.block.fc")).isEqualTo(weightAfter(1));
        assertThat(weight(net, "last")).isEqualTo(weightAfter(3));
        assertThat(net.visited()).containsExactly("first", "custom.fc", "customs.0.fc", "last");
        assertThat(net.stateDict().keySet()).contains("custom.fc.weight", "customs.0.fc.bias");
        assertThat(net.summary().toString()).contains("drawn by Custom");
    }

    @Test
    void sharedPartIsDrawnOnceAndListedTwice() {
        CompiledModel net = net("@Submodule Block a = new Block(); @Submodule Block b = a;"
                        + " @Linear(inFeatures = 3, outFeatures = 2) Layer last;")
                .reset(42);

        assertThat(weight(net, "a.fc")).isEqualTo(weightAfter(0));
        assertThat(weight(net, "last")).isEqualTo(weightAfter(1));
        assertThat(net.stateDict().keySet())
                .containsExactly("a.fc.weight", "a.fc.bias", "b.fc.weight", "b.fc.bias", "last.weight", "last.bias");
        assertThat(net.visited()).containsExactly("a.fc", "last");
        assertThat(net.summary().parameterCount()).isEqualTo(16);
    }

    @Test
    void sharedHolderIsAllocatedAndDrawnOnce() {
        String linear = "@Linear(inFeatures = 3, outFeatures = 2) ";
        CompiledModel net = compiler.model("class Net { " + linear + "Dense a = new Dense(); " + linear
                        + "Dense b = a; " + linear + "Layer last; static class Dense { float[] weight, bias; } }")
                .reset(42);

        assertThat((float[]) net.get("b.weight")).isEqualTo(weightAfter(0));
        assertThat(weight(net, "last")).isEqualTo(weightAfter(1));
    }

    @Test
    void sharedLayerIsDrawnOnce() {
        String linear = "@Linear(inFeatures = 3, outFeatures = 2) ";
        CompiledModel net = net(linear + "Layer a; " + linear + "Layer b; " + linear + "Layer last;")
                .reset(0);

        net.set("b", net.get("a")).reset(42);

        assertThat(weight(net, "a")).isEqualTo(weightAfter(0));
        assertThat(weight(net, "last")).isEqualTo(weightAfter(1));
        assertThat(net.visited()).containsExactly("a", "last");
    }

    /** As {@code a = B(fc); b = B(fc); c = fc; d = fc; e = a; f = ModuleList([fc, fc])} in PyTorch. */
    @Test
    void sharedLayerIsVisitedOncePerParent() {
        String linear = "@Linear(inFeatures = 3, outFeatures = 2) ";
        CompiledModel net =
                compiler.model("class Net { @Submodule Part a = new Part(); @Submodule Part b = new Part(); "
                        + linear + "Dense c = a.fc; " + linear + "Dense d = a.fc; @Submodule Part e = a; " + linear
                        + "Dense[] f = {a.fc, a.fc}; { b.fc = a.fc; }"
                        + " static class Part { " + linear + "Dense fc = new Dense(); }"
                        + " static class Dense { float[] weight, bias; } }");

        assertThat(net.reset(0).visited()).containsExactly("a.fc", "b.fc", "c", "f.0");
    }

    @Test
    void partThatRefersBackIsRefused() {
        CompiledModel net = compiler.model("class Net { @Submodule Part part = new Part(this); }"
                + " class Part { @Submodule Net whole; Part(Net whole) { this.whole = whole; } }");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(0))
                .withMessage(
                        "a.Part.whole (part.whole) contains itself. A submodule must not refer back to a model that"
                                + " holds it.");
    }

    @Test
    void layersCanBeDrawnAnewByApply() {
        CompiledModel net = net("@Submodule Block a = new Block(); @BatchNorm1d(numFeatures = 2) Layer bn;")
                .reset(0);
        Generator generator = Generator.manualSeed(42);

        net.apply((name, layer) -> {
            if (layer.kind().getSimpleName().equals("Linear")) {
                Init.zeros(layer.weight());
                Init.uniform(layer.bias(), 0, 1, generator);
            }
        });

        Layer fc = net.layer("a.fc");
        assertThat(fc.weight().toFloatArray()).containsOnly(0);
        assertThat(fc.bias().toFloatArray()).doesNotContain(0);
    }

    @Test
    void stateDictIsALiveView() {
        CompiledModel net = compiler.model(
                        "class Net { @Linear(inFeatures = 3, outFeatures = 2) Dense fc = new Dense();"
                                + " static class Dense { float[] weight, bias; } }")
                .reset(0);

        Init.ones(net.stateDict().get("fc.weight"));

        assertThat((float[]) net.get("fc.weight")).containsOnly(1);
    }

    @Test
    void summaryListsEveryTensorWithItsDistribution() {
        CompiledModel net = compiler.model(
                "class Net { @Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5) Layer conv1;"
                        + " @BatchNorm2d(numFeatures = 6) Layer bn1; @Linear(inFeatures = 400, outFeatures = 120) Layer fc1; }");

        assertThat(net.summary().parameterCount()).isEqualTo(48_288);
        assertThat(net.summary().toString()).isEqualTo("""
                Net
                Layer  Kind         Parameter            Shape          Count  Distribution    Bound
                conv1  Conv2d       weight               [6, 1, 5, 5]     150  U(-0.2, 0.2)      0.2
                conv1  Conv2d       bias                 [6]                6  U(-0.2, 0.2)      0.2
                bn1    BatchNorm2d  weight               [6]                6  1                   1
                bn1    BatchNorm2d  bias                 [6]                6  0                   0
                bn1    BatchNorm2d  running_mean         [6]                6  0                   0
                bn1    BatchNorm2d  running_var          [6]                6  1                   1
                bn1    BatchNorm2d  num_batches_tracked  []                 1  0                   0
                fc1    Linear       weight               [120, 400]    48,000  U(-0.05, 0.05)   0.05
                fc1    Linear       bias                 [120]            120  U(-0.05, 0.05)   0.05
                48,288 parameters
                """);
    }
}

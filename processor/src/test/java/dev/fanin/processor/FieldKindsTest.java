package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.Tensor;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Every kind of field is allocated where it is null, and holds what PyTorch draws. */
@OnEachCompiler
class FieldKindsTest {
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    /** {@code torch.manual_seed(42); l = nn.Linear(3, 2); l.weight.view(torch.int32); l.bias.view(torch.int32)}. */
    private static final int[] WEIGHT_FOR_42 = {0x3ee20009, 0x3ef55a65, 0xbe0a80e2, 0x3f07c5b4, 0xbe018916, 0x3dee999a};

    private static final int[] BIAS_FOR_42 = {0xbe8fea7d, 0x3ead9a4b};

    @Parameter
    private TestCompiler compiler;

    private static int[] bits(float... values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    private static void assertIsLinearFor42(Layer layer) {
        assertThat(bits(layer.weight().toFloatArray())).containsExactly(WEIGHT_FOR_42);
        assertThat(bits(layer.bias().toFloatArray())).containsExactly(BIAS_FOR_42);
    }

    private static void assertIsLinearFor42(float[] weight, float[] bias) {
        assertThat(bits(weight)).containsExactly(WEIGHT_FOR_42);
        assertThat(bits(bias)).containsExactly(BIAS_FOR_42);
    }

    @Test
    void layerIsAllocatedAndEqualsPyTorch() {
        CompiledModel net =
                compiler.model("class Net { " + LINEAR + "Layer fc; }").reset(42);

        assertIsLinearFor42(net.layer("fc"));
        assertThat(net.layer("fc").kind().getSimpleName()).isEqualTo("Linear");
        assertThat(net.layer("fc").weight().shape()).containsExactly(2, 3);
    }

    @Test
    void layerThatIsThereIsKeptAndOverwritten() {
        CompiledModel net =
                compiler.model("class Net { " + LINEAR + "Layer fc; }").reset(0);
        Layer first = net.layer("fc");

        net.reset(42);

        assertThat(net.layer("fc")).isSameAs(first);
        assertIsLinearFor42(first);
    }

    @Test
    void privateLayerIsAllocatedThroughItsSetter() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "private Layer fc;"
                        + " Layer getFc() { return fc; } void setFc(Layer fc) { this.fc = fc; } }")
                .reset(42);

        assertIsLinearFor42(net.layer("fc"));
    }

    /** A checked exception is a mistake: {@link FieldMistakes}. */
    @Test
    void gettersMayDeclareUncheckedExceptions() {
        for (String unchecked : List.of("IllegalStateException", "RuntimeException", "AssertionError", "Error")) {
            CompiledModel net = compiler.model("class Net { " + LINEAR + "private Layer fc; Layer getFc() throws "
                            + unchecked + " { return fc; } void setFc(Layer fc) { this.fc = fc; } }")
                    .reset(42);

            assertIsLinearFor42(net.layer("fc"));
        }
    }

    @Test
    void arrayOfLayersIsDrawnInOrder() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "final Layer[] fc = new Layer[2]; }")
                .reset(42);

        Layer[] layers = (Layer[]) net.get("fc");
        assertIsLinearFor42(layers[0]);
        assertThat(layers[1].weight().toFloatArray())
                .isEqualTo(Draws.withSeed(42).skipLinear(3, 2).weight(2, 3));
        assertThat(net.stateDict()).containsOnlyKeys("fc.0.weight", "fc.0.bias", "fc.1.weight", "fc.1.bias");
    }

    @Test
    void listOfLayersIsFilledWhereItIsNull() {
        CompiledModel net = compiler.model(
                        "class Net { " + LINEAR + "List<Layer> fc = new ArrayList<>(Arrays.asList(null, null)); }")
                .reset(42);

        List<?> layers = (List<?>) net.get("fc");
        assertIsLinearFor42((Layer) layers.get(0));
        assertThat(((Layer) layers.get(1)).weight().toFloatArray())
                .isEqualTo(Draws.withSeed(42).skipLinear(3, 2).weight(2, 3));
    }

    @Test
    void fullListNeedNotBeModifiable() {
        CompiledModel filled = compiler.model(
                        "class Net { " + LINEAR + "List<Layer> fc = new ArrayList<>(Arrays.asList(null, null)); }")
                .reset(0);
        List<?> layers = List.copyOf((List<?>) filled.get("fc"));

        filled.set("fc", layers).reset(42);

        assertIsLinearFor42((Layer) layers.get(0));
    }

    @Test
    void typeWithArraysIsFilled() {
        CompiledModel net = compiler.model(
                        "class Net { " + LINEAR
                                + "final Dense fc = new Dense(); static class Dense { float[] weight; final float[] bias = new float[2]; } }")
                .reset(42);

        assertIsLinearFor42((float[]) net.get("fc.weight"), (float[]) net.get("fc.bias"));
    }

    @Test
    void typeWithAccessorsIsFilled() {
        CompiledModel net = compiler.model(
                        "class Net { " + LINEAR + "final Dense fc = new Dense();"
                                + " static class Dense { private float[] weight; private float[] bias;"
                                + " float[] getWeight() { return weight; } void setWeight(float[] weight) { this.weight = weight; }"
                                + " float[] bias() { return bias; } Dense bias(float[] bias) { this.bias = bias; return this; } } }")
                .reset(42);

        assertIsLinearFor42((float[]) net.get("fc.weight"), (float[]) net.get("fc.bias"));
    }

    @Test
    void typeWhoseFieldIsNoTensorIsReadThroughItsMethod() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "final Dense fc = new Dense();"
                        + " static class Dense { String weight = \"w\"; final float[] values = new float[6]; float[] bias;"
                        + " float[] weight() { return values; } } }")
                .reset(42);

        assertIsLinearFor42((float[]) net.get("fc.values"), (float[]) net.get("fc.bias"));
    }

    @Test
    void typeWithBuffersAndTensorsIsFilled() {
        CompiledModel net = compiler.model(
                        "class Net { " + LINEAR + "final Dense fc = new Dense();"
                                + " @BatchNorm1d(numFeatures = 2) final Norm bn = new Norm();"
                                + " static class Dense { FloatBuffer weight; Tensor bias; }"
                                + " static class Norm { FloatBuffer weight, bias; float[] runningMean, runningVar; LongBuffer numBatchesTracked; } }")
                .reset(42);

        float[] weight = new float[6];
        ((FloatBuffer) net.get("fc.weight")).duplicate().get(weight);
        assertIsLinearFor42(weight, ((Tensor) net.get("fc.bias")).toFloatArray());
        assertThat(net.stateDict().get("bn.running_var").toFloatArray()).containsExactly(1, 1);
        assertThat(net.stateDict().get("bn.num_batches_tracked").toLongArray()).containsExactly(0);
    }

    @Test
    void directBufferIsFilledFromItsPositionToItsLimit() {
        CompiledModel net =
                compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 2, bias = false) FloatBuffer w; }");
        FloatBuffer buffer = java.nio.ByteBuffer.allocateDirect(4 * 8)
                .order(java.nio.ByteOrder.nativeOrder())
                .asFloatBuffer()
                .position(1)
                .limit(7);
        net.set("w", buffer).reset(42);

        float[] weight = new float[6];
        buffer.duplicate().get(weight);
        assertThat(bits(weight)).containsExactly(WEIGHT_FOR_42);
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(buffer.get(0)).isZero();
    }

    @Test
    void arraysOfTypesOfTheUsersAreFilled() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "final Dense[] fc = {new Dense(), new Dense()};"
                        + LINEAR + "final List<? extends Dense> more = List.of(new Dense());"
                        + " static class Dense { float[] weight, bias; } }")
                .reset(42);

        assertThat(net.stateDict().keySet())
                .containsExactly(
                        "fc.0.weight", "fc.0.bias", "fc.1.weight", "fc.1.bias", "more.0.weight", "more.0.bias");
        assertIsLinearFor42(
                net.stateDict().get("fc.0.weight").toFloatArray(),
                net.stateDict().get("fc.0.bias").toFloatArray());
        assertThat(net.stateDict().get("more.0.weight").toFloatArray())
                .isEqualTo(Draws.withSeed(42).skipLinear(3, 2).skipLinear(3, 2).weight(2, 3));
    }

    @Test
    void bareTensorsAreFilled() {
        String bare = "@Linear(inFeatures = 3, outFeatures = 2, bias = false) ";
        CompiledModel net = compiler.model(
                        "class Net { " + bare + "float[] a; " + bare + "FloatBuffer b; " + bare + "Tensor c; }")
                .reset(42);

        assertThat(bits((float[]) net.get("a"))).containsExactly(WEIGHT_FOR_42);
        Draws draws = Draws.withSeed(42);
        assertThat(net.stateDict().get("a.weight").toFloatArray()).isEqualTo(draws.weight(2, 3));
        assertThat(net.stateDict().get("b.weight").toFloatArray()).isEqualTo(draws.weight(2, 3));
        assertThat(net.stateDict().get("c.weight").toFloatArray()).isEqualTo(draws.weight(2, 3));
    }

    @Test
    void recordIsReadThroughItsAccessors() {
        assumeTrue(compiler.hasRecordModels());
        String net = "record Net(" + LINEAR + "Pair fc) { Net() { this(new Pair(new float[6], new float[2])); } }"
                + " record Pair(float[] weight, float[] bias) {}";
        CompiledModel model = compiler.model(net).reset(42);

        assertIsLinearFor42((float[]) model.get("fc.weight"), (float[]) model.get("fc.bias"));
    }

    @Test
    void genericModelAndHolderAreFilled() {
        CompiledModel net = compiler.model("class Net<T extends Comparable<T>> { " + LINEAR
                        + "Dense<T> fc = new Dense<>(); static class Dense<V> { V value; float[] weight, bias; } }")
                .reset(42);

        assertIsLinearFor42((float[]) net.get("fc.weight"), (float[]) net.get("fc.bias"));
    }

    @Test
    void superclassIsDrawnFirst() {
        CompiledModel net = compiler.model("class Net extends Middle { " + LINEAR + "Layer a; }"
                        + " class Middle extends Base { int unrelated; }"
                        + " class Base { " + LINEAR + "Layer z; }")
                .reset(42);

        assertIsLinearFor42(net.layer("z"));
        assertThat(net.layer("a").weight().toFloatArray())
                .isEqualTo(Draws.withSeed(42).skipLinear(3, 2).weight(2, 3));
        assertThat(net.stateDict().keySet()).containsExactly("z.weight", "z.bias", "a.weight", "a.bias");
    }

    @Test
    void fieldsAreDrawnInTheOrderOfTheirDeclaration() {
        CompiledModel net = compiler.model(
                        "class Net { " + LINEAR + "Layer z; " + LINEAR + "Layer a; " + LINEAR + "Layer m; }")
                .reset(42);

        assertIsLinearFor42(net.layer("z"));
        assertThat(net.visited()).containsExactly("z", "a", "m");
    }

    @Test
    void resetOfOneFieldDrawsThatFieldAlone() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "Layer a; " + LINEAR + "Layer b; }")
                .reset(7);
        float[] before = net.layer("a").weight().toFloatArray();
        Generator generator = Generator.manualSeed(42);

        net.resetOne("resetB", generator);

        assertIsLinearFor42(net.layer("b"));
        assertThat(net.layer("a").weight().toFloatArray()).isEqualTo(before);
        Draws draws = Draws.withSeed(42).skipLinear(3, 2);
        assertThat(generator.random()).isEqualTo(draws.generator().random());
    }

    @Test
    void resetOfOneFieldAllocatesThatFieldAlone() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "Layer a; " + LINEAR + "Layer b; }");

        net.resetOne("resetA", Generator.manualSeed(42));

        assertIsLinearFor42(net.layer("a"));
        assertThat(net.get("b")).isNull();
    }

    @Test
    void theStreamGoesOnWhereTheModelEnds() {
        Generator generator = Generator.manualSeed(42);
        compiler.model("class Net { " + LINEAR + "Layer a; @BatchNorm1d(numFeatures = 9) Layer bn; }")
                .reset(generator);

        assertThat(generator.random())
                .isEqualTo(Draws.withSeed(42).skipLinear(3, 2).generator().random());
    }

    @Test
    void convolutionsDrawByTheirFanIn() {
        CompiledModel net = compiler.model("class Net {"
                        + " @Conv2d(inChannels = 4, outChannels = 6, kernelSize = {3, 2}, groups = 2) Layer conv;"
                        + " @ConvTranspose1d(inChannels = 4, outChannels = 6, kernelSize = 3, groups = 2) Layer up;"
                        + " @Bilinear(in1Features = 4, in2Features = 3, outFeatures = 2) Layer pair; }")
                .reset(5);

        Draws draws = Draws.withSeed(5);
        assertThat(net.layer("conv").weight().toFloatArray()).isEqualTo(draws.weight(6, 2, 3, 2));
        assertThat(net.layer("conv").bias().toFloatArray()).isEqualTo(draws.bias(6, 12));
        assertThat(net.layer("up").weight().toFloatArray()).isEqualTo(draws.weight(4, 3, 3));
        assertThat(net.layer("up").bias().toFloatArray()).isEqualTo(draws.bias(6, 9));
        assertThat(net.layer("pair").weight().toFloatArray()).isEqualTo(draws.bias(24, 4));
        assertThat(net.layer("pair").bias().toFloatArray()).isEqualTo(draws.bias(2, 4));
    }

    @Test
    void sizesComeFromFieldsAndMethodsAtRunTime() {
        CompiledModel net = compiler.model("class Net extends Base { static int out = 2;"
                        + " @Linear @Sizes(inFeatures = \"in\", outFeatures = \"out\") Layer a;"
                        + " @Linear(inFeatures = 3) @Sizes(outFeatures = \"two\") Layer b;"
                        + " @Conv1d(inChannels = 6) @Sizes(outChannels = \"width\", kernelSize = \"in\", groups = \"out\") Layer c;"
                        + " static int two() { return 2; } int getWidth() { return 4; } }"
                        + " class Base { final int in = 3; }")
                .reset(42);

        assertIsLinearFor42(net.layer("a"));
        Draws draws = Draws.withSeed(42).skipLinear(3, 2);
        assertThat(net.layer("b").weight().toFloatArray()).isEqualTo(draws.weight(2, 3));
        draws.bias(2, 3);
        assertThat(net.layer("c").weight().toFloatArray()).isEqualTo(draws.weight(4, 3, 3));
        assertThat(net.layer("c").bias().toFloatArray()).isEqualTo(draws.bias(4, 9));
    }

    @Test
    void inputOfSizeZeroDrawsTheBiasAsZeros() {
        Generator generator = Generator.manualSeed(42);
        CompiledModel net = compiler.model(
                        "class Net { int none; @Linear(outFeatures = 5) @Sizes(inFeatures = \"none\") Layer fc; }")
                .reset(generator);

        assertThat(net.layer("fc").weight().numel()).isZero();
        assertThat(bits(net.layer("fc").bias().toFloatArray())).containsOnly(0);
        Generator expected = Generator.manualSeed(42);
        for (int i = 0; i < 5; i++) {
            expected.random();
        }
        assertThat(generator.random()).isEqualTo(expected.random());
    }

    @Test
    void outputOfSizeZeroDrawsNothing() {
        Generator generator = Generator.manualSeed(42);
        compiler.model("class Net { int none; @Linear(inFeatures = 5) @Sizes(outFeatures = \"none\") Layer fc; }")
                .reset(generator);

        assertThat(generator.random()).isEqualTo(Generator.manualSeed(42).random());
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.Generator;
import dev.fanin.Layer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that cannot be reset is refused with class, field and parameter, before anything is written or drawn. */
@OnEachCompiler
class RunTimeErrorsTest {
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    @Parameter
    private TestCompiler compiler;

    /** A model whose first two layers are sound: one is there, one is null. */
    private CompiledModel net(String brokenField) {
        return compiler.model("class Net { " + LINEAR + "Dense there = new Dense(); " + LINEAR + "Layer missing; "
                + brokenField + " static class Dense { float[] weight = new float[6]; float[] bias; } }");
    }

    private static void assertRefused(CompiledModel net, String message) {
        float[] values = (float[]) net.get("there.weight");
        Arrays.fill(values, 7);
        Generator generator = Generator.manualSeed(42);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(generator))
                .withMessage(message);

        assertThat(values).containsOnly(7);
        assertThat(net.get("there.bias")).isNull();
        assertThat(net.get("missing")).isNull();
        assertThat(generator.random()).isEqualTo(Generator.manualSeed(42).random());
    }

    @Test
    void nullLayerThatCannotBeAssigned() {
        assertRefused(
                net(LINEAR + "final Layer fc = null;"),
                "a.Net.fc is null and cannot be assigned. Assign a layer before the reset, or let it be assigned: a field"
                        + " that is not final or, if private, has a setter.");
    }

    @Test
    void nullMemberThatCannotBeAssigned() {
        assertRefused(
                net(LINEAR
                        + "Fixed fc = new Fixed(); static class Fixed { float[] weight; final float[] bias = null; }"),
                "a.Net.fc: bias is null and cannot be assigned. Assign 2 elements of FLOAT32, shape [2] before the reset,"
                        + " or let it be assigned: a field that is not final or, if private, has a setter.");
    }

    @Test
    void nullHolder() {
        assertRefused(
                net(LINEAR + "Dense fc;"), "a.Net.fc is null, and Fanin cannot create it. Assign it before the reset.");
    }

    @Test
    void nullHolderInAnArray() {
        assertRefused(
                net(LINEAR + "Dense[] fc = {new Dense(), null};"),
                "a.Net.fc.1 is null, and Fanin cannot create it. Assign it before the reset.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Layer[]", "List<Layer>", "Dense[]", "List<Dense>"})
    void nullArrayOrList(String type) {
        assertRefused(
                net(LINEAR + type + " fc;"),
                "a.Net.fc is null. Assign it before the reset: its length is the number of layers.");
    }

    @Test
    void unmodifiableListWithNulls() {
        assertRefused(
                net(LINEAR + "List<Layer> fc;").set("fc", Collections.unmodifiableList(Arrays.asList((Layer) null))),
                "a.Net.fc.0 is null, and its list cannot be changed. Use a list that can, such as an ArrayList, or fill it"
                        + " before the reset.");
    }

    @Test
    void arrayOfTheWrongLength() {
        assertRefused(
                net("@Linear(inFeatures = 3, outFeatures = 2, bias = false) float[] w = new float[5];"),
                "a.Net.w: weight has 5 elements, but needs 6 elements of FLOAT32, shape [2, 3].");
    }

    @Test
    void tensorOfAnotherShape() {
        assertRefused(
                net(
                        "@Linear(inFeatures = 3, outFeatures = 2, bias = false) Tensor w = Tensor.zeros(DType.FLOAT32, 3, 2);"),
                "a.Net.w: weight has the shape [3, 2], but needs 6 elements of FLOAT32, shape [2, 3].");
    }

    @Test
    void tensorOfAnotherType() {
        assertRefused(
                net(
                        "@Linear(inFeatures = 3, outFeatures = 2, bias = false) Tensor w = Tensor.zeros(DType.INT64, 2, 3);"),
                "a.Net.w: weight holds INT64, but needs 6 elements of FLOAT32, shape [2, 3].");
    }

    @Test
    void readOnlyBuffer() {
        assertRefused(
                net("@Linear(inFeatures = 3, outFeatures = 2, bias = false) FloatBuffer w;")
                        .set("w", FloatBuffer.allocate(6).asReadOnlyBuffer()),
                "a.Net.w: weight is a read-only buffer, but a reset writes to it. Hold a writable buffer with 6 elements of"
                        + " FLOAT32, shape [2, 3].");
    }

    @Test
    void layerOfAnotherKind() {
        Layer bilinear = compiler.model(
                        "class Net { @Bilinear(in1Features = 1, in2Features = 3, outFeatures = 2) Layer fc; }")
                .reset(0)
                .layer("fc");
        assertRefused(
                net(LINEAR + "Layer fc;").set("fc", bilinear),
                "a.Net.fc holds a Bilinear, but is declared as Linear. Assign null or a layer of that kind.");
    }

    @Test
    void layerOfOtherTensors() {
        Layer withoutBias = compiler.model(
                        "class Net { @Linear(inFeatures = 3, outFeatures = 2, bias = false) Layer fc; }")
                .reset(0)
                .layer("fc");
        assertRefused(
                net(LINEAR + "Layer fc;").set("fc", withoutBias),
                "a.Net.fc holds a layer without bias, which its annotation asks for. Assign null, and the reset allocates"
                        + " the layer.");
    }

    @Test
    void layerOfOtherSizes() {
        Layer wide = compiler.model("class Net { @Linear(inFeatures = 4, outFeatures = 2) Layer fc; }")
                .reset(0)
                .layer("fc");
        assertRefused(
                net(LINEAR + "Layer fc;").set("fc", wide),
                "a.Net.fc: weight has the shape [2, 4], but needs 6 elements of FLOAT32, shape [2, 3].");
    }

    @Test
    void negativeSize() {
        assertRefused(
                net("int width = -3; @Linear(outFeatures = 2) @Sizes(inFeatures = \"width\") Layer fc;"),
                "a.Net.fc: inFeatures is -3, but a size must not be negative.");
    }

    @Test
    void shapeTooLargeForAnArray() {
        assertRefused(
                net("int width = 1 << 30; @Linear(outFeatures = 2) @Sizes(inFeatures = \"width\") Layer fc;"),
                "a.Net.fc: weight of shape [2, 1073741824] has 2147483648 elements, but a Java array holds at most"
                        + " 2147483647. Make the layer smaller, or split it.");
    }

    @Test
    void constantSizesBeyondAnInt() {
        String field = "int n; @LinearCrossEntropyLoss(numClasses = 100000, outFeatures = 100000, bias = false)"
                + " @Sizes(inFeatures = \"n\") Layer fc;";

        assertThat(net(field).reset(42).stateDict().get("fc.linear.weight").numel())
                .isZero();
        assertRefused(
                net(field.replace("int n", "int n = 1")),
                "a.Net.fc.linear: weight of shape [10000000000, 1] has 10000000000 elements, but a Java array holds at"
                        + " most 2147483647. Make the layer smaller, or split it.");
    }

    @Test
    void shapeWhoseProductOverflows() {
        assertRefused(
                net("int width = Integer.MAX_VALUE; @Conv2d(kernelSize = 3)"
                        + " @Sizes(inChannels = \"width\", outChannels = \"width\") Layer fc;"),
                "a.Net.fc: weight: Storage size calculation overflowed with sizes=[2147483647, 2147483647, 3, 3]: the"
                        + " product of the sizes is larger than 2^63 - 1");
    }

    @Test
    void groupsThatDoNotDivideTheChannels() {
        assertRefused(
                net("int groups = 2; int width = 3; @Conv2d(outChannels = 4, kernelSize = 3)"
                        + " @Sizes(inChannels = \"width\", groups = \"groups\") Layer fc;"),
                "a.Net.fc: in_channels must be divisible by groups, but the model gives inChannels = 3, groups = 2.");
    }

    @Test
    void groupsOfZero() {
        assertRefused(
                net("int groups; @Conv2d(inChannels = 4, outChannels = 4, kernelSize = 3)"
                        + " @Sizes(groups = \"groups\") Layer fc;"),
                "a.Net.fc: groups must be a positive integer, but the model gives groups = 0.");
    }

    @Test
    void keyThatTwoFieldsHaveAtRunTime() {
        assertRefused(
                net(LINEAR + "Layer[] fc = new Layer[1]; @StateDictKey(\"fc.0\") " + LINEAR + "Layer head;"),
                "a.Net.head (fc.0) is named \"fc.0\" in the state dict, as another layer or submodule is. Rename a field, or"
                        + " give one a @StateDictKey of its own.");
    }

    @Test
    void mistakeInAPart() {
        assertRefused(
                net(
                        "@Submodule Part part = new Part();"
                                + " static class Part { @Linear(inFeatures = 3, outFeatures = 2, bias = false) float[] w = {1}; }"),
                "a.Net$Part.w (part.w): weight has 1 elements, but needs 6 elements of FLOAT32, shape [2, 3].");
    }

    @Test
    void stateDictAndVisitBeforeTheReset() {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "Layer fc; }");

        assertThatIllegalArgumentException()
                .isThrownBy(net::stateDict)
                .withMessage("a.Net.fc is null. Call resetParameters first, which allocates it.");
        assertThatIllegalArgumentException().isThrownBy(net::visited);
    }
}

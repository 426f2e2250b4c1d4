package dev.fanin.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanin.Init;
import dev.fanin.Tensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksumsTest {
    private final Checksums checksums = Checksums.read();
    private final LeNet net = new LeNet(0);
    private Map<String, Tensor> stateDict;

    ChecksumsTest() throws IOException {}

    @BeforeEach
    void copyStateDict() {
        stateDict = new LinkedHashMap<>(LeNetInit.stateDict(net));
    }

    static Stream<Named<ExampleModel<?>>> models() {
        return ExampleModel.ALL.stream().map(model -> Named.of(model.name(), model));
    }

    @ParameterizedTest
    @MethodSource("models")
    <M> void modelOfSeed0IsPyTorchsAndItsSummaryListsEveryTensor(ExampleModel<M> example) throws IOException {
        M model = example.constructor().apply(0);

        Map<String, Tensor> tensors = example.stateDict().apply(model);
        assertThat(checksums.differences(example.name(), tensors)).isEmpty();
        assertThat(tensors).containsKeys(example.shown().toArray(String[]::new));
        assertThat(example.summary().apply(model).rows())
                .extracting(row -> row.layer() + "." + row.parameter())
                .containsExactlyElementsOf(tensors.keySet());
    }

    @Test
    void modelOfAnotherSeedDiffersInEveryDrawnTensor() throws IOException {
        assertThat(checksums.differences("LeNet", LeNetInit.stateDict(new LeNet(1))))
                .hasSize(10)
                .allMatch(difference -> difference.matches("(conv|fc)\\d\\.(weight|bias): .*"));
    }

    @Test
    void oneChangedBitIsADifferenceOfItsTensorAlone() throws IOException {
        Tensor bias = stateDict.get("fc3.bias");
        float[] values = bias.toFloatArray();
        values[9] = Math.nextUp(values[9]);
        stateDict.put("fc3.bias", Tensor.of(values, bias.shape()));

        assertThat(checksums.differences("LeNet", stateDict))
                .singleElement()
                .asString()
                .startsWith("fc3.bias: ");
    }

    @Test
    void zeroOfTheOtherSignIsADifference() throws IOException {
        Init.constant(stateDict.get("bn1.bias"), -0.0);

        assertThat(checksums.differences("LeNet", stateDict))
                .singleElement()
                .asString()
                .startsWith("bn1.bias: ");
    }

    @Test
    void otherShapeIsADifference() throws IOException {
        Tensor weight = stateDict.get("fc3.weight");
        stateDict.put("fc3.weight", Tensor.of(weight.toFloatArray(), 84, 10));

        assertThat(checksums.differences("LeNet", stateDict))
                .singleElement()
                .asString()
                .contains("84,10", "10,84");
    }

    @Test
    void missingTensorIsADifference() throws IOException {
        stateDict.remove("bn2.running_var");

        assertThat(checksums.differences("LeNet", stateDict)).containsExactly("bn2.running_var: missing");
    }

    @Test
    void tensorThatPyTorchDoesNotHaveIsADifference() throws IOException {
        stateDict.put("fc4.weight", Tensor.of(new float[2], 2));

        assertThat(checksums.differences("LeNet", stateDict)).containsExactly("fc4.weight: PyTorch has none");
    }

    @Test
    void otherOrderIsADifference() throws IOException {
        stateDict.put("conv1.weight", stateDict.remove("conv1.weight"));

        assertThat(checksums.differences("LeNet", stateDict))
                .singleElement()
                .asString()
                .startsWith("order: ");
    }

    @Test
    void unknownModelIsRejectedWithTheNamesOfAllModels() {
        assertThatThrownBy(() -> checksums.differences("AlexNet", stateDict))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no checksums for AlexNet, only for "
                        + ExampleModel.ALL.stream().map(ExampleModel::name).toList());
    }
}

package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerTest {
    private static final Tensor WEIGHT = Tensor.zeros(DType.FLOAT32, 2, 3);
    private static final Tensor BIAS = Tensor.zeros(DType.FLOAT32, 2);

    private static Map<String, Tensor> weightAndBias() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weight", WEIGHT);
        tensors.put("bias", BIAS);
        return tensors;
    }

    @Test
    void tensorsAreFoundByName() {
        Tensor mean = Tensor.zeros(DType.FLOAT32, 2);
        Layer layer = Layer.of(BatchNorm1d.class, weightAndBias(), Map.of("running_mean", mean), Map.of());

        assertThat(layer.kind()).isEqualTo(BatchNorm1d.class);
        assertThat(layer.weight()).isSameAs(WEIGHT);
        assertThat(layer.bias()).isSameAs(BIAS);
        assertThat(layer.parameter("bias")).isSameAs(BIAS);
        assertThat(layer.buffer("running_mean")).isSameAs(mean);
        assertThat(layer.parameter("running_mean")).isNull();
        assertThat(layer.buffer("weight")).isNull();
    }

    @Test
    void missingBiasIsNull() {
        Layer layer = Layer.of(Linear.class, Map.of("weight", WEIGHT), Map.of(), Map.of());

        assertThat(layer.bias()).isNull();
    }

    @Test
    void orderIsThatOfTheMap() {
        Layer layer = Layer.of(Linear.class, weightAndBias(), Map.of(), Map.of());

        assertThat(layer.parameters().keySet()).containsExactly("weight", "bias");
    }

    @Test
    void mapsAreCopiedAndUnmodifiable() {
        Map<String, Tensor> tensors = weightAndBias();
        Layer layer = Layer.of(Linear.class, tensors, Map.of(), Map.of());
        tensors.clear();

        assertThat(layer.parameters()).hasSize(2);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> layer.parameters().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> layer.children().clear());
    }

    @Test
    void textNamesKindTensorsAndChildren() {
        Layer child = Layer.of(Linear.class, Map.of("weight", WEIGHT), Map.of(), Map.of());
        Layer layer =
                Layer.of(BatchNorm1d.class, weightAndBias(), Map.of("running_mean", BIAS), Map.of("out_proj", child));

        assertThat(layer)
                .hasToString("BatchNorm1d(weight=[2, 3], bias=[2], running_mean=[2], out_proj=Linear(weight=[2, 3]))");
    }
}

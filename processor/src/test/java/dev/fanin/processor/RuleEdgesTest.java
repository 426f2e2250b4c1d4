package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last values that a rule allows: PyTorch takes them, and so does the processor. */
@OnEachCompiler
class RuleEdgesTest {
    @Parameter
    private TestCompiler compiler;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Uniform(a = 1, b = 1) | 1",
                "@Normal(mean = 2, std = 0) | 2",
                "@TruncNormal(mean = 1, std = 1, a = 1, b = 1) | 1",
                "@XavierUniform(gain = 0) | 0",
                "@XavierNormal(gain = 0) | 0",
                "@Sparse(sparsity = 0.5, std = 0) | 0",
                "@Constant(Double.NEGATIVE_INFINITY) | -Infinity",
            })
    void initializerWithoutSpreadSetsOneValue(String initializer, double value) {
        CompiledModel net = compiler.model(
                        "class Net { @Linear(inFeatures = 3, outFeatures = 4) " + initializer + " Layer fc; }")
                .reset(42);

        double[] values = net.stateDict().get("fc.weight").toDoubleArray();
        assertThat(Arrays.stream(values).map(element -> element == 0 ? 0 : element))
                .containsOnly(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void dropoutIsAProbability(int dropout) {
        CompiledModel net = compiler.model("class Net { @LSTM(inputSize = 2, hiddenSize = 3, numLayers = 2, dropout = "
                        + dropout + ") Layer rnn; @MultiheadAttention(embedDim = 4, numHeads = 2, dropout = " + dropout
                        + ") Layer attention; }")
                .reset(42);

        assertThat(net.stateDict()).containsKeys("rnn.weight_ih_l1", "attention.in_proj_weight");
    }

    @Test
    void oneConvolutionOfAsManyGroupsAsChannelsIsADiracOfThem() {
        CompiledModel net = compiler.model(
                        "class Net { @Conv1d(inChannels = 1, outChannels = 3, kernelSize = 1) @Dirac(groups = 3) Layer conv; }")
                .reset(42);

        assertThat(net.stateDict().get("conv.weight").toDoubleArray()).containsOnly(1);
    }
}

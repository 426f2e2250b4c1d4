package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.DType;
import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.Tensor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An initializer beside a layer is a call of {@link Init} after the default draws. */
@OnEachCompiler
class InitializersTest {
    @Parameter
    private TestCompiler compiler;

    private static Arguments of(String annotation, BiConsumer<Tensor, Generator> call) {
        return Arguments.of(annotation, call);
    }

    static Stream<Arguments> initializers() {
        return Stream.of(
                of("@Uniform(a = -1, b = 2)", (t, g) -> Init.uniform(t, -1, 2, g)),
                of("@Normal(mean = 1, std = 0.02)", (t, g) -> Init.normal(t, 1, 0.02, g)),
                of("@TruncNormal(std = 0.5, a = -1)", (t, g) -> Init.truncNormal(t, 0, 0.5, -1, 2, g)),
                of("@Constant(0.1)", (t, g) -> Init.constant(t, 0.1)),
                of("@Ones", (t, g) -> Init.ones(t)),
                of("@Zeros", (t, g) -> Init.zeros(t)),
                of("@Eye", (t, g) -> Init.eye(t)),
                of("@XavierUniform(gain = 2)", (t, g) -> Init.xavierUniform(t, 2, g)),
                of("@XavierNormal", (t, g) -> Init.xavierNormal(t, 1, g)),
                of(
                        "@KaimingUniform(a = 0.2, mode = FanMode.FAN_OUT)",
                        (t, g) -> Init.kaimingUniform(t, 0.2, FanMode.FAN_OUT, Nonlinearity.LEAKY_RELU, g)),
                of(
                        "@KaimingNormal(nonlinearity = Nonlinearity.RELU)",
                        (t, g) -> Init.kaimingNormal(t, 0, FanMode.FAN_IN, Nonlinearity.RELU, g)),
                of("@Orthogonal(gain = 3)", (t, g) -> Init.orthogonal(t, 3, g)),
                of("@Sparse(sparsity = 0.4)", (t, g) -> Init.sparse(t, 0.4, 0.01, g)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("initializers")
    void drawsAfterTheDefaultDrawsOfTheLayer(String annotation, BiConsumer<Tensor, Generator> call) {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 5) " + annotation
                        + " Layer fc; @Linear(inFeatures = 2, outFeatures = 1) Layer after; }")
                .reset(42);
        Draws draws = Draws.withSeed(42).skipLinear(3, 5);
        Tensor expected = Tensor.zeros(DType.FLOAT32, 5, 3);
        call.accept(expected, draws.generator());

        assertThat(net.stateDict().get("fc.weight").toFloatArray()).isEqualTo(expected.toFloatArray());
        assertThat(net.stateDict().get("after.weight").toFloatArray()).isEqualTo(draws.weight(1, 2));
    }

    @Test
    void diracIsTheIdentityOfEachGroup() {
        CompiledModel net = compiler.model("class Net { @Conv1d(inChannels = 4, outChannels = 4, kernelSize = 3,"
                        + " groups = 2) @Dirac(groups = 2) Layer conv; }")
                .reset(42);

        Tensor expected = Init.dirac(Tensor.zeros(DType.FLOAT32, 4, 2, 3), 2);
        assertThat(net.stateDict().get("conv.weight").toFloatArray()).isEqualTo(expected.toFloatArray());
    }

    @Test
    void severalDrawInTheOrderInWhichTheyStand() {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 5)"
                        + " @Normal(parameter = \"bias\") @Uniform Layer fc; }")
                .reset(42);
        Draws draws = Draws.withSeed(42).skipLinear(3, 5);
        Tensor bias = Init.normal(Tensor.zeros(DType.FLOAT32, 5), 0, 1, draws.generator());
        Tensor weight = Init.uniform(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, draws.generator());

        assertThat(net.stateDict().get("fc.bias").toFloatArray()).isEqualTo(bias.toFloatArray());
        assertThat(net.stateDict().get("fc.weight").toFloatArray()).isEqualTo(weight.toFloatArray());
    }

    @Test
    void oneThatRepeatsDrawsEachTime() {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 5)"
                        + " @Normal @Normal(parameter = \"bias\") @Normal Layer fc; }")
                .reset(42);
        Generator generator = Draws.withSeed(42).skipLinear(3, 5).generator();
        Init.normal(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, generator);
        Tensor bias = Init.normal(Tensor.zeros(DType.FLOAT32, 5), 0, 1, generator);
        Tensor weight = Init.normal(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, generator);

        assertThat(net.stateDict().get("fc.bias").toFloatArray()).isEqualTo(bias.toFloatArray());
        assertThat(net.stateDict().get("fc.weight").toFloatArray()).isEqualTo(weight.toFloatArray());
    }

    @Test
    void eachElementOfAnArrayIsInitializedAfterItsOwnDraws() {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 5)"
                        + " @Normal Layer[] fc = new Layer[2]; }")
                .reset(42);
        Draws draws = Draws.withSeed(42).skipLinear(3, 5);
        Init.normal(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, draws.generator());
        draws.skipLinear(3, 5);
        Tensor second = Init.normal(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, draws.generator());

        assertThat(net.stateDict().get("fc.1.weight").toFloatArray()).isEqualTo(second.toFloatArray());
    }

    @Test
    void buffersAndPartsCanBeNamed() {
        CompiledModel net = compiler.model("""
                class Net {
                    @BatchNorm1d(numFeatures = 2)
                    @Constant(value = 3, parameter = "running_var")
                    @Constant(value = 4, parameter = "num_batches_tracked") Layer bn;

                    @MultiheadAttention(embedDim = 4, numHeads = 2) @Eye(parameter = "out_proj.weight") Attention attention
                        = new Attention();
                }
                class Attention { float[] inProjWeight, inProjBias; Dense outProj = new Dense(); }
                class Dense { float[] weight, bias; }
                """).reset(42);

        assertThat(net.stateDict().get("bn.running_var").toFloatArray()).containsOnly(3f);
        assertThat(net.stateDict().get("bn.num_batches_tracked").toLongArray()).containsExactly(4);
        assertThat((float[]) net.get("attention.outProj.weight"))
                .isEqualTo(Init.eye(Tensor.zeros(DType.FLOAT32, 4, 4)).toFloatArray());
    }
}

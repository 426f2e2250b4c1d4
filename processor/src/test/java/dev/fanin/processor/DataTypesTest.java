package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.DType;
import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Nonlinearity;
import dev.fanin.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code @DataType}, and types that follow the holder. */
@OnEachCompiler
class DataTypesTest {
    @Parameter
    private TestCompiler compiler;

    private static Tensor weight(DType type, Generator generator) {
        Tensor weight = Tensor.zeros(type, 20, 3);
        Init.kaimingUniform(weight, Math.sqrt(5), FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, generator);
        return weight;
    }

    private static double[] values(Tensor tensor) {
        return tensor.toDoubleArray();
    }

    @ParameterizedTest
    @EnumSource(names = "INT64", mode = EnumSource.Mode.EXCLUDE)
    void aFieldsTypeIsAllocatedAndDrawn(DType type) {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 20) @DataType(DType."
                        + type + ") Layer fc; }")
                .reset(42);

        Tensor weight = net.stateDict().get("fc.weight");
        assertThat(weight.dtype()).isEqualTo(type);
        assertThat(net.stateDict().get("fc.bias").dtype()).isEqualTo(type);
        assertThat(values(weight)).isEqualTo(values(weight(type, Generator.manualSeed(42))));
    }

    @ParameterizedTest
    @EnumSource(names = "INT64", mode = EnumSource.Mode.EXCLUDE)
    void runningStatisticsFollowAndTheCounterDoesNot(DType type) {
        CompiledModel net = compiler.model(
                        "@DataType(DType." + type + ") class Net {" + " @BatchNorm2d(numFeatures = 3) Layer bn; }")
                .reset(42);

        assertThat(net.stateDict().values())
                .extracting(Tensor::dtype)
                .containsExactly(type, type, type, type, DType.INT64);
    }

    @Test
    void aFieldsTypeGoesBeforeThatOfItsClass() {
        CompiledModel net = compiler.model("""
                @DataType(DType.FLOAT64)
                class Net extends Base {
                    @Linear(inFeatures = 3, outFeatures = 2) Layer doubles;
                    @Linear(inFeatures = 3, outFeatures = 2) @DataType(DType.FLOAT16) Layer halves;
                    @MultiheadAttention(embedDim = 4, numHeads = 2) Layer attention;
                    @Submodule Base part = new Base();
                }
                class Base {
                    @Linear(inFeatures = 3, outFeatures = 2) Layer floats;
                }
                """).reset(42);

        assertThat(net.stateDict().get("floats.weight").dtype()).isEqualTo(DType.FLOAT32);
        assertThat(net.stateDict().get("doubles.weight").dtype()).isEqualTo(DType.FLOAT64);
        assertThat(net.stateDict().get("halves.weight").dtype()).isEqualTo(DType.FLOAT16);
        assertThat(net.stateDict().get("attention.out_proj.weight").dtype()).isEqualTo(DType.FLOAT64);
        assertThat(net.stateDict().get("part.floats.weight").dtype()).isEqualTo(DType.FLOAT32);
    }

    private Layer doubles() {
        return compiler.model(
                        "class Net { @Linear(inFeatures = 3, outFeatures = 20) @DataType(DType.FLOAT64) Layer fc; }")
                .reset(1)
                .layer("fc");
    }

    @Test
    void anExistingLayerKeepsItsType() {
        CompiledModel net = compiler.model("class Net { @Linear(inFeatures = 3, outFeatures = 20) Layer fc; }");
        Layer doubles = doubles();
        net.set("fc", doubles).reset(42);

        assertThat(net.layer("fc")).isSameAs(doubles);
        assertThat(values(net.stateDict().get("fc.weight")))
                .isEqualTo(values(weight(DType.FLOAT64, Generator.manualSeed(42))));
    }

    @Test
    void anExistingLayerOfAnotherTypeThanItsAnnotationSaysIsRefused() {
        CompiledModel net = compiler.model(
                "class Net { @Linear(inFeatures = 3, outFeatures = 20) @DataType(DType.BFLOAT16) Layer fc; }");
        net.set("fc", doubles());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(42))
                .withMessage("a.Net.fc: weight holds FLOAT64, but needs 60 elements of BFLOAT16, shape [20, 3].");
    }

    @Test
    void arraysAndBuffersOfDoublesAreDrawnAsFloat64() {
        CompiledModel net = compiler.model("""
                class Net {
                    @Linear(inFeatures = 3, outFeatures = 20) Dense own = new Dense();
                    @Linear(inFeatures = 3, outFeatures = 20, bias = false) double[] bare;
                    @Linear(inFeatures = 3, outFeatures = 20, bias = false) DoubleBuffer buffer;
                    @Linear(inFeatures = 3, outFeatures = 20, bias = false) Tensor tensor = Tensor.zeros(DType.FLOAT16, 20, 3);
                    @Linear(inFeatures = 3, outFeatures = 20, bias = false) @DataType(DType.FLOAT64) Tensor created;
                }
                class Dense { double[] weight, bias; }
                """).reset(42);
        Generator generator = Generator.manualSeed(42);

        assertThat((double[]) net.get("own.weight")).isEqualTo(values(weight(DType.FLOAT64, generator)));
        double bound = 1 / Math.sqrt(3);
        assertThat((double[]) net.get("own.bias"))
                .isEqualTo(values(Init.uniform(Tensor.zeros(DType.FLOAT64, 20), -bound, bound, generator)));
        assertThat((double[]) net.get("bare")).isEqualTo(values(weight(DType.FLOAT64, generator)));
        assertThat(values(net.stateDict().get("buffer.weight"))).isEqualTo(values(weight(DType.FLOAT64, generator)));
        assertThat(values(net.stateDict().get("tensor.weight"))).isEqualTo(values(weight(DType.FLOAT16, generator)));
        assertThat(values(net.stateDict().get("created.weight"))).isEqualTo(values(weight(DType.FLOAT64, generator)));
    }
}

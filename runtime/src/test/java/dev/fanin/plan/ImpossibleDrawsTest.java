package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Linear;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a type or shape makes impossible is refused with its place before anything is allocated or drawn. */
class ImpossibleDrawsTest {
    private static final class Net {
        Layer first;
        Layer second;

        ModelPlan plan(DType dtype, long[] shape, Consumer<TensorPlan> recipe) {
            return Plans.of(Net.class, this, (net, plan) -> {
                plan.layer("first", Linear.class, first, (owner, field, created) -> first = created)
                        .parameter("weight", 20)
                        .normal(0, 1);
                LayerPlan layer = plan.dataType(dtype)
                        .layer("second", Linear.class, second, (owner, field, created) -> second = created);
                recipe.accept(layer.parameter("weight", shape));
            });
        }
    }

    private static Arguments draw(DType dtype, String words, Consumer<TensorPlan> recipe, long... shape) {
        return Arguments.of(dtype, shape, recipe, words);
    }

    static Stream<Arguments> impossibleDraws() {
        DType half = DType.FLOAT16;
        return Stream.of(
                draw(half, "value cannot be converted to type at::Half", tensor -> tensor.constant(70_000), 3),
                draw(half, "value cannot be converted to type at::Half", tensor -> tensor.values(1, 70_000), 2),
                draw(half, "from is out of bounds for c10::Half", tensor -> tensor.uniform(-1e5, 1e5), 3),
                draw(half, "from is out of bounds for c10::Half", tensor -> tensor.xavierUniform(1e6), 3, 3),
                draw(half, "\"geqrf_cpu\" not implemented for 'Half'", tensor -> tensor.orthogonal(1), 3, 3),
                draw(DType.FLOAT32, "expects to return a [from, to) range", tensor -> tensor.xavierUniform(-1), 3, 3),
                draw(
                        DType.FLOAT32,
                        "normal expects std >= 0.0, but found std",
                        tensor -> tensor.xavierNormal(-1),
                        3,
                        3),
                draw(DType.FLOAT32, "to is out of bounds for float", tensor -> tensor.uniform(0, 1e39), 3),
                draw(DType.FLOAT32, "NaN", tensor -> tensor.truncNormal(Double.NaN, 1, 0, 1), 3),
                draw(DType.FLOAT32, "[from, to) range", tensor -> tensor.truncNormal(0, 1, 2, 1), 3),
                draw(DType.FLOAT32, "Only tensors with 3, 4, or 5 dimensions", tensor -> tensor.dirac(1), 3, 3),
                draw(DType.FLOAT32, "dim 0 must be divisible by groups", tensor -> tensor.dirac(3), 4, 3, 1),
                draw(DType.FLOAT32, "Only tensors with 2 dimensions", TensorPlan::eye, 3),
                draw(
                        DType.FLOAT32,
                        "cannot convert float NaN to integer",
                        tensor -> tensor.sparse(Double.NaN, 1),
                        3,
                        3),
                draw(DType.FLOAT32, "normal expects std >= 0.0", tensor -> tensor.sparse(0.5, -1), 3, 3));
    }

    @ParameterizedTest
    @MethodSource("impossibleDraws")
    void theyAreRefusedWithTheirPlaceBeforeAnythingIsDrawn(
            DType dtype, long[] shape, Consumer<TensorPlan> recipe, String words) {
        for (Compatibility compatibility : Compatibility.values()) {
            Net net = new Net();
            Generator generator = Generator.manualSeed(1, compatibility);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.plan(dtype, shape, recipe).resetParameters(generator))
                    .withMessageStartingWith(Net.class.getName() + ".second: weight: ")
                    .withMessageContaining(words);

            assertThat(net.first).isNull();
            assertThat(net.second).isNull();
            assertThat(generator.toTorchState())
                    .isEqualTo(Generator.manualSeed(1, compatibility).toTorchState());
        }
    }

    static Stream<Arguments> possibleDraws() {
        return Stream.of(
                draw(DType.FLOAT16, "", tensor -> tensor.constant(Double.POSITIVE_INFINITY), 3),
                draw(DType.FLOAT16, "", tensor -> tensor.uniform(-3e4, 3e4), 3),
                draw(DType.FLOAT32, "", tensor -> tensor.kaimingUniform(1), 3, 0),
                draw(DType.FLOAT32, "", tensor -> tensor.dirac(2), 4, 0, 1),
                draw(DType.FLOAT16, "", tensor -> tensor.orthogonal(1), 0, 3),
                draw(DType.FLOAT32, "", tensor -> tensor.sparse(2, 1), 3, 3));
    }

    @ParameterizedTest
    @MethodSource("possibleDraws")
    void whatPyTorchDrawsIsNotRefused(DType dtype, long[] shape, Consumer<TensorPlan> recipe, String words) {
        Net net = new Net();
        net.plan(dtype, shape, recipe).resetParameters(Generator.manualSeed(1));

        assertThat(net.second.weight().shape()).isEqualTo(shape);
    }
}

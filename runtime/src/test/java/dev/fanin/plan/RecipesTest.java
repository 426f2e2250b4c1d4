package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import dev.fanin.Distribution;
import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Nonlinearity;
import dev.fanin.Parametrizations;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each recipe of a plan draws what the function of {@link Init} that it stands for draws, and says which values to expect. */
class RecipesTest {
    private static final long[] SHAPE = {4, 3, 2};

    /** A plan of one tensor, which an array holds. */
    private static final class Planned {
        private final float[] values;
        private final ModelPlan plan;

        Planned(Consumer<TensorPlan> recipe, long... shape) {
            values = new float[(int) Tensor.elementCount(shape)];
            Arrays.fill(values, 9);
            plan = Plans.of(
                    Planned.class,
                    this,
                    (model, parts) -> recipe.accept(parts.tensor("layer", Linear.class)
                            .parameter("weight", shape)
                            .in(values)));
        }

        Distribution distribution() {
            return plan.summary().rows().get(0).distribution();
        }

        /** Draws, and compares bits and the generator's position with those of the function. */
        Planned drawsAs(BiConsumer<Tensor, Generator> function, long... shape) {
            return drawsAs(Compatibility.TORCH_2_12, function, shape);
        }

        Planned drawsAs(Compatibility compatibility, BiConsumer<Tensor, Generator> function, long... shape) {
            float[] expected = new float[values.length];
            Arrays.fill(expected, 9);
            Generator expectedStream = Generator.manualSeed(5, compatibility);
            function.accept(Tensor.of(expected, shape), expectedStream);
            Generator stream = Generator.manualSeed(5, compatibility);

            plan.resetParameters(stream);

            assertThat(values).isEqualTo(expected);
            assertThat(stream.random64()).isEqualTo(expectedStream.random64());
            return this;
        }
    }

    private static void assertDistribution(Planned planned, String text, double bound) {
        assertThat(planned.distribution().text()).isEqualTo(text);
        assertThat(planned.distribution().bound()).isCloseTo(bound, within(1e-12));
    }

    private static void assertNormal(Planned planned, String text) {
        assertThat(planned.distribution().text()).isEqualTo(text);
        assertThat(planned.distribution().bound()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void uniformIsThatOfInit() {
        Planned planned =
                new Planned(t -> t.uniform(-0.5, 2), SHAPE).drawsAs((t, g) -> Init.uniform(t, -0.5, 2, g), SHAPE);

        assertDistribution(planned, "U(-0.5, 2)", 2);
    }

    @Test
    void uniformOfBoundZeroIsNeverNegativeZero() {
        Planned planned =
                new Planned(t -> t.uniform(-0.0, 0), SHAPE).drawsAs((t, g) -> Init.uniform(t, 0, 0, g), SHAPE);

        assertThat(planned.values).containsOnly(0.0f);
        assertThat(Float.floatToRawIntBits(planned.values[0])).isZero();
    }

    @Test
    void biasOfAConvolutionIsUniform() {
        Planned planned =
                new Planned(t -> t.uniformOfConvolution(0.2), 6).drawsAs((t, g) -> Init.uniform(t, -0.2, 0.2, g), 6);

        assertDistribution(planned, "U(-0.2, 0.2)", 0.2);
    }

    @Test
    void biasOfAConvolutionWithoutInputsIsDrawnSincePyTorch212AndZeroBefore() {
        new Planned(t -> t.uniformOfConvolution(0), 6)
                .drawsAs(Compatibility.TORCH_2_12, (t, g) -> Init.uniform(t, 0, 0, g), 6);
        new Planned(t -> t.uniformOfConvolution(0), 6).drawsAs(Compatibility.TORCH_2_10, (t, g) -> Init.zeros(t), 6);
        new Planned(t -> t.uniformOfConvolution(0), 6).drawsAs(Compatibility.TORCH_1_13, (t, g) -> Init.zeros(t), 6);
        new Planned(t -> t.uniformOfConvolution(0.5), 6)
                .drawsAs(Compatibility.TORCH_1_13, (t, g) -> Init.uniform(t, -0.5, 0.5, g), 6);
    }

    @Test
    void normalIsThatOfInit() {
        Planned planned =
                new Planned(t -> t.normal(1, 0.25), SHAPE).drawsAs((t, g) -> Init.normal(t, 1, 0.25, g), SHAPE);

        assertNormal(planned, "N(1, 0.25^2)");
    }

    @Test
    void truncNormalIsThatOfInit() {
        Planned planned = new Planned(t -> t.truncNormal(0, 1, -3, 2), SHAPE)
                .drawsAs((t, g) -> Init.truncNormal(t, 0, 1, -3, 2, g), SHAPE);

        assertDistribution(planned, "N(0, 1^2) in [-3, 2]", 3);
    }

    /** fan_in = 3 * 2 = 6 and fan_out = 4 * 2 = 8: bound = 2 * sqrt(6 / 14). */
    @Test
    void xavierUniformIsThatOfInit() {
        Planned planned =
                new Planned(t -> t.xavierUniform(2), SHAPE).drawsAs((t, g) -> Init.xavierUniform(t, 2, g), SHAPE);

        assertDistribution(planned, "U(-1.30931, 1.30931)", 2 * Math.sqrt(6.0 / 14));
    }

    @Test
    void xavierWithoutFansSaysWhere() {
        for (Consumer<TensorPlan> recipe :
                List.<Consumer<TensorPlan>>of(t -> t.xavierUniform(1), t -> t.xavierNormal(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Planned(recipe, 8, 1, 0))
                    .withMessageEndingWith("Planned.layer: weight: float division by zero: fan_in + fan_out is 0");
        }
    }

    @Test
    void argumentsThatPyTorchRefusesAreRefusedBeforeAnythingIsDrawn() {
        assertRefused(
                t -> t.uniform(2, 1), "uniform_ expects to return a [from, to) range, but found from=2.0 > to=1.0");
        assertRefused(t -> t.normal(0, -1), "normal expects std >= 0.0, but found std -1.0");
        assertRefused(t -> t.normal(0, Double.NaN), "normal expects std >= 0.0, but found std NaN");
        assertRefused(t -> t.truncNormal(0, 0, -2, 2), "trunc_normal_ divides by std, but found std 0.0");
        new Planned(t -> t.normal(0, 0), SHAPE).drawsAs((t, g) -> Init.normal(t, 0, 0, g), SHAPE);
    }

    private static void assertRefused(Consumer<TensorPlan> recipe, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Planned(recipe, SHAPE))
                .withMessageEndingWith("Planned.layer: weight: " + reason);
    }

    /** std = 2 * sqrt(2 / 14) = 0.755929. */
    @Test
    void xavierNormalIsThatOfInit() {
        Planned planned =
                new Planned(t -> t.xavierNormal(2), SHAPE).drawsAs((t, g) -> Init.xavierNormal(t, 2, g), SHAPE);

        assertNormal(planned, "N(0, 0.755929^2)");
    }

    /** gain = sqrt(2 / (1 + 5)): bound = sqrt(3) * sqrt(1 / 3) / sqrt(6). */
    @Test
    void kaimingUniformIsThatOfInit() {
        Planned planned = new Planned(t -> t.kaimingUniform(Math.sqrt(5)), SHAPE)
                .drawsAs(
                        (t, g) -> Init.kaimingUniform(t, Math.sqrt(5), FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, g),
                        SHAPE);

        assertDistribution(planned, "U(-0.408248, 0.408248)", 1 / Math.sqrt(6));
    }

    /** bound = sqrt(3) * sqrt(2) / sqrt(8). */
    @Test
    void kaimingUniformTakesTheFanThatIsAskedFor() {
        Planned planned = new Planned(t -> t.kaimingUniform(0, FanMode.FAN_OUT, Nonlinearity.RELU), SHAPE)
                .drawsAs((t, g) -> Init.kaimingUniform(t, 0, FanMode.FAN_OUT, Nonlinearity.RELU, g), SHAPE);

        assertDistribution(planned, "U(-0.866025, 0.866025)", Math.sqrt(6.0 / 8));
    }

    /** std = sqrt(2) / sqrt(6) over the inputs, sqrt(2) / sqrt(8) over the outputs. */
    @Test
    void kaimingNormalIsThatOfInit() {
        Planned inputs = new Planned(t -> t.kaimingNormal(0, FanMode.FAN_IN, Nonlinearity.RELU), SHAPE)
                .drawsAs((t, g) -> Init.kaimingNormal(t, 0, FanMode.FAN_IN, Nonlinearity.RELU, g), SHAPE);
        Planned outputs = new Planned(t -> t.kaimingNormal(0, FanMode.FAN_OUT, Nonlinearity.RELU), SHAPE);

        assertNormal(inputs, "N(0, 0.57735^2)");
        assertNormal(outputs, "N(0, 0.5^2)");
    }

    @Test
    void constantsAreThoseOfInit() {
        assertDistribution(
                new Planned(t -> t.constant(-0.25), SHAPE).drawsAs((t, g) -> Init.constant(t, -0.25), SHAPE),
                "-0.25",
                0.25);
        assertDistribution(new Planned(t -> t.ones(), SHAPE).drawsAs((t, g) -> Init.ones(t), SHAPE), "1", 1);
        assertDistribution(new Planned(t -> t.zeros(), SHAPE).drawsAs((t, g) -> Init.zeros(t), SHAPE), "0", 0);
    }

    @Test
    void matricesAreThoseOfInit() {
        assertDistribution(new Planned(t -> t.eye(), 3, 4).drawsAs((t, g) -> Init.eye(t), 3, 4), "identity", 1);
        assertDistribution(new Planned(t -> t.dirac(2), SHAPE).drawsAs((t, g) -> Init.dirac(t, 2), SHAPE), "Dirac", 1);
        assertDistribution(
                new Planned(t -> t.orthogonal(-3), 3, 4).drawsAs((t, g) -> Init.orthogonal(t, -3, g), 3, 4),
                "orthogonal",
                3);
        assertNormal(
                new Planned(t -> t.sparse(0.5, 2), 3, 4).drawsAs((t, g) -> Init.sparse(t, 0.5, 2, g), 3, 4),
                "N(0, 2^2)");
    }

    @Test
    void givenNumbersStandInTheirOrder() {
        Planned planned = new Planned(t -> t.values(1, -4, 2), 3);
        planned.plan.resetParameters(Generator.manualSeed(0));

        assertThat(planned.values).containsExactly(1, -4, 2);
        assertDistribution(planned, "given numbers", 4);
    }

    @Test
    void oneRowIsSetToZeroAndTheDistributionStays() {
        for (long row : new long[] {1, -2}) {
            Planned planned = new Planned(t -> t.normal(0, 1).zeroRow(row), 3, 2);
            Generator generator = Generator.manualSeed(3);
            planned.plan.resetParameters(generator);

            float[] drawn = Init.normal(Tensor.zeros(DType.FLOAT32, 3, 2), 0, 1, Generator.manualSeed(3))
                    .toFloatArray();
            assertThat(planned.values).containsExactly(drawn[0], drawn[1], 0, 0, drawn[4], drawn[5]);
            assertNormal(planned, "N(0, 1^2)");
        }
    }

    @Test
    void firstRowCountedFromEitherEndIsTheFirst() {
        for (long row : new long[] {0, -3}) {
            Planned planned = new Planned(t -> t.ones().zeroRow(row), 3, 2);
            planned.plan.resetParameters(Generator.manualSeed(0));

            assertThat(planned.values).containsExactly(0, 0, 1, 1, 1, 1);
        }
    }

    @Test
    void normsOfAWeightAreThoseOfParametrizations() {
        float[] weight = {3, 4, 5, 12};
        float[] norms = new float[2];
        ModelPlan plan = Plans.of(Planned.class, this, (model, parts) -> {
            LayerPlan layer = parts.tensor("layer", Linear.class);
            TensorPlan original0 = layer.parameter("original0", 2, 1).in(norms);
            original0.normsOf(layer.parameter("original1", 2, 2).in(weight), 0);
        });
        plan.resetParameters(Generator.manualSeed(0));

        assertThat(norms).containsExactly(5, 13);
        assertThat(plan.summary().rows().get(0).distribution().text()).isEqualTo("norms of the weight");
        assertThat(plan.summary().rows().get(0).distribution().bound()).isNaN();
    }

    @Test
    void singularVectorsAreThoseOfParametrizations() {
        float[] weight = {1, 2, 3, 4, 5, 6};
        float[] u = new float[2];
        float[] v = new float[3];
        ModelPlan plan = Plans.of(Planned.class, this, (model, parts) -> {
            LayerPlan layer = parts.tensor("layer", Linear.class);
            TensorPlan original = layer.parameter("original", 2, 3).in(weight);
            TensorPlan left = layer.buffer("_u", 2).in(u);
            left.singularVectorsOf(layer.buffer("_v", 3).in(v), original, 1, 1e-12, 0);
        });
        plan.resetParameters(Generator.manualSeed(8));

        Tensor expectedU = Tensor.zeros(DType.FLOAT32, 2);
        Tensor expectedV = Tensor.zeros(DType.FLOAT32, 3);
        Parametrizations.spectralNorm(
                Tensor.of(weight, 2, 3), expectedU, expectedV, 1, 1e-12, 0, Generator.manualSeed(8));
        assertThat(u).isEqualTo(expectedU.toFloatArray());
        assertThat(v).isEqualTo(expectedV.toFloatArray());
        assertThat(plan.summary().rows().subList(1, 3)).allSatisfy(row -> {
            assertThat(row.distribution()).isEqualTo(new Distribution("unit vector", 1));
            assertThat(row.trained()).isFalse();
        });
    }

    @Test
    void typeOfAFieldIsThatOfWhatIsAllocated() {
        Layer[] held = new Layer[1];
        ModelPlan plan = Plans.of(
                Planned.class,
                this,
                (model, parts) -> parts.dataType(DType.BFLOAT16)
                        .layer("layer", Linear.class, null, (owner, field, created) -> held[0] = created)
                        .parameter("weight", SHAPE)
                        .normal(0, 1));
        plan.resetParameters(Generator.manualSeed(2));

        Tensor expected = Init.normal(Tensor.zeros(DType.BFLOAT16, SHAPE), 0, 1, Generator.manualSeed(2));
        assertThat(held[0].weight().dtype()).isEqualTo(DType.BFLOAT16);
        assertThat(held[0].weight().toShortArray()).isEqualTo(expected.toShortArray());
    }
}

package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.nn.Conv1d;
import dev.fanin.nn.Linear;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tensors and layers that a user's method makes of objects of another library. */
class AdaptedTest {
    private static final String WHERE = AdaptedTest.class.getName() + ".fc";

    /** Of another library. */
    private record Foreign(float... values) {
        Tensor tensor() {
            return Tensor.of(values, values.length);
        }

        Layer layer() {
            return Layer.of(Linear.class, Map.of("weight", tensor()), Map.of(), Map.of());
        }
    }

    private static ModelPlan plan(Consumer<ModelPlan> planner) {
        ModelPlan plan = ModelPlan.of(AdaptedTest.class, new Object());
        planner.accept(plan);
        return plan;
    }

    private static ModelPlan tensor(Foreign held, Function<Foreign, Tensor> adapter) {
        return plan(plan -> plan.tensor("fc", Linear.class)
                .parameter("weight", 3)
                .in(held, "Lib.tensor", adapter)
                .normal(0, 1));
    }

    private static ModelPlan layer(Foreign held, Function<Foreign, Layer> adapter) {
        return plan(plan -> plan.layer("fc", Linear.class, held, "Lib.layer", adapter)
                .parameter("weight", 3)
                .normal(0, 1));
    }

    private static float[] normal(Generator generator) {
        return Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, generator).toFloatArray();
    }

    @Test
    void theObjectsOwnElementsAreDrawn() {
        Foreign ofTensor = new Foreign(7, 7, 7);
        Foreign ofLayer = new Foreign(7, 7, 7);
        tensor(ofTensor, Foreign::tensor).resetParameters(Generator.manualSeed(1));
        layer(ofLayer, Foreign::layer).resetParameters(Generator.manualSeed(1));

        assertThat(ofTensor.values).isEqualTo(normal(Generator.manualSeed(1)));
        assertThat(ofLayer.values).isEqualTo(ofTensor.values);
        assertThat(layer(ofLayer, Foreign::layer).stateDict().get("fc.weight").toFloatArray())
                .isEqualTo(ofLayer.values);
    }

    @Test
    void anArrayAndAListOfLayersAreDrawnInOrder() {
        Foreign[] held = {new Foreign(7, 7, 7), new Foreign(7, 7, 7)};
        for (Function<ModelPlan, List<LayerPlan>> way : List.<Function<ModelPlan, List<LayerPlan>>>of(
                plan -> plan.layers("fc", Linear.class, held, "Lib.layer", Foreign::layer),
                plan -> plan.layers("fc", Linear.class, Arrays.asList(held), "Lib.layer", Foreign::layer))) {
            ModelPlan plan = plan(into -> way.apply(into)
                    .forEach(layer -> layer.parameter("weight", 3).normal(0, 1)));
            plan.resetParameters(Generator.manualSeed(2));

            Generator expected = Generator.manualSeed(2);
            assertThat(held[0].values).isEqualTo(normal(expected));
            assertThat(held[1].values).isEqualTo(normal(expected));
            assertThat(plan.stateDict()).containsOnlyKeys("fc.0.weight", "fc.1.weight");
        }
    }

    @Test
    void anObjectThatStandsTwiceIsDrawnOnce() {
        Foreign shared = new Foreign(7, 7, 7);
        Generator generator = Generator.manualSeed(3);
        plan(plan -> plan.layers("fc", Linear.class, List.of(shared, shared), "Lib.layer", Foreign::layer)
                        .forEach(layer -> layer.parameter("weight", 3).normal(0, 1)))
                .resetParameters(generator);

        Generator once = Generator.manualSeed(3);
        assertThat(shared.values).isEqualTo(normal(once));
        assertThat(generator.random64()).isEqualTo(once.random64());
    }

    @Test
    void nullIsNamedAndNotAdapted() {
        String missing = " is null, and Fanin cannot create it. Assign it before the reset.";
        ModelPlan tensor = tensor(null, held -> held.tensor());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor.resetParameters(Generator.manualSeed(0)))
                .withMessage(WHERE + ": weight" + missing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(null, held -> held.layer()))
                .withMessage(WHERE + missing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(
                        plan -> plan.layers("fc", Linear.class, (Foreign[]) null, "Lib.layer", held -> held.layer())))
                .withMessage(WHERE + " is null. Assign it before the reset: its length is the number of layers.");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheAdaptersName() {
        Foreign held = new Foreign(7, 7, 7);
        IllegalStateException cause = new IllegalStateException("freed");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor(held, given -> null))
                .withMessage(WHERE
                        + ": weight from the adapter Lib.tensor is null, but needs 3 elements of FLOAT32, shape [3].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor(held, given -> Tensor.of(given.values, 1, 3)))
                .withMessage(
                        WHERE + ": weight from the adapter Lib.tensor has the shape [1, 3], but needs 3 elements of"
                                + " FLOAT32, shape [3].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor(held, given -> {
                    throw cause;
                }))
                .withMessage(WHERE + ": weight from the adapter Lib.tensor fails: freed")
                .withCause(cause);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(held, given -> null))
                .withMessage(WHERE + " from the adapter Lib.layer is null, but needs a Layer of the kind Linear.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(held, given -> Layer.of(Conv1d.class, Map.of(), Map.of(), Map.of())))
                .withMessage(
                        WHERE + " from the adapter Lib.layer holds a Conv1d, but is declared as Linear. Give a layer"
                                + " of that kind.");
        assertThat(held.values).containsExactly(7, 7, 7);
    }
}

package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.Resettable;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What generated code does not reach, or reaches only with mistakes that the processor reports. */
class ModelPlanTest {
    private static final class Net {
        @Nullable
        Layer fc;
    }

    private static ModelPlan plan(Consumer<ModelPlan> planner) {
        return ModelPlan.of(Net.class, new Net(), (net, plan) -> planner.accept(plan));
    }

    @Test
    void nullModelIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> ModelPlan.of(Net.class, null, (net, plan) -> {}))
                .withMessage("Net model");
    }

    @Test
    void nullGeneratorAndVisitorAreNamed() {
        ModelPlan plan = plan(model -> {});

        assertThatNullPointerException()
                .isThrownBy(() -> plan.resetParameters(null))
                .withMessage("generator");
        assertThatNullPointerException().isThrownBy(() -> plan.apply(null)).withMessage("visitor");
    }

    @Test
    void layerIsAssignedBeforeItIsDrawn() {
        Net net = new Net();
        List<float[]> seen = new ArrayList<>();
        ModelPlan.of(
                        Net.class,
                        net,
                        (model, plan) -> plan.layer("fc", Linear.class, model.fc, created -> {
                                    seen.add(created.weight().toFloatArray());
                                    model.fc = created;
                                })
                                .parameter("weight", 2)
                                .ones())
                .resetParameters(Generator.manualSeed(0));

        assertThat(seen).singleElement().isEqualTo(new float[2]);
        assertThat(net.fc.weight().toFloatArray()).containsExactly(1, 1);
    }

    @Test
    void longStoragesAreAllocatedAndChecked() {
        List<Object> created = new ArrayList<>();
        ModelPlan plan = plan(model -> {
            LayerPlan layer = model.tensor("n", Linear.class);
            layer.counter("a").in((long[]) null, created::add).ones();
            layer.counter("b").in((LongBuffer) null, created::add).ones();
            layer.counter("c").in((Tensor) null, created::add).ones();
        });

        plan.resetParameters(Generator.manualSeed(0));

        assertThat((long[]) created.get(0)).containsExactly(1);
        assertThat(((LongBuffer) created.get(1)).get(0)).isEqualTo(1);
        assertThat(((Tensor) created.get(2)).toLongArray()).containsExactly(1);
    }

    @Test
    void storageOfTheWrongTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model ->
                        model.tensor("n", Linear.class).parameter("weight", 1).in(new long[1])))
                .withMessage(
                        Net.class.getName() + ".n: weight holds INT64, but needs 1 elements of FLOAT32, shape [1].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model ->
                        model.tensor("n", Linear.class).counter("count").in(new float[1])))
                .withMessage(Net.class.getName() + ".n: count holds FLOAT32, but needs 1 elements of INT64, shape [].");
    }

    @Test
    void layerWithMoreTensorsThanPlannedIsRefused() {
        Layer layer = Layer.of(
                Linear.class,
                Map.of("weight", Tensor.zeros(DType.FLOAT32, 2)),
                Map.of("extra", Tensor.zeros(DType.FLOAT32, 1)),
                Map.of());
        ModelPlan plan = plan(model ->
                model.layer("fc", Linear.class, layer).parameter("weight", 2).ones());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resetParameters(Generator.manualSeed(0)))
                .withMessage(
                        Net.class.getName() + ".fc holds a layer with [extra], but its annotation asks for []. Assign"
                                + " null, and the reset allocates the layer.");
        assertThat(layer.weight().toFloatArray()).containsOnly(0);
    }

    @Test
    void keyOfItsOwnIsForTheNextFieldAlone() {
        ModelPlan plan = plan(model -> {
            model.stateDictKey("other.0")
                    .tensor("a", Linear.class)
                    .parameter("w", 1)
                    .in(new float[1])
                    .ones();
            model.tensor("b", Linear.class).parameter("w", 1).in(new float[1]).ones();
        });

        assertThat(plan.stateDict().keySet()).containsExactly("other.0.w", "b.w");
    }

    @Test
    void sharedResettableIsResetOnce() {
        List<Generator> calls = new ArrayList<>();
        Resettable part = new Resettable() {
            @Override
            public void resetParameters(Generator generator) {
                calls.add(generator);
            }

            @Override
            public Map<String, Tensor> stateDict() {
                return Map.of("w", Tensor.zeros(DType.FLOAT32, 2));
            }
        };
        ModelPlan plan = plan(model -> {
            model.resettable("one", part);
            model.resettables("several", new Resettable[] {null, part});
        });
        Generator generator = Generator.manualSeed(0);

        plan.resetParameters(generator);

        assertThat(calls).containsExactly(generator);
        assertThat(plan.stateDict()).containsOnlyKeys("one.w", "several.1.w");
        assertThat(plan.summary().rows()).hasSize(1);
        List<String> visited = new ArrayList<>();
        plan.apply((name, layer) -> visited.add(name));
        assertThat(visited).isEmpty();
    }

    @Test
    void oneSharedSubmoduleWithNullLayersIsAllocatedOnce() {
        Net shared = new Net();
        List<Layer> created = new ArrayList<>();
        ModelPlan plan = plan(model -> model.submodules(
                "parts",
                Net.class,
                Arrays.asList(shared, shared),
                (net, part) -> part.layer("fc", Linear.class, net.fc, created::add)
                        .parameter("weight", 2)
                        .ones()));

        plan.resetParameters(Generator.manualSeed(0));

        assertThat(created).hasSize(1);
    }

    @Test
    void emptyTensorHasNoDistribution() {
        ModelPlan plan = plan(model -> model.tensor("a", Linear.class)
                .parameter("weight", 0, 3)
                .in(new float[0])
                .kaimingUniform(Math.sqrt(5)));

        assertThat(plan.summary().rows().get(0).distribution().text()).isEmpty();
    }
}

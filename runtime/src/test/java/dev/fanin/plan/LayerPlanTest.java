package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.TransformerEncoder;
import dev.fanin.nn.TransformerEncoderLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A layer with parts: their order, their names, and the parts that PyTorch draws once and then copies. */
class LayerPlanTest {
    private static final String WHERE = LayerPlanTest.class.getName() + ".net";

    /** A layer of one matrix and one buffer, with a part of one matrix and one vector. */
    private static void planBlock(LayerPlan block) {
        block.parameter("weight", 2, 2).normal(0, 1);
        block.buffer("mean", 2).constant(3);
        LayerPlan part = block.child("out", Linear.class);
        part.parameter("weight", 2, 3).normal(0, 1);
        part.parameter("bias", 3).ones();
    }

    private static final class Net {
        Layer net;

        ModelPlan plan(Consumer<LayerPlan> planner) {
            return Plans.of(
                    LayerPlanTest.class,
                    this,
                    (model, plan) -> planner.accept(plan.layer(
                            "net", TransformerEncoder.class, net, (owner, field, created) -> net = created)));
        }

        Net reset(long seed, Consumer<LayerPlan> planner) {
            plan(planner).resetParameters(Generator.manualSeed(seed));
            return this;
        }
    }

    /** The holder of a user's own: a vector. */
    private record Vector(float[] weight) {}

    private static float[] normal(Generator generator, long... shape) {
        return Init.normal(Tensor.zeros(DType.FLOAT32, shape), 0, 1, generator).toFloatArray();
    }

    private static float[] values(Layer layer, String name) {
        return layer.parameter(name).toFloatArray();
    }

    @Test
    void sizesAreNamedInABrokenRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Net().plan(layer -> {
                    assertThat(layer.size("inChannels", 3)).isEqualTo(3);
                    assertThat(layer.size("groups", 0)).isZero();
                    layer.require(true, "never broken");
                    layer.require(false, "in_channels must be divisible by groups");
                }))
                .withMessage(WHERE + ": in_channels must be divisible by groups, but the model gives inChannels = 3,"
                        + " groups = 0.");
    }

    @Test
    void negativeSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Net().plan(layer -> layer.size("inChannels", -1)))
                .withMessage(WHERE + ": inChannels is -1, but a size must not be negative.");
    }

    @Test
    void partsAreDrawnInTheirOrderAndFoundByTheirNames() {
        Net net = new Net().reset(4, LayerPlanTest::planBlock);

        Generator generator = Generator.manualSeed(4);
        assertThat(values(net.net, "weight")).isEqualTo(normal(generator, 2, 2));
        assertThat(values(net.net.children().get("out"), "weight")).isEqualTo(normal(generator, 2, 3));
        ModelPlan plan = net.plan(LayerPlanTest::planBlock);
        assertThat(plan.stateDict().keySet())
                .containsExactly("net.weight", "net.mean", "net.out.weight", "net.out.bias");
        assertThat(plan.stateDict().get("net.mean").toFloatArray()).containsExactly(3, 3);
        List<String> visited = new ArrayList<>();
        plan.apply((name, layer) -> visited.add(name + " " + layer.kind().getSimpleName()));
        assertThat(visited).containsExactly("net.out Linear", "net TransformerEncoder");
    }

    @Test
    void summaryListsEveryTensorAndCountsParameters() {
        Summary summary = new Net().plan(LayerPlanTest::planBlock).summary();

        assertThat(summary.rows())
                .extracting(row -> row.layer() + " " + row.parameter() + " " + row.trained())
                .containsExactly("net weight true", "net mean false", "net.out weight true", "net.out bias true");
        assertThat(summary.parameterCount()).isEqualTo(4 + 6 + 3);
    }

    @Test
    void aTensorIsDrawnAgainByItsPath() {
        Net net = new Net().reset(4, layer -> {
            planBlock(layer);
            layer.tensor("out.bias").constant(7);
            layer.tensor("mean").constant(8);
            layer.tensor("weight").constant(9);
        });

        assertThat(values(net.net, "weight")).containsOnly(9);
        assertThat(net.net.buffer("mean").toFloatArray()).containsOnly(8);
        assertThat(values(net.net.children().get("out"), "bias")).containsOnly(7);
        assertThat(values(net.net.children().get("out"), "weight")).doesNotContain(7, 8, 9);
    }

    @Test
    void unknownPathIsRefused() {
        for (String path : List.of("bias", "out.mean", "out", "weight.weight", "output.bias")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Net().plan(layer -> {
                        planBlock(layer);
                        layer.tensor(path);
                    }))
                    .withMessage(WHERE + " has no tensor " + path);
        }
    }

    @Test
    void matricesAloneAreRedrawnInTheirOrder() {
        Net net = new Net().reset(4, layer -> {
            planBlock(layer);
            layer.xavierUniformMatrices();
        });

        Generator generator = Generator.manualSeed(4);
        normal(generator, 2, 2);
        normal(generator, 2, 3);
        Tensor first = Init.xavierUniform(Tensor.zeros(DType.FLOAT32, 2, 2), 1, generator);
        Tensor second = Init.xavierUniform(Tensor.zeros(DType.FLOAT32, 2, 3), 1, generator);
        Layer out = net.net.children().get("out");
        assertThat(values(net.net, "weight")).isEqualTo(first.toFloatArray());
        assertThat(values(out, "weight")).isEqualTo(second.toFloatArray());
        assertThat(values(out, "bias")).containsExactly(1, 1, 1);
    }

    @Test
    void copiesStartAlikeAndDrawOnce() {
        Net net = new Net();
        Generator generator = Generator.manualSeed(6);
        net.plan(layer -> layer.copies("layers", 3, TransformerEncoderLayer.class, LayerPlanTest::planBlock))
                .resetParameters(generator);

        Generator once = Generator.manualSeed(6);
        float[] weight = normal(once, 2, 2);
        float[] outWeight = normal(once, 2, 3);
        assertThat(net.net.children().keySet()).containsExactly("layers.0", "layers.1", "layers.2");
        assertThat(net.net.children().values()).allSatisfy(copy -> {
            assertThat(values(copy, "weight")).isEqualTo(weight);
            assertThat(copy.buffer("mean").toFloatArray()).containsExactly(3, 3);
            assertThat(values(copy.children().get("out"), "weight")).isEqualTo(outWeight);
            assertThat(values(copy.children().get("out"), "bias")).containsExactly(1, 1, 1);
        });
        assertThat(net.net.children().get("layers.1").weight())
                .isNotSameAs(net.net.children().get("layers.0").weight());
        assertThat(generator.random64()).isEqualTo(once.random64());
    }

    @Test
    void noCopiesSpendTheDrawsAllTheSame() {
        List<Consumer<LayerPlan>> ways = List.of(
                layer -> layer.copies("layers", 0, TransformerEncoderLayer.class, LayerPlanTest::planBlock),
                layer -> layer.noCopies(
                        "layers", TransformerEncoderLayer.class, (Object[]) null, LayerPlanTest::planBlock),
                layer -> layer.noCopies(
                        "layers", TransformerEncoderLayer.class, new Object[0], LayerPlanTest::planBlock),
                layer -> layer.noCopies("layers", TransformerEncoderLayer.class, List.of(), LayerPlanTest::planBlock));
        for (Consumer<LayerPlan> way : ways) {
            Net net = new Net();
            net.reset(6, layer -> {
                way.accept(layer);
                layer.child("norm", LayerNorm.class).parameter("weight", 2).normal(0, 1);
            });

            Generator spent = Generator.manualSeed(6);
            normal(spent, 2, 2);
            normal(spent, 2, 3);
            assertThat(net.net.children().keySet()).containsExactly("norm");
            assertThat(values(net.net.children().get("norm"), "weight")).isEqualTo(normal(spent, 2));
        }
    }

    @Test
    void noCopiesOfUniformAndConstantValuesSpendTheirDrawsToo() {
        Net net = new Net();
        net.reset(6, layer -> {
            layer.copies("layers", 0, Linear.class, part -> {
                part.parameter("weight", 2, 3).uniform(-1, 1);
                part.parameter("bias", 2).ones();
            });
            layer.child("norm", LayerNorm.class).parameter("weight", 2).normal(0, 1);
        });

        Generator spent = Generator.manualSeed(6);
        spent.skip(6);
        assertThat(values(net.net.children().get("norm"), "weight")).isEqualTo(normal(spent, 2));
    }

    @Test
    void holdersOfNoCopiesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Net()
                        .plan(layer -> layer.noCopies(
                                "layers",
                                TransformerEncoderLayer.class,
                                new Object[] {"one"},
                                LayerPlanTest::planBlock)))
                .withMessage(WHERE + ".layers must hold no elements, since its annotation asks for 0 layers, but has 1."
                        + " Remove them, or give their number.");
    }

    private static void planCopies(LayerPlan layer, List<Vector> holders) {
        BiConsumer<LayerPlan, Vector> planner =
                (copy, holder) -> copy.parameter("weight", 3).in(holder.weight).normal(0, 1);
        layer.copies("layers", 2, Linear.class, holders, planner);
    }

    private static ModelPlan viewOf(Consumer<LayerPlan> planner) {
        return Plans.of(
                LayerPlanTest.class,
                new Object(),
                (model, plan) -> planner.accept(plan.view("net", TransformerEncoder.class, model)));
    }

    @Test
    void copiesFillTheUsersOwnHolders() {
        Vector[] holders = {new Vector(new float[3]), new Vector(new float[3])};
        viewOf(layer -> layer.copies(
                        "layers",
                        2,
                        Linear.class,
                        holders,
                        (copy, holder) ->
                                copy.parameter("weight", 3).in(holder.weight).normal(0, 1)))
                .resetParameters(Generator.manualSeed(9));

        float[] expected = normal(Generator.manualSeed(9), 3);
        assertThat(holders[0].weight).isEqualTo(expected);
        assertThat(holders[1].weight).isEqualTo(expected);
    }

    @Test
    void missingHoldersOfCopiesAreNamed() {
        Vector vector = new Vector(new float[3]);
        Map<String, List<Vector>> mistakes = new LinkedHashMap<>();
        mistakes.put("is null", null);
        mistakes.put("has 1", List.of(vector));
        mistakes.put("has 3", List.of(vector, vector, vector));
        mistakes.put("element 1 is null", Arrays.asList(vector, null));
        mistakes.forEach((found, holders) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> viewOf(layer -> planCopies(layer, holders)))
                .withMessage(WHERE + ".layers must hold 2 elements that are not null, but " + found
                        + ". Assign them before the reset."));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        viewOf(layer -> layer.copies("layers", 2, Linear.class, (Vector[]) null, (copy, holder) -> {})))
                .withMessageContaining("but is null");
    }

    @Test
    void missingHolderOfAPartIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> viewOf(layer -> layer.child("out", Linear.class, null)))
                .withMessage(WHERE + ".out is null, and Fanin cannot create it. Assign it before the reset.");

        float[] held = new float[2];
        viewOf(layer -> layer.child("out", Linear.class, held)
                        .parameter("weight", 2)
                        .in(held)
                        .ones())
                .resetParameters(Generator.manualSeed(0));
        assertThat(held).containsExactly(1, 1);
    }

    @Test
    void everyTensorOfTheUsersHolderAndItsPartsIsCheckedBeforeAnyIsWritten() {
        float[] weight = new float[2];
        List<Consumer<LayerPlan>> withoutHolder = List.of(
                layer -> layer.parameter("lost", 2).ones(),
                layer -> layer.buffer("lost", 2).ones(),
                layer -> layer.child("out", Linear.class).parameter("lost", 2).ones());
        for (Consumer<LayerPlan> lost : withoutHolder) {
            ModelPlan plan = viewOf(layer -> {
                layer.parameter("weight", 2).in(weight).ones();
                lost.accept(layer);
            });
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.resetParameters(Generator.manualSeed(0)))
                    .withMessageContaining("lost is null and cannot be assigned");
            assertThat(weight).containsOnly(0);
        }
    }

    private static Layer block(Map<String, Tensor> parameters, Map<String, Tensor> buffers, Map<String, Layer> parts) {
        return Layer.of(TransformerEncoder.class, parameters, buffers, parts);
    }

    /** Layers that differ from the plan of {@link #planBlock} in one tensor or part, and what the message says. */
    @Test
    void layerThatIsNotWhatItsAnnotationAsksForIsRefused() {
        Map<String, Tensor> weight = Map.of("weight", Tensor.zeros(DType.FLOAT32, 2, 2));
        Map<String, Tensor> mean = Map.of("mean", Tensor.zeros(DType.FLOAT32, 2));
        Map<String, Tensor> both =
                Map.of("weight", Tensor.zeros(DType.FLOAT32, 2, 3), "bias", Tensor.zeros(DType.FLOAT32, 3));
        Layer out = Layer.of(Linear.class, both, Map.of(), Map.of());
        Layer more = Layer.of(Linear.class, both, mean, Map.of());

        String without = WHERE + " holds a layer without %s, which its annotation asks for.";
        assertRefused(block(Map.of(), mean, Map.of("out", out)), without.formatted("weight"));
        assertRefused(block(weight, Map.of(), Map.of("out", out)), without.formatted("mean"));
        assertRefused(block(weight, mean, Map.of()), without.formatted("out"));
        assertRefused(
                block(Map.of("weight", weight.get("weight"), "extra", mean.get("mean")), mean, Map.of("out", out)),
                WHERE + " holds a layer with ");
        assertRefused(
                block(weight, Map.of("mean", mean.get("mean"), "extra", mean.get("mean")), Map.of("out", out)),
                WHERE + " holds a layer with ");
        assertRefused(block(weight, mean, Map.of("out", out, "extra", out)), WHERE + " holds a layer with ");
        assertRefused(
                block(weight, mean, Map.of("out", more)),
                WHERE + ".out holds a layer with [mean], but its annotation asks for [].");
        assertRefused(
                Layer.of(Linear.class, weight, mean, Map.of("out", out)),
                WHERE + " holds a Linear, but is declared as TransformerEncoder.");

        Net whole = new Net();
        whole.net = block(weight, mean, Map.of("out", out));
        whole.reset(0, LayerPlanTest::planBlock);
        assertThat(mean.get("mean").toFloatArray()).containsExactly(3, 3);
    }

    private static void assertRefused(Layer held, String message) {
        Net net = new Net();
        net.net = held;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(0, LayerPlanTest::planBlock))
                .withMessageStartingWith(message);
    }
}

package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Resettable;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What generated code does not reach, or reaches only with mistakes that the processor reports. */
class ModelPlanTest {
    private static final class Net {
        @Nullable
        Layer fc;
    }

    private static ModelPlan plan(Consumer<ModelPlan> planner) {
        return Plans.of(Net.class, new Net(), (net, plan) -> planner.accept(plan));
    }

    @Test
    void nullModelIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Plans.of(Net.class, null, (net, plan) -> {}))
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
        Plans.of(
                        Net.class,
                        net,
                        (model, plan) -> plan.layer("fc", Linear.class, model.fc, (owner, field, created) -> {
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
                (net, part) -> part.layer("fc", Linear.class, net.fc, (owner, field, layer) -> created.add(layer))
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

    private static void planVector(LayerPlan layer) {
        layer.parameter("weight", 3).normal(0, 1);
    }

    private static List<float[]> normals(long seed, int count) {
        Generator generator = Generator.manualSeed(seed);
        return Stream.generate(() -> Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, generator)
                        .toFloatArray())
                .limit(count)
                .toList();
    }

    @Test
    void layersOfAnArrayOrListAreAllocatedAndDrawnInTheirOrder() {
        Layer[] array = new Layer[2];
        List<Layer> list = Arrays.asList(array);
        List<Consumer<ModelPlan>> planners = List.of(
                model -> model.layers("fc", Linear.class, array).forEach(ModelPlanTest::planVector),
                model -> model.layers("fc", Linear.class, list).forEach(ModelPlanTest::planVector));
        for (Consumer<ModelPlan> planner : planners) {
            Arrays.fill(array, null);
            plan(planner).resetParameters(Generator.manualSeed(1));

            assertThat(array[0].weight().toFloatArray()).isEqualTo(normals(1, 2).get(0));
            assertThat(array[1].weight().toFloatArray()).isEqualTo(normals(1, 2).get(1));
            assertThat(plan(planner).stateDict().keySet()).containsExactly("fc.0.weight", "fc.1.weight");
        }
    }

    @Test
    void elementsThatAreThereAreKept() {
        Layer present = Layer.of(Linear.class, Map.of("weight", Tensor.zeros(DType.FLOAT32, 3)), Map.of(), Map.of());
        Layer[] array = {null, present};
        plan(model -> model.layers("fc", Linear.class, array).forEach(ModelPlanTest::planVector))
                .resetParameters(Generator.manualSeed(1));

        assertThat(array[1]).isSameAs(present);
        assertThat(present.weight().toFloatArray()).isEqualTo(normals(1, 2).get(1));
    }

    @Test
    void nullElementOfAListThatCannotBeChangedIsRefused() {
        List<Layer> fixed = Collections.unmodifiableList(Arrays.asList((Layer) null));
        ModelPlan plan = plan(model -> model.layers("fc", Linear.class, fixed).forEach(ModelPlanTest::planVector));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resetParameters(Generator.manualSeed(0)))
                .withMessageStartingWith(Net.class.getName() + ".fc.0 is null, and its list cannot be changed.");
    }

    @Test
    void arraysAndListsThatAreNullAreNamed() {
        String message = Net.class.getName() + ".fc is null. Assign it before the reset: its length is the number of"
                + " layers.";
        List<Consumer<ModelPlan>> planners = List.of(
                model -> model.layers("fc", Linear.class, (Layer[]) null),
                model -> model.layers("fc", Linear.class, (List<Layer>) null),
                model -> model.views("fc", Linear.class, (Object[]) null, (layer, holder) -> {}),
                model -> model.views("fc", Linear.class, (List<Object>) null, (layer, holder) -> {}));
        for (Consumer<ModelPlan> planner : planners) {
            assertThatIllegalArgumentException().isThrownBy(() -> plan(planner)).withMessage(message);
        }
    }

    @Test
    void layerThatIsNullAndCannotBeAssignedIsRefused() {
        ModelPlan plan = plan(model -> planVector(model.layer("fc", Linear.class, null)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resetParameters(Generator.manualSeed(0)))
                .withMessageStartingWith(Net.class.getName() + ".fc is null and cannot be assigned.");
        assertThatIllegalArgumentException()
                .isThrownBy(plan::stateDict)
                .withMessage(Net.class.getName() + ".fc is null. Call resetParameters first, which allocates it.");
    }

    @Test
    void holdersOfTheUsersOwnAreDrawnInTheirOrder() {
        for (boolean asList : new boolean[] {false, true}) {
            float[][] holders = {new float[3], new float[3], new float[3]};
            BiConsumer<LayerPlan, float[]> planner =
                    (layer, holder) -> layer.parameter("weight", 3).in(holder).normal(0, 1);
            ModelPlan plan = plan(model -> {
                if (asList) {
                    model.views("fc", Linear.class, Arrays.asList(holders), planner);
                } else {
                    model.views("fc", Linear.class, holders, planner);
                }
            });
            plan.resetParameters(Generator.manualSeed(1));

            assertThat(List.of(holders)).usingRecursiveComparison().isEqualTo(normals(1, 3));
            assertThat(plan.stateDict().keySet()).containsExactly("fc.0.weight", "fc.1.weight", "fc.2.weight");
        }
    }

    @Test
    void holderThatIsNullIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model -> model.view("fc", Linear.class, null)))
                .withMessage(
                        Net.class.getName() + ".fc is null, and Fanin cannot create it. Assign it before the reset.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model -> model.stateDictKey("head")
                        .views("fc", Linear.class, Arrays.asList(new float[3], null), (layer, holder) -> {})))
                .withMessage(Net.class.getName()
                        + ".fc.1 (head.1) is null, and Fanin cannot create it. Assign it before the reset.");
    }

    @Test
    void holderInTwoFieldsIsDrawnAndListedOnceButStandsUnderBothNames() {
        float[] holder = new float[3];
        ModelPlan plan = plan(model -> {
            for (String field : List.of("one", "two")) {
                model.view(field, Linear.class, holder)
                        .parameter("weight", 3)
                        .in(holder)
                        .normal(0, 1);
            }
        });
        Generator generator = Generator.manualSeed(1);
        plan.resetParameters(generator);

        assertThat(holder).isEqualTo(normals(1, 1).get(0));
        assertThat(plan.stateDict().keySet()).containsExactly("one.weight", "two.weight");
        assertThat(plan.summary().rows()).hasSize(1);
        assertThat(visited(plan)).containsExactly("one");
    }

    private static List<String> visited(ModelPlan plan) {
        List<String> names = new ArrayList<>();
        plan.apply((name, layer) -> names.add(name));
        return names;
    }

    @Test
    void twoLayersOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model -> {
                    model.tensor("a", Linear.class);
                    model.stateDictKey("a").tensor("b", Linear.class);
                }))
                .withMessageStartingWith(Net.class.getName()
                        + ".b (a) is named \"a\" in the state dict, as another layer or submodule is.");
    }

    @Test
    void submodulesAreDrawnInTheirOrderAndNullsAreAbsent() {
        for (boolean asList : new boolean[] {false, true}) {
            Net[] nets = {new Net(), null, new Net()};
            BiConsumer<Net, ModelPlan> planner = (net, part) ->
                    planVector(part.layer("fc", Linear.class, net.fc, (owner, field, created) -> net.fc = created));
            Consumer<ModelPlan> outer = model -> {
                model.submodule("absent", Net.class, (Net) null, planner);
                model.submodules("none", Net.class, (Net[]) null, planner);
                model.submodules("none", Net.class, (List<Net>) null, planner);
                if (asList) {
                    model.submodules("parts", Net.class, Arrays.asList(nets), planner);
                } else {
                    model.submodules("parts", Net.class, nets, planner);
                }
                model.submodule("head", Net.class, nets[0], planner);
            };
            plan(outer).resetParameters(Generator.manualSeed(1));

            assertThat(nets[0].fc.weight().toFloatArray())
                    .isEqualTo(normals(1, 2).get(0));
            assertThat(nets[2].fc.weight().toFloatArray())
                    .isEqualTo(normals(1, 2).get(1));
            ModelPlan plan = plan(outer);
            assertThat(plan.stateDict().keySet())
                    .containsExactly("parts.0.fc.weight", "parts.2.fc.weight", "head.fc.weight");
            assertThat(visited(plan)).containsExactly("parts.0.fc", "parts.2.fc", "head.fc");
        }
    }

    @Test
    void submoduleInTwoFieldsIsVisitedOnce() {
        Net shared = new Net();
        ModelPlan plan = plan(model -> {
            for (String field : List.of("one", "two")) {
                model.submodule(
                        field,
                        Net.class,
                        shared,
                        (net, part) -> part.tensor("fc", Linear.class)
                                .parameter("weight", 3)
                                .in(new float[3])
                                .normal(0, 1));
            }
        });

        assertThat(visited(plan)).containsExactly("one.fc");
        assertThat(plan.stateDict().keySet()).containsExactly("one.fc.weight", "two.fc.weight");
        assertThat(plan.summary().rows()).hasSize(1);
    }

    @Test
    void submoduleThatRefersBackIsRefused() {
        Net net = new Net();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(
                        Net.class,
                        net,
                        (model, plan) -> plan.submodule(
                                "inner",
                                Net.class,
                                new Net(),
                                (inner, part) -> part.submodule("back", Net.class, net, (again, more) -> {}))))
                .withMessage(Net.class.getName() + ".back (inner.back) contains itself. A submodule must not refer back"
                        + " to a model that holds it.");
    }

    @Test
    void resettableIsDrawnWhereItStandsAndVisitedByItsName() {
        float[] own = new float[3];
        Tensor tensor = Tensor.of(own, 3);
        Tensor buffer = Tensor.zeros(DType.INT64);
        Layer layer = Layer.of(Linear.class, Map.of("w", tensor), Map.of("n", buffer), Map.of());
        Resettable part = new Resettable() {
            @Override
            public void resetParameters(Generator generator) {
                Init.normal(tensor, 0, 1, generator);
            }

            @Override
            public Map<String, Tensor> stateDict() {
                Map<String, Tensor> stateDict = new LinkedHashMap<>();
                stateDict.put("inner.w", tensor);
                stateDict.put("inner.n", buffer);
                return stateDict;
            }

            @Override
            public void apply(LayerVisitor visitor) {
                visitor.visit("inner", layer);
            }
        };
        float[] before = new float[3];
        float[] after = new float[3];
        Consumer<ModelPlan> planner = model -> {
            model.tensor("a", Linear.class).parameter("w", 3).in(before).normal(0, 1);
            model.resettable("absent", null);
            model.resettables("none", (Resettable[]) null);
            model.resettables("none", (List<Resettable>) null);
            model.resettables("parts", Arrays.asList(null, part));
            model.tensor("b", Linear.class).parameter("w", 3).in(after).normal(0, 1);
        };
        ModelPlan plan = plan(planner);
        plan.resetParameters(Generator.manualSeed(1));

        assertThat(List.of(before, own, after)).usingRecursiveComparison().isEqualTo(normals(1, 3));
        assertThat(visited(plan)).containsExactly("a", "parts.1.inner", "b");
        assertThat(plan.stateDict().keySet()).containsExactly("a.w", "parts.1.inner.w", "parts.1.inner.n", "b.w");
        assertThat(plan.stateDict().get("parts.1.inner.w")).isSameAs(tensor);
        assertThat(plan.summary().rows())
                .extracting(row -> row.layer() + " " + row.parameter() + " " + row.count() + " " + row.shape())
                .containsExactly("a w 3 [3]", "parts.1 inner.w 3 [3]", "parts.1 inner.n 1 []", "b w 3 [3]");
        assertThat(plan.summary().parameterCount()).as("without the buffer").isEqualTo(9);
    }

    /** A model with an embedding and heads that share its weight. */
    private static final class Tied {
        Layer wte;
        Layer[] heads = new Layer[2];

        ModelPlan plan() {
            return Plans.of(Tied.class, this, (model, plan) -> {
                planVector(plan.layer("wte", Linear.class, wte, (owner, field, created) -> wte = created));
                plan.layers("heads", Linear.class, heads).forEach(ModelPlanTest::planVector);
                plan.tie("heads", "weight", "wte.weight");
            });
        }
    }

    @Test
    void tiedTensorsAreOneTensorAndTheirDrawsAreSpent() {
        Tied net = new Tied();
        for (int reset = 0; reset < 2; reset++) {
            Generator generator = Generator.manualSeed(1);
            net.plan().resetParameters(generator);

            assertThat(net.heads[0].weight()).isSameAs(net.wte.weight());
            assertThat(net.heads[1].weight()).isSameAs(net.wte.weight());
            assertThat(net.wte.weight().toFloatArray()).isEqualTo(normals(1, 1).get(0));
            Generator spent = Generator.manualSeed(1);
            for (int i = 0; i < 3; i++) {
                Init.normal(Tensor.zeros(DType.FLOAT32, 3), 0, 1, spent);
            }
            assertThat(generator.random64()).isEqualTo(spent.random64());
        }
        assertThat(net.plan().summary().parameterCount()).isEqualTo(3);
    }

    /** An encoder that stands in two fields, and a head that is tied by the name that it has in the second one. */
    private static final class TiedToSecondPlace {
        final Tied encoder = new Tied();
        final List<Tied> again = List.of(encoder);
        Layer head;

        ModelPlan plan() {
            return Plans.of(TiedToSecondPlace.class, this, (model, plan) -> {
                BiConsumer<Tied, ModelPlan> planner = (part, parts) -> {
                    planVector(
                            parts.layer("wte", Linear.class, part.wte, (owner, field, created) -> part.wte = created));
                };
                plan.submodule("encoder", Tied.class, encoder, planner);
                plan.submodules("again", Tied.class, again, planner);
                planVector(plan.layer("head", Linear.class, head, (owner, field, created) -> head = created));
                plan.tie("head", "weight", "again.0.wte.weight");
            });
        }
    }

    @Test
    void tensorOfASubmoduleInTwoFieldsCanBeTiedToByEitherName() {
        TiedToSecondPlace net = new TiedToSecondPlace();
        for (int reset = 0; reset < 2; reset++) {
            net.plan().resetParameters(Generator.manualSeed(1));

            assertThat(net.head.weight()).isSameAs(net.encoder.wte.weight());
            assertThat(net.head.weight().toFloatArray()).isEqualTo(normals(1, 1).get(0));
        }
        assertThat(net.plan().stateDict().keySet())
                .containsExactly("encoder.wte.weight", "again.0.wte.weight", "head.weight");
        assertThat(net.plan().summary().parameterCount()).isEqualTo(3);
    }

    @Test
    void tensorThatIsNotTheOneItIsTiedToIsRefused() {
        Tied net = new Tied();
        net.plan().resetParameters(Generator.manualSeed(1));
        net.heads[1] = Layer.of(Linear.class, Map.of("weight", Tensor.zeros(DType.FLOAT32, 3)), Map.of(), Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(net::plan)
                .withMessage(Tied.class.getName() + ".heads.1: weight is another tensor than " + Tied.class.getName()
                        + ".wte: weight, to which it is tied. Assign null, and the reset allocates the layer.");
    }

    @Test
    void tiedLayerThatIsResetAloneMustHoldTheSharedTensor() {
        Tied net = new Tied();
        Runnable resetHeads = () -> {
            ModelPlan plan = Plans.of(
                    Tied.class,
                    net,
                    (model, heads) ->
                            heads.layers("heads", Linear.class, net.heads).forEach(ModelPlanTest::planVector));
            plan.requireTied("heads", "weight", "wte.weight");
            plan.resetParameters(Generator.manualSeed(2));
        };

        assertThatIllegalArgumentException()
                .isThrownBy(resetHeads::run)
                .withMessage(
                        Tied.class.getName() + ".heads.0: weight is null and tied to wte.weight, which this reset does"
                                + " not draw. Call resetParameters first, which allocates both.");
        assertThat(net.heads).containsOnlyNulls();

        net.plan().resetParameters(Generator.manualSeed(1));
        resetHeads.run();
        assertThat(net.wte.weight().toFloatArray()).isEqualTo(normals(2, 2).get(1));
    }

    /** Each word that a tied weight spends is counted by its own type, also where no annotation names one. */
    @Test
    void drawsOfATiedTensorAreSpentInTheTypeThatIsHeld() {
        Tied net = new Tied();
        Tensor shared = Tensor.zeros(DType.FLOAT64, 3);
        Layer layer = Layer.of(Linear.class, Map.of("weight", shared), Map.of(), Map.of());
        net.wte = layer;
        Arrays.setAll(net.heads, i -> Layer.of(Linear.class, Map.of("weight", shared), Map.of(), Map.of()));
        Generator generator = Generator.manualSeed(1);
        net.plan().resetParameters(generator);

        Generator spent = Generator.manualSeed(1);
        for (int i = 0; i < 3; i++) {
            Init.normal(Tensor.zeros(DType.FLOAT64, 3), 0, 1, spent);
        }
        assertThat(generator.toTorchState()).isEqualTo(spent.toTorchState());
    }

    @Test
    void tensorsOfTwoTypesCannotBeTied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model -> {
                    planVector(model.layer("wte", Linear.class, null, (owner, field, created) -> {}));
                    planVector(model.dataType(DType.FLOAT64)
                            .layer("head", Linear.class, null, (owner, field, created) -> {}));
                    model.tie("head", "weight", "wte.weight");
                }))
                .withMessageEndingWith(".head: weight of type FLOAT64 cannot be tied to " + Net.class.getName()
                        + ".wte: weight of type FLOAT32. Give both the same @DataType.");
    }

    /** A step that sets values follows one that is still waiting for other tensors of the caller's. */
    @Test
    void modelResetTogetherWithOtherTensorsHasTheSameValues() {
        List<float[]> results = new ArrayList<>();
        for (boolean together : new boolean[] {false, true}) {
            float[] other = new float[100];
            float[] weight = new float[40];
            float[] copied = new float[40];
            ModelPlan model = plan(plan -> {
                TensorPlan drawn =
                        plan.tensor("a", Linear.class).parameter("w", 20, 2).in(weight);
                drawn.normal(0, 1).zeroRow(1);
                plan.tensor("b", Linear.class)
                        .parameter("w", 40)
                        .in(copied)
                        .uniform(0, 1)
                        .constant(0.5);
            });
            Generator generator = Generator.manualSeed(4);
            Runnable fills = () -> {
                Init.uniform(Tensor.of(other, 100), 0, 1, generator);
                model.resetParameters(generator);
            };
            if (together) {
                generator.together(fills);
            } else {
                fills.run();
            }
            results.addAll(List.of(other, weight, copied));
        }

        assertThat(results.get(1)[2]).isZero();
        assertThat(results.get(2)).containsOnly(0.5f);
        for (int i = 0; i < 3; i++) {
            assertThat(results.get(i + 3)).isEqualTo(results.get(i));
        }
    }

    @Test
    void onlyTensorsOfLayersAndOfOneShapeCanBeTied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(model -> {
                    planVector(model.layer("wte", Linear.class, null, (owner, field, created) -> {}));
                    model.layer("head", Linear.class, null, (owner, field, created) -> {})
                            .parameter("weight", 4);
                    model.tie("head", "weight", "wte.weight");
                }))
                .withMessageEndingWith(".head: weight of shape [4] cannot be tied to " + Net.class.getName()
                        + ".wte: weight of shape [3].");
        for (String bare : List.of("wte", "head")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(model -> {
                        for (String field : List.of("wte", "head")) {
                            planVector(
                                    field.equals(bare)
                                            ? model.tensor(field, Linear.class)
                                            : model.layer(field, Linear.class, null, (owner, name, created) -> {}));
                        }
                        model.tie("head", "weight", "wte.weight");
                    }))
                    .withMessageContaining("only where a Layer holds both");
        }
    }

    @Test
    void tensorToTieToMustStandEarlier() {
        for (String target : List.of("later.weight", "wte.bias", "wteweight")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(model -> {
                        planVector(model.layer("wte", Linear.class, null, (owner, field, created) -> {}));
                        planVector(model.layer("head", Linear.class, null, (owner, field, created) -> {}));
                        model.tie("head", "weight", target);
                    }))
                    .withMessageEndingWith("head: weight cannot be tied to " + target
                            + ", which does not exist. Name a tensor of a layer that stands earlier in the model.");
        }
    }
}

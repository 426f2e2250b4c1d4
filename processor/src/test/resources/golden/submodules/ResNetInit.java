package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code ResNet} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>stem.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>stem.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>single.*</td><td colspan="3">{@link ResNet_BlockInit}</td></tr>
 * <tr><td>array.i.*</td><td colspan="3">{@link ResNet_BlockInit}</td></tr>
 * <tr><td>list.i.*</td><td colspan="3">{@link ResNet_BlockInit}</td></tr>
 * <tr><td>custom.*</td><td colspan="3">drawn by the part itself</td></tr>
 * <tr><td>customs.i.*</td><td colspan="3">drawn by the part itself</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class ResNetInit {
    private static final LayerAssigner<ResNet> ASSIGNER = ResNetInit::assign;

    private ResNetInit() {
    }

    /**
     * Draws all values of a {@code ResNet} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(ResNet model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code stem} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetStem(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planStem(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code single} anew, as {@link ResNet_BlockInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetSingle(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planSingle(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code array} anew, as {@link ResNet_BlockInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetArray(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planArray(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code list} anew, as {@link ResNet_BlockInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetList(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planList(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code custom} anew, which draws itself.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetCustom(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planCustom(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code customs} anew, which draws itself.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetCustoms(ResNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        planCustoms(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(ResNet model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(ResNet model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(ResNet model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(ResNet model, ModelPlan plan) {
        planStem(model, plan);
        planSingle(model, plan);
        planArray(model, plan);
        planList(model, plan);
        planCustom(model, plan);
        planCustoms(model, plan);
    }

    private static ModelPlan planned(ResNet model) {
        ModelPlan plan = ModelPlan.of(ResNet.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planStem(ResNet model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("stem", Linear.class, model.stem, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planSingle(ResNet model, ModelPlan plan) {
        plan.submodule("single", ResNet.Block.class, model.single, ResNet_BlockInit::plan);
    }

    private static void planArray(ResNet model, ModelPlan plan) {
        plan.submodules("array", ResNet.Block.class, model.array, ResNet_BlockInit::plan);
    }

    private static void planList(ResNet model, ModelPlan plan) {
        plan.submodules("list", ResNet.Block.class, model.list, ResNet_BlockInit::plan);
    }

    private static void planCustom(ResNet model, ModelPlan plan) {
        plan.resettable("custom", model.custom);
    }

    private static void planCustoms(ResNet model, ModelPlan plan) {
        plan.resettables("customs", model.customs);
    }

    private static void assign(ResNet model, String field, Layer created) {
        switch (field) {
            case "stem" -> model.stem = created;
        }
    }
}

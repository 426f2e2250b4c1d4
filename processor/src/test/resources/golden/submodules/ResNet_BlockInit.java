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
 * Starts a {@code ResNet.Block} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>fc.weight</td><td>(2, 2)</td><td>U(-0.707107, 0.707107)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 2</td></tr>
 * <tr><td>fc.bias</td><td>(2)</td><td>U(-0.707107, 0.707107)</td><td>1 / sqrt(fan_in) = 1 / sqrt(2)</td></tr>
 * <tr><td>downsample.0.*</td><td colspan="3">{@link ResNet_BlockInit}</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class ResNet_BlockInit {
    private static final LayerAssigner<ResNet.Block> ASSIGNER = ResNet_BlockInit::assign;

    private ResNet_BlockInit() {
    }

    /**
     * Draws all values of a {@code ResNet.Block} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(ResNet.Block model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code fc} anew, {@code Linear(inFeatures = 2, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 2): U(-0.707107, 0.707107), Kaiming uniform, a = sqrt(5), fan_in = 2;
     * {@code bias} (2): U(-0.707107, 0.707107), 1 / sqrt(fan_in) = 1 / sqrt(2).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetFc(ResNet.Block model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.Block.class, model);
        planFc(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code downsample} anew, as {@link ResNet_BlockInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetDownsample(ResNet.Block model, Generator generator) {
        ModelPlan plan = ModelPlan.of(ResNet.Block.class, model);
        planDownsample(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(ResNet.Block model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(ResNet.Block model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(ResNet.Block model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(ResNet.Block model, ModelPlan plan) {
        planFc(model, plan);
        planDownsample(model, plan);
    }

    private static ModelPlan planned(ResNet.Block model) {
        ModelPlan plan = ModelPlan.of(ResNet.Block.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planFc(ResNet.Block model, ModelPlan plan) {
        // Linear(inFeatures = 2, outFeatures = 2)
        LayerPlan layer = plan.layer("fc", Linear.class, model.fc, ASSIGNER);
        // fan_in = 2; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(2) = 0.707107
        layer.parameter("weight", 2, 2).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(2)
        layer.parameter("bias", 2).uniform(-0.7071067811865475, 0.7071067811865475);
    }

    private static void planDownsample(ResNet.Block model, ModelPlan plan) {
        plan.stateDictKey("downsample.0").submodule("downsample", ResNet.Block.class, model.downsample, ResNet_BlockInit::plan);
    }

    private static void assign(ResNet.Block model, String field, Layer created) {
        switch (field) {
            case "fc" -> model.fc = created;
        }
    }
}

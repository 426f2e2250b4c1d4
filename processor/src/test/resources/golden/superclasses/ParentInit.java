package com.example.base;

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
 * Starts a {@code Parent} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>stem.weight</td><td>(3, 4)</td><td>U(-0.5, 0.5)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 4</td></tr>
 * <tr><td>stem.bias</td><td>(3)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(fan_in) = 1 / sqrt(4)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class ParentInit {
    private static final LayerAssigner<Parent> ASSIGNER = ParentInit::assign;

    private ParentInit() {
    }

    /**
     * Draws all values of a {@code Parent} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(Parent model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code stem} anew, {@code Linear(inFeatures = 4, outFeatures = 3)}.
     *
     * <p>{@code weight} (3, 4): U(-0.5, 0.5), Kaiming uniform, a = sqrt(5), fan_in = 4;
     * {@code bias} (3): U(-0.5, 0.5), 1 / sqrt(fan_in) = 1 / sqrt(4).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetStem(Parent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Parent.class, model);
        planStem(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(Parent model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(Parent model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(Parent model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(Parent model, ModelPlan plan) {
        planStem(model, plan);
    }

    private static ModelPlan planned(Parent model) {
        ModelPlan plan = ModelPlan.of(Parent.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planStem(Parent model, ModelPlan plan) {
        // Linear(inFeatures = 4, outFeatures = 3)
        LayerPlan layer = plan.layer("stem", Linear.class, model.stem, ASSIGNER);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        layer.parameter("weight", 3, 4).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        layer.parameter("bias", 3).uniform(-0.5, 0.5);
    }

    private static void assign(Parent model, String field, Layer created) {
        switch (field) {
            case "stem" -> model.stem = created;
        }
    }
}

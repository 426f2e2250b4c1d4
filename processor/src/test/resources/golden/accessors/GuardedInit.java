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
 * Starts a {@code Guarded} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>fc.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>fc.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>readOnly.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>readOnly.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>many.i.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>many.i.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class GuardedInit {
    private static final LayerAssigner<Guarded> ASSIGNER = GuardedInit::assign;

    private GuardedInit() {
    }

    /**
     * Draws all values of a {@code Guarded} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(Guarded model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code fc} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetFc(Guarded model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Guarded.class, model);
        planFc(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code readOnly} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetReadOnly(Guarded model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Guarded.class, model);
        planReadOnly(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code many} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetMany(Guarded model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Guarded.class, model);
        planMany(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(Guarded model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(Guarded model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(Guarded model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(Guarded model, ModelPlan plan) {
        planFc(model, plan);
        planReadOnly(model, plan);
        planMany(model, plan);
    }

    private static ModelPlan planned(Guarded model) {
        ModelPlan plan = ModelPlan.of(Guarded.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planFc(Guarded model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("fc", Linear.class, model.getFc(), ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planReadOnly(Guarded model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("readOnly", Linear.class, model.readOnly());
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planMany(Guarded model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        for (LayerPlan layer : plan.layers("many", Linear.class, model.getMany())) {
            // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
            layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
            layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
        }
    }

    private static void assign(Guarded model, String field, Layer created) {
        switch (field) {
            case "fc" -> model.setFc(created);
        }
    }
}

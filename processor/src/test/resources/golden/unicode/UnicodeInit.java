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
 * Starts a {@code Unicode} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>input.weight</td><td>(2, 1234567)</td><td>U(-0.0009, 0.0009)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 1234567</td></tr>
 * <tr><td>input.bias</td><td>(2)</td><td>U(-0.0009, 0.0009)</td><td>1 / sqrt(fan_in) = 1 / sqrt(1234567)</td></tr>
 * <tr><td>\u0131l\u0131k.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>\u0131l\u0131k.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>\u5c42.weight</td><td>(outFeatures, 3)</td><td>0.1</td><td></td></tr>
 * <tr><td>\u5c42.bias</td><td>(outFeatures)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>\u0432\u0435\u0441.0.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>\u0432\u0435\u0441.0.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class UnicodeInit {
    private static final LayerAssigner<Unicode> ASSIGNER = UnicodeInit::assign;

    private UnicodeInit() {
    }

    /**
     * Draws all values of a {@code Unicode} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Unicode model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code input} anew, {@code Linear(inFeatures = 1234567, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 1234567): U(-0.0009, 0.0009), Kaiming uniform, a = sqrt(5), fan_in = 1234567;
     * {@code bias} (2): U(-0.0009, 0.0009), 1 / sqrt(fan_in) = 1 / sqrt(1234567).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetInput(Unicode model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Unicode.class, model);
        planInput(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code \u0131l\u0131k} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetIl\u0131k(Unicode model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Unicode.class, model);
        planIl\u0131k(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code \u5c42} anew, {@code Linear(inFeatures = 3)}.
     *
     * <p>{@code weight} (outFeatures, 3): 0.1;
     * {@code bias} (outFeatures): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void reset\u5c42(Unicode model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Unicode.class, model);
        plan\u5c42(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code \u0394I} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void reset\u0394I(Unicode model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Unicode.class, model);
        plan\u0394I(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Unicode model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Unicode model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Unicode model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Unicode model, ModelPlan plan) {
        planInput(model, plan);
        planIl\u0131k(model, plan);
        plan\u5c42(model, plan);
        plan\u0394I(model, plan);
    }

    private static ModelPlan planned(Unicode model) {
        ModelPlan plan = ModelPlan.of(Unicode.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planInput(Unicode model, ModelPlan plan) {
        // Linear(inFeatures = 1234567, outFeatures = 2)
        LayerPlan layer = plan.layer("input", Linear.class, model.input, ASSIGNER);
        // fan_in = 1234567; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(1234567) = 0.0009
        layer.parameter("weight", 2, 1234567).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(1234567)
        layer.parameter("bias", 2).uniform(-9.000003285001799E-4, 9.000003285001799E-4);
    }

    private static void planIl\u0131k(Unicode model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("\u0131l\u0131k", Linear.class, model.\u0131l\u0131k, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void plan\u5c42(Unicode model, ModelPlan plan) {
        // Linear(inFeatures = 3)
        LayerPlan layer = plan.layer("\u5c42", Linear.class, model.\u5c42, ASSIGNER);
        long outFeatures = layer.size("outFeatures", model.gr\u00f6\u00dfe);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", outFeatures, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", outFeatures).uniform(-0.5773502691896258, 0.5773502691896258);
        layer.tensor("weight").constant(0.1);
    }

    private static void plan\u0394I(Unicode model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        var holder = model.\u0394I;
        LayerPlan layer = plan.stateDictKey("\u0432\u0435\u0441.0").view("\u0394I", Linear.class, holder);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(holder.getWeight(), created -> holder.setWeight(created))
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2)
                .in(holder.bias(), created -> holder.bias(created))
                .uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void assign(Unicode model, String field, Layer created) {
        switch (field) {
            case "input" -> model.input = created;
            case "\u0131l\u0131k" -> model.\u0131l\u0131k = created;
            case "\u5c42" -> model.\u5c42 = created;
        }
    }
}

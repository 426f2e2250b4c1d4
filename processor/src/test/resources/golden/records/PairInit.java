package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Pair} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>left.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>left.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>right.weight</td><td>(2, inFeatures)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>right.bias</td><td>(2)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class PairInit {
    private PairInit() {
    }

    /**
     * Draws all values of a {@code Pair} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Pair model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code left} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetLeft(Pair model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Pair.class, model);
        planLeft(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code right} anew, {@code Linear(outFeatures = 2)}.
     *
     * <p>{@code weight} (2, inFeatures): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (2): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetRight(Pair model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Pair.class, model);
        planRight(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Pair model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Pair model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Pair model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Pair model, ModelPlan plan) {
        planLeft(model, plan);
        planRight(model, plan);
    }

    private static ModelPlan planned(Pair model) {
        ModelPlan plan = ModelPlan.of(Pair.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planLeft(Pair model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("left", Linear.class, model.left());
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planRight(Pair model, ModelPlan plan) {
        // Linear(outFeatures = 2)
        LayerPlan layer = plan.layer("right", Linear.class, model.right());
        long inFeatures = layer.size("inFeatures", model.width());
        // fan_in = inFeatures; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", 2, inFeatures).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = inFeatures;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        layer.parameter("bias", 2).uniform(-bound, bound);
    }
}

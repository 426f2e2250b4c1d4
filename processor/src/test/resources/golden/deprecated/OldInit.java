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
 * Starts a {@code Old} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>head.weight</td><td>(2, inFeatures)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>head.bias</td><td>(2)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>older.*</td><td colspan="3">{@link Old_OlderInit}</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OldInit {
    private static final LayerAssigner<Old> ASSIGNER = OldInit::assign;

    private OldInit() {
    }

    /**
     * Draws all values of a {@code Old} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(Old model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code head} anew, {@code Linear(outFeatures = 2)}.
     *
     * <p>{@code weight} (2, inFeatures): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (2): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetHead(Old model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Old.class, model);
        planHead(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code older} anew, as {@link Old_OlderInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetOlder(Old model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Old.class, model);
        planOlder(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(Old model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(Old model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(Old model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(Old model, ModelPlan plan) {
        planHead(model, plan);
        planOlder(model, plan);
    }

    private static ModelPlan planned(Old model) {
        ModelPlan plan = ModelPlan.of(Old.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planHead(Old model, ModelPlan plan) {
        // Linear(outFeatures = 2)
        LayerPlan layer = plan.layer("head", Linear.class, model.head, ASSIGNER);
        long inFeatures = layer.size("inFeatures", model.getWidth());
        // fan_in = inFeatures; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", 2, inFeatures).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = inFeatures;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        layer.parameter("bias", 2).uniform(-bound, bound);
    }

    private static void planOlder(Old model, ModelPlan plan) {
        plan.submodule("older", Old.Older.class, model.older, Old_OlderInit::plan);
    }

    private static void assign(Old model, String field, Layer created) {
        switch (field) {
            case "head" -> model.head = created;
        }
    }
}

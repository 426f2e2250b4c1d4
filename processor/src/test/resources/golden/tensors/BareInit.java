package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.Conv1d;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Bare} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>array.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>buffer.weight</td><td>(4, 2, 3)</td><td>U(-0.408248, 0.408248)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 2 * 3 = 6</td></tr>
 * <tr><td>tensor.weight</td><td>(3)</td><td>1</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class BareInit {
    private BareInit() {
    }

    /**
     * Draws all values of a {@code Bare} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Bare model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code array} anew, {@code Linear(inFeatures = 3, outFeatures = 2, bias = false)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetArray(Bare model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Bare.class, model);
        planArray(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code buffer} anew, {@code Conv1d(inChannels = 2, outChannels = 4, kernelSize = 3, bias = false)}.
     *
     * <p>{@code weight} (4, 2, 3): U(-0.408248, 0.408248), Kaiming uniform, a = sqrt(5), fan_in = 2 * 3 = 6.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBuffer(Bare model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Bare.class, model);
        planBuffer(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code tensor} anew, {@code BatchNorm1d(numFeatures = 3, bias = false, trackRunningStats = false)}.
     *
     * <p>{@code weight} (3): 1.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetTensor(Bare model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Bare.class, model);
        planTensor(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Bare model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Bare model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Bare model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Bare model, ModelPlan plan) {
        planArray(model, plan);
        planBuffer(model, plan);
        planTensor(model, plan);
    }

    private static ModelPlan planned(Bare model) {
        ModelPlan plan = ModelPlan.of(Bare.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planArray(Bare model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2, bias = false)
        LayerPlan layer = plan.tensor("array", Linear.class);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(model.array, created -> model.array = created)
                .kaimingUniform(Math.sqrt(5));
    }

    private static void planBuffer(Bare model, ModelPlan plan) {
        // Conv1d(inChannels = 2, outChannels = 4, kernelSize = 3, bias = false)
        LayerPlan layer = plan.tensor("buffer", Conv1d.class);
        // fan_in = 2 * 3 = 6; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(6) = 0.408248
        layer.parameter("weight", 4, 2, 3)
                .in(model.buffer)
                .kaimingUniform(Math.sqrt(5));
    }

    private static void planTensor(Bare model, ModelPlan plan) {
        // BatchNorm1d(numFeatures = 3, bias = false, trackRunningStats = false)
        LayerPlan layer = plan.tensor("tensor", BatchNorm1d.class);
        layer.parameter("weight", 3)
                .in(model.getTensor(), created -> model.setTensor(created))
                .ones();
    }
}

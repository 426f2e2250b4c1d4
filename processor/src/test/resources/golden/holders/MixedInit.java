package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Mixed} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>arrays.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>arrays.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>buffers.weight</td><td>(3)</td><td>1</td><td></td></tr>
 * <tr><td>buffers.bias</td><td>(3)</td><td>0</td><td></td></tr>
 * <tr><td>buffers.running_mean</td><td>(3)</td><td>0</td><td></td></tr>
 * <tr><td>buffers.running_var</td><td>(3)</td><td>1</td><td></td></tr>
 * <tr><td>buffers.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>accessors.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>accessors.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>values.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>values.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class MixedInit {
    private MixedInit() {
    }

    /**
     * Draws all values of a {@code Mixed} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Mixed model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code arrays} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetArrays(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planArrays(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code buffers} anew, {@code BatchNorm1d(numFeatures = 3)}.
     *
     * <p>{@code weight} (3): 1;
     * {@code bias} (3): 0;
     * {@code running_mean} (3): 0;
     * {@code running_var} (3): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBuffers(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planBuffers(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code accessors} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAccessors(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planAccessors(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code values} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetValues(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planValues(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Mixed model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Mixed model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Mixed model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Mixed model, ModelPlan plan) {
        planArrays(model, plan);
        planBuffers(model, plan);
        planAccessors(model, plan);
        planValues(model, plan);
    }

    private static ModelPlan planned(Mixed model) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planArrays(Mixed model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        var holder = model.arrays;
        LayerPlan layer = plan.view("arrays", Linear.class, holder);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(holder.weight, created -> holder.weight = created)
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2)
                .in(holder.bias)
                .uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planBuffers(Mixed model, ModelPlan plan) {
        // BatchNorm1d(numFeatures = 3)
        var holder = model.buffers;
        LayerPlan layer = plan.view("buffers", BatchNorm1d.class, holder);
        layer.parameter("weight", 3)
                .in(holder.weight, created -> holder.weight = created)
                .ones();
        layer.parameter("bias", 3)
                .in(holder.bias, created -> holder.bias = created)
                .zeros();
        layer.buffer("running_mean", 3)
                .in(holder.runningMean, created -> holder.runningMean = created)
                .zeros();
        layer.buffer("running_var", 3)
                .in(holder.runningVar, created -> holder.runningVar = created)
                .ones();
        layer.counter("num_batches_tracked")
                .in(holder.numBatchesTracked, created -> holder.numBatchesTracked = created)
                .zeros();
    }

    private static void planAccessors(Mixed model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        var holder = model.accessors;
        LayerPlan layer = plan.view("accessors", Linear.class, holder);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(holder.getWeight(), created -> holder.setWeight(created))
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2)
                .in(holder.bias(), created -> holder.bias(created))
                .uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planValues(Mixed model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        var holder = model.values;
        LayerPlan layer = plan.view("values", Linear.class, holder);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(holder.weight())
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2)
                .in(holder.bias())
                .uniform(-0.5773502691896258, 0.5773502691896258);
    }
}

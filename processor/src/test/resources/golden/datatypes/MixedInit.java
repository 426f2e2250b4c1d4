package com.example;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
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
 * <tr><td>doubles.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>doubles.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>halves.weight</td><td>(2)</td><td>1</td><td></td></tr>
 * <tr><td>halves.bias</td><td>(2)</td><td>0</td><td></td></tr>
 * <tr><td>halves.running_mean</td><td>(2)</td><td>0</td><td></td></tr>
 * <tr><td>halves.running_var</td><td>(2)</td><td>1</td><td></td></tr>
 * <tr><td>halves.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>array.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>norm.weight</td><td>(2)</td><td>1</td><td></td></tr>
 * <tr><td>norm.bias</td><td>(2)</td><td>0</td><td></td></tr>
 * <tr><td>norm.running_mean</td><td>(2)</td><td>0</td><td></td></tr>
 * <tr><td>norm.running_var</td><td>(2)</td><td>1</td><td></td></tr>
 * <tr><td>norm.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class MixedInit {
    private static final LayerAssigner<Mixed> ASSIGNER = MixedInit::assign;

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
     * Draws {@code doubles} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetDoubles(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planDoubles(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code halves} anew, {@code BatchNorm1d(numFeatures = 2)}.
     *
     * <p>{@code weight} (2): 1;
     * {@code bias} (2): 0;
     * {@code running_mean} (2): 0;
     * {@code running_var} (2): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHalves(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planHalves(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code array} anew, {@code Linear(inFeatures = 3, outFeatures = 2, bias = false)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetArray(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planArray(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code norm} anew, {@code BatchNorm1d(numFeatures = 2)}.
     *
     * <p>{@code weight} (2): 1;
     * {@code bias} (2): 0;
     * {@code running_mean} (2): 0;
     * {@code running_var} (2): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetNorm(Mixed model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        planNorm(model, plan);
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
        planDoubles(model, plan);
        planHalves(model, plan);
        planArray(model, plan);
        planNorm(model, plan);
    }

    private static ModelPlan planned(Mixed model) {
        ModelPlan plan = ModelPlan.of(Mixed.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planDoubles(Mixed model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.dataType(DType.FLOAT64).layer("doubles", Linear.class, model.doubles, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planHalves(Mixed model, ModelPlan plan) {
        // BatchNorm1d(numFeatures = 2)
        LayerPlan layer = plan.dataType(DType.BFLOAT16).layer("halves", BatchNorm1d.class, model.halves, ASSIGNER);
        layer.parameter("weight", 2).ones();
        layer.parameter("bias", 2).zeros();
        layer.buffer("running_mean", 2).zeros();
        layer.buffer("running_var", 2).ones();
        layer.counter("num_batches_tracked").zeros();
    }

    private static void planArray(Mixed model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2, bias = false)
        LayerPlan layer = plan.dataType(DType.FLOAT64).tensor("array", Linear.class);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(model.array, created -> model.array = created)
                .kaimingUniform(Math.sqrt(5));
    }

    private static void planNorm(Mixed model, ModelPlan plan) {
        // BatchNorm1d(numFeatures = 2)
        var holder = model.norm;
        LayerPlan layer = plan.dataType(DType.FLOAT64).view("norm", BatchNorm1d.class, holder);
        layer.parameter("weight", 2)
                .in(holder.weight, created -> holder.weight = created)
                .ones();
        layer.parameter("bias", 2)
                .in(holder.bias, created -> holder.bias = created)
                .zeros();
        layer.buffer("running_mean", 2)
                .in(holder.runningMean, created -> holder.runningMean = created)
                .zeros();
        layer.buffer("running_var", 2)
                .in(holder.runningVar, created -> holder.runningVar = created)
                .ones();
        layer.counter("num_batches_tracked")
                .in(holder.numBatchesTracked, created -> holder.numBatchesTracked = created)
                .zeros();
    }

    private static void assign(Mixed model, String field, Layer created) {
        switch (field) {
            case "doubles" -> model.doubles = created;
            case "halves" -> model.halves = created;
        }
    }
}

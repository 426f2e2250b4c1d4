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
 * Starts a {@code Tower} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>hidden.i.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>hidden.i.bias</td><td>(8)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>heads.i.weight</td><td>(8, inFeatures)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>heads.i.bias</td><td>(8)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>dense.i.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>dense.i.bias</td><td>(8)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>norms.i.weight</td><td>(numFeatures)</td><td>1</td><td></td></tr>
 * <tr><td>norms.i.bias</td><td>(numFeatures)</td><td>0</td><td></td></tr>
 * <tr><td>norms.i.running_mean</td><td>(numFeatures)</td><td>0</td><td></td></tr>
 * <tr><td>norms.i.running_var</td><td>(numFeatures)</td><td>1</td><td></td></tr>
 * <tr><td>norms.i.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class TowerInit {
    private TowerInit() {
    }

    /**
     * Draws all values of a {@code Tower} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Tower model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws each element of {@code hidden} anew, {@code Linear(inFeatures = 8, outFeatures = 8)}.
     *
     * <p>{@code weight} (8, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code bias} (8): U(-0.353553, 0.353553), 1 / sqrt(fan_in) = 1 / sqrt(8).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHidden(Tower model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tower.class, model);
        planHidden(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code heads} anew, {@code Linear(outFeatures = 8)}.
     *
     * <p>{@code weight} (8, inFeatures): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (8): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHeads(Tower model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tower.class, model);
        planHeads(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code dense} anew, {@code Linear(inFeatures = 8, outFeatures = 8)}.
     *
     * <p>{@code weight} (8, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code bias} (8): U(-0.353553, 0.353553), 1 / sqrt(fan_in) = 1 / sqrt(8).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetDense(Tower model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tower.class, model);
        planDense(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code norms} anew, {@code BatchNorm1d()}.
     *
     * <p>{@code weight} (numFeatures): 1;
     * {@code bias} (numFeatures): 0;
     * {@code running_mean} (numFeatures): 0;
     * {@code running_var} (numFeatures): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetNorms(Tower model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tower.class, model);
        planNorms(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Tower model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Tower model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Tower model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Tower model, ModelPlan plan) {
        planHidden(model, plan);
        planHeads(model, plan);
        planDense(model, plan);
        planNorms(model, plan);
    }

    private static ModelPlan planned(Tower model) {
        ModelPlan plan = ModelPlan.of(Tower.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planHidden(Tower model, ModelPlan plan) {
        // Linear(inFeatures = 8, outFeatures = 8)
        for (LayerPlan layer : plan.layers("hidden", Linear.class, model.hidden)) {
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            layer.parameter("weight", 8, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            layer.parameter("bias", 8).uniform(-0.35355339059327373, 0.35355339059327373);
        }
    }

    private static void planHeads(Tower model, ModelPlan plan) {
        // Linear(outFeatures = 8)
        for (LayerPlan layer : plan.layers("heads", Linear.class, model.heads)) {
            long inFeatures = layer.size("inFeatures", model.width);
            // fan_in = inFeatures; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            layer.parameter("weight", 8, inFeatures).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            long fanIn = inFeatures;
            double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
            layer.parameter("bias", 8).uniform(-bound, bound);
        }
    }

    private static void planDense(Tower model, ModelPlan plan) {
        // Linear(inFeatures = 8, outFeatures = 8)
        plan.views("dense", Linear.class, model.dense, (layer, holder) -> {
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            layer.parameter("weight", 8, 8)
                    .in(holder.weight, created -> holder.weight = created)
                    .kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            layer.parameter("bias", 8)
                    .in(holder.bias, created -> holder.bias = created)
                    .uniform(-0.35355339059327373, 0.35355339059327373);
        });
    }

    private static void planNorms(Tower model, ModelPlan plan) {
        // BatchNorm1d()
        plan.views("norms", BatchNorm1d.class, model.norms, (layer, holder) -> {
            long numFeatures = layer.size("numFeatures", model.width);
            layer.parameter("weight", numFeatures)
                    .in(holder.weight, created -> holder.weight = created)
                    .ones();
            layer.parameter("bias", numFeatures)
                    .in(holder.bias, created -> holder.bias = created)
                    .zeros();
            layer.buffer("running_mean", numFeatures)
                    .in(holder.runningMean, created -> holder.runningMean = created)
                    .zeros();
            layer.buffer("running_var", numFeatures)
                    .in(holder.runningVar, created -> holder.runningVar = created)
                    .ones();
            layer.counter("num_batches_tracked")
                    .in(holder.numBatchesTracked, created -> holder.numBatchesTracked = created)
                    .zeros();
        });
    }
}

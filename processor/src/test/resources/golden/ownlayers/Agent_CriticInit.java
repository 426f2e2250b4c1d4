package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Agent.Critic} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>value.weight_mu</td><td>(1, 8)</td><td>U(-0.353553, 0.353553)</td><td>a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>value.weight_sigma</td><td>(1, 8)</td><td>0.176777</td><td>value = sigmaInit / sqrt(fanIn())</td></tr>
 * <tr><td>value.bias_mu</td><td>(1)</td><td>U(-0.353553, 0.353553)</td><td>a = -1 / sqrt(fanIn(weight_mu)), b = 1 / sqrt(fanIn(weight_mu))</td></tr>
 * <tr><td>value.bias_sigma</td><td>(1)</td><td>0.5</td><td>value = sigmaInit</td></tr>
 * <tr><td>value.weight_epsilon</td><td>(1, 8)</td><td>0</td><td></td></tr>
 * <tr><td>value.bias_epsilon</td><td>(1)</td><td>0</td><td></td></tr>
 * <tr><td>value.resets</td><td>()</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class Agent_CriticInit {
    private Agent_CriticInit() {
    }

    /**
     * Draws all values of a {@code Agent.Critic} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Agent.Critic model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code value} anew, {@code NoisyLinear(inFeatures = 8, outFeatures = 1)}.
     *
     * <p>{@code weight_mu} (1, 8): U(-0.353553, 0.353553), a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures);
     * {@code weight_sigma} (1, 8): 0.176777, value = sigmaInit / sqrt(fanIn());
     * {@code bias_mu} (1): U(-0.353553, 0.353553), a = -1 / sqrt(fanIn(weight_mu)), b = 1 / sqrt(fanIn(weight_mu));
     * {@code bias_sigma} (1): 0.5, value = sigmaInit;
     * {@code weight_epsilon} (1, 8): 0;
     * {@code bias_epsilon} (1): 0;
     * and 1 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetValue(Agent.Critic model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.Critic.class, model);
        planValue(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Agent.Critic model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Agent.Critic model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Agent.Critic model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Agent.Critic model, ModelPlan plan) {
        planValue(model, plan);
    }

    private static ModelPlan planned(Agent.Critic model) {
        ModelPlan plan = ModelPlan.of(Agent.Critic.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planValue(Agent.Critic model, ModelPlan plan) {
        // NoisyLinear(inFeatures = 8, outFeatures = 1)
        var holder = model.value;
        LayerPlan layer = plan.view("value", NoisyLinear.class, holder);
        // a = -1 / sqrt(inFeatures) = -0.353553, b = 1 / sqrt(inFeatures) = 0.353553
        layer.parameter("weight_mu", 1, 8)
                .in(holder.weightMu, created -> holder.weightMu = created)
                .uniform(-0.35355339059327373, 0.35355339059327373);
        // value = sigmaInit / sqrt(fanIn()) = 0.176777
        layer.parameter("weight_sigma", 1, 8)
                .in(holder.weightSigma, created -> holder.weightSigma = created)
                .constant(0.17677669529663687);
        // a = -1 / sqrt(fanIn(weight_mu)) = -0.353553, b = 1 / sqrt(fanIn(weight_mu)) = 0.353553
        layer.parameter("bias_mu", 1)
                .in(holder.biasMu, created -> holder.biasMu = created)
                .uniform(-0.35355339059327373, 0.35355339059327373);
        // value = sigmaInit = 0.5
        layer.parameter("bias_sigma", 1)
                .in(holder.biasSigma, created -> holder.biasSigma = created)
                .constant(0.5);
        layer.buffer("weight_epsilon", 1, 8)
                .in(holder.weightEpsilon, created -> holder.weightEpsilon = created)
                .zeros();
        layer.buffer("bias_epsilon", 1)
                .in(holder.biasEpsilon, created -> holder.biasEpsilon = created)
                .zeros();
        layer.counter("resets")
                .in(holder.resets, created -> holder.resets = created)
                .zeros();
    }
}

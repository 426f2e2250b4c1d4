package com.example;

import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Nonlinearity;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Agent.DoubleCritic} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>first those of the superclass</td><td colspan="3">{@link Agent_CriticInit}</td></tr>
 * <tr><td>second.lora_A</td><td>(1, 8)</td><td>U(-0.353553, 0.353553)</td><td>a = sqrt(5); Kaiming uniform, fan_in = 8, gain = 0.57735</td></tr>
 * <tr><td>second.lora_B</td><td>(1, 1)</td><td>N(0, 0.02^2)</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class Agent_DoubleCriticInit {
    private static final LayerAssigner<Agent.DoubleCritic> ASSIGNER = Agent_DoubleCriticInit::assign;

    private Agent_DoubleCriticInit() {
    }

    /**
     * Draws all values of a {@code Agent.DoubleCritic} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Agent.DoubleCritic model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code second} anew, {@code Lora(inFeatures = 8, outFeatures = 1, rank = 1)}.
     *
     * <p>{@code lora_A} (1, 8): U(-0.353553, 0.353553), a = sqrt(5); Kaiming uniform, fan_in = 8, gain = 0.57735;
     * {@code lora_B} (1, 1): N(0, 0.02^2).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetSecond(Agent.DoubleCritic model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.DoubleCritic.class, model);
        planSecond(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Agent.DoubleCritic model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Agent.DoubleCritic model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Agent.DoubleCritic model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Agent.DoubleCritic model, ModelPlan plan) {
        Agent_CriticInit.plan(model, plan);
        planSecond(model, plan);
    }

    private static ModelPlan planned(Agent.DoubleCritic model) {
        ModelPlan plan = ModelPlan.of(Agent.DoubleCritic.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planSecond(Agent.DoubleCritic model, ModelPlan plan) {
        // Lora(inFeatures = 8, outFeatures = 1, rank = 1)
        LayerPlan layer = plan.layer("second", Layers.Lora.class, model.second, ASSIGNER);
        // a = sqrt(5) = 2.23607; fan_in = 8, gain = 0.57735; bound = sqrt(3) * gain / sqrt(fan_in) = 0.353553
        layer.parameter("lora_A", 1, 8).kaimingUniform(2.23606797749979, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU);
        layer.parameter("lora_B", 1, 1).zeros();
        layer.tensor("lora_B").normal(0, 0.02);
    }

    private static void assign(Agent.DoubleCritic model, String field, Layer created) {
        switch (field) {
            case "second" -> model.second = created;
        }
    }
}

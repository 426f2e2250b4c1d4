package com.example;

import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Nonlinearity;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import dev.fanin.plan.Formula;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Agent} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>stem.weight</td><td>(8, 4)</td><td>U(-0.5, 0.5)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 4</td></tr>
 * <tr><td>stem.bias</td><td>(8)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(fan_in) = 1 / sqrt(4)</td></tr>
 * <tr><td>advantage.weight_mu</td><td>(6, inFeatures)</td><td>U(a, b)</td><td>a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>advantage.weight_sigma</td><td>(6, inFeatures)</td><td>value</td><td>value = sigmaInit / sqrt(fanIn())</td></tr>
 * <tr><td>advantage.bias_mu</td><td>(6)</td><td>U(a, b)</td><td>a = -1 / sqrt(fanIn(weight_mu)), b = 1 / sqrt(fanIn(weight_mu))</td></tr>
 * <tr><td>advantage.bias_sigma</td><td>(6)</td><td>0.5</td><td>value = sigmaInit</td></tr>
 * <tr><td>advantage.weight_epsilon</td><td>(6, inFeatures)</td><td>0</td><td></td></tr>
 * <tr><td>advantage.bias_epsilon</td><td>(6)</td><td>0</td><td></td></tr>
 * <tr><td>advantage.resets</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>value.weight_mu</td><td>(1, 8)</td><td>U(-0.353553, 0.353553)</td><td>a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures)</td></tr>
 * <tr><td>value.weight_sigma</td><td>(1, 8)</td><td>0.141421</td><td>value = sigmaInit / sqrt(fanIn())</td></tr>
 * <tr><td>value.weight_epsilon</td><td>(1, 8)</td><td>0</td><td></td></tr>
 * <tr><td>value.resets</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>query.lora_A</td><td>(4, inFeatures)</td><td>U(-bound, bound)</td><td>a = sqrt(5); Kaiming uniform, fan_in = inFeatures, gain = 0.57735, bound = sqrt(3) * gain / sqrt(fan_in)</td></tr>
 * <tr><td>query.lora_B</td><td>(8, 4)</td><td>0</td><td></td></tr>
 * <tr><td>depthwise.weight</td><td>(8, 2, 3, 3)</td><td>Dirac</td><td></td></tr>
 * <tr><td>depthwise.scale</td><td>(4)</td><td>N(0, 0.5^2) in [-2, 2]</td><td>std = pow(channels, -0.5)</td></tr>
 * <tr><td>depthwise.shift</td><td>(2, 2)</td><td>N(0, 0.25^2)</td><td>std = 1 / (2 * groups)</td></tr>
 * <tr><td>sized.weight</td><td>(channels, channels / groups, 5, 1)</td><td>Dirac</td><td></td></tr>
 * <tr><td>sized.scale</td><td>(channels)</td><td>N(mean, std^2) in [a, b]</td><td>std = pow(channels, -0.5)</td></tr>
 * <tr><td>sized.shift</td><td>(4, 2)</td><td>N(mean, std^2)</td><td>std = 1 / (2 * groups)</td></tr>
 * <tr><td>critic.*</td><td colspan="3">{@link Agent_DoubleCriticInit}</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class AgentInit {
    private static final LayerAssigner<Agent> ASSIGNER = AgentInit::assign;

    private AgentInit() {
    }

    /**
     * Draws all values of a {@code Agent} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Agent model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code stem} anew, {@code Linear(inFeatures = 4, outFeatures = 8)}.
     *
     * <p>{@code weight} (8, 4): U(-0.5, 0.5), Kaiming uniform, a = sqrt(5), fan_in = 4;
     * {@code bias} (8): U(-0.5, 0.5), 1 / sqrt(fan_in) = 1 / sqrt(4).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetStem(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planStem(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code advantage} anew, {@code NoisyLinear(outFeatures = 6)}.
     *
     * <p>{@code weight_mu} (6, inFeatures): U(a, b), a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures);
     * {@code weight_sigma} (6, inFeatures): value, value = sigmaInit / sqrt(fanIn());
     * {@code bias_mu} (6): U(a, b), a = -1 / sqrt(fanIn(weight_mu)), b = 1 / sqrt(fanIn(weight_mu));
     * {@code bias_sigma} (6): 0.5, value = sigmaInit;
     * {@code weight_epsilon} (6, inFeatures): 0;
     * {@code bias_epsilon} (6): 0;
     * and 1 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAdvantage(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planAdvantage(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code value} anew, {@code NoisyLinear(inFeatures = 8, outFeatures = 1, sigmaInit = 0.4, bias = false)}.
     *
     * <p>{@code weight_mu} (1, 8): U(-0.353553, 0.353553), a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures);
     * {@code weight_sigma} (1, 8): 0.141421, value = sigmaInit / sqrt(fanIn());
     * {@code weight_epsilon} (1, 8): 0;
     * {@code resets} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetValue(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planValue(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code query} anew, {@code Lora(outFeatures = 8)}.
     *
     * <p>{@code lora_A} (4, inFeatures): U(-bound, bound), a = sqrt(5); Kaiming uniform, fan_in = inFeatures, gain = 0.57735, bound = sqrt(3) * gain / sqrt(fan_in);
     * {@code lora_B} (8, 4): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetQuery(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planQuery(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code depthwise} anew, {@code Depthwise(channels = 4, multiplier = 2, groups = 2, nonlinearity = Nonlinearity.TANH)}.
     *
     * <p>{@code weight} (8, 2, 3, 3): Dirac;
     * {@code scale} (4): N(0, 0.5^2) in [-2, 2], std = pow(channels, -0.5);
     * {@code shift} (2, 2): N(0, 0.25^2), std = 1 / (2 * groups).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetDepthwise(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planDepthwise(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code sized} anew, {@code Depthwise(kernelSize = {5, 1}, mode = "same")}.
     *
     * <p>{@code weight} (channels, channels / groups, 5, 1): Dirac;
     * {@code scale} (channels): N(mean, std^2) in [a, b], std = pow(channels, -0.5);
     * {@code shift} (4, 2): N(mean, std^2), std = 1 / (2 * groups).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetSized(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planSized(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code critic} anew, as {@link Agent_DoubleCriticInit} says.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetCritic(Agent model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        planCritic(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Agent model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Agent model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Agent model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Agent model, ModelPlan plan) {
        planStem(model, plan);
        planAdvantage(model, plan);
        planValue(model, plan);
        planQuery(model, plan);
        planDepthwise(model, plan);
        planSized(model, plan);
        planCritic(model, plan);
    }

    private static ModelPlan planned(Agent model) {
        ModelPlan plan = ModelPlan.of(Agent.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planStem(Agent model, ModelPlan plan) {
        // Linear(inFeatures = 4, outFeatures = 8)
        LayerPlan layer = plan.layer("stem", Linear.class, model.stem, ASSIGNER);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        layer.parameter("weight", 8, 4).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        layer.parameter("bias", 8).uniform(-0.5, 0.5);
    }

    private static void planAdvantage(Agent model, ModelPlan plan) {
        // NoisyLinear(outFeatures = 6)
        LayerPlan layer = plan.layer("advantage", NoisyLinear.class, model.advantage, ASSIGNER);
        long inFeatures = layer.size("inFeatures", model.hidden);
        layer.require(Math.sqrt(inFeatures) != 0, "it must be possible to divide by sqrt(inFeatures)");
        // a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures)
        layer.parameter("weight_mu", 6, inFeatures).uniform(-1 / Math.sqrt(inFeatures), 1 / Math.sqrt(inFeatures));
        // value = sigmaInit / sqrt(fanIn())
        layer.parameter("weight_sigma", 6, inFeatures).constant(0.5 / Math.sqrt(inFeatures));
        // a = -1 / sqrt(fanIn(weight_mu)), b = 1 / sqrt(fanIn(weight_mu))
        layer.parameter("bias_mu", 6).uniform(-1 / Math.sqrt(inFeatures), 1 / Math.sqrt(inFeatures));
        // value = sigmaInit = 0.5
        layer.parameter("bias_sigma", 6).constant(0.5);
        layer.buffer("weight_epsilon", 6, inFeatures).zeros();
        layer.buffer("bias_epsilon", 6).zeros();
        layer.counter("resets").zeros();
    }

    private static void planValue(Agent model, ModelPlan plan) {
        // NoisyLinear(inFeatures = 8, outFeatures = 1, sigmaInit = 0.4, bias = false)
        LayerPlan layer = plan.layer("value", NoisyLinear.class, model.value, ASSIGNER);
        // a = -1 / sqrt(inFeatures) = -0.353553, b = 1 / sqrt(inFeatures) = 0.353553
        layer.parameter("weight_mu", 1, 8).uniform(-0.35355339059327373, 0.35355339059327373);
        // value = sigmaInit / sqrt(fanIn()) = 0.141421
        layer.parameter("weight_sigma", 1, 8).constant(0.1414213562373095);
        layer.buffer("weight_epsilon", 1, 8).zeros();
        layer.counter("resets").zeros();
    }

    private static void planQuery(Agent model, ModelPlan plan) {
        // Lora(outFeatures = 8)
        LayerPlan layer = plan.layer("query", Layers.Lora.class, model.query, ASSIGNER);
        long inFeatures = layer.size("inFeatures", model.hidden);
        layer.require(4 <= Math.min(inFeatures, 8), "rank must not exceed in_features and out_features");
        // a = sqrt(5) = 2.23607; fan_in = inFeatures, gain = 0.57735; bound = sqrt(3) * gain / sqrt(fan_in)
        layer.parameter("lora_A", 4, inFeatures)
                .kaimingUniform(2.23606797749979, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU);
        layer.parameter("lora_B", 8, 4).zeros();
    }

    private static void planDepthwise(Agent model, ModelPlan plan) {
        // Depthwise(channels = 4, multiplier = 2, groups = 2, nonlinearity = Nonlinearity.TANH)
        LayerPlan layer = plan.layer("depthwise", Layers.Depthwise.class, model.depthwise, ASSIGNER);
        // fan_out = 8 * 3 * 3 = 72, gain = 1.66667; std = gain / sqrt(fan_out) = 0.196419
        layer.parameter("weight", 8, 2, 3, 3).kaimingNormal(0, FanMode.FAN_OUT, Nonlinearity.TANH);
        layer.parameter("scale", 4);
        layer.parameter("shift", 2, 2);
        // std = 1 / (2 * groups) = 0.25
        layer.tensor("shift").normal(0, 0.25);
        // std = pow(channels, -0.5) = 0.5
        layer.tensor("scale").truncNormal(0, 0.5, -2, 2);
        layer.tensor("weight").dirac(2);
    }

    private static void planSized(Agent model, ModelPlan plan) {
        // Depthwise(kernelSize = {5, 1}, mode = "same")
        LayerPlan layer = plan.layer("sized", Layers.Depthwise.class, model.sized, ASSIGNER);
        long channels = layer.size("channels", model.hidden);
        long groups = layer.size("groups", model.loraRank);
        layer.require(groups != 0, "it must be possible to divide by groups");
        layer.require(channels % groups == 0, "channels must be divisible by groups");
        layer.require(2 * groups != 0, "it must be possible to divide by 2 * groups");
        // fan_out = channels * 5 * 1, gain = 1.41421; std = gain / sqrt(fan_out)
        layer.parameter("weight", channels, channels / groups, 5, 1)
                .kaimingNormal(0, FanMode.FAN_OUT, Nonlinearity.RELU);
        layer.parameter("scale", channels);
        layer.parameter("shift", 4, 2);
        // std = 1 / (2 * groups)
        layer.tensor("shift").normal(0, 1.0 / (2 * groups));
        // std = pow(channels, -0.5)
        layer.tensor("scale").truncNormal(0, Formula.pow(channels, -0.5), -2, 2);
        layer.tensor("weight").dirac((int) (groups));
    }

    private static void planCritic(Agent model, ModelPlan plan) {
        plan.submodule("critic", Agent.DoubleCritic.class, model.critic, Agent_DoubleCriticInit::plan);
    }

    private static void assign(Agent model, String field, Layer created) {
        switch (field) {
            case "stem" -> model.stem = created;
            case "advantage" -> model.advantage = created;
            case "value" -> model.value = created;
            case "query" -> model.query = created;
            case "depthwise" -> model.depthwise = created;
            case "sized" -> model.sized = created;
        }
    }
}

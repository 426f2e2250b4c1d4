package com.example;

import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Nonlinearity;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.GRU;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Initialized} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>conv1.weight</td><td>(8, 3, 3, 3)</td><td>N(0, 0.166667^2)</td><td>Kaiming normal, fan_out = 8 * 3 * 3 = 72, gain = 1.41421</td></tr>
 * <tr><td>conv1.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>conv2.weight</td><td>(8, 4, 3, 3)</td><td>Dirac</td><td></td></tr>
 * <tr><td>conv2.bias</td><td>(8)</td><td>U(-0.5, 0.5)</td><td></td></tr>
 * <tr><td>bn.weight</td><td>(8)</td><td>N(1, 0.02^2)</td><td></td></tr>
 * <tr><td>bn.bias</td><td>(8)</td><td>0.1</td><td></td></tr>
 * <tr><td>bn.running_mean</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>bn.running_var</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>bn.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>gru.weight_ih_l0</td><td>(12, 8)</td><td>orthogonal</td><td></td></tr>
 * <tr><td>gru.weight_hh_l0</td><td>(12, 4)</td><td>orthogonal</td><td></td></tr>
 * <tr><td>gru.bias_ih_l0</td><td>(12)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(4)</td></tr>
 * <tr><td>gru.bias_hh_l0</td><td>(12)</td><td>1</td><td></td></tr>
 * <tr><td>identity.weight</td><td>(4, 4)</td><td>identity</td><td></td></tr>
 * <tr><td>identity.bias</td><td>(4)</td><td>N(0, 0.02^2) in [-2, 2]</td><td></td></tr>
 * <tr><td>attention.in_proj_weight</td><td>(12, 4)</td><td>N(0, 0.707107^2)</td><td>Xavier normal, fan_in = 4, fan_out = 12</td></tr>
 * <tr><td>attention.in_proj_bias</td><td>(12)</td><td>0</td><td></td></tr>
 * <tr><td>attention.out_proj.weight</td><td>(4, 4)</td><td>U(-1.73205, 1.73205)</td><td>Xavier uniform, fan_in = 4, fan_out = 4</td></tr>
 * <tr><td>attention.out_proj.bias</td><td>(4)</td><td>0</td><td></td></tr>
 * <tr><td>head.weight</td><td>(outFeatures, 4)</td><td>U(-1.20096, 1.20096)</td><td>Kaiming uniform, fan_in = 4, gain = 1.38675</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class InitializedInit {
    private static final LayerAssigner<Initialized> ASSIGNER = InitializedInit::assign;

    private InitializedInit() {
    }

    /**
     * Draws all values of a {@code Initialized} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Initialized model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code conv1} anew, {@code Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3)}.
     *
     * <p>{@code weight} (8, 3, 3, 3): N(0, 0.166667^2), Kaiming normal, fan_out = 8 * 3 * 3 = 72, gain = 1.41421;
     * {@code bias} (8): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetConv1(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planConv1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code conv2} anew, {@code Conv2d(inChannels = 8, outChannels = 8, kernelSize = 3, groups = 2)}.
     *
     * <p>{@code weight} (8, 4, 3, 3): Dirac;
     * {@code bias} (8): U(-0.5, 0.5).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetConv2(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planConv2(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code bn} anew, {@code BatchNorm2d(numFeatures = 8)}.
     *
     * <p>{@code weight} (8): N(1, 0.02^2);
     * {@code bias} (8): 0.1;
     * {@code running_mean} (8): 0;
     * {@code running_var} (8): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBn(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planBn(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code gru} anew, {@code GRU(inputSize = 8, hiddenSize = 4)}.
     *
     * <p>{@code weight_ih_l0} (12, 8): orthogonal;
     * {@code weight_hh_l0} (12, 4): orthogonal;
     * {@code bias_ih_l0} (12): U(-0.5, 0.5), 1 / sqrt(hiddenSize) = 1 / sqrt(4);
     * {@code bias_hh_l0} (12): 1.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetGru(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planGru(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code identity} anew, {@code Linear(inFeatures = 4, outFeatures = 4)}.
     *
     * <p>{@code weight} (4, 4): identity;
     * {@code bias} (4): N(0, 0.02^2) in [-2, 2].
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetIdentity(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planIdentity(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code attention} anew, {@code MultiheadAttention(embedDim = 4, numHeads = 2)}.
     *
     * <p>{@code in_proj_weight} (12, 4): N(0, 0.707107^2), Xavier normal, fan_in = 4, fan_out = 12;
     * {@code in_proj_bias} (12): 0;
     * {@code out_proj.weight} (4, 4): U(-1.73205, 1.73205), Xavier uniform, fan_in = 4, fan_out = 4;
     * {@code out_proj.bias} (4): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAttention(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planAttention(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code head} anew, {@code Linear(inFeatures = 4, bias = false)}.
     *
     * <p>{@code weight} (outFeatures, 4): U(-1.20096, 1.20096), Kaiming uniform, fan_in = 4, gain = 1.38675.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHead(Initialized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        planHead(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Initialized model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Initialized model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Initialized model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Initialized model, ModelPlan plan) {
        planConv1(model, plan);
        planConv2(model, plan);
        planBn(model, plan);
        planGru(model, plan);
        planIdentity(model, plan);
        planAttention(model, plan);
        planHead(model, plan);
    }

    private static ModelPlan planned(Initialized model) {
        ModelPlan plan = ModelPlan.of(Initialized.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planConv1(Initialized model, ModelPlan plan) {
        // Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3)
        LayerPlan layer = plan.layer("conv1", Conv2d.class, model.conv1, ASSIGNER);
        // fan_in = 3 * 3 * 3 = 27; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(27) = 0.19245
        layer.parameter("weight", 8, 3, 3, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(27)
        layer.parameter("bias", 8).uniform(-0.19245008972987526, 0.19245008972987526);
        // fan_out = 8 * 3 * 3 = 72, gain = 1.41421; std = gain / sqrt(fan_out) = 0.166667
        layer.tensor("weight").kaimingNormal(0, FanMode.FAN_OUT, Nonlinearity.RELU);
        layer.tensor("bias").zeros();
    }

    private static void planConv2(Initialized model, ModelPlan plan) {
        // Conv2d(inChannels = 8, outChannels = 8, kernelSize = 3, groups = 2)
        LayerPlan layer = plan.layer("conv2", Conv2d.class, model.conv2, ASSIGNER);
        // fan_in = 4 * 3 * 3 = 36; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(36) = 0.166667
        layer.parameter("weight", 8, 4, 3, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(36)
        layer.parameter("bias", 8).uniform(-0.16666666666666666, 0.16666666666666666);
        layer.tensor("weight").dirac(2);
        layer.tensor("bias").uniform(-0.5, 0.5);
    }

    private static void planBn(Initialized model, ModelPlan plan) {
        // BatchNorm2d(numFeatures = 8)
        LayerPlan layer = plan.layer("bn", BatchNorm2d.class, model.bn, ASSIGNER);
        layer.parameter("weight", 8).ones();
        layer.parameter("bias", 8).zeros();
        layer.buffer("running_mean", 8).zeros();
        layer.buffer("running_var", 8).ones();
        layer.counter("num_batches_tracked").zeros();
        layer.tensor("weight").normal(1, 0.02);
        layer.tensor("bias").constant(0.1);
    }

    private static void planGru(Initialized model, ModelPlan plan) {
        // GRU(inputSize = 8, hiddenSize = 4)
        LayerPlan layer = plan.layer("gru", GRU.class, model.gru, ASSIGNER);
        // bound = 1 / sqrt(hiddenSize) = 1 / sqrt(4)
        layer.parameter("weight_ih_l0", 12, 8).uniform(-0.5, 0.5);
        layer.parameter("weight_hh_l0", 12, 4).uniform(-0.5, 0.5);
        layer.parameter("bias_ih_l0", 12).uniform(-0.5, 0.5);
        layer.parameter("bias_hh_l0", 12).uniform(-0.5, 0.5);
        layer.tensor("weight_hh_l0").orthogonal(0.5);
        layer.tensor("weight_ih_l0").orthogonal(1);
        layer.tensor("bias_hh_l0").ones();
    }

    private static void planIdentity(Initialized model, ModelPlan plan) {
        // Linear(inFeatures = 4, outFeatures = 4)
        LayerPlan layer = plan.layer("identity", Linear.class, model.identity, ASSIGNER);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        layer.parameter("weight", 4, 4).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        layer.parameter("bias", 4).uniform(-0.5, 0.5);
        layer.tensor("weight").eye();
        layer.tensor("bias").truncNormal(0, 0.02, -2, 2);
    }

    private static void planAttention(Initialized model, ModelPlan plan) {
        // MultiheadAttention(embedDim = 4, numHeads = 2)
        LayerPlan layer = plan.layer("attention", MultiheadAttention.class, model.attention, ASSIGNER);
        LayerPlan outProj = layer.child("out_proj", Linear.class);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        outProj.parameter("weight", 4, 4).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        outProj.parameter("bias", 4).uniform(-0.5, 0.5);
        // fan_in = 4, fan_out = 12; bound = sqrt(3) * sqrt(2 / (4 + 12)) = 0.612372
        layer.parameter("in_proj_weight", 12, 4).xavierUniform(1);
        layer.parameter("in_proj_bias", 12).zeros();
        layer.tensor("out_proj.bias").zeros();
        // fan_in = 4, fan_out = 4; bound = sqrt(3) * 2 * sqrt(2 / (4 + 4)) = 1.73205
        layer.tensor("out_proj.weight").xavierUniform(2);
        // fan_in = 4, fan_out = 12; std = 2 * sqrt(2 / (4 + 12)) = 0.707107
        layer.tensor("in_proj_weight").xavierNormal(2);
    }

    private static void planHead(Initialized model, ModelPlan plan) {
        // Linear(inFeatures = 4, bias = false)
        LayerPlan layer = plan.tensor("head", Linear.class);
        long outFeatures = layer.size("outFeatures", model.width);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        layer.parameter("weight", outFeatures, 4)
                .in(model.head, created -> model.head = created)
                .kaimingUniform(Math.sqrt(5));
        layer.tensor("weight").sparse(0.1, 0.01);
        // fan_in = 4, gain = 1.38675; bound = sqrt(3) * gain / sqrt(fan_in) = 1.20096
        layer.tensor("weight").kaimingUniform(0.2, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU);
    }

    private static void assign(Initialized model, String field, Layer created) {
        switch (field) {
            case "conv1" -> model.conv1 = created;
            case "conv2" -> model.conv2 = created;
            case "bn" -> model.bn = created;
            case "gru" -> model.gru = created;
            case "identity" -> model.identity = created;
            case "attention" -> model.attention = created;
        }
    }
}

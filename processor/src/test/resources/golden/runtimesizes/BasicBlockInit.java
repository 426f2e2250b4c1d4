package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Bilinear;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.ConvTranspose1d;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code BasicBlock} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>conv1.weight</td><td>(outChannels, inChannels, 3, 3)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = inChannels * 3 * 3, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>bn1.weight</td><td>(numFeatures)</td><td>1</td><td></td></tr>
 * <tr><td>bn1.bias</td><td>(numFeatures)</td><td>0</td><td></td></tr>
 * <tr><td>bn1.running_mean</td><td>(numFeatures)</td><td>0</td><td></td></tr>
 * <tr><td>bn1.running_var</td><td>(numFeatures)</td><td>1</td><td></td></tr>
 * <tr><td>bn1.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>grouped.weight</td><td>(6, inChannels / groups, 1, 3)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = (inChannels / groups) * 1 * 3, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>grouped.bias</td><td>(6)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>up.weight</td><td>(4, outChannels / groups, kernelSize)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = (outChannels / groups) * kernelSize, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>up.bias</td><td>(outChannels)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>fc.weight</td><td>(10, inFeatures)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>fc.bias</td><td>(10)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>pair.weight</td><td>(2, in1Features, 3)</td><td>U(-b, b)</td><td>b = 1 / sqrt(in1Features)</td></tr>
 * <tr><td>pair.bias</td><td>(2)</td><td>U(-b, b)</td><td>b = 1 / sqrt(in1Features)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class BasicBlockInit {
    private static final LayerAssigner<BasicBlock> ASSIGNER = BasicBlockInit::assign;

    private BasicBlockInit() {
    }

    /**
     * Draws all values of a {@code BasicBlock} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(BasicBlock model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code conv1} anew, {@code Conv2d(kernelSize = 3, stride = 2, padding = 1, bias = false)}.
     *
     * <p>{@code weight} (outChannels, inChannels, 3, 3): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = inChannels * 3 * 3, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetConv1(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planConv1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code bn1} anew, {@code BatchNorm2d()}.
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
    static void resetBn1(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planBn1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code grouped} anew, {@code Conv2d(outChannels = 6, kernelSize = {1, 3})}.
     *
     * <p>{@code weight} (6, inChannels / groups, 1, 3): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = (inChannels / groups) * 1 * 3, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (6): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetGrouped(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planGrouped(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code up} anew, {@code ConvTranspose1d(inChannels = 4)}.
     *
     * <p>{@code weight} (4, outChannels / groups, kernelSize): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = (outChannels / groups) * kernelSize, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (outChannels): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetUp(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planUp(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code fc} anew, {@code Linear(outFeatures = 10)}.
     *
     * <p>{@code weight} (10, inFeatures): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = inFeatures, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code bias} (10): U(-b, b), b = 1 / sqrt(fan_in).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetFc(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planFc(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code pair} anew, {@code Bilinear(in2Features = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, in1Features, 3): U(-b, b), b = 1 / sqrt(in1Features);
     * {@code bias} (2): U(-b, b), b = 1 / sqrt(in1Features).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetPair(BasicBlock model, Generator generator) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        planPair(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(BasicBlock model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(BasicBlock model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(BasicBlock model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(BasicBlock model, ModelPlan plan) {
        planConv1(model, plan);
        planBn1(model, plan);
        planGrouped(model, plan);
        planUp(model, plan);
        planFc(model, plan);
        planPair(model, plan);
    }

    private static ModelPlan planned(BasicBlock model) {
        ModelPlan plan = ModelPlan.of(BasicBlock.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planConv1(BasicBlock model, ModelPlan plan) {
        // Conv2d(kernelSize = 3, stride = 2, padding = 1, bias = false)
        LayerPlan layer = plan.layer("conv1", Conv2d.class, model.conv1, ASSIGNER);
        long inChannels = layer.size("inChannels", model.inPlanes);
        long outChannels = layer.size("outChannels", model.getPlanes());
        // fan_in = inChannels * 3 * 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", outChannels, inChannels, 3, 3).kaimingUniform(Math.sqrt(5));
    }

    private static void planBn1(BasicBlock model, ModelPlan plan) {
        // BatchNorm2d()
        LayerPlan layer = plan.layer("bn1", BatchNorm2d.class, model.bn1, ASSIGNER);
        long numFeatures = layer.size("numFeatures", model.getPlanes());
        layer.parameter("weight", numFeatures).ones();
        layer.parameter("bias", numFeatures).zeros();
        layer.buffer("running_mean", numFeatures).zeros();
        layer.buffer("running_var", numFeatures).ones();
        layer.counter("num_batches_tracked").zeros();
    }

    private static void planGrouped(BasicBlock model, ModelPlan plan) {
        // Conv2d(outChannels = 6, kernelSize = {1, 3})
        LayerPlan layer = plan.layer("grouped", Conv2d.class, model.grouped, ASSIGNER);
        long inChannels = layer.size("inChannels", model.inPlanes);
        long groups = layer.size("groups", BasicBlock.groups);
        layer.require(groups > 0, "groups must be a positive integer");
        layer.require(inChannels % groups == 0, "in_channels must be divisible by groups");
        layer.require(6 % groups == 0, "out_channels must be divisible by groups");
        // fan_in = (inChannels / groups) * 1 * 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", 6, inChannels / groups, 1, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = inChannels / groups * 3;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        layer.parameter("bias", 6).uniformOfConvolution(bound);
    }

    private static void planUp(BasicBlock model, ModelPlan plan) {
        // ConvTranspose1d(inChannels = 4)
        LayerPlan layer = plan.layer("up", ConvTranspose1d.class, model.up, ASSIGNER);
        long outChannels = layer.size("outChannels", model.getPlanes());
        long kernelSize = layer.size("kernelSize", BasicBlock.width());
        long groups = layer.size("groups", BasicBlock.groups);
        layer.require(groups > 0, "groups must be a positive integer");
        layer.require(4 % groups == 0, "in_channels must be divisible by groups");
        layer.require(outChannels % groups == 0, "out_channels must be divisible by groups");
        // fan_in = (outChannels / groups) * kernelSize; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", 4, outChannels / groups, kernelSize).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = outChannels / groups * kernelSize;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        layer.parameter("bias", outChannels).uniformOfConvolution(bound);
    }

    private static void planFc(BasicBlock model, ModelPlan plan) {
        // Linear(outFeatures = 10)
        LayerPlan layer = plan.layer("fc", Linear.class, model.fc, ASSIGNER);
        long inFeatures = layer.size("inFeatures", model.getPlanes());
        // fan_in = inFeatures; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        layer.parameter("weight", 10, inFeatures).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = inFeatures;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        layer.parameter("bias", 10).uniform(-bound, bound);
    }

    private static void planPair(BasicBlock model, ModelPlan plan) {
        // Bilinear(in2Features = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("pair", Bilinear.class, model.pair, ASSIGNER);
        long in1Features = layer.size("in1Features", model.inPlanes);
        layer.require(in1Features > 0, "in1_features must be > 0");
        // bound = 1 / sqrt(in1Features)
        double bound = in1Features > 0 ? 1 / Math.sqrt(in1Features) : 0;
        layer.parameter("weight", 2, in1Features, 3).uniform(-bound, bound);
        layer.parameter("bias", 2).uniform(-bound, bound);
    }

    private static void assign(BasicBlock model, String field, Layer created) {
        switch (field) {
            case "conv1" -> model.conv1 = created;
            case "bn1" -> model.bn1 = created;
            case "grouped" -> model.grouped = created;
            case "up" -> model.up = created;
            case "fc" -> model.fc = created;
            case "pair" -> model.pair = created;
        }
    }
}

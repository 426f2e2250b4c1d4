package com.example;

import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.BatchNorm3d;
import dev.fanin.nn.Bilinear;
import dev.fanin.nn.Conv1d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.ConvTranspose3d;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Generator} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>up.weight</td><td>(8, 2, 4, 2)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 2 * 4 * 2 = 16</td></tr>
 * <tr><td>up.bias</td><td>(4)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(fan_in) = 1 / sqrt(16)</td></tr>
 * <tr><td>cube.weight</td><td>(4, 3, 2, 2, 2)</td><td>U(-0.204124, 0.204124)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3 * 2 * 2 * 2 = 24</td></tr>
 * <tr><td>cube.bias</td><td>(3)</td><td>U(-0.204124, 0.204124)</td><td>1 / sqrt(fan_in) = 1 / sqrt(24)</td></tr>
 * <tr><td>depthwise.weight</td><td>(3, 1, 3, 3)</td><td>U(-0.333333, 0.333333)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 1 * 3 * 3 = 9</td></tr>
 * <tr><td>depthwise.bias</td><td>(3)</td><td>U(-0.333333, 0.333333)</td><td>1 / sqrt(fan_in) = 1 / sqrt(9)</td></tr>
 * <tr><td>line.weight</td><td>(3, 3, 3)</td><td>U(-0.333333, 0.333333)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 = 9</td></tr>
 * <tr><td>line.bias</td><td>(3)</td><td>U(-0.333333, 0.333333)</td><td>1 / sqrt(fan_in) = 1 / sqrt(9)</td></tr>
 * <tr><td>bilinear.weight</td><td>(2, 5, 7)</td><td>U(-0.447214, 0.447214)</td><td>1 / sqrt(in1Features) = 1 / sqrt(5)</td></tr>
 * <tr><td>bilinear.bias</td><td>(2)</td><td>U(-0.447214, 0.447214)</td><td>1 / sqrt(in1Features) = 1 / sqrt(5)</td></tr>
 * <tr><td>bn.running_mean</td><td>(2)</td><td>0</td><td></td></tr>
 * <tr><td>bn.running_var</td><td>(2)</td><td>1</td><td></td></tr>
 * <tr><td>bn.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class GeneratorInit {
    private static final LayerAssigner<Generator> ASSIGNER = GeneratorInit::assign;

    private GeneratorInit() {
    }

    /**
     * Draws all values of a {@code Generator} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Generator model, dev.fanin.Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code up} anew, {@code ConvTranspose2d(inChannels = 8, outChannels = 4, kernelSize = {4, 2}, stride = 2, padding = 1, outputPadding = 1, groups = 2)}.
     *
     * <p>{@code weight} (8, 2, 4, 2): U(-0.25, 0.25), Kaiming uniform, a = sqrt(5), fan_in = 2 * 4 * 2 = 16;
     * {@code bias} (4): U(-0.25, 0.25), 1 / sqrt(fan_in) = 1 / sqrt(16).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetUp(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planUp(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code cube} anew, {@code ConvTranspose3d(inChannels = 4, outChannels = 3, kernelSize = 2, paddingMode = "zeros", dilation = {1, 2, 1})}.
     *
     * <p>{@code weight} (4, 3, 2, 2, 2): U(-0.204124, 0.204124), Kaiming uniform, a = sqrt(5), fan_in = 3 * 2 * 2 * 2 = 24;
     * {@code bias} (3): U(-0.204124, 0.204124), 1 / sqrt(fan_in) = 1 / sqrt(24).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetCube(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planCube(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code depthwise} anew, {@code Conv2d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.SAME, groups = 3, paddingMode = "reflect")}.
     *
     * <p>{@code weight} (3, 1, 3, 3): U(-0.333333, 0.333333), Kaiming uniform, a = sqrt(5), fan_in = 1 * 3 * 3 = 9;
     * {@code bias} (3): U(-0.333333, 0.333333), 1 / sqrt(fan_in) = 1 / sqrt(9).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetDepthwise(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planDepthwise(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code line} anew, {@code Conv1d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.VALID)}.
     *
     * <p>{@code weight} (3, 3, 3): U(-0.333333, 0.333333), Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 = 9;
     * {@code bias} (3): U(-0.333333, 0.333333), 1 / sqrt(fan_in) = 1 / sqrt(9).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetLine(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planLine(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code bilinear} anew, {@code Bilinear(in1Features = 5, in2Features = 7, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 5, 7): U(-0.447214, 0.447214), 1 / sqrt(in1Features) = 1 / sqrt(5);
     * {@code bias} (2): U(-0.447214, 0.447214), 1 / sqrt(in1Features) = 1 / sqrt(5).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBilinear(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planBilinear(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code bn} anew, {@code BatchNorm3d(numFeatures = 2, eps = 0.001, momentum = NaN, affine = false)}.
     *
     * <p>{@code running_mean} (2): 0;
     * {@code running_var} (2): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBn(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planBn(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code nothing} anew, {@code BatchNorm1d(numFeatures = 2, affine = false, trackRunningStats = false)}.
     *
     * <p>It has no tensors.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetNothing(Generator model, dev.fanin.Generator generator) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        planNothing(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Generator model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Generator model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Generator model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Generator model, ModelPlan plan) {
        planUp(model, plan);
        planCube(model, plan);
        planDepthwise(model, plan);
        planLine(model, plan);
        planBilinear(model, plan);
        planBn(model, plan);
        planNothing(model, plan);
    }

    private static ModelPlan planned(Generator model) {
        ModelPlan plan = ModelPlan.of(Generator.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planUp(Generator model, ModelPlan plan) {
        // ConvTranspose2d(inChannels = 8, outChannels = 4, kernelSize = {4, 2}, stride = 2, padding = 1,
        //     outputPadding = 1, groups = 2)
        LayerPlan layer = plan.layer("up", ConvTranspose2d.class, model.up, ASSIGNER);
        // fan_in = 2 * 4 * 2 = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
        layer.parameter("weight", 8, 2, 4, 2).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(16)
        layer.parameter("bias", 4).uniform(-0.25, 0.25);
    }

    private static void planCube(Generator model, ModelPlan plan) {
        // ConvTranspose3d(inChannels = 4, outChannels = 3, kernelSize = 2, paddingMode = "zeros", dilation = {1, 2,
        //     1})
        LayerPlan layer = plan.layer("cube", ConvTranspose3d.class, model.cube, ASSIGNER);
        // fan_in = 3 * 2 * 2 * 2 = 24; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(24) = 0.204124
        layer.parameter("weight", 4, 3, 2, 2, 2).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(24)
        layer.parameter("bias", 3).uniform(-0.20412414523193154, 0.20412414523193154);
    }

    private static void planDepthwise(Generator model, ModelPlan plan) {
        // Conv2d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.SAME, groups = 3,
        //     paddingMode = "reflect")
        LayerPlan layer = plan.layer("depthwise", Conv2d.class, model.depthwise, ASSIGNER);
        // fan_in = 1 * 3 * 3 = 9; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(9) = 0.333333
        layer.parameter("weight", 3, 1, 3, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(9)
        layer.parameter("bias", 3).uniform(-0.3333333333333333, 0.3333333333333333);
    }

    private static void planLine(Generator model, ModelPlan plan) {
        // Conv1d(inChannels = 3, outChannels = 3, kernelSize = 3, padding = Padding.VALID)
        LayerPlan layer = plan.layer("line", Conv1d.class, model.line, ASSIGNER);
        // fan_in = 3 * 3 = 9; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(9) = 0.333333
        layer.parameter("weight", 3, 3, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(9)
        layer.parameter("bias", 3).uniform(-0.3333333333333333, 0.3333333333333333);
    }

    private static void planBilinear(Generator model, ModelPlan plan) {
        // Bilinear(in1Features = 5, in2Features = 7, outFeatures = 2)
        LayerPlan layer = plan.layer("bilinear", Bilinear.class, model.bilinear, ASSIGNER);
        // bound = 1 / sqrt(in1Features) = 1 / sqrt(5)
        layer.parameter("weight", 2, 5, 7).uniform(-0.4472135954999579, 0.4472135954999579);
        layer.parameter("bias", 2).uniform(-0.4472135954999579, 0.4472135954999579);
    }

    private static void planBn(Generator model, ModelPlan plan) {
        // BatchNorm3d(numFeatures = 2, eps = 0.001, momentum = NaN, affine = false)
        LayerPlan layer = plan.layer("bn", BatchNorm3d.class, model.bn, ASSIGNER);
        layer.buffer("running_mean", 2).zeros();
        layer.buffer("running_var", 2).ones();
        layer.counter("num_batches_tracked").zeros();
    }

    private static void planNothing(Generator model, ModelPlan plan) {
        // BatchNorm1d(numFeatures = 2, affine = false, trackRunningStats = false)
        LayerPlan layer = plan.layer("nothing", BatchNorm1d.class, model.nothing, ASSIGNER);
    }

    private static void assign(Generator model, String field, Layer created) {
        switch (field) {
            case "up" -> model.up = created;
            case "cube" -> model.cube = created;
            case "depthwise" -> model.depthwise = created;
            case "line" -> model.line = created;
            case "bilinear" -> model.bilinear = created;
            case "bn" -> model.bn = created;
            case "nothing" -> model.nothing = created;
        }
    }
}

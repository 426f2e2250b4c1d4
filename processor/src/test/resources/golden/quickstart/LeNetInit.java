package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code LeNet} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>conv1.weight</td><td>(6, 1, 5, 5)</td><td>U(-0.2, 0.2)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 1 * 5 * 5 = 25</td></tr>
 * <tr><td>conv1.bias</td><td>(6)</td><td>U(-0.2, 0.2)</td><td>1 / sqrt(fan_in) = 1 / sqrt(25)</td></tr>
 * <tr><td>bn1.weight</td><td>(6)</td><td>1</td><td></td></tr>
 * <tr><td>bn1.bias</td><td>(6)</td><td>0</td><td></td></tr>
 * <tr><td>bn1.running_mean</td><td>(6)</td><td>0</td><td></td></tr>
 * <tr><td>bn1.running_var</td><td>(6)</td><td>1</td><td></td></tr>
 * <tr><td>bn1.num_batches_tracked</td><td>()</td><td>0</td><td></td></tr>
 * <tr><td>fc1.weight</td><td>(120, 400)</td><td>U(-0.05, 0.05)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 400</td></tr>
 * <tr><td>fc1.bias</td><td>(120)</td><td>U(-0.05, 0.05)</td><td>1 / sqrt(fan_in) = 1 / sqrt(400)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class LeNetInit {
    private static final LayerAssigner<LeNet> ASSIGNER = LeNetInit::assign;

    private LeNetInit() {
    }

    /**
     * Draws all values of a {@code LeNet} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(LeNet model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code conv1} anew, {@code Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)}.
     *
     * <p>{@code weight} (6, 1, 5, 5): U(-0.2, 0.2), Kaiming uniform, a = sqrt(5), fan_in = 1 * 5 * 5 = 25;
     * {@code bias} (6): U(-0.2, 0.2), 1 / sqrt(fan_in) = 1 / sqrt(25).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetConv1(LeNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(LeNet.class, model);
        planConv1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code bn1} anew, {@code BatchNorm2d(numFeatures = 6)}.
     *
     * <p>{@code weight} (6): 1;
     * {@code bias} (6): 0;
     * {@code running_mean} (6): 0;
     * {@code running_var} (6): 1;
     * {@code num_batches_tracked} (): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetBn1(LeNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(LeNet.class, model);
        planBn1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code fc1} anew, {@code Linear(inFeatures = 400, outFeatures = 120)}.
     *
     * <p>{@code weight} (120, 400): U(-0.05, 0.05), Kaiming uniform, a = sqrt(5), fan_in = 400;
     * {@code bias} (120): U(-0.05, 0.05), 1 / sqrt(fan_in) = 1 / sqrt(400).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetFc1(LeNet model, Generator generator) {
        ModelPlan plan = ModelPlan.of(LeNet.class, model);
        planFc1(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(LeNet model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(LeNet model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(LeNet model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(LeNet model, ModelPlan plan) {
        planConv1(model, plan);
        planBn1(model, plan);
        planFc1(model, plan);
    }

    private static ModelPlan planned(LeNet model) {
        ModelPlan plan = ModelPlan.of(LeNet.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planConv1(LeNet model, ModelPlan plan) {
        // Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)
        LayerPlan layer = plan.layer("conv1", Conv2d.class, model.conv1, ASSIGNER);
        // fan_in = 1 * 5 * 5 = 25; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(25) = 0.2
        layer.parameter("weight", 6, 1, 5, 5).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(25)
        layer.parameter("bias", 6).uniform(-0.2, 0.2);
    }

    private static void planBn1(LeNet model, ModelPlan plan) {
        // BatchNorm2d(numFeatures = 6)
        LayerPlan layer = plan.layer("bn1", BatchNorm2d.class, model.bn1, ASSIGNER);
        layer.parameter("weight", 6).ones();
        layer.parameter("bias", 6).zeros();
        layer.buffer("running_mean", 6).zeros();
        layer.buffer("running_var", 6).ones();
        layer.counter("num_batches_tracked").zeros();
    }

    private static void planFc1(LeNet model, ModelPlan plan) {
        // Linear(inFeatures = 400, outFeatures = 120)
        LayerPlan layer = plan.layer("fc1", Linear.class, model.fc1, ASSIGNER);
        // fan_in = 400; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(400) = 0.05
        layer.parameter("weight", 120, 400).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(400)
        layer.parameter("bias", 120).uniform(-0.05, 0.05);
    }

    private static void assign(LeNet model, String field, Layer created) {
        switch (field) {
            case "conv1" -> model.conv1 = created;
            case "bn1" -> model.bn1 = created;
            case "fc1" -> model.fc1 = created;
        }
    }
}

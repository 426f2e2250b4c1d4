package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.AdaptiveLogSoftmaxWithLoss;
import dev.fanin.nn.Linear;
import dev.fanin.nn.LinearCrossEntropyLoss;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code LanguageModel} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>adaptive.head.weight</td><td>(12, 64)</td><td>U(-0.125, 0.125)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 64</td></tr>
 * <tr><td>adaptive.head.bias</td><td>(12)</td><td>U(-0.125, 0.125)</td><td>1 / sqrt(fan_in) = 1 / sqrt(64)</td></tr>
 * <tr><td>adaptive.tail.0.0.weight</td><td>(16, 64)</td><td>U(-0.125, 0.125)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 64</td></tr>
 * <tr><td>adaptive.tail.0.1.weight</td><td>(30, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>adaptive.tail.1.0.weight</td><td>(4, 64)</td><td>U(-0.125, 0.125)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 64</td></tr>
 * <tr><td>adaptive.tail.1.1.weight</td><td>(60, 4)</td><td>U(-0.5, 0.5)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 4</td></tr>
 * <tr><td>crossEntropy.linear.weight</td><td>(60, 64)</td><td>U(-0.125, 0.125)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 64</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class LanguageModelInit {
    private static final LayerAssigner<LanguageModel> ASSIGNER = LanguageModelInit::assign;

    private LanguageModelInit() {
    }

    /**
     * Draws all values of a {@code LanguageModel} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(LanguageModel model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code adaptive} anew, {@code AdaptiveLogSoftmaxWithLoss(inFeatures = 64, nClasses = 100, cutoffs = {10, 40}, headBias = true)}.
     *
     * <p>{@code head.weight} (12, 64): U(-0.125, 0.125), Kaiming uniform, a = sqrt(5), fan_in = 64;
     * {@code head.bias} (12): U(-0.125, 0.125), 1 / sqrt(fan_in) = 1 / sqrt(64);
     * {@code tail.0.0.weight} (16, 64): U(-0.125, 0.125), Kaiming uniform, a = sqrt(5), fan_in = 64;
     * {@code tail.0.1.weight} (30, 16): U(-0.25, 0.25), Kaiming uniform, a = sqrt(5), fan_in = 16;
     * {@code tail.1.0.weight} (4, 64): U(-0.125, 0.125), Kaiming uniform, a = sqrt(5), fan_in = 64;
     * {@code tail.1.1.weight} (60, 4): U(-0.5, 0.5), Kaiming uniform, a = sqrt(5), fan_in = 4.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAdaptive(LanguageModel model, Generator generator) {
        ModelPlan plan = ModelPlan.of(LanguageModel.class, model);
        planAdaptive(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code crossEntropy} anew, {@code LinearCrossEntropyLoss(inFeatures = 64, numClasses = 10, outFeatures = {2, 3})}.
     *
     * <p>{@code linear.weight} (60, 64): U(-0.125, 0.125), Kaiming uniform, a = sqrt(5), fan_in = 64.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetCrossEntropy(LanguageModel model, Generator generator) {
        ModelPlan plan = ModelPlan.of(LanguageModel.class, model);
        planCrossEntropy(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(LanguageModel model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(LanguageModel model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(LanguageModel model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(LanguageModel model, ModelPlan plan) {
        planAdaptive(model, plan);
        planCrossEntropy(model, plan);
    }

    private static ModelPlan planned(LanguageModel model) {
        ModelPlan plan = ModelPlan.of(LanguageModel.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planAdaptive(LanguageModel model, ModelPlan plan) {
        // AdaptiveLogSoftmaxWithLoss(inFeatures = 64, nClasses = 100, cutoffs = {10, 40}, headBias = true)
        LayerPlan layer = plan.layer("adaptive", AdaptiveLogSoftmaxWithLoss.class, model.adaptive, ASSIGNER);
        LayerPlan head = layer.child("head", Linear.class);
        // fan_in = 64; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(64) = 0.125
        head.parameter("weight", 12, 64).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(64)
        head.parameter("bias", 12).uniform(-0.125, 0.125);
        LayerPlan tail00 = layer.child("tail.0.0", Linear.class);
        // fan_in = 64; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(64) = 0.125
        tail00.parameter("weight", 16, 64).kaimingUniform(Math.sqrt(5));
        LayerPlan tail01 = layer.child("tail.0.1", Linear.class);
        // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
        tail01.parameter("weight", 30, 16).kaimingUniform(Math.sqrt(5));
        LayerPlan tail10 = layer.child("tail.1.0", Linear.class);
        // fan_in = 64; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(64) = 0.125
        tail10.parameter("weight", 4, 64).kaimingUniform(Math.sqrt(5));
        LayerPlan tail11 = layer.child("tail.1.1", Linear.class);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        tail11.parameter("weight", 60, 4).kaimingUniform(Math.sqrt(5));
    }

    private static void planCrossEntropy(LanguageModel model, ModelPlan plan) {
        // LinearCrossEntropyLoss(inFeatures = 64, numClasses = 10, outFeatures = {2, 3})
        LayerPlan layer = plan.layer("crossEntropy", LinearCrossEntropyLoss.class, model.crossEntropy, ASSIGNER);
        LayerPlan linear = layer.child("linear", Linear.class);
        // fan_in = 64; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(64) = 0.125
        linear.parameter("weight", 60, 64).kaimingUniform(Math.sqrt(5));
    }

    private static void assign(LanguageModel model, String field, Layer created) {
        switch (field) {
            case "adaptive" -> model.adaptive = created;
            case "crossEntropy" -> model.crossEntropy = created;
        }
    }
}

package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.Linear;
import dev.fanin.nn.SpectralNorm;
import dev.fanin.nn.WeightNorm;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Discriminator} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>conv.bias</td><td>(8)</td><td>U(-0.19245, 0.19245)</td><td>1 / sqrt(fan_in) = 1 / sqrt(27)</td></tr>
 * <tr><td>conv.parametrizations.weight.original</td><td>(8, 3, 3, 3)</td><td>U(-0.19245, 0.19245)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 * 3 = 27</td></tr>
 * <tr><td>conv.parametrizations.weight.0._u</td><td>(8)</td><td>unit vector</td><td></td></tr>
 * <tr><td>conv.parametrizations.weight.0._v</td><td>(27)</td><td>unit vector</td><td></td></tr>
 * <tr><td>transposed.parametrizations.weight.original</td><td>(8, 3, 3, 3)</td><td>U(-0.19245, 0.19245)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 * 3 = 27</td></tr>
 * <tr><td>transposed.parametrizations.weight.0._u</td><td>(3)</td><td>unit vector</td><td></td></tr>
 * <tr><td>transposed.parametrizations.weight.0._v</td><td>(72)</td><td>unit vector</td><td></td></tr>
 * <tr><td>fc.bias</td><td>(4)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>fc.parametrizations.weight.original0</td><td>(4, 1)</td><td>norms of original1</td><td></td></tr>
 * <tr><td>fc.parametrizations.weight.original1</td><td>(4, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>head.bias</td><td>(1)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(fan_in) = 1 / sqrt(4)</td></tr>
 * <tr><td>head.parametrizations.weight.original0</td><td>()</td><td>norms of original1</td><td></td></tr>
 * <tr><td>head.parametrizations.weight.original1</td><td>(1, 4)</td><td>N(0, 0.02^2)</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class DiscriminatorInit {
    private static final LayerAssigner<Discriminator> ASSIGNER = DiscriminatorInit::assign;

    private DiscriminatorInit() {
    }

    /**
     * Draws all values of a {@code Discriminator} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Discriminator model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code conv} anew, {@code Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3) with SpectralNorm()}.
     *
     * <p>{@code bias} (8): U(-0.19245, 0.19245), 1 / sqrt(fan_in) = 1 / sqrt(27);
     * {@code parametrizations.weight.original} (8, 3, 3, 3): U(-0.19245, 0.19245), Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 * 3 = 27;
     * {@code parametrizations.weight.0._u} (8): unit vector;
     * {@code parametrizations.weight.0._v} (27): unit vector.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetConv(Discriminator model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Discriminator.class, model);
        planConv(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code transposed} anew, {@code ConvTranspose2d(inChannels = 8, outChannels = 3, kernelSize = 3, bias = false) with SpectralNorm(nPowerIterations = 2, eps = 1.0E-6)}.
     *
     * <p>{@code parametrizations.weight.original} (8, 3, 3, 3): U(-0.19245, 0.19245), Kaiming uniform, a = sqrt(5), fan_in = 3 * 3 * 3 = 27;
     * {@code parametrizations.weight.0._u} (3): unit vector;
     * {@code parametrizations.weight.0._v} (72): unit vector.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetTransposed(Discriminator model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Discriminator.class, model);
        planTransposed(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code fc} anew, {@code Linear(inFeatures = 8, outFeatures = 4) with WeightNorm()}.
     *
     * <p>{@code bias} (4): U(-0.353553, 0.353553), 1 / sqrt(fan_in) = 1 / sqrt(8);
     * {@code parametrizations.weight.original0} (4, 1): norms of original1;
     * {@code parametrizations.weight.original1} (4, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetFc(Discriminator model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Discriminator.class, model);
        planFc(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code head} anew, {@code Linear(inFeatures = 4, outFeatures = 1) with WeightNorm(dim = -1)}.
     *
     * <p>{@code bias} (1): U(-0.5, 0.5), 1 / sqrt(fan_in) = 1 / sqrt(4);
     * {@code parametrizations.weight.original0} (): norms of original1;
     * {@code parametrizations.weight.original1} (1, 4): N(0, 0.02^2).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHead(Discriminator model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Discriminator.class, model);
        planHead(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Discriminator model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Discriminator model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Discriminator model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Discriminator model, ModelPlan plan) {
        planConv(model, plan);
        planTransposed(model, plan);
        planFc(model, plan);
        planHead(model, plan);
    }

    private static ModelPlan planned(Discriminator model) {
        ModelPlan plan = ModelPlan.of(Discriminator.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planConv(Discriminator model, ModelPlan plan) {
        // Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3) with SpectralNorm()
        LayerPlan layer = plan.layer("conv", Conv2d.class, model.conv, ASSIGNER);
        LayerPlan parametrizationsWeight = layer.child("parametrizations.weight", SpectralNorm.class);
        // fan_in = 3 * 3 * 3 = 27; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(27) = 0.19245
        parametrizationsWeight.parameter("original", 8, 3, 3, 3).kaimingUniform(Math.sqrt(5));
        parametrizationsWeight.buffer("0._u", 8);
        parametrizationsWeight.buffer("0._v", 27);
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(27)
        layer.parameter("bias", 8).uniform(-0.19245008972987526, 0.19245008972987526);
        // u and v: dimension 0 against the others, n_power_iterations = 1, eps = 1.0E-12
        layer.tensor("parametrizations.weight.0._u")
                .singularVectorsOf(
                        layer.tensor("parametrizations.weight.0._v"),
                        layer.tensor("parametrizations.weight.original"),
                        1, 1.0E-12, 0);
    }

    private static void planTransposed(Discriminator model, ModelPlan plan) {
        // ConvTranspose2d(inChannels = 8, outChannels = 3, kernelSize = 3, bias = false)
        //     with SpectralNorm(nPowerIterations = 2, eps = 1.0E-6)
        LayerPlan layer = plan.layer("transposed", ConvTranspose2d.class, model.transposed, ASSIGNER);
        LayerPlan parametrizationsWeight = layer.child("parametrizations.weight", SpectralNorm.class);
        // fan_in = 3 * 3 * 3 = 27; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(27) = 0.19245
        parametrizationsWeight.parameter("original", 8, 3, 3, 3).kaimingUniform(Math.sqrt(5));
        parametrizationsWeight.buffer("0._u", 3);
        parametrizationsWeight.buffer("0._v", 72);
        // u and v: dimension 1 against the others, n_power_iterations = 2, eps = 1.0E-6
        layer.tensor("parametrizations.weight.0._u")
                .singularVectorsOf(
                        layer.tensor("parametrizations.weight.0._v"),
                        layer.tensor("parametrizations.weight.original"),
                        2, 1.0E-6, 1);
    }

    private static void planFc(Discriminator model, ModelPlan plan) {
        // Linear(inFeatures = 8, outFeatures = 4) with WeightNorm()
        LayerPlan layer = plan.layer("fc", Linear.class, model.fc, ASSIGNER);
        LayerPlan parametrizationsWeight = layer.child("parametrizations.weight", WeightNorm.class);
        parametrizationsWeight.parameter("original0", 4, 1);
        // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
        parametrizationsWeight.parameter("original1", 4, 8).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
        layer.parameter("bias", 4).uniform(-0.35355339059327373, 0.35355339059327373);
        layer.tensor("parametrizations.weight.original0").normsOf(layer.tensor("parametrizations.weight.original1"), 0);
    }

    private static void planHead(Discriminator model, ModelPlan plan) {
        // Linear(inFeatures = 4, outFeatures = 1) with WeightNorm(dim = -1)
        var holder = model.head;
        LayerPlan layer = plan.view("head", Linear.class, holder);
        var parametrizationsWeightHolder = holder.parametrizationsWeight;
        LayerPlan parametrizationsWeight = layer
                .child("parametrizations.weight", WeightNorm.class, parametrizationsWeightHolder);
        parametrizationsWeight.parameter("original0")
                .in(parametrizationsWeightHolder.original0, created -> parametrizationsWeightHolder.original0 = created);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        parametrizationsWeight.parameter("original1", 1, 4)
                .in(parametrizationsWeightHolder.original1, created -> parametrizationsWeightHolder.original1 = created)
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        layer.parameter("bias", 1)
                .in(holder.bias, created -> holder.bias = created)
                .uniform(-0.5, 0.5);
        layer.tensor("parametrizations.weight.original0")
                .normsOf(layer.tensor("parametrizations.weight.original1"), -1);
        layer.tensor("parametrizations.weight.original1").normal(0, 0.02);
    }

    private static void assign(Discriminator model, String field, Layer created) {
        switch (field) {
            case "conv" -> model.conv = created;
            case "transposed" -> model.transposed = created;
            case "fc" -> model.fc = created;
        }
    }
}

package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Adapted} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>bare.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>dense.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>dense.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>norms.i.weight</td><td>(4)</td><td>1</td><td></td></tr>
 * <tr><td>norms.i.bias</td><td>(4)</td><td>0</td><td></td></tr>
 * <tr><td>attention.in_proj_weight</td><td>(12, 4)</td><td>U(-0.612372, 0.612372)</td><td>Xavier uniform, fan_in = 4, fan_out = 12</td></tr>
 * <tr><td>attention.in_proj_bias</td><td>(12)</td><td>0</td><td></td></tr>
 * <tr><td>attention.out_proj.weight</td><td>(4, 4)</td><td>U(-0.5, 0.5)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 4</td></tr>
 * <tr><td>attention.out_proj.bias</td><td>(4)</td><td>0</td><td></td></tr>
 * <tr><td>block.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>block.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>blocks.i.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>blocks.i.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class AdaptedInit {
    private AdaptedInit() {
    }

    /**
     * Draws all values of a {@code Adapted} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Adapted model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code bare} anew, {@code Linear(inFeatures = 3, outFeatures = 2, bias = false)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBare(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planBare(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code dense} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetDense(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planDense(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code norms} anew, {@code LayerNorm(normalizedShape = 4)}.
     *
     * <p>{@code weight} (4): 1;
     * {@code bias} (4): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetNorms(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planNorms(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code attention} anew, {@code MultiheadAttention(embedDim = 4, numHeads = 2)}.
     *
     * <p>{@code in_proj_weight} (12, 4): U(-0.612372, 0.612372), Xavier uniform, fan_in = 4, fan_out = 12;
     * {@code in_proj_bias} (12): 0;
     * {@code out_proj.weight} (4, 4): U(-0.5, 0.5), Kaiming uniform, a = sqrt(5), fan_in = 4;
     * {@code out_proj.bias} (4): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAttention(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planAttention(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code block} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBlock(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planBlock(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code blocks} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBlocks(Adapted model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        planBlocks(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Adapted model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Adapted model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Adapted model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Adapted model, ModelPlan plan) {
        planBare(model, plan);
        planDense(model, plan);
        planNorms(model, plan);
        planAttention(model, plan);
        planBlock(model, plan);
        planBlocks(model, plan);
    }

    private static ModelPlan planned(Adapted model) {
        ModelPlan plan = ModelPlan.of(Adapted.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planBare(Adapted model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2, bias = false)
        LayerPlan layer = plan.tensor("bare", Linear.class);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(model.bare, "Adapted.Torch.tensor", Adapted.Torch::tensor)
                .kaimingUniform(Math.sqrt(5));
    }

    private static void planDense(Adapted model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        var holder = model.dense;
        LayerPlan layer = plan.view("dense", Linear.class, holder);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3)
                .in(holder.weight, "Adapted.Torch.tensor", Adapted.Torch::tensor)
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2)
                .in(holder.bias, created -> holder.bias = created)
                .uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planNorms(Adapted model, ModelPlan plan) {
        // LayerNorm(normalizedShape = 4)
        plan.views("norms", LayerNorm.class, model.norms, (layer, holder) -> {
            layer.parameter("weight", 4)
                    .in(holder.weight(), "Adapted.Torch.tensor", Adapted.Torch::tensor)
                    .ones();
            layer.parameter("bias", 4)
                    .in(holder.bias(), "Adapted.Torch.doubles", held -> Adapted.Torch.doubles(held))
                    .zeros();
        });
    }

    private static void planAttention(Adapted model, ModelPlan plan) {
        // MultiheadAttention(embedDim = 4, numHeads = 2)
        var holder = model.attention;
        LayerPlan layer = plan.view("attention", MultiheadAttention.class, holder);
        var outProjHolder = holder.outProj();
        LayerPlan outProj = layer.child("out_proj", Linear.class, outProjHolder);
        // fan_in = 4; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(4) = 0.5
        outProj.parameter("weight", 4, 4)
                .in(outProjHolder.weight, "Adapted.Torch.tensor", Adapted.Torch::tensor)
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(4)
        outProj.parameter("bias", 4)
                .in(outProjHolder.bias, created -> outProjHolder.bias = created)
                .uniform(-0.5, 0.5);
        // fan_in = 4, fan_out = 12; bound = sqrt(3) * sqrt(2 / (4 + 12)) = 0.612372
        layer.parameter("in_proj_weight", 12, 4)
                .in(holder.inProjWeight(), "Adapted.Torch.tensor", Adapted.Torch::tensor)
                .xavierUniform(1);
        layer.parameter("in_proj_bias", 12)
                .in(holder.inProjBias(), "Adapted.Torch.tensor", Adapted.Torch::tensor)
                .zeros();
        layer.tensor("out_proj.bias").zeros();
    }

    private static void planBlock(Adapted model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("block", Linear.class, model.block, "Adapted.Torch.linear", Adapted.Torch::linear);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planBlocks(Adapted model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        for (LayerPlan layer :
                plan.layers("blocks", Linear.class, model.blocks, "Adapted.Torch.linear", Adapted.Torch::linear)) {
            // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
            layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
            layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
        }
    }
}

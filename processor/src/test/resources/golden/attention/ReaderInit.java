package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Reader} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>packed.in_proj_weight</td><td>(48, 16)</td><td>U(-0.306186, 0.306186)</td><td>Xavier uniform, fan_in = 16, fan_out = 48</td></tr>
 * <tr><td>packed.in_proj_bias</td><td>(48)</td><td>0</td><td></td></tr>
 * <tr><td>packed.out_proj.weight</td><td>(16, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>packed.out_proj.bias</td><td>(16)</td><td>0</td><td></td></tr>
 * <tr><td>separate.q_proj_weight</td><td>(16, 16)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 16, fan_out = 16</td></tr>
 * <tr><td>separate.k_proj_weight</td><td>(16, 8)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 8, fan_out = 16</td></tr>
 * <tr><td>separate.v_proj_weight</td><td>(16, 16)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 16, fan_out = 16</td></tr>
 * <tr><td>separate.in_proj_bias</td><td>(48)</td><td>0</td><td></td></tr>
 * <tr><td>separate.bias_k</td><td>(1, 1, 16)</td><td>N(0, 0.25^2)</td><td>Xavier normal, fan_in = 1 * 16 = 16, fan_out = 1 * 16 = 16</td></tr>
 * <tr><td>separate.bias_v</td><td>(1, 1, 16)</td><td>N(0, 0.25^2)</td><td>Xavier normal, fan_in = 1 * 16 = 16, fan_out = 1 * 16 = 16</td></tr>
 * <tr><td>separate.out_proj.weight</td><td>(16, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>separate.out_proj.bias</td><td>(16)</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class ReaderInit {
    private static final LayerAssigner<Reader> ASSIGNER = ReaderInit::assign;

    private ReaderInit() {
    }

    /**
     * Draws all values of a {@code Reader} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Reader model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code packed} anew, {@code MultiheadAttention(embedDim = 16, numHeads = 4)}.
     *
     * <p>{@code in_proj_weight} (48, 16): U(-0.306186, 0.306186), Xavier uniform, fan_in = 16, fan_out = 48;
     * {@code in_proj_bias} (48): 0;
     * {@code out_proj.weight} (16, 16): U(-0.25, 0.25), Kaiming uniform, a = sqrt(5), fan_in = 16;
     * {@code out_proj.bias} (16): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetPacked(Reader model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Reader.class, model);
        planPacked(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code separate} anew, {@code MultiheadAttention(embedDim = 16, numHeads = 4, kdim = 8, addBiasKv = true)}.
     *
     * <p>{@code q_proj_weight} (16, 16): U(-0.433013, 0.433013), Xavier uniform, fan_in = 16, fan_out = 16;
     * {@code k_proj_weight} (16, 8): U(-0.5, 0.5), Xavier uniform, fan_in = 8, fan_out = 16;
     * {@code v_proj_weight} (16, 16): U(-0.433013, 0.433013), Xavier uniform, fan_in = 16, fan_out = 16;
     * {@code in_proj_bias} (48): 0;
     * {@code bias_k} (1, 1, 16): N(0, 0.25^2), Xavier normal, fan_in = 1 * 16 = 16, fan_out = 1 * 16 = 16;
     * {@code bias_v} (1, 1, 16): N(0, 0.25^2), Xavier normal, fan_in = 1 * 16 = 16, fan_out = 1 * 16 = 16;
     * and 2 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetSeparate(Reader model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Reader.class, model);
        planSeparate(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Reader model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Reader model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Reader model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Reader model, ModelPlan plan) {
        planPacked(model, plan);
        planSeparate(model, plan);
    }

    private static ModelPlan planned(Reader model) {
        ModelPlan plan = ModelPlan.of(Reader.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planPacked(Reader model, ModelPlan plan) {
        // MultiheadAttention(embedDim = 16, numHeads = 4)
        LayerPlan layer = plan.layer("packed", MultiheadAttention.class, model.packed, ASSIGNER);
        LayerPlan outProj = layer.child("out_proj", Linear.class);
        // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
        outProj.parameter("weight", 16, 16).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(16)
        outProj.parameter("bias", 16).uniform(-0.25, 0.25);
        // fan_in = 16, fan_out = 48; bound = sqrt(3) * sqrt(2 / (16 + 48)) = 0.306186
        layer.parameter("in_proj_weight", 48, 16).xavierUniform(1);
        layer.parameter("in_proj_bias", 48).zeros();
        layer.tensor("out_proj.bias").zeros();
    }

    private static void planSeparate(Reader model, ModelPlan plan) {
        // MultiheadAttention(embedDim = 16, numHeads = 4, kdim = 8, addBiasKv = true)
        var holder = model.separate;
        LayerPlan layer = plan.view("separate", MultiheadAttention.class, holder);
        var outProjHolder = holder.getOutProj();
        LayerPlan outProj = layer.child("out_proj", Linear.class, outProjHolder);
        // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
        outProj.parameter("weight", 16, 16)
                .in(outProjHolder.weight, created -> outProjHolder.weight = created)
                .kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(16)
        outProj.parameter("bias", 16)
                .in(outProjHolder.bias, created -> outProjHolder.bias = created)
                .uniform(-0.25, 0.25);
        // fan_in = 16, fan_out = 16; bound = sqrt(3) * sqrt(2 / (16 + 16)) = 0.433013
        layer.parameter("q_proj_weight", 16, 16)
                .in(holder.qProjWeight, created -> holder.qProjWeight = created)
                .xavierUniform(1);
        // fan_in = 8, fan_out = 16; bound = sqrt(3) * sqrt(2 / (8 + 16)) = 0.5
        layer.parameter("k_proj_weight", 16, 8)
                .in(holder.kProjWeight, created -> holder.kProjWeight = created)
                .xavierUniform(1);
        // fan_in = 16, fan_out = 16; bound = sqrt(3) * sqrt(2 / (16 + 16)) = 0.433013
        layer.parameter("v_proj_weight", 16, 16)
                .in(holder.vProjWeight, created -> holder.vProjWeight = created)
                .xavierUniform(1);
        layer.parameter("in_proj_bias", 48)
                .in(holder.inProjBias, created -> holder.inProjBias = created)
                .zeros();
        layer.tensor("out_proj.bias").zeros();
        // fan_in = 1 * 16 = 16, fan_out = 1 * 16 = 16; std = sqrt(2 / (16 + 16)) = 0.25
        layer.parameter("bias_k", 1, 1, 16)
                .in(holder.biasK, created -> holder.biasK = created)
                .xavierNormal(1);
        layer.parameter("bias_v", 1, 1, 16)
                .in(holder.biasV, created -> holder.biasV = created)
                .xavierNormal(1);
    }

    private static void assign(Reader model, String field, Layer created) {
        switch (field) {
            case "packed" -> model.packed = created;
        }
    }
}

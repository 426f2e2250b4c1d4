package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.TransformerEncoder;
import dev.fanin.nn.TransformerEncoderLayer;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Encoders} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>encoder.layers.0.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>encoder.layers.0.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.0.linear1.weight</td><td>(16, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.0.linear2.weight</td><td>(8, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>encoder.layers.0.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.layers.0.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.layers.1.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>encoder.layers.1.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.1.linear1.weight</td><td>(16, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.1.linear2.weight</td><td>(8, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>encoder.layers.1.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.layers.1.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.layers.2.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>encoder.layers.2.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.2.linear1.weight</td><td>(16, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>encoder.layers.2.linear2.weight</td><td>(8, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>encoder.layers.2.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.layers.2.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.norm.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>encoder.norm.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>own.layers.0.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>own.layers.0.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>own.layers.0.linear1.weight</td><td>(16, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>own.layers.0.linear2.weight</td><td>(8, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>own.layers.0.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>own.layers.0.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>own.layers.1.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>own.layers.1.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>own.layers.1.linear1.weight</td><td>(16, 8)</td><td>U(-0.353553, 0.353553)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 8</td></tr>
 * <tr><td>own.layers.1.linear2.weight</td><td>(8, 16)</td><td>U(-0.25, 0.25)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 16</td></tr>
 * <tr><td>own.layers.1.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>own.layers.1.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class EncodersInit {
    private static final LayerAssigner<Encoders> ASSIGNER = EncodersInit::assign;

    private EncodersInit() {
    }

    /**
     * Draws all values of a {@code Encoders} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Encoders model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code encoder} anew, {@code TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16, bias = false), numLayers = 3, norm = @LayerNorm(normalizedShape = 8))}.
     *
     * <p>{@code layers.0.self_attn.in_proj_weight} (24, 8): U(-0.433013, 0.433013), Xavier uniform, fan_in = 8, fan_out = 24;
     * {@code layers.0.self_attn.out_proj.weight} (8, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code layers.0.linear1.weight} (16, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code layers.0.linear2.weight} (8, 16): U(-0.25, 0.25), Kaiming uniform, a = sqrt(5), fan_in = 16;
     * {@code layers.0.norm1.weight} (8): 1;
     * {@code layers.0.norm2.weight} (8): 1;
     * and 14 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetEncoder(Encoders model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Encoders.class, model);
        planEncoder(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code own} anew, {@code TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16, bias = false), numLayers = 2)}.
     *
     * <p>{@code layers.0.self_attn.in_proj_weight} (24, 8): U(-0.433013, 0.433013), Xavier uniform, fan_in = 8, fan_out = 24;
     * {@code layers.0.self_attn.out_proj.weight} (8, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code layers.0.linear1.weight} (16, 8): U(-0.353553, 0.353553), Kaiming uniform, a = sqrt(5), fan_in = 8;
     * {@code layers.0.linear2.weight} (8, 16): U(-0.25, 0.25), Kaiming uniform, a = sqrt(5), fan_in = 16;
     * {@code layers.0.norm1.weight} (8): 1;
     * {@code layers.0.norm2.weight} (8): 1;
     * and 6 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetOwn(Encoders model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Encoders.class, model);
        planOwn(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Encoders model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Encoders model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Encoders model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Encoders model, ModelPlan plan) {
        planEncoder(model, plan);
        planOwn(model, plan);
    }

    private static ModelPlan planned(Encoders model) {
        ModelPlan plan = ModelPlan.of(Encoders.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planEncoder(Encoders model, ModelPlan plan) {
        // TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16,
        //     bias = false), numLayers = 3, norm = @LayerNorm(normalizedShape = 8))
        LayerPlan layer = plan.layer("encoder", TransformerEncoder.class, model.encoder, ASSIGNER);
        layer.copies("layers", 3, TransformerEncoderLayer.class, part -> {
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class);
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            selfAttnOutProj.parameter("weight", 8, 8).kaimingUniform(Math.sqrt(5));
            // fan_in = 8, fan_out = 24; bound = sqrt(3) * sqrt(2 / (8 + 24)) = 0.433013
            selfAttn.parameter("in_proj_weight", 24, 8).xavierUniform(1);
            LayerPlan linear1 = part.child("linear1", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            linear1.parameter("weight", 16, 8).kaimingUniform(Math.sqrt(5));
            LayerPlan linear2 = part.child("linear2", Linear.class);
            // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
            linear2.parameter("weight", 8, 16).kaimingUniform(Math.sqrt(5));
            LayerPlan norm1 = part.child("norm1", LayerNorm.class);
            norm1.parameter("weight", 8).ones();
            LayerPlan norm2 = part.child("norm2", LayerNorm.class);
            norm2.parameter("weight", 8).ones();
        });
        LayerPlan norm = layer.child("norm", LayerNorm.class);
        norm.parameter("weight", 8).ones();
        norm.parameter("bias", 8).zeros();
    }

    private static void planOwn(Encoders model, ModelPlan plan) {
        // TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 8, nhead = 2, dimFeedforward = 16,
        //     bias = false), numLayers = 2)
        var holder = model.own;
        LayerPlan layer = plan.view("own", TransformerEncoder.class, holder);
        layer.copies("layers", 2, TransformerEncoderLayer.class, holder.layers, (part, partHolder) -> {
            var selfAttnHolder = partHolder.selfAttn;
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class, selfAttnHolder);
            var selfAttnOutProjHolder = selfAttnHolder.outProj;
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class, selfAttnOutProjHolder);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            selfAttnOutProj.parameter("weight", 8, 8)
                    .in(selfAttnOutProjHolder.weight, created -> selfAttnOutProjHolder.weight = created)
                    .kaimingUniform(Math.sqrt(5));
            // fan_in = 8, fan_out = 24; bound = sqrt(3) * sqrt(2 / (8 + 24)) = 0.433013
            selfAttn.parameter("in_proj_weight", 24, 8)
                    .in(selfAttnHolder.inProjWeight, created -> selfAttnHolder.inProjWeight = created)
                    .xavierUniform(1);
            var linear1Holder = partHolder.linear1;
            LayerPlan linear1 = part.child("linear1", Linear.class, linear1Holder);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            linear1.parameter("weight", 16, 8)
                    .in(linear1Holder.weight, created -> linear1Holder.weight = created)
                    .kaimingUniform(Math.sqrt(5));
            var linear2Holder = partHolder.linear2;
            LayerPlan linear2 = part.child("linear2", Linear.class, linear2Holder);
            // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
            linear2.parameter("weight", 8, 16)
                    .in(linear2Holder.weight, created -> linear2Holder.weight = created)
                    .kaimingUniform(Math.sqrt(5));
            var norm1Holder = partHolder.norm1;
            LayerPlan norm1 = part.child("norm1", LayerNorm.class, norm1Holder);
            norm1.parameter("weight", 8)
                    .in(norm1Holder.weight, created -> norm1Holder.weight = created)
                    .ones();
            var norm2Holder = partHolder.norm2;
            LayerPlan norm2 = part.child("norm2", LayerNorm.class, norm2Holder);
            norm2.parameter("weight", 8)
                    .in(norm2Holder.weight, created -> norm2Holder.weight = created)
                    .ones();
        });
    }

    private static void assign(Encoders model, String field, Layer created) {
        switch (field) {
            case "encoder" -> model.encoder = created;
        }
    }
}

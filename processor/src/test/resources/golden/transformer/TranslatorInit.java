package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.Transformer;
import dev.fanin.nn.TransformerDecoder;
import dev.fanin.nn.TransformerDecoderLayer;
import dev.fanin.nn.TransformerEncoder;
import dev.fanin.nn.TransformerEncoderLayer;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Translator} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.in_proj_bias</td><td>(24)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.612372, 0.612372)</td><td>Xavier uniform, fan_in = 8, fan_out = 8</td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.out_proj.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.linear1.weight</td><td>(16, 8)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 8, fan_out = 16</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear1.bias</td><td>(16)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear2.weight</td><td>(8, 16)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 16, fan_out = 8</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear2.bias</td><td>(8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(fan_in) = 1 / sqrt(16)</td></tr>
 * <tr><td>transformer.encoder.layers.0.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm1.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm2.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.in_proj_bias</td><td>(24)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.612372, 0.612372)</td><td>Xavier uniform, fan_in = 8, fan_out = 8</td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.out_proj.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.linear1.weight</td><td>(16, 8)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 8, fan_out = 16</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear1.bias</td><td>(16)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear2.weight</td><td>(8, 16)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 16, fan_out = 8</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear2.bias</td><td>(8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(fan_in) = 1 / sqrt(16)</td></tr>
 * <tr><td>transformer.encoder.layers.1.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm1.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm2.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.norm.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.norm.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.self_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>transformer.decoder.layers.0.self_attn.in_proj_bias</td><td>(24)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.self_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.612372, 0.612372)</td><td>Xavier uniform, fan_in = 8, fan_out = 8</td></tr>
 * <tr><td>transformer.decoder.layers.0.self_attn.out_proj.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.multihead_attn.in_proj_weight</td><td>(24, 8)</td><td>U(-0.433013, 0.433013)</td><td>Xavier uniform, fan_in = 8, fan_out = 24</td></tr>
 * <tr><td>transformer.decoder.layers.0.multihead_attn.in_proj_bias</td><td>(24)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.multihead_attn.out_proj.weight</td><td>(8, 8)</td><td>U(-0.612372, 0.612372)</td><td>Xavier uniform, fan_in = 8, fan_out = 8</td></tr>
 * <tr><td>transformer.decoder.layers.0.multihead_attn.out_proj.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.linear1.weight</td><td>(16, 8)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 8, fan_out = 16</td></tr>
 * <tr><td>transformer.decoder.layers.0.linear1.bias</td><td>(16)</td><td>U(-0.353553, 0.353553)</td><td>1 / sqrt(fan_in) = 1 / sqrt(8)</td></tr>
 * <tr><td>transformer.decoder.layers.0.linear2.weight</td><td>(8, 16)</td><td>U(-0.5, 0.5)</td><td>Xavier uniform, fan_in = 16, fan_out = 8</td></tr>
 * <tr><td>transformer.decoder.layers.0.linear2.bias</td><td>(8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(fan_in) = 1 / sqrt(16)</td></tr>
 * <tr><td>transformer.decoder.layers.0.norm1.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.norm1.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.norm2.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.norm2.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.norm3.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.decoder.layers.0.norm3.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.norm.weight</td><td>(8)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.decoder.norm.bias</td><td>(8)</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class TranslatorInit {
    private static final LayerAssigner<Translator> ASSIGNER = TranslatorInit::assign;

    private TranslatorInit() {
    }

    /**
     * Draws all values of a {@code Translator} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Translator model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code transformer} anew, {@code Transformer(dModel = 8, nhead = 2, numEncoderLayers = 2, numDecoderLayers = 1, dimFeedforward = 16)}.
     *
     * <p>{@code encoder.layers.0.self_attn.in_proj_weight} (24, 8): U(-0.433013, 0.433013), Xavier uniform, fan_in = 8, fan_out = 24;
     * {@code encoder.layers.0.self_attn.in_proj_bias} (24): 0;
     * {@code encoder.layers.0.self_attn.out_proj.weight} (8, 8): U(-0.612372, 0.612372), Xavier uniform, fan_in = 8, fan_out = 8;
     * {@code encoder.layers.0.self_attn.out_proj.bias} (8): 0;
     * {@code encoder.layers.0.linear1.weight} (16, 8): U(-0.5, 0.5), Xavier uniform, fan_in = 8, fan_out = 16;
     * {@code encoder.layers.0.linear1.bias} (16): U(-0.353553, 0.353553), 1 / sqrt(fan_in) = 1 / sqrt(8);
     * and 40 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetTransformer(Translator model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Translator.class, model);
        planTransformer(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Translator model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Translator model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Translator model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Translator model, ModelPlan plan) {
        planTransformer(model, plan);
    }

    private static ModelPlan planned(Translator model) {
        ModelPlan plan = ModelPlan.of(Translator.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planTransformer(Translator model, ModelPlan plan) {
        // Transformer(dModel = 8, nhead = 2, numEncoderLayers = 2, numDecoderLayers = 1, dimFeedforward = 16)
        LayerPlan layer = plan.layer("transformer", Transformer.class, model.transformer, ASSIGNER);
        LayerPlan encoder = layer.child("encoder", TransformerEncoder.class);
        encoder.copies("layers", 2, TransformerEncoderLayer.class, part -> {
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class);
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            selfAttnOutProj.parameter("weight", 8, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            selfAttnOutProj.parameter("bias", 8).uniform(-0.35355339059327373, 0.35355339059327373);
            // fan_in = 8, fan_out = 24; bound = sqrt(3) * sqrt(2 / (8 + 24)) = 0.433013
            selfAttn.parameter("in_proj_weight", 24, 8).xavierUniform(1);
            selfAttn.parameter("in_proj_bias", 24).zeros();
            selfAttn.tensor("out_proj.bias").zeros();
            LayerPlan linear1 = part.child("linear1", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            linear1.parameter("weight", 16, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            linear1.parameter("bias", 16).uniform(-0.35355339059327373, 0.35355339059327373);
            LayerPlan linear2 = part.child("linear2", Linear.class);
            // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
            linear2.parameter("weight", 8, 16).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(16)
            linear2.parameter("bias", 8).uniform(-0.25, 0.25);
            LayerPlan norm1 = part.child("norm1", LayerNorm.class);
            norm1.parameter("weight", 8).ones();
            norm1.parameter("bias", 8).zeros();
            LayerPlan norm2 = part.child("norm2", LayerNorm.class);
            norm2.parameter("weight", 8).ones();
            norm2.parameter("bias", 8).zeros();
        });
        LayerPlan encoderNorm = encoder.child("norm", LayerNorm.class);
        encoderNorm.parameter("weight", 8).ones();
        encoderNorm.parameter("bias", 8).zeros();
        LayerPlan decoder = layer.child("decoder", TransformerDecoder.class);
        decoder.copies("layers", 1, TransformerDecoderLayer.class, part -> {
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class);
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            selfAttnOutProj.parameter("weight", 8, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            selfAttnOutProj.parameter("bias", 8).uniform(-0.35355339059327373, 0.35355339059327373);
            // fan_in = 8, fan_out = 24; bound = sqrt(3) * sqrt(2 / (8 + 24)) = 0.433013
            selfAttn.parameter("in_proj_weight", 24, 8).xavierUniform(1);
            selfAttn.parameter("in_proj_bias", 24).zeros();
            selfAttn.tensor("out_proj.bias").zeros();
            LayerPlan multiheadAttn = part.child("multihead_attn", MultiheadAttention.class);
            LayerPlan multiheadAttnOutProj = multiheadAttn.child("out_proj", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            multiheadAttnOutProj.parameter("weight", 8, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            multiheadAttnOutProj.parameter("bias", 8).uniform(-0.35355339059327373, 0.35355339059327373);
            // fan_in = 8, fan_out = 24; bound = sqrt(3) * sqrt(2 / (8 + 24)) = 0.433013
            multiheadAttn.parameter("in_proj_weight", 24, 8).xavierUniform(1);
            multiheadAttn.parameter("in_proj_bias", 24).zeros();
            multiheadAttn.tensor("out_proj.bias").zeros();
            LayerPlan linear1 = part.child("linear1", Linear.class);
            // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
            linear1.parameter("weight", 16, 8).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(8)
            linear1.parameter("bias", 16).uniform(-0.35355339059327373, 0.35355339059327373);
            LayerPlan linear2 = part.child("linear2", Linear.class);
            // fan_in = 16; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(16) = 0.25
            linear2.parameter("weight", 8, 16).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(16)
            linear2.parameter("bias", 8).uniform(-0.25, 0.25);
            LayerPlan norm1 = part.child("norm1", LayerNorm.class);
            norm1.parameter("weight", 8).ones();
            norm1.parameter("bias", 8).zeros();
            LayerPlan norm2 = part.child("norm2", LayerNorm.class);
            norm2.parameter("weight", 8).ones();
            norm2.parameter("bias", 8).zeros();
            LayerPlan norm3 = part.child("norm3", LayerNorm.class);
            norm3.parameter("weight", 8).ones();
            norm3.parameter("bias", 8).zeros();
        });
        LayerPlan decoderNorm = decoder.child("norm", LayerNorm.class);
        decoderNorm.parameter("weight", 8).ones();
        decoderNorm.parameter("bias", 8).zeros();
        // Xavier uniform for every parameter with more than one dimension
        layer.xavierUniformMatrices();
    }

    private static void assign(Translator model, String field, Layer created) {
        switch (field) {
            case "transformer" -> model.transformer = created;
        }
    }
}

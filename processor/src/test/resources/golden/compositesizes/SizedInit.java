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
 * Starts a {@code Sized} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>attention.in_proj_weight</td><td>(3 * embedDim, embedDim)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = embedDim, fan_out = 3 * embedDim, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>attention.in_proj_bias</td><td>(3 * embedDim)</td><td>0</td><td></td></tr>
 * <tr><td>attention.bias_k</td><td>(1, 1, embedDim)</td><td>N(0, std^2)</td><td>Xavier normal, fan_in = 1 * embedDim, fan_out = 1 * embedDim, std = sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>attention.bias_v</td><td>(1, 1, embedDim)</td><td>N(0, std^2)</td><td>Xavier normal, fan_in = 1 * embedDim, fan_out = 1 * embedDim, std = sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>attention.out_proj.weight</td><td>(embedDim, embedDim)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = embedDim, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>attention.out_proj.bias</td><td>(embedDim)</td><td>0</td><td></td></tr>
 * <tr><td>block.self_attn.in_proj_weight</td><td>(3 * dModel, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = 3 * dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>block.self_attn.in_proj_bias</td><td>(3 * dModel)</td><td>0</td><td></td></tr>
 * <tr><td>block.self_attn.out_proj.weight</td><td>(dModel, dModel)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = dModel, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>block.self_attn.out_proj.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>block.linear1.weight</td><td>(dimFeedforward, dModel)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = dModel, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>block.linear1.bias</td><td>(dimFeedforward)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>block.linear2.weight</td><td>(dModel, dimFeedforward)</td><td>U(-b, b)</td><td>Kaiming uniform, a = sqrt(5), fan_in = dimFeedforward, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)</td></tr>
 * <tr><td>block.linear2.bias</td><td>(dModel)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>block.norm1.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>block.norm1.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>block.norm2.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>block.norm2.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.in_proj_weight</td><td>(3 * dModel, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = 3 * dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.in_proj_bias</td><td>(3 * dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.out_proj.weight</td><td>(dModel, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.0.self_attn.out_proj.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.linear1.weight</td><td>(dimFeedforward, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = dimFeedforward, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear1.bias</td><td>(dimFeedforward)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear2.weight</td><td>(dModel, dimFeedforward)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dimFeedforward, fan_out = dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.0.linear2.bias</td><td>(dModel)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>transformer.encoder.layers.0.norm1.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm1.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm2.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.0.norm2.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.in_proj_weight</td><td>(3 * dModel, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = 3 * dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.in_proj_bias</td><td>(3 * dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.out_proj.weight</td><td>(dModel, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.1.self_attn.out_proj.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.linear1.weight</td><td>(dimFeedforward, dModel)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dModel, fan_out = dimFeedforward, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear1.bias</td><td>(dimFeedforward)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear2.weight</td><td>(dModel, dimFeedforward)</td><td>U(-b, b)</td><td>Xavier uniform, fan_in = dimFeedforward, fan_out = dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out))</td></tr>
 * <tr><td>transformer.encoder.layers.1.linear2.bias</td><td>(dModel)</td><td>U(-b, b)</td><td>b = 1 / sqrt(fan_in)</td></tr>
 * <tr><td>transformer.encoder.layers.1.norm1.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm1.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm2.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.layers.1.norm2.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.encoder.norm.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.encoder.norm.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * <tr><td>transformer.decoder.norm.weight</td><td>(dModel)</td><td>1</td><td></td></tr>
 * <tr><td>transformer.decoder.norm.bias</td><td>(dModel)</td><td>0</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class SizedInit {
    private static final LayerAssigner<Sized> ASSIGNER = SizedInit::assign;

    private SizedInit() {
    }

    /**
     * Draws all values of a {@code Sized} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Sized model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code attention} anew, {@code MultiheadAttention(numHeads = 2, addBiasKv = true)}.
     *
     * <p>{@code in_proj_weight} (3 * embedDim, embedDim): U(-b, b), Xavier uniform, fan_in = embedDim, fan_out = 3 * embedDim, b = sqrt(3) * sqrt(2 / (fan_in + fan_out));
     * {@code in_proj_bias} (3 * embedDim): 0;
     * {@code bias_k} (1, 1, embedDim): N(0, std^2), Xavier normal, fan_in = 1 * embedDim, fan_out = 1 * embedDim, std = sqrt(2 / (fan_in + fan_out));
     * {@code bias_v} (1, 1, embedDim): N(0, std^2), Xavier normal, fan_in = 1 * embedDim, fan_out = 1 * embedDim, std = sqrt(2 / (fan_in + fan_out));
     * {@code out_proj.weight} (embedDim, embedDim): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = embedDim, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code out_proj.bias} (embedDim): 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetAttention(Sized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Sized.class, model);
        planAttention(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code block} anew, {@code TransformerEncoderLayer(nhead = 2)}.
     *
     * <p>{@code self_attn.in_proj_weight} (3 * dModel, dModel): U(-b, b), Xavier uniform, fan_in = dModel, fan_out = 3 * dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out));
     * {@code self_attn.in_proj_bias} (3 * dModel): 0;
     * {@code self_attn.out_proj.weight} (dModel, dModel): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = dModel, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code self_attn.out_proj.bias} (dModel): 0;
     * {@code linear1.weight} (dimFeedforward, dModel): U(-b, b), Kaiming uniform, a = sqrt(5), fan_in = dModel, b = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in);
     * {@code linear1.bias} (dimFeedforward): U(-b, b), b = 1 / sqrt(fan_in);
     * and 6 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetBlock(Sized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Sized.class, model);
        planBlock(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code transformer} anew, {@code Transformer(nhead = 2, numEncoderLayers = 2, numDecoderLayers = 0)}.
     *
     * <p>{@code encoder.layers.0.self_attn.in_proj_weight} (3 * dModel, dModel): U(-b, b), Xavier uniform, fan_in = dModel, fan_out = 3 * dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out));
     * {@code encoder.layers.0.self_attn.in_proj_bias} (3 * dModel): 0;
     * {@code encoder.layers.0.self_attn.out_proj.weight} (dModel, dModel): U(-b, b), Xavier uniform, fan_in = dModel, fan_out = dModel, b = sqrt(3) * sqrt(2 / (fan_in + fan_out));
     * {@code encoder.layers.0.self_attn.out_proj.bias} (dModel): 0;
     * {@code encoder.layers.0.linear1.weight} (dimFeedforward, dModel): U(-b, b), Xavier uniform, fan_in = dModel, fan_out = dimFeedforward, b = sqrt(3) * sqrt(2 / (fan_in + fan_out));
     * {@code encoder.layers.0.linear1.bias} (dimFeedforward): U(-b, b), b = 1 / sqrt(fan_in);
     * and 22 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetTransformer(Sized model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Sized.class, model);
        planTransformer(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Sized model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Sized model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Sized model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Sized model, ModelPlan plan) {
        planAttention(model, plan);
        planBlock(model, plan);
        planTransformer(model, plan);
    }

    private static ModelPlan planned(Sized model) {
        ModelPlan plan = ModelPlan.of(Sized.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planAttention(Sized model, ModelPlan plan) {
        // MultiheadAttention(numHeads = 2, addBiasKv = true)
        LayerPlan layer = plan.layer("attention", MultiheadAttention.class, model.attention, ASSIGNER);
        long embedDim = layer.size("embedDim", model.width);
        layer.require(embedDim > 0, "embed_dim and num_heads must be greater than 0");
        layer.require(embedDim % 2 == 0, "embed_dim must be divisible by num_heads");
        LayerPlan outProj = layer.child("out_proj", Linear.class);
        // fan_in = embedDim; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        outProj.parameter("weight", embedDim, embedDim).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = embedDim;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        outProj.parameter("bias", embedDim).uniform(-bound, bound);
        // fan_in = embedDim, fan_out = 3 * embedDim; bound = sqrt(3) * sqrt(2 / (fan_in + fan_out))
        layer.parameter("in_proj_weight", 3 * embedDim, embedDim).xavierUniform(1);
        layer.parameter("in_proj_bias", 3 * embedDim).zeros();
        layer.tensor("out_proj.bias").zeros();
        // fan_in = 1 * embedDim, fan_out = 1 * embedDim; std = sqrt(2 / (fan_in + fan_out))
        layer.parameter("bias_k", 1, 1, embedDim).xavierNormal(1);
        layer.parameter("bias_v", 1, 1, embedDim).xavierNormal(1);
    }

    private static void planBlock(Sized model, ModelPlan plan) {
        // TransformerEncoderLayer(nhead = 2)
        LayerPlan layer = plan.layer("block", TransformerEncoderLayer.class, model.block, ASSIGNER);
        long dModel = layer.size("dModel", model.width);
        long dimFeedforward = layer.size("dimFeedforward", model.hidden);
        layer.require(dModel > 0, "embed_dim and num_heads must be greater than 0");
        layer.require(dModel % 2 == 0, "embed_dim must be divisible by num_heads");
        LayerPlan selfAttn = layer.child("self_attn", MultiheadAttention.class);
        LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
        // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        selfAttnOutProj.parameter("weight", dModel, dModel).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn = dModel;
        double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
        selfAttnOutProj.parameter("bias", dModel).uniform(-bound, bound);
        // fan_in = dModel, fan_out = 3 * dModel; bound = sqrt(3) * sqrt(2 / (fan_in + fan_out))
        selfAttn.parameter("in_proj_weight", 3 * dModel, dModel).xavierUniform(1);
        selfAttn.parameter("in_proj_bias", 3 * dModel).zeros();
        selfAttn.tensor("out_proj.bias").zeros();
        LayerPlan linear1 = layer.child("linear1", Linear.class);
        // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        linear1.parameter("weight", dimFeedforward, dModel).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        linear1.parameter("bias", dimFeedforward).uniform(-bound, bound);
        LayerPlan linear2 = layer.child("linear2", Linear.class);
        // fan_in = dimFeedforward; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
        linear2.parameter("weight", dModel, dimFeedforward).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in)
        long fanIn2 = dimFeedforward;
        double bound2 = fanIn2 > 0 ? 1 / Math.sqrt(fanIn2) : 0;
        linear2.parameter("bias", dModel).uniform(-bound2, bound2);
        LayerPlan norm1 = layer.child("norm1", LayerNorm.class);
        norm1.parameter("weight", dModel).ones();
        norm1.parameter("bias", dModel).zeros();
        LayerPlan norm2 = layer.child("norm2", LayerNorm.class);
        norm2.parameter("weight", dModel).ones();
        norm2.parameter("bias", dModel).zeros();
    }

    private static void planTransformer(Sized model, ModelPlan plan) {
        // Transformer(nhead = 2, numEncoderLayers = 2, numDecoderLayers = 0)
        LayerPlan layer = plan.layer("transformer", Transformer.class, model.transformer, ASSIGNER);
        long dModel = layer.size("dModel", model.width);
        long dimFeedforward = layer.size("dimFeedforward", model.hidden);
        layer.require(dModel > 0, "embed_dim and num_heads must be greater than 0");
        layer.require(dModel % 2 == 0, "embed_dim must be divisible by num_heads");
        LayerPlan encoder = layer.child("encoder", TransformerEncoder.class);
        encoder.copies("layers", 2, TransformerEncoderLayer.class, part -> {
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class);
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
            // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            selfAttnOutProj.parameter("weight", dModel, dModel).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            long fanIn = dModel;
            double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
            selfAttnOutProj.parameter("bias", dModel).uniform(-bound, bound);
            // fan_in = dModel, fan_out = 3 * dModel; bound = sqrt(3) * sqrt(2 / (fan_in + fan_out))
            selfAttn.parameter("in_proj_weight", 3 * dModel, dModel).xavierUniform(1);
            selfAttn.parameter("in_proj_bias", 3 * dModel).zeros();
            selfAttn.tensor("out_proj.bias").zeros();
            LayerPlan linear1 = part.child("linear1", Linear.class);
            // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            linear1.parameter("weight", dimFeedforward, dModel).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            linear1.parameter("bias", dimFeedforward).uniform(-bound, bound);
            LayerPlan linear2 = part.child("linear2", Linear.class);
            // fan_in = dimFeedforward; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            linear2.parameter("weight", dModel, dimFeedforward).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            long fanIn2 = dimFeedforward;
            double bound2 = fanIn2 > 0 ? 1 / Math.sqrt(fanIn2) : 0;
            linear2.parameter("bias", dModel).uniform(-bound2, bound2);
            LayerPlan norm1 = part.child("norm1", LayerNorm.class);
            norm1.parameter("weight", dModel).ones();
            norm1.parameter("bias", dModel).zeros();
            LayerPlan norm2 = part.child("norm2", LayerNorm.class);
            norm2.parameter("weight", dModel).ones();
            norm2.parameter("bias", dModel).zeros();
        });
        LayerPlan encoderNorm = encoder.child("norm", LayerNorm.class);
        encoderNorm.parameter("weight", dModel).ones();
        encoderNorm.parameter("bias", dModel).zeros();
        LayerPlan decoder = layer.child("decoder", TransformerDecoder.class);
        decoder.copies("layers", 0, TransformerDecoderLayer.class, part -> {
            LayerPlan selfAttn = part.child("self_attn", MultiheadAttention.class);
            LayerPlan selfAttnOutProj = selfAttn.child("out_proj", Linear.class);
            // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            selfAttnOutProj.parameter("weight", dModel, dModel).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            long fanIn = dModel;
            double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
            selfAttnOutProj.parameter("bias", dModel).uniform(-bound, bound);
            // fan_in = dModel, fan_out = 3 * dModel; bound = sqrt(3) * sqrt(2 / (fan_in + fan_out))
            selfAttn.parameter("in_proj_weight", 3 * dModel, dModel).xavierUniform(1);
            selfAttn.parameter("in_proj_bias", 3 * dModel).zeros();
            selfAttn.tensor("out_proj.bias").zeros();
            LayerPlan multiheadAttn = part.child("multihead_attn", MultiheadAttention.class);
            LayerPlan multiheadAttnOutProj = multiheadAttn.child("out_proj", Linear.class);
            // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            multiheadAttnOutProj.parameter("weight", dModel, dModel).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            multiheadAttnOutProj.parameter("bias", dModel).uniform(-bound, bound);
            // fan_in = dModel, fan_out = 3 * dModel; bound = sqrt(3) * sqrt(2 / (fan_in + fan_out))
            multiheadAttn.parameter("in_proj_weight", 3 * dModel, dModel).xavierUniform(1);
            multiheadAttn.parameter("in_proj_bias", 3 * dModel).zeros();
            multiheadAttn.tensor("out_proj.bias").zeros();
            LayerPlan linear1 = part.child("linear1", Linear.class);
            // fan_in = dModel; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            linear1.parameter("weight", dimFeedforward, dModel).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            linear1.parameter("bias", dimFeedforward).uniform(-bound, bound);
            LayerPlan linear2 = part.child("linear2", Linear.class);
            // fan_in = dimFeedforward; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(fan_in)
            linear2.parameter("weight", dModel, dimFeedforward).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in)
            long fanIn2 = dimFeedforward;
            double bound2 = fanIn2 > 0 ? 1 / Math.sqrt(fanIn2) : 0;
            linear2.parameter("bias", dModel).uniform(-bound2, bound2);
            LayerPlan norm1 = part.child("norm1", LayerNorm.class);
            norm1.parameter("weight", dModel).ones();
            norm1.parameter("bias", dModel).zeros();
            LayerPlan norm2 = part.child("norm2", LayerNorm.class);
            norm2.parameter("weight", dModel).ones();
            norm2.parameter("bias", dModel).zeros();
            LayerPlan norm3 = part.child("norm3", LayerNorm.class);
            norm3.parameter("weight", dModel).ones();
            norm3.parameter("bias", dModel).zeros();
        });
        LayerPlan decoderNorm = decoder.child("norm", LayerNorm.class);
        decoderNorm.parameter("weight", dModel).ones();
        decoderNorm.parameter("bias", dModel).zeros();
        // Xavier uniform for every parameter with more than one dimension
        layer.xavierUniformMatrices();
    }

    private static void assign(Sized model, String field, Layer created) {
        switch (field) {
            case "attention" -> model.attention = created;
            case "block" -> model.block = created;
            case "transformer" -> model.transformer = created;
        }
    }
}

package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.GRUCell;
import dev.fanin.nn.LSTM;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Tagger} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>embedding.weight</td><td>(100, 8)</td><td>N(0, 1^2), row -1 is 0</td><td></td></tr>
 * <tr><td>lstm.weight_ih_l0</td><td>(64, 8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hh_l0</td><td>(64, 4)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_ih_l0</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_hh_l0</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hr_l0</td><td>(4, 16)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_ih_l0_reverse</td><td>(64, 8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hh_l0_reverse</td><td>(64, 4)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_ih_l0_reverse</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_hh_l0_reverse</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hr_l0_reverse</td><td>(4, 16)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_ih_l1</td><td>(64, 8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hh_l1</td><td>(64, 4)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_ih_l1</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_hh_l1</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hr_l1</td><td>(4, 16)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_ih_l1_reverse</td><td>(64, 8)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hh_l1_reverse</td><td>(64, 4)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_ih_l1_reverse</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.bias_hh_l1_reverse</td><td>(64)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>lstm.weight_hr_l1_reverse</td><td>(4, 16)</td><td>U(-0.25, 0.25)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(16)</td></tr>
 * <tr><td>cell.weight_ih</td><td>(12, 8)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(4)</td></tr>
 * <tr><td>cell.weight_hh</td><td>(12, 4)</td><td>U(-0.5, 0.5)</td><td>1 / sqrt(hiddenSize) = 1 / sqrt(4)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class TaggerInit {
    private static final LayerAssigner<Tagger> ASSIGNER = TaggerInit::assign;

    private TaggerInit() {
    }

    /**
     * Draws all values of a {@code Tagger} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Tagger model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code embedding} anew, {@code Embedding(numEmbeddings = 100, embeddingDim = 8, paddingIdx = -1)}.
     *
     * <p>{@code weight} (100, 8): N(0, 1^2), row -1 is 0.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetEmbedding(Tagger model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tagger.class, model);
        planEmbedding(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code lstm} anew, {@code LSTM(inputSize = 8, hiddenSize = 16, numLayers = 2, bidirectional = true, projSize = 4)}.
     *
     * <p>{@code weight_ih_l0} (64, 8): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * {@code weight_hh_l0} (64, 4): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * {@code bias_ih_l0} (64): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * {@code bias_hh_l0} (64): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * {@code weight_hr_l0} (4, 16): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * {@code weight_ih_l0_reverse} (64, 8): U(-0.25, 0.25), 1 / sqrt(hiddenSize) = 1 / sqrt(16);
     * and 14 more.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetLstm(Tagger model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tagger.class, model);
        planLstm(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code cell} anew, {@code GRUCell(inputSize = 8, hiddenSize = 4, bias = false)}.
     *
     * <p>{@code weight_ih} (12, 8): U(-0.5, 0.5), 1 / sqrt(hiddenSize) = 1 / sqrt(4);
     * {@code weight_hh} (12, 4): U(-0.5, 0.5), 1 / sqrt(hiddenSize) = 1 / sqrt(4).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetCell(Tagger model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Tagger.class, model);
        planCell(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Tagger model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Tagger model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Tagger model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Tagger model, ModelPlan plan) {
        planEmbedding(model, plan);
        planLstm(model, plan);
        planCell(model, plan);
    }

    private static ModelPlan planned(Tagger model) {
        ModelPlan plan = ModelPlan.of(Tagger.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planEmbedding(Tagger model, ModelPlan plan) {
        // Embedding(numEmbeddings = 100, embeddingDim = 8, paddingIdx = -1)
        LayerPlan layer = plan.layer("embedding", Embedding.class, model.embedding, ASSIGNER);
        layer.parameter("weight", 100, 8).normal(0, 1);
        layer.tensor("weight").zeroRow(-1);
    }

    private static void planLstm(Tagger model, ModelPlan plan) {
        // LSTM(inputSize = 8, hiddenSize = 16, numLayers = 2, bidirectional = true, projSize = 4)
        LayerPlan layer = plan.layer("lstm", LSTM.class, model.lstm, ASSIGNER);
        // bound = 1 / sqrt(hiddenSize) = 1 / sqrt(16)
        layer.parameter("weight_ih_l0", 64, 8).uniform(-0.25, 0.25);
        layer.parameter("weight_hh_l0", 64, 4).uniform(-0.25, 0.25);
        layer.parameter("bias_ih_l0", 64).uniform(-0.25, 0.25);
        layer.parameter("bias_hh_l0", 64).uniform(-0.25, 0.25);
        layer.parameter("weight_hr_l0", 4, 16).uniform(-0.25, 0.25);
        layer.parameter("weight_ih_l0_reverse", 64, 8).uniform(-0.25, 0.25);
        layer.parameter("weight_hh_l0_reverse", 64, 4).uniform(-0.25, 0.25);
        layer.parameter("bias_ih_l0_reverse", 64).uniform(-0.25, 0.25);
        layer.parameter("bias_hh_l0_reverse", 64).uniform(-0.25, 0.25);
        layer.parameter("weight_hr_l0_reverse", 4, 16).uniform(-0.25, 0.25);
        layer.parameter("weight_ih_l1", 64, 8).uniform(-0.25, 0.25);
        layer.parameter("weight_hh_l1", 64, 4).uniform(-0.25, 0.25);
        layer.parameter("bias_ih_l1", 64).uniform(-0.25, 0.25);
        layer.parameter("bias_hh_l1", 64).uniform(-0.25, 0.25);
        layer.parameter("weight_hr_l1", 4, 16).uniform(-0.25, 0.25);
        layer.parameter("weight_ih_l1_reverse", 64, 8).uniform(-0.25, 0.25);
        layer.parameter("weight_hh_l1_reverse", 64, 4).uniform(-0.25, 0.25);
        layer.parameter("bias_ih_l1_reverse", 64).uniform(-0.25, 0.25);
        layer.parameter("bias_hh_l1_reverse", 64).uniform(-0.25, 0.25);
        layer.parameter("weight_hr_l1_reverse", 4, 16).uniform(-0.25, 0.25);
    }

    private static void planCell(Tagger model, ModelPlan plan) {
        // GRUCell(inputSize = 8, hiddenSize = 4, bias = false)
        var holder = model.cell;
        LayerPlan layer = plan.view("cell", GRUCell.class, holder);
        // bound = 1 / sqrt(hiddenSize) = 1 / sqrt(4)
        layer.parameter("weight_ih", 12, 8)
                .in(holder.weightIh, created -> holder.weightIh = created)
                .uniform(-0.5, 0.5);
        layer.parameter("weight_hh", 12, 4)
                .in(holder.weightHh, created -> holder.weightHh = created)
                .uniform(-0.5, 0.5);
    }

    private static void assign(Tagger model, String field, Layer created) {
        switch (field) {
            case "embedding" -> model.embedding = created;
            case "lstm" -> model.lstm = created;
        }
    }
}

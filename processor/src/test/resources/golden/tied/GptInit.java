package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Gpt} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>transformer.wte.weight</td><td>(50, 8)</td><td>N(0, 0.02^2)</td><td></td></tr>
 * <tr><td>head.weight</td><td>(50, 8)</td><td>tied to transformer.wte.weight</td><td></td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class GptInit {
    private static final LayerAssigner<Gpt> ASSIGNER = GptInit::assign;

    private GptInit() {
    }

    /**
     * Draws all values of a {@code Gpt} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Gpt model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code wte} anew, {@code Embedding(numEmbeddings = 50, embeddingDim = 8)}.
     *
     * <p>{@code weight} (50, 8): N(0, 0.02^2).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetWte(Gpt model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Gpt.class, model);
        planWte(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code head} anew, {@code Linear(inFeatures = 8, outFeatures = 50, bias = false)}.
     *
     * <p>{@code weight} (50, 8): tied to transformer.wte.weight.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetHead(Gpt model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Gpt.class, model);
        planHead(model, plan);
        plan.requireTied("head", "weight", "transformer.wte.weight");
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Gpt model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Gpt model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Gpt model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Gpt model, ModelPlan plan) {
        planWte(model, plan);
        planHead(model, plan);
        plan.tie("head", "weight", "transformer.wte.weight");
    }

    private static ModelPlan planned(Gpt model) {
        ModelPlan plan = ModelPlan.of(Gpt.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planWte(Gpt model, ModelPlan plan) {
        // Embedding(numEmbeddings = 50, embeddingDim = 8)
        LayerPlan layer = plan.stateDictKey("transformer.wte").layer("wte", Embedding.class, model.wte, ASSIGNER);
        layer.parameter("weight", 50, 8).normal(0, 1);
        layer.tensor("weight").normal(0, 0.02);
    }

    private static void planHead(Gpt model, ModelPlan plan) {
        // Linear(inFeatures = 8, outFeatures = 50, bias = false)
        LayerPlan layer = plan.layer("head", Linear.class, model.head, ASSIGNER);
        // fan_in = 8; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(8) = 0.353553
        layer.parameter("weight", 50, 8).kaimingUniform(Math.sqrt(5));
    }

    private static void assign(Gpt model, String field, Layer created) {
        switch (field) {
            case "wte" -> model.wte = created;
            case "head" -> model.head = created;
        }
    }
}

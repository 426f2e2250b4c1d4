package com.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import dev.fanin.plan.LayerAssigner;
import dev.fanin.plan.LayerPlan;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts a {@code Named} as PyTorch does: the same seed gives the same bits.
 *
 * <table>
 * <caption>Parameters and buffers, in PyTorch's order</caption>
 * <tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>
 * <tr><td>classifier.6.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>classifier.6.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>&#42;&#47;&#32;&#60;&#47;table&#62;&#32;&#34;&#32;$L&#32;&#123;&#64;link&#125;.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>&#42;&#47;&#32;&#60;&#47;table&#62;&#32;&#34;&#32;$L&#32;&#123;&#64;link&#125;.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>layers.i.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>layers.i.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * <tr><td>same.weight</td><td>(2, 3)</td><td>U(-0.57735, 0.57735)</td><td>Kaiming uniform, a = sqrt(5), fan_in = 3</td></tr>
 * <tr><td>same.bias</td><td>(2)</td><td>U(-0.57735, 0.57735)</td><td>1 / sqrt(fan_in) = 1 / sqrt(3)</td></tr>
 * </table>
 */
@Generated("dev.fanin.processor.FaninProcessor")
final class NamedInit {
    private static final LayerAssigner<Named> ASSIGNER = NamedInit::assign;

    private NamedInit() {
    }

    /**
     * Draws all values of a {@code Named} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    static void resetParameters(Named model, Generator generator) {
        planned(model).resetParameters(generator);
    }

    /**
     * Draws {@code fc} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetFc(Named model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Named.class, model);
        planFc(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code strange} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetStrange(Named model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Named.class, model);
        planStrange(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws each element of {@code array} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetArray(Named model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Named.class, model);
        planArray(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * Draws {@code same} anew, {@code Linear(inFeatures = 3, outFeatures = 2)}.
     *
     * <p>{@code weight} (2, 3): U(-0.57735, 0.57735), Kaiming uniform, a = sqrt(5), fan_in = 3;
     * {@code bias} (2): U(-0.57735, 0.57735), 1 / sqrt(fan_in) = 1 / sqrt(3).
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    static void resetSame(Named model, Generator generator) {
        ModelPlan plan = ModelPlan.of(Named.class, model);
        planSame(model, plan);
        plan.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    static Map<String, Tensor> stateDict(Named model) {
        return planned(model).stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    static void apply(Named model, LayerVisitor visitor) {
        planned(model).apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    static Summary summary(Named model) {
        return planned(model).summary();
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    static void plan(Named model, ModelPlan plan) {
        planFc(model, plan);
        planStrange(model, plan);
        planArray(model, plan);
        planSame(model, plan);
    }

    private static ModelPlan planned(Named model) {
        ModelPlan plan = ModelPlan.of(Named.class, model);
        plan(model, plan);
        return plan;
    }

    private static void planFc(Named model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.stateDictKey("classifier.6").layer("fc", Linear.class, model.fc, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planStrange(Named model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.stateDictKey("*/ </table> \" $L {@link}")
                .layer("strange", Linear.class, model.strange, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void planArray(Named model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        for (LayerPlan layer : plan.stateDictKey("layers").layers("array", Linear.class, model.array)) {
            // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
            layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
            // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
            layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
        }
    }

    private static void planSame(Named model, ModelPlan plan) {
        // Linear(inFeatures = 3, outFeatures = 2)
        LayerPlan layer = plan.layer("same", Linear.class, model.same, ASSIGNER);
        // fan_in = 3; bound = sqrt(3) * sqrt(2 / (1 + 5)) / sqrt(3) = 0.57735
        layer.parameter("weight", 2, 3).kaimingUniform(Math.sqrt(5));
        // bound = 1 / sqrt(fan_in) = 1 / sqrt(3)
        layer.parameter("bias", 2).uniform(-0.5773502691896258, 0.5773502691896258);
    }

    private static void assign(Named model, String field, Layer created) {
        switch (field) {
            case "fc" -> model.fc = created;
            case "strange" -> model.strange = created;
            case "same" -> model.same = created;
        }
    }
}

package com.example;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.plan.ModelPlan;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Stands in for a class that cannot be generated: the compiler reports why.
 */
@Generated("dev.fanin.processor.FaninProcessor")
public final class WrongInit {
    private WrongInit() {
    }

    /**
     * Draws all values of a {@code Wrong} anew, layer after layer in PyTorch's order.
     *
     * <p>Holders that are null are allocated. Nothing is written before everything is checked.
     *
     * @param model the model
     * @param generator the stream to draw from
     * @throws IllegalArgumentException if a holder is missing or of a wrong size
     */
    public static void resetParameters(Wrong<?> model, Generator generator) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * Draws {@code fc} anew.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetFc(Wrong<?> model, Generator generator) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * Draws {@code right} anew.
     *
     * @param model the model
     * @param generator the stream to draw from
     */
    public static void resetRight(Wrong<?> model, Generator generator) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * All parameters and buffers.
     *
     * @param model the model
     * @return live tensors by PyTorch's keys, in PyTorch's order
     */
    public static Map<String, Tensor> stateDict(Wrong<?> model) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param model the model
     * @param visitor called with each layer's dotted name
     */
    public static void apply(Wrong<?> model, LayerVisitor visitor) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @param model the model
     * @return a table
     */
    public static Summary summary(Wrong<?> model) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }

    /**
     * Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.
     *
     * @param model the model
     * @param plan takes the description
     */
    public static void plan(Wrong<?> model, ModelPlan plan) {
        throw new IllegalStateException("com.example.Wrong has mistakes in its annotations, which the compiler reports.");
    }
}

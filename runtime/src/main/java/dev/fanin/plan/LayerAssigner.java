package dev.fanin.plan;

import dev.fanin.Layer;

/**
 * Puts new layers into the fields of a model. Generated code has one for a class.
 *
 * @param <M> the model's class
 */
@FunctionalInterface
public interface LayerAssigner<M> {
    /**
     * Assigns a layer.
     *
     * @param model the model
     * @param field the field's name
     * @param created the new layer
     */
    void assign(M model, String field, Layer created);
}

package dev.fanin.processor.catalogue;

import java.util.List;

/** One step in which PyTorch constructs a layer. The steps of a layer stand in the order of its draws. */
public sealed interface Statement {
    /** A parameter or buffer comes into being and is drawn. */
    record Declaration(TensorSpec tensor) implements Statement {}

    /**
     * A tensor that exists is drawn again.
     *
     * @param path its name within the layer, such as {@code out_proj.bias}
     * @param recipe how its values start
     */
    record Redraw(String path, Recipe recipe) implements Statement {}

    /**
     * A part comes into being.
     *
     * @param name its name, such as {@code out_proj}
     * @param annotation the qualified name of the annotation of the layer that it is
     * @param statements the steps of the part
     */
    record Part(String name, String annotation, List<Statement> statements) implements Statement {}

    /**
     * A part is drawn once and copied.
     *
     * @param name the name of the list, such as {@code layers}
     * @param count how many there are
     * @param annotation the qualified name of the annotation of the layer that each is
     * @param statements the steps of one part
     */
    record Copies(String name, long count, String annotation, List<Statement> statements) implements Statement {}

    /** Every parameter with more than one dimension is drawn again, Xavier uniform. */
    record XavierUniformMatrices() implements Statement {}
}

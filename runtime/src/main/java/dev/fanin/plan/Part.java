package dev.fanin.plan;

import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A layer, or a part that resets itself, where it stands in PyTorch's order. */
abstract class Part {
    private final String key;
    private final boolean first;
    private final boolean visited;

    /**
     * A part of a model.
     *
     * @param key the dotted name in the state dict
     * @param first false where the same object has been met before: it is listed again, but not drawn again
     * @param visited false where the same parent has the same object twice: {@code Module.apply} visits each child of a parent once
     */
    Part(String key, boolean first, boolean visited) {
        this.key = key;
        this.first = first;
        this.visited = visited;
    }

    final String key() {
        return key;
    }

    final boolean isFirst() {
        return first;
    }

    final boolean isVisited() {
        return visited;
    }

    /** Throws if the part cannot be reset; writes nothing. */
    abstract void check();

    /** Creates what is null. */
    abstract void allocate();

    abstract void addTo(Map<String, Tensor> stateDict);

    abstract void addTo(List<Summary.Row> rows);

    /** The tensor of a name within this part, or null where there is none that can be planned. */
    @Nullable
    TensorPlan find(String name) {
        return null;
    }

    abstract void apply(LayerVisitor visitor);
}

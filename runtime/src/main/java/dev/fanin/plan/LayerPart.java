package dev.fanin.plan;

import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A layer of the model, where it stands in PyTorch's order. */
final class LayerPart extends Part {
    private final LayerPlan plan;
    private @Nullable Layer layer;
    private final @Nullable Consumer<Layer> assignment;
    private @Nullable Runnable elementToSet;

    LayerPart(
            LayerPlan plan,
            boolean first,
            boolean visited,
            @Nullable Layer layer,
            @Nullable Consumer<Layer> assignment) {
        super(plan.key(), first, visited);
        this.plan = plan;
        this.layer = layer;
        this.assignment = assignment;
    }

    LayerPlan plan() {
        return plan;
    }

    /** Says that an element of a list holds the layer. */
    LayerPart inElement(List<@Nullable Layer> list, int index) {
        elementToSet = () -> list.set(index, null);
        return this;
    }

    @Override
    void check() {
        if (!plan.isHeldByLayer()) {
            plan.forEachTensor(TensorPlan::check);
        } else if (layer != null) {
            plan.check(layer);
        } else if (assignment == null) {
            throw new IllegalArgumentException(
                    plan.where() + " is null and cannot be assigned. Assign a layer before the reset,"
                            + " or let it be assigned: a field that is not final or, if private, has a setter.");
        } else if (elementToSet != null) {
            checkCanBeSet(elementToSet);
        }
    }

    /** Sets a null element to null, which tells a list that can be changed from one that cannot. */
    private void checkCanBeSet(Runnable element) {
        try {
            element.run();
        } catch (UnsupportedOperationException unmodifiable) {
            throw new IllegalArgumentException(
                    plan.where()
                            + " is null, and its list cannot be changed. Use a list that can, such as an ArrayList, or fill"
                            + " it before the reset.",
                    unmodifiable);
        }
    }

    @Override
    void allocate() {
        if (!isFirst()) {
            return;
        }
        if (!plan.isHeldByLayer()) {
            plan.forEachTensor(TensorPlan::allocate);
        } else if (layer == null && assignment != null) {
            Layer created = plan.view(TensorPlan::created);
            assignment.accept(created);
            layer = created;
        }
    }

    private Layer existing() {
        if (!plan.isHeldByLayer() || plan.adapter() != null) {
            return plan.view(TensorPlan::existing);
        }
        if (layer == null) {
            throw new IllegalArgumentException(
                    plan.where() + " is null. Call resetParameters first, which allocates it.");
        }
        return layer;
    }

    @Override
    void addTo(Map<String, Tensor> stateDict) {
        addTo(stateDict, key(), existing());
    }

    private static void addTo(Map<String, Tensor> stateDict, String key, Layer layer) {
        layer.parameters().forEach((name, tensor) -> stateDict.put(key + "." + name, tensor));
        layer.buffers().forEach((name, tensor) -> stateDict.put(key + "." + name, tensor));
        layer.children().forEach((name, child) -> addTo(stateDict, key + "." + name, child));
    }

    @Override
    @Nullable
    TensorPlan find(String name) {
        return plan.find(name);
    }

    @Override
    void apply(LayerVisitor visitor) {
        if (isVisited()) {
            apply(visitor, key(), existing());
        }
    }

    private static void apply(LayerVisitor visitor, String key, Layer layer) {
        layer.children().forEach((name, child) -> apply(visitor, key + "." + name, child));
        visitor.visit(key, layer);
    }

    @Override
    void addTo(List<Summary.Row> rows) {
        if (isFirst()) {
            plan.addTo(rows);
        }
    }
}

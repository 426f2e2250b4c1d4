package dev.fanin.plan;

import dev.fanin.DType;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One layer of a model: its sizes, its tensors and where they are held. */
public final class LayerPlan extends Part {
    private final PlannedParts parts;
    private final String where;
    private final Class<? extends Annotation> kind;
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Map<String, TensorPlan> parameters = new LinkedHashMap<>();
    private final Map<String, TensorPlan> buffers = new LinkedHashMap<>();
    private @Nullable Layer layer;
    private @Nullable Consumer<Layer> assignment;
    private @Nullable Runnable elementToSet;
    private boolean heldByLayer;

    LayerPlan(PlannedParts parts, String where, String key, Class<? extends Annotation> kind, boolean first) {
        super(key, first);
        this.parts = parts;
        this.where = where;
        this.kind = kind;
    }

    /** Says that a {@link Layer} holds all tensors. */
    LayerPlan heldBy(@Nullable Layer held, @Nullable Consumer<Layer> assign) {
        if (held != null && held.kind() != kind) {
            throw new IllegalArgumentException(where + " holds a " + held.kind().getSimpleName()
                    + ", but is declared as " + kind.getSimpleName() + ". Assign null or a layer of that kind.");
        }
        layer = held;
        assignment = assign;
        heldByLayer = true;
        return this;
    }

    /** Says that an element of a list, which can be set, holds all tensors. */
    LayerPlan heldByElement(List<@Nullable Layer> list, int index) {
        elementToSet = () -> list.set(index, null);
        return heldBy(list.get(index), created -> list.set(index, created));
    }

    String where() {
        return where;
    }

    /**
     * A size that is known at run time only.
     *
     * @param name the annotation's member, such as {@code inChannels}
     * @param value its value
     * @return the value
     * @throws IllegalArgumentException if the value is negative
     */
    public long size(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    where + ": " + name + " is " + value + ", but a size must not be negative.");
        }
        sizes.put(name, (long) value);
        return value;
    }

    /**
     * Checks a rule over run-time sizes.
     *
     * @param satisfied whether the rule holds
     * @param rule the rule in PyTorch's words
     * @throws IllegalArgumentException if it does not hold
     */
    public void require(boolean satisfied, String rule) {
        if (!satisfied) {
            StringJoiner given = new StringJoiner(", ");
            sizes.forEach((name, value) -> given.add(name + " = " + value));
            throw new IllegalArgumentException(where + ": " + rule + ", but the model gives " + given + ".");
        }
    }

    /**
     * The next parameter in PyTorch's order.
     *
     * @param name PyTorch's name, such as {@code weight}
     * @param shape its sizes
     * @return its plan
     */
    public TensorPlan parameter(String name, long... shape) {
        return add(parameters, Layer::parameter, new TensorPlan(this, name, DType.FLOAT32, shape));
    }

    /**
     * The next buffer in PyTorch's order.
     *
     * @param name PyTorch's name, such as {@code running_mean}
     * @param dtype the type of its elements
     * @param shape its sizes
     * @return its plan
     */
    public TensorPlan buffer(String name, DType dtype, long... shape) {
        return add(buffers, Layer::buffer, new TensorPlan(this, name, dtype, shape));
    }

    private TensorPlan add(
            Map<String, TensorPlan> plans, BiFunction<Layer, String, @Nullable Tensor> member, TensorPlan plan) {
        plans.put(plan.name(), plan);
        if (layer != null) {
            Tensor held = member.apply(layer, plan.name());
            if (held == null) {
                throw new IllegalArgumentException(where + " holds a layer without " + plan.name()
                        + ", which its annotation asks for. Assign null, and the reset allocates the layer.");
            }
            plan.in(held);
        }
        return plan;
    }

    void addStep(TensorPlan target, TensorPlan.Filling filling) {
        if (isFirst()) {
            parts.addStep(generator -> filling.fill(target.existing(), generator));
        }
    }

    @Override
    void check() {
        if (!heldByLayer) {
            forEachTensor(TensorPlan::check);
        } else if (layer == null && assignment == null) {
            throw new IllegalArgumentException(
                    where + " is null and cannot be assigned. Assign a layer before the reset,"
                            + " or let it be assigned: a field that is not final or, if private, has a setter.");
        } else if (layer != null) {
            checkNames(layer.parameters(), parameters);
            checkNames(layer.buffers(), buffers);
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
                    where
                            + " is null, and its list cannot be changed. Use a list that can, such as an ArrayList, or fill"
                            + " it before the reset.",
                    unmodifiable);
        }
    }

    private void checkNames(Map<String, Tensor> held, Map<String, TensorPlan> planned) {
        if (!held.keySet().equals(planned.keySet())) {
            throw new IllegalArgumentException(
                    where + " holds a layer with " + held.keySet() + ", but its annotation asks for " + planned.keySet()
                            + ". Assign null, and the reset allocates the layer.");
        }
    }

    @Override
    void allocate() {
        if (!isFirst()) {
            return;
        }
        if (!heldByLayer) {
            forEachTensor(TensorPlan::allocate);
        } else if (layer == null && assignment != null) {
            Layer created = view(TensorPlan::created);
            assignment.accept(created);
            layer = created;
        }
    }

    private Layer view(Function<TensorPlan, Tensor> tensorOf) {
        return Layer.of(kind, tensors(parameters, tensorOf), tensors(buffers, tensorOf), Map.of());
    }

    private static Map<String, Tensor> tensors(Map<String, TensorPlan> plans, Function<TensorPlan, Tensor> tensorOf) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        plans.forEach((name, plan) -> tensors.put(name, tensorOf.apply(plan)));
        return tensors;
    }

    /** The layer as it is held now, or a view over a holder of the user's own. */
    Layer existing() {
        if (!heldByLayer) {
            return view(TensorPlan::existing);
        }
        if (layer == null) {
            throw new IllegalArgumentException(where + " is null. Call resetParameters first, which allocates it.");
        }
        return layer;
    }

    @Override
    void addTo(Map<String, Tensor> stateDict) {
        Layer existing = existing();
        existing.parameters().forEach((name, tensor) -> stateDict.put(key() + "." + name, tensor));
        existing.buffers().forEach((name, tensor) -> stateDict.put(key() + "." + name, tensor));
    }

    @Override
    void apply(LayerVisitor visitor) {
        if (isFirst()) {
            visitor.visit(key(), existing());
        }
    }

    @Override
    void addTo(List<Summary.Row> rows) {
        if (isFirst()) {
            parameters.values().forEach(plan -> rows.add(plan.row(key(), kind, true)));
            buffers.values().forEach(plan -> rows.add(plan.row(key(), kind, false)));
        }
    }

    private void forEachTensor(Consumer<TensorPlan> action) {
        parameters.values().forEach(action);
        buffers.values().forEach(action);
    }
}

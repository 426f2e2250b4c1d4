package dev.fanin.plan;

import dev.fanin.DType;
import dev.fanin.Layer;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One layer of a model, or a part of one: its sizes, its tensors and where they are held. */
public final class LayerPlan {
    private final Draws draws;
    private final String where;
    private final String key;
    private final Class<? extends Annotation> kind;
    private final @Nullable DType dataType;
    private final boolean heldByLayer;
    private final @Nullable Layer held;
    private final @Nullable String adapter;
    private final Map<String, Long> sizes;
    private final Map<String, TensorPlan> parameters = new LinkedHashMap<>();
    private final Map<String, TensorPlan> buffers = new LinkedHashMap<>();
    private final Map<String, LayerPlan> children = new LinkedHashMap<>();
    private boolean discarded;

    /**
     * Describes a layer.
     *
     * @param draws takes what the reset draws
     * @param where the model's class and the field, for messages
     * @param key the name in the state dict
     * @param dataType the type of floating-point tensors, or null where it follows what is held
     * @param heldByLayer whether a {@link Layer} holds all tensors
     * @param held that layer, or null where it is not allocated
     * @param adapter what gave that layer, for messages, or null where it is the user's own
     */
    LayerPlan(
            Draws draws,
            String where,
            String key,
            Class<? extends Annotation> kind,
            @Nullable DType dataType,
            boolean heldByLayer,
            @Nullable Layer held,
            @Nullable String adapter) {
        this(draws, where, key, kind, dataType, heldByLayer, held, adapter, new LinkedHashMap<>());
    }

    private LayerPlan(
            Draws draws,
            String where,
            String key,
            Class<? extends Annotation> kind,
            @Nullable DType dataType,
            boolean heldByLayer,
            @Nullable Layer held,
            @Nullable String adapter,
            Map<String, Long> sizes) {
        this.draws = draws;
        this.where = where;
        this.key = key;
        this.kind = kind;
        this.dataType = dataType;
        this.heldByLayer = heldByLayer;
        this.held = held;
        this.adapter = adapter;
        this.sizes = sizes;
        if (held != null && held.kind() != kind) {
            throw new IllegalArgumentException(origin() + " holds a "
                    + held.kind().getSimpleName()
                    + ", but is declared as " + kind.getSimpleName()
                    + (adapter == null ? ". Assign null or a layer of that kind." : ". Give a layer of that kind."));
        }
    }

    String where() {
        return where;
    }

    /** What gave the layer that holds the tensors, or null where it is the user's own. */
    @Nullable
    String adapter() {
        return adapter;
    }

    /** The place and, where an adapter gave the layer, that adapter. */
    private String origin() {
        return where + Adapted.from(adapter);
    }

    private String mend() {
        return adapter == null
                ? "Assign null, and the reset allocates the layer."
                : "Let the adapter give what the annotation asks for.";
    }

    String key() {
        return key;
    }

    boolean isHeldByLayer() {
        return heldByLayer;
    }

    boolean isDiscarded() {
        return discarded;
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
        TensorPlan plan = new TensorPlan(this, draws, name, dataType, true, shape);
        return add(parameters, plan, held == null ? null : held.parameter(name));
    }

    /**
     * The next buffer of floating-point numbers in PyTorch's order.
     *
     * @param name PyTorch's name, such as {@code running_mean}
     * @param shape its sizes
     * @return its plan
     */
    public TensorPlan buffer(String name, long... shape) {
        TensorPlan plan = new TensorPlan(this, draws, name, dataType, false, shape);
        return add(buffers, plan, held == null ? null : held.buffer(name));
    }

    /**
     * The next buffer in PyTorch's order, a scalar of 64-bit integers.
     *
     * @param name PyTorch's name, such as {@code num_batches_tracked}
     * @return its plan
     */
    public TensorPlan counter(String name) {
        TensorPlan plan = new TensorPlan(this, draws, name, DType.INT64, false);
        return add(buffers, plan, held == null ? null : held.buffer(name));
    }

    private TensorPlan add(Map<String, TensorPlan> plans, TensorPlan plan, @Nullable Tensor tensor) {
        plans.put(plan.name(), plan);
        if (tensor != null) {
            plan.in(tensor);
        } else if (held != null) {
            throw new IllegalArgumentException(
                    origin() + " holds a layer without " + plan.name() + ", which its annotation asks for. " + mend());
        }
        return plan;
    }

    /**
     * A part of this layer, held as the layer is.
     *
     * @param name PyTorch's name, such as {@code out_proj}
     * @param partKind the part's annotation
     * @return its plan
     */
    public LayerPlan child(String name, Class<? extends Annotation> partKind) {
        return child(draws, name, partKind);
    }

    private LayerPlan child(Draws childDraws, String name, Class<? extends Annotation> partKind) {
        Layer part = held == null ? null : held.children().get(name);
        if (held != null && part == null) {
            throw new IllegalArgumentException(
                    origin() + " holds a layer without " + name + ", which its annotation asks for. " + mend());
        }
        LayerPlan child = new LayerPlan(
                childDraws,
                where + "." + name,
                key + "." + name,
                partKind,
                dataType,
                heldByLayer,
                part,
                adapter,
                sizes);
        child.discarded = discarded;
        children.put(name, child);
        return child;
    }

    /**
     * A part of this layer, held in a member of the user's own holder.
     *
     * @param name PyTorch's name, such as {@code out_proj}
     * @param partKind the part's annotation
     * @param holder the member's value
     * @return its plan
     * @throws IllegalArgumentException if the holder is null
     */
    public LayerPlan child(String name, Class<? extends Annotation> partKind, @Nullable Object holder) {
        if (holder == null) {
            throw new IllegalArgumentException(where + "." + name + Adapted.MISSING);
        }
        return child(name, partKind);
    }

    /**
     * Parts that PyTorch draws once and then copies, so that all start alike.
     *
     * @param name PyTorch's name of their list, such as {@code layers}
     * @param count how many; with 0 the draws are spent all the same
     * @param partKind the parts' annotation
     * @param planner describes one of them
     */
    public void copies(String name, int count, Class<? extends Annotation> partKind, Consumer<LayerPlan> planner) {
        if (count == 0) {
            discardTemplate(name, partKind, planner);
            return;
        }
        LayerPlan template = child(name + ".0", partKind);
        planner.accept(template);
        for (int i = 1; i < count; i++) {
            LayerPlan copy = child(new Draws(), name + "." + i, partKind);
            planner.accept(copy);
            draws.add(generator -> copy.copyFrom(template));
        }
    }

    private void discardTemplate(String name, Class<? extends Annotation> partKind, Consumer<LayerPlan> planner) {
        LayerPlan template =
                new LayerPlan(draws, where + "." + name, key + "." + name, partKind, dataType, true, null, null, sizes);
        template.discarded = true;
        planner.accept(template);
    }

    /**
     * Parts that PyTorch draws once and then copies, where there are 0 copies: the draws are spent all the same.
     *
     * @param name PyTorch's name of their list, such as {@code layers}
     * @param partKind the parts' annotation
     * @param holders the member of the user's own holder, which holds none; null is none
     * @param planner describes one part, which no holder has
     * @throws IllegalArgumentException if there are holders
     */
    public void noCopies(
            String name,
            Class<? extends Annotation> partKind,
            @Nullable Object @Nullable [] holders,
            Consumer<LayerPlan> planner) {
        noCopies(name, partKind, holders == null ? null : Arrays.asList(holders), planner);
    }

    /**
     * Parts that PyTorch draws once and then copies, where there are 0 copies: the draws are spent all the same.
     *
     * @param name PyTorch's name of their list, such as {@code layers}
     * @param partKind the parts' annotation
     * @param holders the member of the user's own holder, which holds none; null is none
     * @param planner describes one part, which no holder has
     * @throws IllegalArgumentException if there are holders
     */
    public void noCopies(
            String name,
            Class<? extends Annotation> partKind,
            @Nullable List<? extends @Nullable Object> holders,
            Consumer<LayerPlan> planner) {
        if (holders != null && !holders.isEmpty()) {
            throw new IllegalArgumentException(where + "." + name + " must hold no elements, since its annotation asks"
                    + " for 0 layers, but has " + holders.size() + ". Remove them, or give their number.");
        }
        discardTemplate(name, partKind, planner);
    }

    /**
     * Parts that PyTorch draws once and then copies, each held in an element of the user's own holder.
     *
     * @param <H> the holders' type
     * @param name PyTorch's name of their list, such as {@code layers}
     * @param count how many
     * @param partKind the parts' annotation
     * @param holders one for each
     * @param planner describes one of them
     * @throws IllegalArgumentException if there are more or fewer holders, or one is null
     */
    public <H> void copies(
            String name,
            int count,
            Class<? extends Annotation> partKind,
            @Nullable H @Nullable [] holders,
            BiConsumer<LayerPlan, H> planner) {
        copies(name, count, partKind, holders == null ? null : Arrays.asList(holders), planner);
    }

    /**
     * Parts that PyTorch draws once and then copies, each held in an element of the user's own holder.
     *
     * @param <H> the holders' type
     * @param name PyTorch's name of their list, such as {@code layers}
     * @param count how many
     * @param partKind the parts' annotation
     * @param holders one for each
     * @param planner describes one of them
     * @throws IllegalArgumentException if there are more or fewer holders, or one is null
     */
    public <H> void copies(
            String name,
            int count,
            Class<? extends Annotation> partKind,
            @Nullable List<? extends @Nullable H> holders,
            BiConsumer<LayerPlan, H> planner) {
        List<? extends H> present = checkedCopies(name, count, holders);
        int[] index = {0};
        copies(name, count, partKind, part -> planner.accept(part, present.get(index[0]++)));
    }

    /** The holders, one for each copy; throws where one is missing. Their own text is the user's code, which is not called. */
    private <H> List<? extends H> checkedCopies(String name, int count, @Nullable List<? extends @Nullable H> holders) {
        if (holders == null) {
            throw wrongCopies(name, count, "is null");
        }
        if (holders.size() != count) {
            throw wrongCopies(name, count, "has " + holders.size());
        }
        List<H> present = new ArrayList<>();
        for (H holder : holders) {
            if (holder == null) {
                throw wrongCopies(name, count, "element " + present.size() + " is null");
            }
            present.add(holder);
        }
        return present;
    }

    private IllegalArgumentException wrongCopies(String name, int count, String found) {
        return new IllegalArgumentException(where + "." + name + " must hold " + count
                + " elements that are not null, but " + found + ". Assign them before the reset.");
    }

    private void copyFrom(LayerPlan template) {
        copy(template.parameters, parameters);
        copy(template.buffers, buffers);
        children.forEach((name, child) -> child.copyFrom(planOf(template.children, name)));
    }

    private static void copy(Map<String, TensorPlan> from, Map<String, TensorPlan> to) {
        to.forEach((name, plan) -> plan.existing().copyFrom(planOf(from, name).existing()));
    }

    private static <P> P planOf(Map<String, P> plans, String name) {
        P plan = plans.get(name);
        if (plan == null) {
            throw new IllegalStateException("no plan of " + name);
        }
        return plan;
    }

    /**
     * A tensor that has been added before, to draw it again.
     *
     * @param path PyTorch's name within this layer, such as {@code out_proj.bias}
     * @return its plan
     */
    public TensorPlan tensor(String path) {
        TensorPlan plan = find(path);
        if (plan == null) {
            throw new IllegalArgumentException(where + " has no tensor " + path);
        }
        return plan;
    }

    /** The tensor of a path within this layer, or null. */
    @Nullable
    TensorPlan find(String path) {
        TensorPlan own = parameters.containsKey(path) ? parameters.get(path) : buffers.get(path);
        if (own != null) {
            return own;
        }
        for (Map.Entry<String, LayerPlan> child : children.entrySet()) {
            if (path.startsWith(child.getKey() + ".")) {
                TensorPlan found =
                        child.getValue().find(path.substring(child.getKey().length() + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * Draws every parameter with more than one dimension anew, as {@code torch.nn.Transformer} does after its parts are built: Xavier
     * uniform, in PyTorch's order.
     */
    public void xavierUniformMatrices() {
        redrawMatrices(draws);
    }

    private void redrawMatrices(Draws into) {
        parameters.values().stream().filter(TensorPlan::isMatrix).forEach(plan -> plan.xavierUniform(into, 1));
        children.values().forEach(child -> child.redrawMatrices(into));
    }

    Layer view(Function<TensorPlan, Tensor> tensorOf) {
        Map<String, Layer> parts = new LinkedHashMap<>();
        Map<String, Tensor> ownParameters = tensors(parameters, tensorOf);
        Map<String, Tensor> ownBuffers = tensors(buffers, tensorOf);
        children.forEach((name, child) -> parts.put(name, child.view(tensorOf)));
        return Layer.of(kind, ownParameters, ownBuffers, parts);
    }

    private static Map<String, Tensor> tensors(Map<String, TensorPlan> plans, Function<TensorPlan, Tensor> tensorOf) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        plans.forEach((name, plan) -> tensors.put(name, tensorOf.apply(plan)));
        return tensors;
    }

    /** Throws if a layer has other tensors than are planned. */
    void check(Layer layer) {
        checkNames(layer.parameters().keySet(), parameters.keySet());
        checkNames(layer.buffers().keySet(), buffers.keySet());
        checkNames(layer.children().keySet(), children.keySet());
        layer.children().forEach((name, child) -> planOf(children, name).check(child));
    }

    private void checkNames(Set<String> present, Set<String> planned) {
        if (!present.equals(planned)) {
            throw new IllegalArgumentException(origin() + " holds a layer with " + present
                    + ", but its annotation asks for " + planned + ". " + mend());
        }
    }

    void addTo(List<Summary.Row> rows) {
        parameters.values().forEach(plan -> rows.add(plan.row(key, kind)));
        buffers.values().forEach(plan -> rows.add(plan.row(key, kind)));
        children.values().forEach(child -> child.addTo(rows));
    }

    void forEachTensor(Consumer<TensorPlan> action) {
        parameters.values().forEach(action);
        buffers.values().forEach(action);
        children.values().forEach(child -> child.forEachTensor(action));
    }
}

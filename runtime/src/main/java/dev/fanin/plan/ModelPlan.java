package dev.fanin.plan;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Resettable;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of one model: its layers and submodules in PyTorch's order.
 *
 * <p>Generated code adds the fields of a class one after the other. Whatever is wrong with the model's state, such as an array of a
 * wrong length, is thrown as {@link IllegalArgumentException} that names class, field and parameter, before anything is written.
 */
public final class ModelPlan {
    private final Class<?> modelClass;
    private final Object model;
    private final String prefix;
    private final @Nullable String nextKey;
    private final @Nullable DType dataType;
    private final @Nullable ModelPlan parent;
    private final PlannedParts parts;
    private final boolean first;
    private final Children children;

    private ModelPlan(
            Class<?> modelClass,
            Object model,
            String prefix,
            @Nullable String nextKey,
            @Nullable DType dataType,
            @Nullable ModelPlan parent,
            PlannedParts parts,
            boolean first,
            Children children) {
        this.modelClass = modelClass;
        this.model = model;
        this.prefix = prefix;
        this.nextKey = nextKey;
        this.dataType = dataType;
        this.parent = parent;
        this.parts = parts;
        this.first = first;
        this.children = children;
    }

    /**
     * A description of a model, without any field yet.
     *
     * @param modelClass the class whose fields are described, for messages
     * @param model the model
     * @return the description
     */
    public static ModelPlan of(Class<?> modelClass, Object model) {
        Objects.requireNonNull(model, modelClass.getSimpleName() + " model");
        return new ModelPlan(modelClass, model, "", null, null, null, new PlannedParts(), true, new Children(true));
    }

    /**
     * Gives the next field a name of its own in the state dict.
     *
     * @param key the name, which may contain dots
     * @return a plan of the same model on which to add that field
     */
    public ModelPlan stateDictKey(String key) {
        return new ModelPlan(modelClass, model, prefix, key, dataType, parent, parts, first, children);
    }

    /**
     * Gives the next field a type of its floating-point numbers.
     *
     * @param type the type that its tensors must have, or are allocated with
     * @return a plan of the same model on which to add that field
     */
    public ModelPlan dataType(DType type) {
        return new ModelPlan(modelClass, model, prefix, nextKey, type, parent, parts, first, children);
    }

    private String key(String field) {
        return prefix + (nextKey == null ? field : nextKey);
    }

    private String where(String field, String key) {
        String place = modelClass.getName() + "." + field;
        return key.equals(field) ? place : place + " (" + key + ")";
    }

    private LayerPart addHeldByLayer(
            String field,
            String suffix,
            Class<? extends Annotation> kind,
            @Nullable Layer layer,
            @Nullable Consumer<Layer> assign) {
        return add(field, suffix, kind, layer, true, layer, null, assign);
    }

    private LayerPlan add(String field, String suffix, Class<? extends Annotation> kind, @Nullable Object holder) {
        return add(field, suffix, kind, holder, false, null, null, null).plan();
    }

    private LayerPart add(
            String field,
            String suffix,
            Class<? extends Annotation> kind,
            @Nullable Object holder,
            boolean heldByLayer,
            @Nullable Layer layer,
            @Nullable String adapter,
            @Nullable Consumer<Layer> assign) {
        String key = key(field) + suffix;
        boolean firstHolder = first && (holder == null || parts.isFirst(holder, key));
        boolean visited = holder == null ? children.areVisited() : children.visit(field, suffix, holder);
        Draws draws = firstHolder ? parts.draws() : new Draws();
        String where = where(field + suffix, key);
        LayerPlan plan = new LayerPlan(draws, where, key, kind, dataType, heldByLayer, layer, adapter);
        LayerPart part = new LayerPart(plan, firstHolder, visited, layer, assign);
        parts.add(part, where);
        return part;
    }

    /**
     * A layer in a field that cannot be assigned.
     *
     * @param field the field's name
     * @param kind the layer's annotation
     * @param layer the field's value; null is an error when the model is reset
     * @return the layer's plan
     */
    public LayerPlan layer(String field, Class<? extends Annotation> kind, @Nullable Layer layer) {
        return addHeldByLayer(field, "", kind, layer, null).plan();
    }

    /**
     * A layer in a field that can be assigned.
     *
     * @param field the field's name
     * @param kind the layer's annotation
     * @param layer the field's value; null is allocated when the model is reset
     * @param assigner puts a new layer into the field of this plan's model
     * @return the layer's plan
     */
    public LayerPlan layer(
            String field, Class<? extends Annotation> kind, @Nullable Layer layer, LayerAssigner<?> assigner) {
        // Generated code gives the assigner of the class whose field it describes.
        @SuppressWarnings("unchecked")
        LayerAssigner<Object> assignerOfModel = (LayerAssigner<Object>) assigner;
        return addHeldByLayer(field, "", kind, layer, created -> assignerOfModel.assign(model, field, created))
                .plan();
    }

    /**
     * Several layers of one configuration in an array.
     *
     * @param field the field's name
     * @param kind the layers' annotation
     * @param layers the array, whose length is the number of layers; null elements are allocated when the model is reset
     * @return the layers' plans
     */
    public List<LayerPlan> layers(String field, Class<? extends Annotation> kind, @Nullable Layer @Nullable [] layers) {
        return layers(field, kind, layers == null ? null : Arrays.asList(layers));
    }

    /**
     * Several layers of one configuration in a list.
     *
     * @param field the field's name
     * @param kind the layers' annotation
     * @param layers the list, whose size is the number of layers; null elements are set when the model is reset
     * @return the layers' plans
     */
    public List<LayerPlan> layers(
            String field, Class<? extends Annotation> kind, @Nullable List<@Nullable Layer> layers) {
        List<@Nullable Layer> present = present(field, layers);
        List<LayerPlan> plans = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            int index = i;
            plans.add(addHeldByLayer(field, "." + i, kind, present.get(i), created -> present.set(index, created))
                    .inElement(present, i)
                    .plan());
        }
        return plans;
    }

    /**
     * A layer that an object of another library is.
     *
     * @param <T> the object's type
     * @param field the field's name
     * @param kind the layer's annotation
     * @param held the field's value
     * @param adapter the name of the method that gives the layer, for messages
     * @param view gives a layer of the kind, whose elements are the object's own
     * @return the layer's plan
     * @throws IllegalArgumentException if the object is null, or the method fails, or gives null or a layer of another kind
     */
    public <T> LayerPlan layer(
            String field,
            Class<? extends Annotation> kind,
            @Nullable T held,
            String adapter,
            Function<? super T, ? extends @Nullable Layer> view) {
        return adapted(field, "", kind, held, adapter, view);
    }

    private <T> LayerPlan adapted(
            String field,
            String suffix,
            Class<? extends Annotation> kind,
            @Nullable T held,
            String adapter,
            Function<? super T, ? extends @Nullable Layer> view) {
        T present = present(field, suffix, held);
        String origin = where(field + suffix, key(field) + suffix) + Adapted.from(adapter);
        Layer layer = Adapted.by(view, present, origin, "a Layer of the kind " + kind.getSimpleName());
        return add(field, suffix, kind, present, true, layer, adapter, null).plan();
    }

    /**
     * Several layers of one configuration in an array, each an object of another library.
     *
     * @param <T> the objects' type
     * @param field the field's name
     * @param kind the layers' annotation
     * @param held the array, whose length is the number of layers
     * @param adapter the name of the method that gives a layer, for messages
     * @param view gives a layer of the kind, whose elements are the object's own
     * @return the layers' plans
     * @throws IllegalArgumentException as for one layer, or if the array is null
     */
    public <T> List<LayerPlan> layers(
            String field,
            Class<? extends Annotation> kind,
            @Nullable T @Nullable [] held,
            String adapter,
            Function<? super T, ? extends @Nullable Layer> view) {
        return layers(field, kind, held == null ? null : Arrays.asList(held), adapter, view);
    }

    /**
     * Several layers of one configuration in a list, each an object of another library.
     *
     * @param <T> the objects' type
     * @param field the field's name
     * @param kind the layers' annotation
     * @param held the list, whose size is the number of layers
     * @param adapter the name of the method that gives a layer, for messages
     * @param view gives a layer of the kind, whose elements are the object's own
     * @return the layers' plans
     * @throws IllegalArgumentException as for one layer, or if the list is null
     */
    public <T> List<LayerPlan> layers(
            String field,
            Class<? extends Annotation> kind,
            @Nullable List<? extends @Nullable T> held,
            String adapter,
            Function<? super T, ? extends @Nullable Layer> view) {
        List<LayerPlan> plans = new ArrayList<>();
        for (T each : present(field, held)) {
            plans.add(adapted(field, "." + plans.size(), kind, each, adapter, view));
        }
        return plans;
    }

    /**
     * A layer whose tensors are members of a type of the user's own.
     *
     * @param field the field's name
     * @param kind the layer's annotation
     * @param holder the field's value
     * @return the layer's plan
     * @throws IllegalArgumentException if the holder is null
     */
    public LayerPlan view(String field, Class<? extends Annotation> kind, @Nullable Object holder) {
        return view(field, "", kind, holder);
    }

    private LayerPlan view(String field, String suffix, Class<? extends Annotation> kind, @Nullable Object holder) {
        return add(field, suffix, kind, present(field, suffix, holder));
    }

    private <T> T present(String field, String suffix, @Nullable T holder) {
        if (holder == null) {
            throw new IllegalArgumentException(where(field + suffix, key(field) + suffix) + Adapted.MISSING);
        }
        return holder;
    }

    /**
     * Several layers of one configuration, each in a holder of the user's own type.
     *
     * @param <H> the holders' type
     * @param field the field's name
     * @param kind the layers' annotation
     * @param holders the array
     * @param planner adds the tensors of one layer
     * @throws IllegalArgumentException if the array or a holder is null
     */
    public <H> void views(
            String field,
            Class<? extends Annotation> kind,
            @Nullable H @Nullable [] holders,
            BiConsumer<LayerPlan, H> planner) {
        views(field, kind, holders == null ? null : Arrays.asList(holders), planner);
    }

    /**
     * Several layers of one configuration, each in a holder of the user's own type.
     *
     * @param <H> the holders' type
     * @param field the field's name
     * @param kind the layers' annotation
     * @param holders the list
     * @param planner adds the tensors of one layer
     * @throws IllegalArgumentException if the list or a holder is null
     */
    public <H> void views(
            String field,
            Class<? extends Annotation> kind,
            @Nullable List<? extends @Nullable H> holders,
            BiConsumer<LayerPlan, H> planner) {
        int index = 0;
        for (H holder : present(field, holders)) {
            planner.accept(view(field, "." + index++, kind, holder), holder);
        }
    }

    private <T> List<T> present(String field, @Nullable List<T> elements) {
        if (elements == null) {
            throw new IllegalArgumentException(where(field, key(field))
                    + " is null. Assign it before the reset: its length is the number of layers.");
        }
        return elements;
    }

    /**
     * A layer whose only tensor is the field itself.
     *
     * @param field the field's name
     * @param kind the layer's annotation
     * @return the layer's plan
     */
    public LayerPlan tensor(String field, Class<? extends Annotation> kind) {
        return add(field, "", kind, null);
    }

    /**
     * Says that PyTorch assigns a tensor of another layer to a layer of this model after both have been drawn.
     *
     * @param layer the name of the layer whose tensor is replaced, or of several layers, in the state dict of this model
     * @param tensor its name within the layer, such as {@code weight}
     * @param target the name of the other one in the state dict of this model, such as {@code wte.weight}
     */
    public void tie(String layer, String tensor, String target) {
        parts.tie(prefix + layer, tensor, prefix + target);
    }

    /**
     * Says of a layer that is reset alone that it shares a tensor with another one: it must hold that tensor, into which it draws.
     *
     * @param layer the name of the layer, or of several layers, in the state dict of this model
     * @param tensor its name within the layer, such as {@code weight}
     * @param target the name of the other one in the state dict of this model, such as {@code wte.weight}
     * @throws IllegalArgumentException if there is no such tensor yet
     */
    public void requireTied(String layer, String tensor, String target) {
        parts.requireTied(prefix + layer, tensor, prefix + target);
    }

    /**
     * A part with annotated layers of its own.
     *
     * @param <S> the part's type
     * @param field the field's name
     * @param modelClass the part's class
     * @param submodule the field's value; null is absent
     * @param planner adds the part's fields
     */
    public <S> void submodule(
            String field, Class<?> modelClass, @Nullable S submodule, BiConsumer<? super S, ModelPlan> planner) {
        submodule(field, "", modelClass, submodule, planner);
    }

    private <S> void submodule(
            String field,
            String suffix,
            Class<?> submoduleClass,
            @Nullable S submodule,
            BiConsumer<? super S, ModelPlan> planner) {
        if (submodule == null) {
            return;
        }
        String key = key(field) + suffix;
        for (ModelPlan outer = this; outer != null; outer = outer.parent) {
            if (outer.model == submodule) {
                throw new IllegalArgumentException(where(field + suffix, key)
                        + " contains itself. A submodule must not refer back to a model that holds it.");
            }
        }
        boolean firstPart = first && parts.isFirst(submodule, key);
        Children ofPart = new Children(children.visit(field, suffix, submodule));
        planner.accept(
                submodule,
                new ModelPlan(submoduleClass, submodule, key + ".", null, null, this, parts, firstPart, ofPart));
    }

    /**
     * Several parts with annotated layers of their own.
     *
     * @param <S> the parts' type
     * @param field the field's name
     * @param modelClass the parts' class
     * @param submodules the array; null, or a null element, is absent
     * @param planner adds the fields of one part
     */
    public <S> void submodules(
            String field,
            Class<?> modelClass,
            @Nullable S @Nullable [] submodules,
            BiConsumer<? super S, ModelPlan> planner) {
        submodules(field, modelClass, submodules == null ? null : Arrays.asList(submodules), planner);
    }

    /**
     * Several parts with annotated layers of their own.
     *
     * @param <S> the parts' type
     * @param field the field's name
     * @param modelClass the parts' class
     * @param submodules the list; null, or a null element, is absent
     * @param planner adds the fields of one part
     */
    public <S> void submodules(
            String field,
            Class<?> modelClass,
            @Nullable List<? extends @Nullable S> submodules,
            BiConsumer<? super S, ModelPlan> planner) {
        if (submodules != null) {
            int index = 0;
            for (S submodule : submodules) {
                submodule(field, "." + index++, modelClass, submodule, planner);
            }
        }
    }

    /**
     * A part that resets itself.
     *
     * @param field the field's name
     * @param part the field's value; null is absent
     */
    public void resettable(String field, @Nullable Resettable part) {
        resettable(field, "", part);
    }

    private void resettable(String field, String suffix, @Nullable Resettable part) {
        if (part != null) {
            String key = key(field) + suffix;
            boolean firstPart = first && parts.isFirst(part, key);
            boolean visited = children.visit(field, suffix, part);
            parts.add(new ResettablePart(key, part, firstPart, visited), where(field + suffix, key));
            if (firstPart) {
                parts.draws().add(part::resetParameters);
            }
        }
    }

    /**
     * Several parts that reset themselves.
     *
     * @param field the field's name
     * @param resettables the array; null, or a null element, is absent
     */
    public void resettables(String field, @Nullable Resettable @Nullable [] resettables) {
        resettables(field, resettables == null ? null : Arrays.asList(resettables));
    }

    /**
     * Several parts that reset themselves.
     *
     * @param field the field's name
     * @param resettables the list; null, or a null element, is absent
     */
    public void resettables(String field, @Nullable List<? extends @Nullable Resettable> resettables) {
        if (resettables != null) {
            int index = 0;
            for (Resettable part : resettables) {
                resettable(field, "." + index++, part);
            }
        }
    }

    /**
     * Allocates what is null and draws all values, in the order in which the layers were added.
     *
     * @param generator the stream to draw from
     */
    public void resetParameters(Generator generator) {
        Objects.requireNonNull(generator, "generator");
        parts.resetParameters(generator);
    }

    /**
     * All parameters and buffers.
     *
     * @return live tensors by their dotted names, in PyTorch's order; the map is the caller's own
     */
    public Map<String, Tensor> stateDict() {
        return parts.stateDict();
    }

    /**
     * Visits every layer, children before parents.
     *
     * @param visitor called with each layer's dotted name
     */
    public void apply(LayerVisitor visitor) {
        Objects.requireNonNull(visitor, "visitor");
        parts.apply(visitor);
    }

    /**
     * Lists every tensor and how its values start.
     *
     * @return one row a tensor, in PyTorch's order
     */
    public Summary summary() {
        return new Summary(modelClass.getSimpleName(), parts.rows());
    }
}

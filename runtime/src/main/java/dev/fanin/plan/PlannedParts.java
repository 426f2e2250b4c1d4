package dev.fanin.plan;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All parts of a model and of its submodules, and the draws in their order. */
final class PlannedParts {
    private final List<Part> parts = new ArrayList<>();
    private final Draws draws = new Draws();
    private final Set<String> keys = new HashSet<>();
    private final IdentityHashMap<Object, String> firstKeys = new IdentityHashMap<>();

    /** The keys of submodules that stand in a second place, each with the key of the first place. */
    private final Map<String, String> repeated = new HashMap<>();

    /** Whether an object is met for the first time: what stands in two fields is drawn once, as PyTorch constructs it once. */
    boolean isFirst(Object holder, String key) {
        String firstKey = firstKeys.putIfAbsent(holder, key);
        if (firstKey != null) {
            repeated.put(key, firstKey);
        }
        return firstKey == null;
    }

    /** The name that a tensor has where it is drawn, which differs from the given one if the latter is that of a second place. */
    private String firstName(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String firstKey = repeated.get(name.substring(0, dot));
            if (firstKey != null) {
                return firstName(firstKey + name.substring(dot));
            }
        }
        return name;
    }

    void add(Part part, String where) {
        if (!keys.add(part.key())) {
            throw new IllegalArgumentException(where + " is named \"" + part.key()
                    + "\" in the state dict, as another layer or submodule is. Rename a field, or give one a @StateDictKey"
                    + " of its own.");
        }
        parts.add(part);
    }

    Draws draws() {
        return draws;
    }

    /** Ties a tensor of a layer, or of each layer of an array or list, to another one. */
    void tie(String layer, String tensor, String target) {
        tensors(layer, tensor).forEach(own -> own.tieTo(tensor(target, own)));
    }

    /** Throws where a layer that is tied to another one has no tensor yet that the two could share. */
    void requireTied(String layer, String tensor, String target) {
        tensors(layer, tensor).forEach(own -> own.requireTied(target));
    }

    /** The tensor of a name in a layer, or in each layer of an array or list. */
    private List<TensorPlan> tensors(String layer, String tensor) {
        List<TensorPlan> found = new ArrayList<>();
        for (Part part : parts) {
            String key = part.key();
            boolean isElement = key.startsWith(layer + ".") && key.indexOf('.', layer.length() + 1) < 0;
            TensorPlan own = key.equals(layer) || isElement ? part.find(tensor) : null;
            if (own != null) {
                found.add(own);
            }
        }
        return found;
    }

    /** The tensor of a name in the state dict, among the layers added so far, to which another one is tied. */
    private TensorPlan tensor(String key, TensorPlan tied) {
        String name = firstName(key);
        for (Part part : parts) {
            TensorPlan tensor = name.startsWith(part.key() + ".")
                    ? part.find(name.substring(part.key().length() + 1))
                    : null;
            if (tensor != null) {
                return tensor;
            }
        }
        throw new IllegalArgumentException(tied.where() + " cannot be tied to " + key
                + ", which does not exist. Name a tensor of a layer that stands earlier in the model.");
    }

    void resetParameters(Generator generator) {
        parts.forEach(Part::check);
        draws.check(generator.compatibility());
        parts.forEach(Part::allocate);
        draws.run(generator);
    }

    Map<String, Tensor> stateDict() {
        Map<String, Tensor> stateDict = new LinkedHashMap<>();
        parts.forEach(part -> part.addTo(stateDict));
        return stateDict;
    }

    void apply(LayerVisitor visitor) {
        parts.forEach(part -> part.apply(visitor));
    }

    List<Summary.Row> rows() {
        List<Summary.Row> rows = new ArrayList<>();
        parts.forEach(part -> part.addTo(rows));
        return rows;
    }
}

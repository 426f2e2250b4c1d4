package dev.fanin.plan;

import dev.fanin.Distribution;
import dev.fanin.LayerVisitor;
import dev.fanin.Resettable;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part that checks, allocates and draws its own tensors. */
final class ResettablePart extends Part {
    private final Resettable part;

    ResettablePart(String key, Resettable part, boolean first, boolean visited) {
        super(key, first, visited);
        this.part = part;
    }

    @Override
    void check() {}

    @Override
    void allocate() {}

    @Override
    void addTo(Map<String, Tensor> stateDict) {
        part.stateDict().forEach((name, tensor) -> stateDict.put(key() + "." + name, tensor));
    }

    @Override
    void addTo(List<Summary.Row> rows) {
        if (isFirst()) {
            Set<Tensor> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
            part.apply((name, layer) -> buffers.addAll(layer.buffers().values()));
            part.stateDict().forEach((name, tensor) -> rows.add(row(name, tensor, !buffers.contains(tensor))));
        }
    }

    private Summary.Row row(String name, Tensor tensor, boolean trained) {
        Distribution distribution =
                new Distribution("drawn by " + part.getClass().getSimpleName(), Double.NaN);
        List<Long> shape = Arrays.stream(tensor.shape()).boxed().toList();
        return new Summary.Row(key(), null, name, shape, tensor.numel(), distribution, trained);
    }

    @Override
    void apply(LayerVisitor visitor) {
        if (isVisited()) {
            part.apply((name, layer) -> visitor.visit(key() + "." + name, layer));
        }
    }
}

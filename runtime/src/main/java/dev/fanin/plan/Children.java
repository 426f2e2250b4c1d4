package dev.fanin.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The children of one model as {@code torch.nn.Module.apply} visits them: each once, although another parent that has the same child
 * visits it again. An array or list is a parent of its own, as a {@code ModuleList} is.
 */
final class Children {
    private final boolean visited;
    private final Map<String, Set<Object>> byContainer = new HashMap<>();

    /**
     * The children of a model.
     *
     * @param visited whether the model itself is visited
     */
    Children(boolean visited) {
        this.visited = visited;
    }

    boolean areVisited() {
        return visited;
    }

    /**
     * Whether a child is visited where it stands.
     *
     * @param suffix its place in the field's array or list, empty for the field itself
     */
    boolean visit(String field, String suffix, Object child) {
        String container = suffix.isEmpty() ? "" : field;
        return byContainer
                        .computeIfAbsent(container, name -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(child)
                && visited;
    }
}

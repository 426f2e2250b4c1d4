package dev.fanin.processor.catalogue;

import dev.fanin.processor.catalogue.Statement.Copies;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.catalogue.Statement.XavierUniformMatrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tensors of a layer and its parts, by their names within the layer and in PyTorch's order, each with its last recipe. */
public final class Tensors {
    private final Map<String, TensorSpec> specs = new LinkedHashMap<>();
    private final Map<String, Recipe.Applied> applied = new HashMap<>();

    private Tensors() {}

    /** The tensors that statements declare. */
    public static Tensors of(List<Statement> statements) {
        Tensors tensors = new Tensors();
        tensors.addAll("", statements);
        return tensors;
    }

    private void addAll(String prefix, List<Statement> statements) {
        List<Statement> parts = new ArrayList<>();
        statements.stream().filter(Declaration.class::isInstance).forEach(each -> add(prefix, each));
        statements.stream().filter(each -> !(each instanceof Declaration)).forEach(parts::add);
        parts.forEach(each -> add(prefix, each));
    }

    private void add(String prefix, Statement statement) {
        if (statement instanceof Declaration declaration) {
            specs.put(prefix + declaration.tensor().name(), declaration.tensor());
        } else if (statement instanceof Part part) {
            addAll(prefix + part.name() + ".", part.statements());
        } else if (statement instanceof Copies copies) {
            for (long i = 0; i < copies.count(); i++) {
                addAll(prefix + copies.name() + "." + i + ".", copies.statements());
            }
        } else if (statement instanceof Redraw redraw) {
            specs.computeIfPresent(prefix + redraw.path(), (path, spec) -> spec.with(redraw.recipe()));
        } else if (statement instanceof XavierUniformMatrices) {
            specs.replaceAll((path, spec) ->
                    path.startsWith(prefix) && !spec.isBuffer() && spec.shape().size() > 1
                            ? spec.with(new Recipe.XavierUniform(1))
                            : spec);
        }
    }

    /** All of them; unmodifiable. */
    public Map<String, TensorSpec> byPath() {
        return Collections.unmodifiableMap(specs);
    }

    /** One of them that is known to exist. */
    public TensorSpec get(String path) {
        TensorSpec spec = specs.get(path);
        if (spec == null) {
            throw new IllegalArgumentException("no tensor " + path);
        }
        return spec;
    }

    /** The recipe of one of them, applied to its shape. */
    public Recipe.Applied applied(String path) {
        return applied.computeIfAbsent(path, unknown -> {
            TensorSpec spec = get(path);
            return spec.recipe().applyTo(spec.shape());
        });
    }

    /** The recipe of a declaration, applied to its shape. It is the path's unless a later step draws the tensor anew. */
    @SuppressWarnings("ReferenceEquality") // equal ones may be compared for longer than they are applied
    public Recipe.Applied applied(String path, TensorSpec declared) {
        return specs.get(path) == declared ? applied(path) : declared.recipe().applyTo(declared.shape());
    }

    /** One of them, or null. */
    public @Nullable TensorSpec find(String path) {
        return specs.get(path);
    }
}

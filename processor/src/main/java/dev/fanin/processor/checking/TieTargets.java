package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.ModelClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tensors that a tie can name, by their keys in the state dict, as far as they are known before run time. */
public final class TieTargets {
    /**
     * A field that has such tensors.
     *
     * @param model the class that declares it
     * @param key its name in the state dict
     * @param resolved what it is, or null where it has mistakes or a layer that only its own class's compilation knows
     */
    private record Candidate(
            String model, String name, String key, @Nullable ResolvedField resolved) {}

    /**
     * What a tensor is tied to.
     *
     * @param layer the field that has it
     * @param shape its shape, or null where it is not known whether it exists
     */
    record Target(String layer, HolderKind holder, @Nullable List<Size> shape) {
        private static Target unknown(String layer) {
            return new Target(layer, HolderKind.LAYER, null);
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();

    /** Whether a field is among them whose key the compiler rejects, so that it may be any. */
    private boolean hasUnknownKey;

    private TieTargets() {}

    /** Those of a class's superclasses, which are first in PyTorch's order. They are read only for a class that has a tie. */
    static TieTargets inheritedBy(ModelClass model, Catalogue catalogue) {
        boolean hasTie = model.fields().stream().anyMatch(field -> field.tie() != null);
        return hasTie ? of(model.superModels().get(), catalogue) : new TieTargets();
    }

    /** Those of all fields of some classes, whose mistakes are reported there. */
    static TieTargets of(List<ModelClass> classes, Catalogue catalogue) {
        TieTargets targets = new TieTargets();
        for (ModelClass each : classes) {
            for (AnnotatedField field : each.fields()) {
                targets.add(each, field, new FieldChecker(catalogue, each, field, null, new ArrayList<>()).check());
            }
        }
        return targets;
    }

    /** Adds those of one more field. */
    void add(ModelClass model, AnnotatedField field, @Nullable ResolvedField resolved) {
        if (field.wellFormed()) {
            candidates.add(new Candidate(model.type().nestedName(), field.name(), field.effectiveKey(), resolved));
        } else {
            hasUnknownKey = true;
        }
    }

    /** The tensor of a key; null if no field has it. */
    @Nullable
    Target find(String key) {
        return find(null, key);
    }

    /**
     * The tensor of a key.
     *
     * @param part the submodule whose fields these are; null for those of the class and its superclasses
     */
    private @Nullable Target find(@Nullable String part, String key) {
        for (Candidate each : candidates) {
            Target found = find(each, (part == null ? each.model() : part) + "." + each.name(), key);
            if (found != null) {
                return found;
            }
        }
        return hasUnknownKey ? Target.unknown(key) : null;
    }

    private static @Nullable Target find(Candidate candidate, String where, String key) {
        String prefix = candidate.key() + ".";
        String path = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
        ResolvedField field = candidate.resolved();
        if (path.isEmpty() || field == null) {
            return path.isEmpty() ? null : Target.unknown(where);
        }
        if (field.container() != Container.NONE) {
            return path.matches("\\d+\\..*") ? find(field, where, path.substring(path.indexOf('.') + 1)) : null;
        }
        return find(field, where, path);
    }

    private static @Nullable Target find(ResolvedField field, String where, String path) {
        if (field instanceof ResolvedLayer layer) {
            TensorSpec tensor = layer.tensors().find(path);
            return tensor == null ? null : new Target(where, layer.holder(), tensor.shape());
        }
        TieTargets inner = ((ResolvedSubmodule) field).targets().get();
        return inner == null ? Target.unknown(where) : inner.find(where, path);
    }

    /** The keys that can be tied to; of a list, those of the element that the target names, else of the first. */
    List<String> keys(String target) {
        List<String> keys = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ResolvedField field = candidate.resolved();
            if (field != null) {
                String key = candidate.key() + ".";
                String prefix = field.container() == Container.NONE ? key : key + elementOf(target, key) + ".";
                paths(field, prefix, target).forEach(path -> keys.add(prefix + path));
            }
        }
        return keys;
    }

    /** Those of a submodule only where the target names it: it may contain itself. */
    private static Collection<String> paths(ResolvedField field, String prefix, String target) {
        if (field instanceof ResolvedLayer layer) {
            return layer.holder() == HolderKind.LAYER ? layer.tensors().byPath().keySet() : List.of();
        }
        TieTargets inner = target.startsWith(prefix)
                ? ((ResolvedSubmodule) field).targets().get()
                : null;
        return inner == null ? List.of() : inner.keys(target.substring(prefix.length()));
    }

    private static String elementOf(String target, String prefix) {
        String element =
                target.startsWith(prefix) ? target.substring(prefix.length()).replaceFirst("\\..*", "") : "";
        return element.matches("\\d+") ? element : "0";
    }
}

package dev.fanin.conformance;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;

/**
 * One layer in two ways.
 *
 * @param name in {@code torch.nn}
 * @param annotation of Fanin's, with its arguments
 * @param libtorch constructs libtorch's modules, which draw their values, and returns their tensors by the keys in PyTorch's
 *     state dict
 */
record LayerPair(String name, String annotation, Supplier<Map<String, Tensor>> libtorch) {
    /** The arguments of an annotation. */
    static final class Arguments {
        private final StringJoiner text = new StringJoiner(", ", "(", ")");

        Arguments with(String name, Object value) {
            text.add(name + " = " + value);
            return this;
        }

        Arguments with(String name, long... values) {
            StringJoiner array = new StringJoiner(", ", "{", "}");
            for (long value : values) {
                array.add(Long.toString(value));
            }
            text.add(name + " = " + array);
            return this;
        }

        /** The layer that has these arguments, which is a single module in libtorch. */
        LayerPair layer(String name, Supplier<Module> module) {
            return layerOfParts(name, () -> LibTorch.stateDict(module.get()));
        }

        /** The layer that has these arguments, which is put together here. */
        LayerPair layerOfParts(String name, Supplier<Map<String, Tensor>> libtorch) {
            return new LayerPair(name, "@" + name + text, libtorch);
        }
    }
}

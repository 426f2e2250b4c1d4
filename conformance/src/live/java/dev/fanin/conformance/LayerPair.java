package dev.fanin.conformance;

import java.util.StringJoiner;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Module;

/**
 * One layer in two ways.
 *
 * @param name in {@code torch.nn}
 * @param annotation of Fanin's, with its arguments
 * @param module constructs libtorch's, which draws its values
 */
record LayerPair(String name, String annotation, Supplier<Module> module) {
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

        LayerPair layer(String name, Supplier<Module> module) {
            return new LayerPair(name, "@" + name + text, module);
        }
    }
}

package dev.fanin.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model class and the states that PyTorch gave it.
 *
 * @param id group and number, such as {@code Conv2d/17}
 * @param sizes the values of the int fields that {@code @Sizes} names
 * @param fields the annotations of each layer field, in the order of declaration
 * @param resets in the order in which they happened
 */
record GoldenModel(String id, Map<String, Integer> sizes, Map<String, String> fields, List<Reset> resets) {
    /**
     * One reset and the state after it.
     *
     * @param field the one layer that was reset, or {@link #ALL}
     * @param seed decimal, or {@link #CONTINUE} to go on in the stream of the reset before
     * @param tensors the state dict, in its order
     * @param nextWords what the generator gives next
     * @param nextNormal the bits of what it would give instead as the one value of a normal float32 tensor
     */
    record Reset(String field, String seed, List<GoldenTensor> tensors, long nextWords, int nextNormal) {
        static final String ALL = "all";
        static final String CONTINUE = "continue";
    }

    static GoldenModel withId(String id) {
        return new GoldenModel(id, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    String group() {
        return id.substring(0, id.indexOf('/'));
    }

    String className() {
        return id.replace("/", "");
    }

    String source(String packageName) {
        StringBuilder source = new StringBuilder();
        source.append("package ").append(packageName).append(";\n\n");
        source.append("import dev.fanin.*;\nimport dev.fanin.nn.*;\n\n");
        source.append("public class ").append(className()).append(" {\n");
        sizes.forEach((name, value) -> source.append("    int " + name + " = " + value + ";\n"));
        fields.forEach((name, annotations) -> source.append("    " + annotations + "\n    Layer " + name + ";\n"));
        return source.append("}\n").toString();
    }

    /** The model as its id alone, the name of its test. */
    @Override
    public String toString() {
        return id;
    }
}

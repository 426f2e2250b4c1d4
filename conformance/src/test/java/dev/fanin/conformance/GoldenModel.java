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
record GoldenModel(String id, Map<String, Integer> sizes, Map<String, String> fields, List<GoldenReset> resets) {
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
        source.append("import dev.fanin.*;\nimport dev.fanin.init.*;\nimport dev.fanin.nn.*;\n\n");
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

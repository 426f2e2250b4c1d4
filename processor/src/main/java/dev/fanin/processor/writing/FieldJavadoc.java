package dev.fanin.processor.writing;

import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.TypeReference;
import java.util.Map;
import java.util.stream.Collectors;

/** What an editor shows for the method that resets one field: the layer, and each tensor's shape, values and formula. */
final class FieldJavadoc {
    private static final int MOST_TENSORS = 6;

    private FieldJavadoc() {}

    static Code of(ResolvedField field) {
        boolean single = field.container() == Container.NONE;
        Code text = Code.of("Draws ", single ? "" : "each element of ", "{@code ", field.name(), "} anew, ");
        if (field instanceof ResolvedLayer layer) {
            return text.add(code(layer.signature()), ".\n", tensors(layer));
        }
        TypeReference model = ((ResolvedSubmodule) field).model();
        return model == null
                ? text.add("which draws itself.\n")
                : text.add("as {@link ", Names.of(model.generated()), "} says.\n");
    }

    private static String tensors(ResolvedLayer layer) {
        Map<String, TensorSpec> tensors = layer.tensors().byPath();
        if (tensors.isEmpty()) {
            return "\n<p>It has no tensors.\n";
        }
        String listed = tensors.entrySet().stream()
                .limit(MOST_TENSORS)
                .map(tensor -> line(layer, tensor.getKey(), tensor.getValue()))
                .collect(Collectors.joining(";\n"));
        int more = tensors.size() - MOST_TENSORS;
        return "\n<p>" + (more > 0 ? listed + ";\nand " + more + " more" : listed) + ".\n";
    }

    private static String line(ResolvedLayer layer, String path, TensorSpec tensor) {
        String values = ClassJavadoc.values(layer, path);
        String origin = ClassJavadoc.origin(layer, path);
        return "{@code " + path + "} " + ClassJavadoc.shape(tensor) + ": " + values
                + (origin.isEmpty() ? "" : ", " + origin);
    }

    /** Text as code, where it can neither end the comment nor the tag. */
    private static String code(String text) {
        return !text.contains("*/") && isBalanced(text) ? "{@code " + text + "}" : ClassJavadoc.escaped(text);
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            char letter = text.charAt(i);
            open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        }
        return open == 0;
    }
}

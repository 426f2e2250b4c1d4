package dev.fanin.processor.writing;

import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.checking.ResolvedField.Tie;
import dev.fanin.processor.checking.ResolvedModel;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.TypeReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of what a generated class initializes how. */
final class ClassJavadoc {
    private final Code text = new Code();

    private ClassJavadoc() {}

    static Code of(ResolvedModel model) {
        return new ClassJavadoc().write(model);
    }

    private Code write(ResolvedModel model) {
        String name = model.source().type().nestedName();
        text.add("Starts a {@code ", name, "} as PyTorch does: the same seed gives the same bits.\n");
        text.add("\n<table>\n<caption>Parameters and buffers, in PyTorch's order</caption>\n");
        text.add("<tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>\n");
        TypeReference superModel = model.source().superModel();
        if (superModel != null) {
            addReference("first those of the superclass", superModel);
        }
        for (ResolvedField field : model.fields()) {
            if (field instanceof ResolvedLayer layer) {
                layer.tensors().byPath().forEach((path, tensor) -> addTensor(layer, path, tensor));
            } else {
                addSubmodule((ResolvedSubmodule) field);
            }
        }
        text.add("</table>\n");
        return text;
    }

    private void addReference(String name, TypeReference model) {
        text.add("<tr><td>", name, "</td><td colspan=\"3\">{@link ", Names.of(model.generated()), "}</td></tr>\n");
    }

    private void addSubmodule(ResolvedSubmodule submodule) {
        String name = escaped(key(submodule)) + ".*";
        if (submodule.model() == null) {
            text.add("<tr><td>", name, "</td><td colspan=\"3\">drawn by the part itself</td></tr>\n");
        } else {
            addReference(name, submodule.model());
        }
    }

    private void addTensor(ResolvedLayer layer, String path, TensorSpec tensor) {
        text.add("<tr><td>", escaped(key(layer)), ".", path)
                .add("</td><td>", shape(tensor))
                .add("</td><td>", values(layer, path))
                .add("</td><td>", origin(layer, path), "</td></tr>\n");
    }

    private static @Nullable String tieOf(ResolvedLayer layer, String path) {
        Tie tie = layer.tie();
        return tie != null && tie.tensor().equals(path) ? tie.target() : null;
    }

    /** Such as {@code U(-0.2, 0.2)}. */
    static String values(ResolvedLayer layer, String path) {
        String target = tieOf(layer, path);
        return target == null ? layer.tensors().applied(path).values() : "tied to " + escaped(target);
    }

    /** The formula of the values; empty where there is none. */
    static String origin(ResolvedLayer layer, String path) {
        return tieOf(layer, path) == null ? layer.tensors().applied(path).origin() : "";
    }

    /** Such as {@code (6, 1, 5, 5)}. */
    static String shape(TensorSpec tensor) {
        return tensor.shape().stream().map(Size::java).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String key(ResolvedField field) {
        return field.container() == Container.NONE ? field.effectiveKey() : field.effectiveKey() + ".i";
    }

    /** Text of the user's that can neither end the comment nor become markup. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isJavaIdentifierPart(character) || character == '.') {
                escaped.appendCodePoint(character);
            } else {
                escaped.append("&#").append(character).append(';');
            }
        });
        return escaped.toString();
    }
}

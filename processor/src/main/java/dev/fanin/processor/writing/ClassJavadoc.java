package dev.fanin.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.catalogue.Tensors;
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
    private final CodeBlock.Builder text = CodeBlock.builder();

    private ClassJavadoc() {}

    static CodeBlock of(ResolvedModel model) {
        return new ClassJavadoc().write(model);
    }

    private CodeBlock write(ResolvedModel model) {
        text.add(
                "Starts a {@code $L} as PyTorch does: the same seed gives the same bits.\n",
                model.source().type().nestedName());
        text.add("\n<table>\n<caption>Parameters and buffers, in PyTorch's order</caption>\n");
        text.add("<tr><th>name</th><th>shape</th><th>values</th><th>formula</th></tr>\n");
        TypeReference superModel = model.source().superModel();
        if (superModel != null) {
            addReference("first those of the superclass", superModel);
        }
        for (ResolvedField field : model.fields()) {
            if (field instanceof ResolvedLayer layer) {
                Tensors.of(layer.statements()).byPath().forEach((path, tensor) -> addTensor(layer, path, tensor));
            } else {
                addSubmodule((ResolvedSubmodule) field);
            }
        }
        text.add("</table>\n");
        return text.build();
    }

    private void addReference(String name, TypeReference model) {
        text.add("<tr><td>$L</td><td colspan=\"3\">{@link $T}</td></tr>\n", name, Names.of(model.generated()));
    }

    private void addSubmodule(ResolvedSubmodule submodule) {
        String name = escaped(key(submodule)) + ".*";
        if (submodule.model() == null) {
            text.add("<tr><td>$L</td><td colspan=\"3\">drawn by the part itself</td></tr>\n", name);
        } else {
            addReference(name, submodule.model());
        }
    }

    private void addTensor(ResolvedLayer layer, String path, TensorSpec tensor) {
        text.add(
                "<tr><td>$L.$L</td><td>$L</td><td>$L</td><td>$L</td></tr>\n",
                escaped(key(layer)),
                path,
                shape(tensor),
                values(layer, path, tensor),
                origin(layer, path, tensor));
    }

    private static @Nullable String tieOf(ResolvedLayer layer, String path) {
        Tie tie = layer.tie();
        return tie != null && tie.tensor().equals(path) ? tie.target() : null;
    }

    /** Such as {@code U(-0.2, 0.2)}. */
    static String values(ResolvedLayer layer, String path, TensorSpec tensor) {
        String target = tieOf(layer, path);
        return target == null ? tensor.recipe().applyTo(tensor.shape()).values() : "tied to " + escaped(target);
    }

    /** The formula of the values; empty where there is none. */
    static String origin(ResolvedLayer layer, String path, TensorSpec tensor) {
        return tieOf(layer, path) == null
                ? tensor.recipe().applyTo(tensor.shape()).origin()
                : "";
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

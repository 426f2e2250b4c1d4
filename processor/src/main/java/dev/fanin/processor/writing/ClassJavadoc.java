package dev.fanin.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.fanin.processor.catalogue.Recipe;
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
        String shape = tensor.shape().stream().map(Size::java).collect(Collectors.joining(", ", "(", ")"));
        Recipe.Applied recipe = tensor.recipe().applyTo(tensor.shape());
        String values = recipe.values();
        String origin = recipe.origin();
        Tie tie = layer.tie();
        if (tie != null && tie.tensor().equals(path)) {
            values = "tied to " + escaped(tie.target());
            origin = "";
        }
        text.add(
                "<tr><td>$L.$L</td><td>$L</td><td>$L</td><td>$L</td></tr>\n",
                escaped(key(layer)),
                path,
                shape,
                values,
                origin);
    }

    private static String key(ResolvedField field) {
        return field.container() == Container.NONE ? field.effectiveKey() : field.effectiveKey() + ".i";
    }

    /** Text of the user's that can neither end the comment nor become markup. */
    private static String escaped(String text) {
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

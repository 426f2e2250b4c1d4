package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.HeldTensor;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.RunTimeRule;
import dev.fanin.processor.checking.ResolvedField.RunTimeSize;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.HashSet;
import java.util.Set;

/** Writes the description of one layer: its holder, its run-time sizes, and each tensor with its formula. */
final class LayerWriter {
    private final ResolvedLayer layer;
    private final ClassName model;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Set<Recipe.Local> locals = new HashSet<>();

    LayerWriter(ResolvedLayer layer, ClassName model) {
        this.layer = layer;
        this.model = model;
    }

    /** The plan on which a field is added: under a key of its own where it has one. */
    static CodeBlock planWithKey(ResolvedField field) {
        return field.key() == null ? CodeBlock.of("plan") : CodeBlock.of("plan.stateDictKey($S)", field.key());
    }

    CodeBlock write() {
        code.add("// $L\n", layer.signature());
        CodeBlock plan = planWithKey(layer);
        ClassName kind = Names.of(layer.annotation());
        String read = "model." + layer.access().read();
        boolean single = layer.container() == Container.NONE;
        switch (layer.holder()) {
            case LAYER -> {
                if (single) {
                    code.addStatement(
                            "$T layer = $L.layer($S, $T.class, $L$L)",
                            Names.LAYER_PLAN,
                            plan,
                            layer.name(),
                            kind,
                            read,
                            assignment("model", layer.access()));
                    addTensors("");
                } else {
                    code.beginControlFlow(
                            "for ($T layer : $L.layers($S, $T.class, $L))",
                            Names.LAYER_PLAN,
                            plan,
                            layer.name(),
                            kind,
                            read);
                    addTensors("");
                    code.endControlFlow();
                }
            }
            case OBJECT -> {
                if (single) {
                    code.addStatement("var holder = $L", read);
                    code.addStatement(
                            "$T layer = $L.view($S, $T.class, holder)", Names.LAYER_PLAN, plan, layer.name(), kind);
                    addTensors("holder");
                } else {
                    code.add("$L.views($S, $T.class, $L, (layer, holder) -> {\n", plan, layer.name(), kind, read);
                    code.indent();
                    addTensors("holder");
                    code.unindent();
                    code.add("});\n");
                }
            }
            case TENSOR -> {
                code.addStatement("$T layer = $L.tensor($S, $T.class)", Names.LAYER_PLAN, plan, layer.name(), kind);
                addTensors("model");
            }
        }
        return code.build();
    }

    private static CodeBlock assignment(String receiver, Access access) {
        if (access.setter() != null) {
            return CodeBlock.of(", created -> $L.$N(created)", receiver, access.setter());
        }
        return access.field() == null
                ? CodeBlock.of("")
                : CodeBlock.of(", created -> $L.$N = created", receiver, access.field());
    }

    private void addTensors(String receiver) {
        for (RunTimeSize size : layer.sizes()) {
            CodeBlock from = size.isStatic() ? CodeBlock.of("$T", model) : CodeBlock.of("model");
            code.addStatement("long $N = layer.size($S, $L.$L)", size.name(), size.name(), from, size.read());
        }
        for (RunTimeRule rule : layer.rules()) {
            code.addStatement("layer.require($L, $S)", rule.condition(), rule.words());
        }
        for (HeldTensor tensor : layer.tensors()) {
            addTensor(receiver, tensor);
        }
    }

    private void addTensor(String receiver, HeldTensor tensor) {
        TensorSpec spec = tensor.spec();
        Recipe.Applied recipe = spec.recipe().applyTo(spec.shape());
        if (!recipe.comment().isEmpty()) {
            code.add("// $L\n", recipe.comment());
        }
        for (Recipe.Local local : recipe.locals()) {
            if (locals.add(local)) {
                code.addStatement("$L $N = $L", local.type(), local.name(), local.value());
            }
        }
        code.addStatement("layer.$L$L.$L", declaration(spec), held(receiver, tensor), recipe.call());
    }

    private static CodeBlock declaration(TensorSpec spec) {
        CodeBlock.Builder declaration = CodeBlock.builder();
        if (spec.isBuffer()) {
            String type = spec.elementType() == ElementType.INT64 ? "INT64" : "FLOAT32";
            declaration.add("buffer($S, $T.$L", spec.name(), Names.DTYPE, type);
        } else {
            declaration.add("parameter($S", spec.name());
        }
        for (Size size : spec.shape()) {
            declaration.add(", $L", size.java());
        }
        return declaration.add(")").build();
    }

    private CodeBlock held(String receiver, HeldTensor tensor) {
        if (layer.holder() == HolderKind.LAYER) {
            return CodeBlock.of("");
        }
        Access access = tensor.member() == null ? layer.access() : tensor.member();
        return CodeBlock.of("\n.in($L.$L$L)\n", receiver, access.read(), assignment(receiver, access));
    }
}

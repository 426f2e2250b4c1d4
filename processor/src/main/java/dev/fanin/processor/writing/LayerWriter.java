package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Statement.Copies;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.Member;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.RunTimeRule;
import dev.fanin.processor.checking.ResolvedField.RunTimeSize;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.Adapter;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the description of one layer: its holder, its run-time sizes, and each tensor with its formula. */
final class LayerWriter {
    /** Without the indentation and the semicolon. */
    private static final int LONGEST_LINE = 111;

    /** Where a comment may go on in the next line. */
    private static final Pattern PHRASE = Pattern.compile("(?<=[,;]) | (?=with )");

    // Possessive: a pattern that may go back calls itself for each word of a long key.
    private static final Pattern QUALIFIER = Pattern.compile("\\b([a-z]\\w*\\.)++(?=[A-Z]\\w*\\.)");

    /** The variables in whose scope a class may be named. */
    private static final Set<String> VARIABLES =
            Set.of("held", "holder", "layer", "model", "part", "partHolder", "plan");

    private final ResolvedLayer layer;
    private final ClassName model;
    private final boolean obscured;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Locals locals = new Locals();
    private String lastComment = "";

    /** Whether what is written next is a part that PyTorch draws and no one holds. */
    private boolean isTemplate;

    LayerWriter(ResolvedLayer layer, ModelClass model) {
        this.layer = layer;
        this.model = Names.of(model.type());
        this.obscured = model.environment().obscured();
    }

    /** The plan on which a field is added: under a key of its own where it has one. */
    static CodeBlock planWithKey(ResolvedField field, String plan) {
        return field.key() == null
                ? CodeBlock.of("$N", plan)
                : CodeBlock.of("$N.stateDictKey($L)", plan, Names.literal(field.key()));
    }

    CodeBlock write() {
        addComment(layer.signature());
        CodeBlock plan = planWithKey(layer, "plan");
        if (layer.dataType() != null) {
            plan = CodeBlock.of("$L.dataType($T.$L)", plan, Names.DTYPE, layer.dataType());
        }
        ClassName kind = Names.of(layer.annotation());
        String read = "model." + layer.access().read();
        boolean single = layer.container() == Container.NONE;
        switch (layer.holder()) {
            case LAYER, ADAPTED_LAYER -> {
                Adapter adapter = layer.adapter();
                CodeBlock how = adapter == null ? CodeBlock.of("") : adapter(adapter);
                if (single) {
                    how = Assigner.assigns(layer) ? Assigner.argument() : how;
                    addPlan("layer", plan, CodeBlock.of("layer($S, $T.class, $L$L)", layer.name(), kind, read, how));
                    addLayer("");
                } else {
                    CodeBlock layers = CodeBlock.of("layers($S, $T.class, $L$L)", layer.name(), kind, read, how);
                    boolean fits = fits("for (LayerPlan layer : " + plan + "." + layers + ") {");
                    code.beginControlFlow(
                            fits ? "for ($T layer : $L.$L)" : "for ($T layer :\n$>$>$L.$L$<$<)",
                            Names.LAYER_PLAN,
                            plan,
                            layers);
                    addLayer("");
                    code.endControlFlow();
                }
            }
            case OBJECT -> {
                if (single) {
                    code.addStatement("var holder = $L", read);
                    addPlan("layer", plan, CodeBlock.of("view($S, $T.class, holder)", layer.name(), kind));
                    addLayer("holder");
                } else {
                    code.add("$L.views($S, $T.class, $L, (layer, holder) -> {\n", plan, layer.name(), kind, read);
                    code.indent();
                    addLayer("holder");
                    code.unindent();
                    code.add("});\n");
                }
            }
            case TENSOR -> {
                code.addStatement("$T layer = $L.tensor($S, $T.class)", Names.LAYER_PLAN, plan, layer.name(), kind);
                addLayer("model");
            }
        }
        return code.build();
    }

    /** Declares a variable for a plan, on two lines if one is too long. */
    private void addPlan(String variable, CodeBlock receiver, CodeBlock call) {
        String line = "LayerPlan " + variable + " = " + receiver + "." + call;
        code.addStatement("$T $N = $L$L.$L", Names.LAYER_PLAN, variable, receiver, fits(line) ? "" : "\n", call);
    }

    private static boolean fits(String line) {
        return QUALIFIER.matcher(line).replaceAll("").length() <= LONGEST_LINE;
    }

    private void addComment(String text) {
        StringBuilder line = new StringBuilder("//");
        for (String word : PHRASE.split(text, -1)) {
            if (line.length() + 1 + word.length() > LONGEST_LINE) {
                code.add("$L\n", line);
                line = new StringBuilder("//    ");
            }
            line.append(' ').append(word);
        }
        code.add("$L\n", line);
    }

    private static CodeBlock assignment(String receiver, Access access) {
        return access.isAssignable()
                ? CodeBlock.of(", created -> $L", Assigner.assignment(receiver, access))
                : CodeBlock.of("");
    }

    private void addLayer(String holder) {
        for (RunTimeSize size : layer.sizes()) {
            boolean isHidden = size.isStatic()
                    && (obscured || VARIABLES.contains(model.topLevelClassName().simpleName()));
            if (isHidden) {
                code.add("@$T({\"static\", \"static-access\"})\n", SuppressWarnings.class);
            }
            CodeBlock from = size.isStatic() && !isHidden ? CodeBlock.of("$T", model) : CodeBlock.of("model");
            code.addStatement("long $N = layer.size($S, $L.$L)", size.variable(), size.name(), from, size.read());
        }
        for (RunTimeRule rule : layer.rules()) {
            code.addStatement("layer.require($L, $L)", Names.code(rule.condition()), Names.literal(rule.words()));
        }
        addStatements("layer", holder, "", layer.statements());
    }

    /**
     * Writes the steps of a layer or part.
     *
     * @param plan the variable of its plan
     * @param holder the variable of the user's object that holds it, or the model where the field is the tensor
     * @param path its name within the layer and a dot; empty for the layer
     */
    private void addStatements(String plan, String holder, String path, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Declaration declaration) {
                addTensor(plan, holder, path, declaration.tensor());
            } else if (statement instanceof Redraw redraw) {
                TensorSpec redrawn = Tensors.of(statements).get(redraw.path());
                addRedraw(plan, redraw, redrawn.shape());
            } else if (statement instanceof Part part) {
                addPart(plan, holder, path + part.name(), part);
            } else if (statement instanceof Copies copies) {
                addCopies(plan, holder, path + copies.name(), copies);
            } else {
                code.add("// Xavier uniform for every parameter with more than one dimension\n");
                code.addStatement("$N.xavierUniformMatrices()", plan);
            }
        }
    }

    private void addTensor(String plan, String holder, String path, TensorSpec spec) {
        Recipe.Applied recipe = prepared(spec.recipe(), spec.shape());
        CodeBlock held = held(holder, path + spec.name());
        CodeBlock tensor = CodeBlock.of("$N.$L$L", plan, declaration(spec), held);
        if (recipe.call().isEmpty()) {
            code.addStatement(tensor);
        } else {
            boolean fits =
                    held.isEmpty() && tensor.toString().length() + recipe.call().length() < LONGEST_LINE;
            code.addStatement("$L$L.$L", tensor, fits ? "" : "\n", Names.code(recipe.call()));
        }
    }

    private void addRedraw(String plan, Redraw redraw, List<Size> shape) {
        Recipe.Applied recipe = prepared(redraw.recipe(), shape);
        CodeBlock tensor = CodeBlock.of("$N.tensor($S)", plan, redraw.path());
        boolean fits = !recipe.call().contains("\n")
                && tensor.toString().length() + recipe.call().length() < LONGEST_LINE;
        code.addStatement("$L$L.$L", tensor, fits ? "" : "\n", Names.code(recipe.call()));
    }

    /** Writes the recipe's variables and its comment, and returns it with the names that the variables have here. */
    private Recipe.Applied prepared(Recipe recipe, List<Size> shape) {
        Recipe.Applied applied = recipe.applyTo(shape);
        if (!applied.comment().isEmpty() && !applied.comment().equals(lastComment)) {
            addComment(applied.comment());
        }
        for (Recipe.Local local : applied.locals()) {
            Recipe.Local renamed = locals.rename(local);
            if (locals.declare(renamed)) {
                code.addStatement("$L $N = $L", renamed.type(), renamed.name(), Names.code(renamed.value()));
            }
        }
        lastComment = applied.comment();
        return applied.calling(locals.renameIn(applied.call()));
    }

    private void addPart(String plan, String holder, String path, Part part) {
        String variable = locals.variable(TensorSpec.memberName(path));
        String partHolder = isOwnHolder() ? variable + "Holder" : holder;
        CodeBlock held = CodeBlock.of("");
        if (isOwnHolder()) {
            code.addStatement(
                    "var $N = $N.$L", partHolder, holder, member(path).access().read());
            held = CodeBlock.of(", $N", partHolder);
        }
        CodeBlock call =
                CodeBlock.of("child($S, $T.class$L)", part.name(), ClassName.bestGuess(part.annotation()), held);
        addPlan(variable, CodeBlock.of("$N", plan), call);
        addStatements(variable, partHolder, path + ".", part.statements());
    }

    private void addCopies(String plan, String holder, String path, Copies copies) {
        ClassName kind = ClassName.bestGuess(copies.annotation());
        String part = locals.variable("part");
        String partHolder = part + "Holder";
        boolean outerTemplate = isTemplate;
        if (!isOwnHolder()) {
            code.add("$N.copies($S, $L, $T.class, $N -> {\n", plan, copies.name(), copies.count(), kind, part);
        } else if (copies.count() == 0) {
            CodeBlock none = CodeBlock.of("$N.$L", holder, member(path).access().read());
            code.add("$N.noCopies($S, $T.class, $L, $N -> {\n", plan, copies.name(), kind, none, part);
            isTemplate = true;
        } else {
            code.add(
                    "$N.copies($S, $L, $T.class, $N.$L, ($N, $N) -> {\n",
                    plan,
                    copies.name(),
                    copies.count(),
                    kind,
                    holder,
                    member(path).access().read(),
                    part,
                    partHolder);
        }
        code.indent();
        Locals.Scope scope = locals.enter(path);
        addStatements(part, partHolder, path + ".", copies.statements());
        locals.leave(scope);
        isTemplate = outerTemplate;
        code.unindent();
        code.add("});\n");
    }

    /** Whether what is written next has holders of the user's own. */
    private boolean isOwnHolder() {
        return layer.holder() == HolderKind.OBJECT && !isTemplate;
    }

    private Member member(String path) {
        Member member = layer.members().get(path);
        if (member == null) {
            throw new IllegalStateException("no member holds " + path);
        }
        return member;
    }

    /** The name of an adapter, for messages at run time, and a call of it. */
    private static CodeBlock adapter(Adapter adapter) {
        String outermost = adapter.declaring().nesting().get(0).name();
        // A local variable goes before a class of its name, so that such a class is named with its package.
        CodeBlock declaring = VARIABLES.contains(outermost)
                ? CodeBlock.of("$L", adapter.declaring().qualifiedName())
                : CodeBlock.of("$T", Names.of(adapter.declaring()));
        CodeBlock call = adapter.overloaded()
                ? CodeBlock.of("held -> $L.$N(held)", declaring, adapter.method())
                : CodeBlock.of("$L::$N", declaring, adapter.method());
        return CodeBlock.of(", $S, $L", adapter.name(), call);
    }

    private static CodeBlock declaration(TensorSpec spec) {
        if (spec.elementType() == ElementType.INT64) {
            return CodeBlock.of("counter($S)", spec.name());
        }
        CodeBlock.Builder declaration = CodeBlock.builder();
        declaration.add("$L($S", spec.isBuffer() ? "buffer" : "parameter", spec.name());
        for (Size size : spec.shape()) {
            declaration.add(", $L", Names.code(size.javaOperand()));
        }
        return declaration.add(")").build();
    }

    private CodeBlock held(String holder, String path) {
        if (layer.holder() == HolderKind.LAYER || layer.holder() == HolderKind.ADAPTED_LAYER || isTemplate) {
            return CodeBlock.of("");
        }
        Member member =
                layer.holder() == HolderKind.TENSOR ? new Member(layer.access(), layer.adapter()) : member(path);
        Access access = member.access();
        Adapter adapter = member.adapter();
        CodeBlock how = adapter == null ? assignment(holder, access) : adapter(adapter);
        return CodeBlock.of("\n.in($L.$L$L)", holder, access.read(), how);
    }
}

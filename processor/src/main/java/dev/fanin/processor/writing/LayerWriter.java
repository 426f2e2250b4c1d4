package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
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

    private static final ClassName SUPPRESS_WARNINGS = ClassName.get(SuppressWarnings.class);

    /** Where a comment may go on in the next line. */
    private static final Pattern PHRASE = Pattern.compile("(?<=[,;]) | (?=with )");

    /** The variables in whose scope a class may be named. */
    private static final Set<String> VARIABLES =
            Set.of("held", "holder", "layer", "model", "part", "partHolder", "plan");

    private final ResolvedLayer layer;
    private final ClassName model;
    private final boolean obscured;
    private final Code code = new Code();
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
    static String planWithKey(ResolvedField field, String plan) {
        return field.key() == null ? plan : plan + ".stateDictKey(" + Names.literal(field.key()) + ")";
    }

    Code write() {
        addComment(layer.signature());
        Code plan = Code.of(planWithKey(layer, "plan"));
        if (layer.dataType() != null) {
            plan.add(".dataType(", Names.DTYPE, ".", layer.dataType(), ")");
        }
        Code what = Code.of(Names.literal(layer.name()), ", ", Names.of(layer.annotation()), ".class");
        String read = "model." + layer.access().read();
        boolean single = layer.container() == Container.NONE;
        switch (layer.holder()) {
            case LAYER, ADAPTED_LAYER -> {
                Adapter adapter = layer.adapter();
                Code held = Code.of(what, ", ", read, adapter == null ? "" : adapter(adapter));
                if (single) {
                    String assigner = Assigner.assigns(layer) ? Assigner.argument() : "";
                    addPlan("layer", plan, Code.of("layer(", held, assigner, ")"));
                    addLayer("");
                } else {
                    Code layers = Code.of(plan, ".layers(", held, ")");
                    Code loop = Code.of("for (", Names.LAYER_PLAN, " layer : ", layers, ") {");
                    if (loop.length() <= LONGEST_LINE) {
                        code.open(loop);
                    } else {
                        code.open("for (", Names.LAYER_PLAN, " layer :\n", layers, ") {");
                    }
                    addLayer("");
                    code.close("}");
                }
            }
            case OBJECT -> {
                if (single) {
                    code.line("var holder = ", read, ";");
                    addPlan("layer", plan, Code.of("view(", what, ", holder)"));
                    addLayer("holder");
                } else {
                    code.open(plan, ".views(", what, ", ", read, ", (layer, holder) -> {");
                    addLayer("holder");
                    code.close("});");
                }
            }
            case TENSOR -> {
                code.line(Names.LAYER_PLAN, " layer = ", plan, ".tensor(", what, ");");
                addLayer("model");
            }
        }
        return code;
    }

    /** Declares a variable for a plan, on two lines if one is too long. */
    private void addPlan(String variable, Code receiver, Code call) {
        Code plan = Code.of(Names.LAYER_PLAN, " ", variable, " = ", receiver);
        boolean fits = plan.length() + 1 + call.length() <= LONGEST_LINE;
        code.line(plan, fits ? "." : "\n.", call, ";");
    }

    private void addComment(String text) {
        StringBuilder line = new StringBuilder("//");
        for (String word : PHRASE.split(text, -1)) {
            if (line.length() + 1 + word.length() > LONGEST_LINE) {
                code.line(line);
                line = new StringBuilder("//    ");
            }
            line.append(' ').append(word);
        }
        code.line(line);
    }

    private static String assignment(String receiver, Access access) {
        return access.isAssignable() ? ", created -> " + Assigner.assignment(receiver, access) : "";
    }

    private void addLayer(String holder) {
        for (RunTimeSize size : layer.sizes()) {
            boolean isHidden = size.isStatic()
                    && (obscured || VARIABLES.contains(model.topLevelClassName().simpleName()));
            if (isHidden) {
                code.line("@", SUPPRESS_WARNINGS, "({\"static\", \"static-access\"})");
            }
            Code value = Code.of(size.isStatic() && !isHidden ? model : "model", ".", size.read());
            code.line("long ", size.variable(), " = layer.size(", Names.literal(size.name()), ", ", value, ");");
        }
        for (RunTimeRule rule : layer.rules()) {
            code.line("layer.require(", Names.code(rule.condition()), ", ", Names.literal(rule.words()), ");");
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
                code.line("// Xavier uniform for every parameter with more than one dimension");
                code.line(plan, ".xavierUniformMatrices();");
            }
        }
    }

    private void addTensor(String plan, String holder, String path, TensorSpec spec) {
        Recipe.Applied recipe = prepared(layer.tensors().applied(path + spec.name(), spec));
        Code held = held(holder, path + spec.name());
        Code tensor = Code.of(plan, ".", declaration(spec), held);
        addDraw(tensor, recipe, held.isEmpty());
    }

    private void addRedraw(String plan, Redraw redraw, List<Size> shape) {
        Recipe.Applied recipe = prepared(redraw.recipe().applyTo(shape));
        Code tensor = Code.of(plan, ".tensor(", Names.literal(redraw.path()), ")");
        addDraw(tensor, recipe, !recipe.call().contains("\n"));
    }

    /** Writes how a tensor is drawn, on two lines if one is too long. */
    private void addDraw(Code tensor, Recipe.Applied recipe, boolean canShareLine) {
        if (recipe.call().isEmpty()) {
            code.line(tensor, ";");
        } else {
            boolean fits = canShareLine && tensor.length() + recipe.call().length() < LONGEST_LINE;
            code.line(tensor, fits ? "." : "\n.", Names.code(recipe.call()), ";");
        }
    }

    /** Writes the recipe's variables and its comment, and returns it with the names that the variables have here. */
    private Recipe.Applied prepared(Recipe.Applied applied) {
        if (!applied.comment().isEmpty() && !applied.comment().equals(lastComment)) {
            addComment(applied.comment());
        }
        for (Recipe.Local local : applied.locals()) {
            Recipe.Local renamed = locals.rename(local);
            if (locals.declare(renamed)) {
                code.line(renamed.type(), " ", renamed.name(), " = ", Names.code(renamed.value()), ";");
            }
        }
        lastComment = applied.comment();
        return applied.calling(locals.renameIn(applied.call()));
    }

    private void addPart(String plan, String holder, String path, Part part) {
        String variable = locals.variable(TensorSpec.memberName(path));
        String partHolder = isOwnHolder() ? variable + "Holder" : holder;
        Code what = Code.of(Names.literal(part.name()), ", ", ClassName.bestGuess(part.annotation()), ".class");
        if (isOwnHolder()) {
            code.line(
                    "var ",
                    partHolder,
                    " = ",
                    holder,
                    ".",
                    member(path).access().read(),
                    ";");
            what.add(", ", partHolder);
        }
        addPlan(variable, Code.of(plan), Code.of("child(", what, ")"));
        addStatements(variable, partHolder, path + ".", part.statements());
    }

    private void addCopies(String plan, String holder, String path, Copies copies) {
        Code kind = Code.of(ClassName.bestGuess(copies.annotation()), ".class");
        String name = Names.literal(copies.name());
        String part = locals.variable("part");
        String partHolder = part + "Holder";
        boolean outerTemplate = isTemplate;
        if (!isOwnHolder()) {
            code.open(plan, ".copies(", name, ", ", copies.count(), ", ", kind, ", ", part, " -> {");
        } else {
            String held = holder + "." + member(path).access().read();
            if (copies.count() == 0) {
                code.open(plan, ".noCopies(", name, ", ", kind, ", ", held, ", ", part, " -> {");
                isTemplate = true;
            } else {
                Code what = Code.of(name, ", ", copies.count(), ", ", kind, ", ", held);
                code.open(plan, ".copies(", what, ", (", part, ", ", partHolder, ") -> {");
            }
        }
        Locals.Scope scope = locals.enter(path);
        addStatements(part, partHolder, path + ".", copies.statements());
        locals.leave(scope);
        isTemplate = outerTemplate;
        code.close("});");
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
    private static Code adapter(Adapter adapter) {
        String outermost = adapter.declaring().nesting().get(0).name();
        // A local variable goes before a class of its name, so that such a class is named with its package.
        Code declaring = VARIABLES.contains(outermost)
                ? Code.of(adapter.declaring().qualifiedName())
                : Code.of(Names.of(adapter.declaring()));
        Code call = adapter.overloaded()
                ? Code.of("held -> ", declaring, ".", adapter.method(), "(held)")
                : Code.of(declaring, "::", adapter.method());
        return Code.of(", ", Names.literal(adapter.name()), ", ", call);
    }

    private static Code declaration(TensorSpec spec) {
        String name = Names.literal(spec.name());
        if (spec.elementType() == ElementType.INT64) {
            return Code.of("counter(", name, ")");
        }
        Code declaration = Code.of(spec.isBuffer() ? "buffer" : "parameter", "(", name);
        for (Size size : spec.shape()) {
            declaration.add(", ", Names.code(size.javaOperand()));
        }
        return declaration.add(")");
    }

    private Code held(String holder, String path) {
        if (layer.holder() == HolderKind.LAYER || layer.holder() == HolderKind.ADAPTED_LAYER || isTemplate) {
            return new Code();
        }
        Member member =
                layer.holder() == HolderKind.TENSOR ? new Member(layer.access(), layer.adapter()) : member(path);
        Access access = member.access();
        Adapter adapter = member.adapter();
        Code how = adapter == null ? Code.of(assignment(holder, access)) : adapter(adapter);
        return Code.of("\n.in(", holder, ".", access.read(), how, ")");
    }
}

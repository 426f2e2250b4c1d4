package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.checking.ResolvedField.Tie;
import dev.fanin.processor.checking.ResolvedModel;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.TypeReference;
import dev.fanin.processor.model.TypeReference.Segment;
import dev.fanin.processor.writing.GeneratedClass.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the class that resets a model. */
public final class ModelWriter {
    private static final ClassName STATE_EXCEPTION = ClassName.get(IllegalStateException.class);

    private final ModelClass model;
    private final ResolvedModel resolved;
    private final TypeName modelType;
    private final Sections sections;
    private final Parameters parameters;

    private ModelWriter(ResolvedModel resolved) {
        this.resolved = resolved;
        this.model = resolved.source();
        this.modelType = Names.withWildcards(model.type());
        this.sections = new Sections(GeneratedClass.name(model), resolved.fields());
        this.parameters = Parameters.of(resolved);
    }

    /** The source of the class for a model. */
    public static String write(ResolvedModel model) {
        return new ModelWriter(model).write();
    }

    /**
     * The source of a class that stands in for one that cannot be generated, so that the mistakes are not buried under "cannot find
     * symbol": it has the same methods, which throw.
     */
    public static String writeStandIn(ModelClass model) {
        String text = model.type().qualifiedName() + " has mistakes in its annotations, which the compiler reports.";
        boolean canName = model.privateClass() == null;
        GeneratedClass generated = new GeneratedClass(
                model,
                canName ? Names.withWildcards(model.type()) : ClassName.get(Object.class),
                Parameters.USUAL,
                Code.of("Stands in for a class that cannot be generated: the compiler reports why.\n"));
        Code body = new Code().line("throw new ", STATE_EXCEPTION, "(", Names.literal(text), ");");
        generated.addMethods((method, field) -> body, field -> Code.of("Draws {@code ", field, "} anew.\n"));
        String source = generated.source();
        return HiddenPackages.hidingClass(model, source) == null ? source : HiddenPackages.without(source);
    }

    private String write() {
        GeneratedClass generated = new GeneratedClass(model, modelType, parameters, ClassJavadoc.of(resolved));
        generated.addMethods(this::body, this::described);
        generated.addMethod(GeneratedClass.name(model), plannedMethod());
        sections.nested().forEach(generated::addSection);
        for (ResolvedField field : resolved.fields()) {
            generated.addMethod(sections.classOf(field.name()), planMethod(field));
        }
        resolved.fields().stream()
                .collect(Collectors.groupingBy(
                        field -> sections.classOf(field.name()), LinkedHashMap::new, Collectors.toList()))
                .forEach((owner, fields) -> addAssigner(generated, owner, new Assigner(owner, modelType, fields)));
        return generated.source();
    }

    private static void addAssigner(GeneratedClass generated, ClassName owner, Assigner assigner) {
        if (assigner.isNeeded()) {
            generated.addConstant(owner, assigner.constant());
            generated.addMethod(owner, assigner.method());
        }
    }

    private Code body(Method method, String field) {
        return switch (method) {
            case RESET_ALL -> new Code().line(MethodNames.PLANNED, "(model).resetParameters(generator);");
            case RESET_FIELD -> resetBody(field);
            case STATE_DICT -> new Code().line("return ", MethodNames.PLANNED, "(model).stateDict();");
            case APPLY -> new Code().line(MethodNames.PLANNED, "(model).apply(visitor);");
            case SUMMARY -> new Code().line("return ", MethodNames.PLANNED, "(model).summary();");
            case PLAN -> planBody();
        };
    }

    private Code described(String name) {
        return FieldJavadoc.of(field(name));
    }

    private Code resetBody(String name) {
        Code body = planned(methodOf(name));
        ResolvedField field = field(name);
        Tie tie = tieOf(field);
        if (tie != null) {
            body.line("plan.requireTied(", sharing(field, tie), ");");
        }
        return body.line("plan.resetParameters(generator);");
    }

    private ResolvedField field(String name) {
        return resolved.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Tie tieOf(ResolvedField field) {
        return field instanceof ResolvedLayer layer ? layer.tie() : null;
    }

    /** The arguments that say of a tie what is tied to what. */
    private static String sharing(ResolvedField field, Tie tie) {
        return Names.literal(field.effectiveKey()) + ", " + Names.literal(tie.tensor()) + ", "
                + Names.literal(tie.target());
    }

    /** Calls between methods, because the compiler takes longer for a reference to a method. */
    private MethodSpec plannedMethod() {
        return MethodSpec.methodBuilder(MethodNames.PLANNED)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.MODEL_PLAN)
                .addParameter(modelType, "model")
                .addCode(planned(Code.of(MethodNames.PLAN)).line("return plan;").block())
                .build();
    }

    /** The method that describes a field, as the generated class calls it. */
    private Code methodOf(String field) {
        ClassName owner = sections.classOf(field);
        String method = MethodNames.plan(field);
        return owner.equals(GeneratedClass.name(model)) ? Code.of(method) : Code.of(owner, ".", method);
    }

    private Code planned(Code planner) {
        return new Code()
                .line(Names.MODEL_PLAN, " plan = ", Names.MODEL_PLAN, ".of(", Names.of(model.type()), ".class, model);")
                .line(planner, "(model, plan);");
    }

    private Code planBody() {
        Code body = new Code();
        String arguments = "(" + parameters.model() + ", " + parameters.plan() + ");";
        TypeReference superModel = model.superModel();
        if (superModel != null) {
            body.line(Names.of(superModel.generated()), ".", MethodNames.PLAN, arguments);
        }
        for (ResolvedField field : resolved.fields()) {
            body.line(methodOf(field.name()), arguments);
            Tie tie = tieOf(field);
            if (tie != null) {
                body.line(parameters.plan(), ".tie(", sharing(field, tie), ");");
            }
        }
        return body;
    }

    private MethodSpec planMethod(ResolvedField field) {
        boolean isLayer = field instanceof ResolvedLayer;
        Parameters names = isLayer ? Parameters.USUAL : parameters;
        Code body =
                isLayer ? new LayerWriter((ResolvedLayer) field, model).write() : submodule((ResolvedSubmodule) field);
        return MethodSpec.methodBuilder(MethodNames.plan(field.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(modelType, names.model())
                .addParameter(Names.MODEL_PLAN, names.plan())
                .addCode(body.block())
                .build();
    }

    private Code submodule(ResolvedSubmodule field) {
        boolean single = field.container() == Container.NONE;
        String plan = LayerWriter.planWithKey(field, parameters.plan());
        String read = parameters.model() + "." + field.access().read();
        TypeReference target = field.model();
        if (target == null) {
            String method = single ? "resettable" : "resettables";
            return new Code().line(plan, ".", method, "(", Names.literal(field.name()), ", ", read, ");");
        }
        String method = single ? "submodule" : "submodules";
        Code inferred = isNested(target) ? Code.of("<", ClassName.OBJECT, ">") : new Code();
        Code part = Code.of(Names.literal(field.name()), ", ", Names.of(target), ".class, ", read);
        return new Code().line(plan, ".", inferred, method, "(", part, ", ", planner(target), ");");
    }

    /** Whether javac would infer what it rejects, where a type parameter of a class around the part is the bound of another one. */
    private static boolean isNested(TypeReference part) {
        List<Segment> nesting = part.nesting();
        return nesting.subList(0, nesting.size() - 1).stream().anyMatch(segment -> segment.typeParameters() > 1);
    }

    /** The method that adds a part's fields; as a lambda where Eclipse's compiler finds no type for a reference to it. */
    private Code planner(TypeReference part) {
        boolean isGeneric = part.nesting().stream().anyMatch(segment -> segment.typeParameters() > 0);
        ClassName generated = Names.of(part.generated());
        if (!isGeneric) {
            return Code.of(generated, "::", MethodNames.PLAN);
        }
        Code cast = isNested(part) ? Code.of("(", Names.withWildcards(part), ") ") : new Code();
        String arguments = parameters.part() + ", " + parameters.parts();
        return Code.of("(", arguments, ") -> ", generated, ".", MethodNames.PLAN, "(", cast, arguments, ")");
    }
}

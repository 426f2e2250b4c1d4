package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
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
                CodeBlock.of("Stands in for a class that cannot be generated: the compiler reports why.\n"));
        CodeBlock body = CodeBlock.builder()
                .addStatement("throw new $T($S)", IllegalStateException.class, text)
                .build();
        generated.addMethods((method, field) -> body, field -> CodeBlock.of("Draws {@code $L} anew.\n", field));
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

    private CodeBlock body(Method method, String field) {
        return switch (method) {
            case RESET_ALL -> statement("$N(model).resetParameters(generator)", MethodNames.PLANNED);
            case RESET_FIELD -> resetBody(field);
            case STATE_DICT -> statement("return $N(model).stateDict()", MethodNames.PLANNED);
            case APPLY -> statement("$N(model).apply(visitor)", MethodNames.PLANNED);
            case SUMMARY -> statement("return $N(model).summary()", MethodNames.PLANNED);
            case PLAN -> planBody();
        };
    }

    private CodeBlock described(String name) {
        return FieldJavadoc.of(field(name));
    }

    private CodeBlock resetBody(String name) {
        CodeBlock.Builder body = planned(methodOf(name));
        ResolvedField field = field(name);
        Tie tie = tieOf(field);
        if (tie != null) {
            body.addStatement("plan.requireTied($L)", sharing(field, tie));
        }
        return body.addStatement("plan.resetParameters(generator)").build();
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
    private static CodeBlock sharing(ResolvedField field, Tie tie) {
        return CodeBlock.of(
                "$L, $S, $L", Names.literal(field.effectiveKey()), tie.tensor(), Names.literal(tie.target()));
    }

    /** Calls between methods, because the compiler takes longer for a reference to a method. */
    private MethodSpec plannedMethod() {
        return MethodSpec.methodBuilder(MethodNames.PLANNED)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.MODEL_PLAN)
                .addParameter(modelType, "model")
                .addCode(planned(CodeBlock.of("$N", MethodNames.PLAN))
                        .addStatement("return plan")
                        .build())
                .build();
    }

    /** The method that describes a field, as the generated class calls it. */
    private CodeBlock methodOf(String field) {
        ClassName owner = sections.classOf(field);
        String method = MethodNames.plan(field);
        return owner.equals(GeneratedClass.name(model))
                ? CodeBlock.of("$N", method)
                : CodeBlock.of("$T.$N", owner, method);
    }

    private CodeBlock.Builder planned(CodeBlock planner) {
        return CodeBlock.builder()
                .addStatement(
                        "$T plan = $T.of($T.class, model)", Names.MODEL_PLAN, Names.MODEL_PLAN, Names.of(model.type()))
                .addStatement("$L(model, plan)", planner);
    }

    private CodeBlock planBody() {
        CodeBlock.Builder body = CodeBlock.builder();
        TypeReference superModel = model.superModel();
        if (superModel != null) {
            body.addStatement(
                    "$T.$N($N, $N)",
                    Names.of(superModel.generated()),
                    MethodNames.PLAN,
                    parameters.model(),
                    parameters.plan());
        }
        for (ResolvedField field : resolved.fields()) {
            body.addStatement("$L($N, $N)", methodOf(field.name()), parameters.model(), parameters.plan());
            Tie tie = tieOf(field);
            if (tie != null) {
                body.addStatement("$N.tie($L)", parameters.plan(), sharing(field, tie));
            }
        }
        return body.build();
    }

    private MethodSpec planMethod(ResolvedField field) {
        boolean isLayer = field instanceof ResolvedLayer;
        Parameters names = isLayer ? Parameters.USUAL : parameters;
        return MethodSpec.methodBuilder(MethodNames.plan(field.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(modelType, names.model())
                .addParameter(Names.MODEL_PLAN, names.plan())
                .addCode(
                        isLayer
                                ? new LayerWriter((ResolvedLayer) field, model).write()
                                : submodule((ResolvedSubmodule) field))
                .build();
    }

    private CodeBlock submodule(ResolvedSubmodule field) {
        boolean single = field.container() == Container.NONE;
        CodeBlock plan = LayerWriter.planWithKey(field, parameters.plan());
        TypeReference target = field.model();
        if (target == null) {
            return statement(
                    "$L.$N($S, $N.$L)",
                    plan,
                    single ? "resettable" : "resettables",
                    field.name(),
                    parameters.model(),
                    field.access().read());
        }
        return statement(
                "$L.$L$N($S, $T.class, $N.$L, $L)",
                plan,
                isNested(target) ? CodeBlock.of("<$T>", Object.class) : CodeBlock.of(""),
                single ? "submodule" : "submodules",
                field.name(),
                Names.of(target),
                parameters.model(),
                field.access().read(),
                planner(target));
    }

    /** Whether javac would infer what it rejects, where a type parameter of a class around the part is the bound of another one. */
    private static boolean isNested(TypeReference part) {
        List<Segment> nesting = part.nesting();
        return nesting.subList(0, nesting.size() - 1).stream().anyMatch(segment -> segment.typeParameters() > 1);
    }

    /** The method that adds a part's fields; as a lambda where Eclipse's compiler finds no type for a reference to it. */
    private CodeBlock planner(TypeReference part) {
        boolean isGeneric = part.nesting().stream().anyMatch(segment -> segment.typeParameters() > 0);
        ClassName generated = Names.of(part.generated());
        return isGeneric
                ? CodeBlock.of(
                        "($1N, $2N) -> $3T.$4N($5L$1N, $2N)",
                        parameters.part(),
                        parameters.parts(),
                        generated,
                        MethodNames.PLAN,
                        isNested(part) ? CodeBlock.of("($T) ", Names.withWildcards(part)) : "")
                : CodeBlock.of("$T::$N", generated, MethodNames.PLAN);
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}

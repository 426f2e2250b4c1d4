package dev.fanin.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.ModelClass;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The frame of a generated class: its head and the methods that users call, whose bodies differ between a class that works and one
 * that stands in for a class with mistakes.
 */
final class GeneratedClass {
    private static final String PROCESSOR = "dev.fanin.processor.FaninProcessor";

    /** A method that users call. */
    enum Method {
        RESET_ALL,
        RESET_FIELD,
        STATE_DICT,
        APPLY,
        SUMMARY,
        PLAN
    }

    /** What a method does; the field is empty but for RESET_FIELD. */
    @FunctionalInterface
    interface Body {
        Code of(Method method, String field);
    }

    private final ModelClass model;
    private final TypeName modelType;
    private final Parameters parameters;
    private final Modifier[] visibility;
    private final TypeSpec.Builder type;
    private final Map<ClassName, TypeSpec.Builder> sections = new LinkedHashMap<>();

    /**
     * A class for a model.
     *
     * @param modelType the type of the model as the methods take it
     * @param parameters the names of the method that describes the layers
     */
    GeneratedClass(ModelClass model, TypeName modelType, Parameters parameters, Code javadoc) {
        this.model = model;
        this.modelType = modelType;
        this.parameters = parameters;
        this.visibility =
                model.isPublic() ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC} : new Modifier[] {Modifier.STATIC};
        this.type =
                TypeSpec.classBuilder(name(model)).addModifiers(Modifier.FINAL).addJavadoc(javadoc.block());
        if (model.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        addAnnotations();
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    static ClassName name(ModelClass model) {
        return Names.of(model.type().generated());
    }

    private void addAnnotations() {
        String generated = model.environment().generatedAnnotation();
        if (generated != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(generated))
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        List<String> suppressions = model.environment().suppressions().get();
        if (!suppressions.isEmpty()) {
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
            suppressions.forEach(warning -> suppress.addMember("value", "$S", warning));
            type.addAnnotation(suppress.build());
        }
    }

    /**
     * Adds the methods that users call.
     *
     * @param described what the comment says of the method that resets a field, by the field's name
     */
    void addMethods(Body body, Function<String, Code> described) {
        String name = model.type().nestedName();
        addResetting(
                MethodNames.RESET_ALL,
                body.of(Method.RESET_ALL, ""),
                Code.of("Draws all values of a {@code ", name, "} anew, layer after layer in PyTorch's order.\n")
                        .add("\n<p>Holders that are null are allocated. ")
                        .add("Nothing is written before everything is checked.\n"),
                "@throws IllegalArgumentException if a holder is missing or of a wrong size\n");
        Set<String> methods = new LinkedHashSet<>();
        for (AnnotatedField field : model.fields()) {
            String method = MethodNames.reset(field.name());
            if (methods.add(method) && !method.equals(MethodNames.RESET_ALL)) {
                addResetting(method, body.of(Method.RESET_FIELD, field.name()), described.apply(field.name()), "");
            }
        }
        TypeName tensors =
                ParameterizedTypeName.get(ClassName.get(Map.class), TypeName.get(String.class), Names.TENSOR);
        type.addMethod(method("stateDict", body.of(Method.STATE_DICT, ""))
                .returns(tensors)
                .addJavadoc("""
                        All parameters and buffers.

                        @param model the model
                        @return live tensors by PyTorch's keys, in PyTorch's order
                        """)
                .build());
        type.addMethod(method("apply", body.of(Method.APPLY, ""))
                .addParameter(Names.LAYER_VISITOR, "visitor")
                .addJavadoc("""
                        Visits every layer, children before parents.

                        @param model the model
                        @param visitor called with each layer's dotted name
                        """)
                .build());
        type.addMethod(method("summary", body.of(Method.SUMMARY, ""))
                .returns(Names.SUMMARY)
                .addJavadoc("""
                        Lists every tensor and how its values start.

                        @param model the model
                        @return a table
                        """)
                .build());
        type.addMethod(MethodSpec.methodBuilder(MethodNames.PLAN)
                .addModifiers(visibility)
                .addParameter(modelType, parameters.model())
                .addParameter(Names.MODEL_PLAN, parameters.plan())
                .addCode(body.of(Method.PLAN, "").block())
                .addJavadoc("""
                        Describes the layers in PyTorch's order. Generated code calls it for parts and superclasses.

                        @param $L the model
                        @param $L takes the description
                        """, parameters.model(), parameters.plan())
                .build());
    }

    private void addResetting(String name, Code body, Code described, String thrown) {
        Code javadoc = described.add("\n@param model the model\n@param generator the stream to draw from\n", thrown);
        type.addMethod(method(name, body)
                .addParameter(Names.GENERATOR, "generator")
                .addJavadoc(javadoc.block())
                .build());
    }

    private MethodSpec.Builder method(String name, Code body) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(visibility)
                .addParameter(ParameterSpec.builder(modelType, "model").build())
                .addCode(body.block());
    }

    /** Adds a class that {@link #addMethod} can add methods to. */
    void addSection(String section) {
        sections.put(
                name(model).nestedClass(section),
                TypeSpec.classBuilder(section).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL));
    }

    /** Adds a method to the class itself or to a section. */
    void addMethod(ClassName owner, MethodSpec method) {
        sections.getOrDefault(owner, type).addMethod(method);
    }

    /** Adds a constant to the class itself or to a section. */
    void addConstant(ClassName owner, FieldSpec constant) {
        sections.getOrDefault(owner, type).addField(constant);
    }

    String source() {
        sections.values().forEach(section -> type.addType(section.build()));
        JavaFile file = JavaFile.builder(model.type().packageName(), type.build())
                // An import goes before a class of the same package.
                .skipJavaLangImports(!model.environment().hidesJavaLang())
                .indent("    ")
                .build();
        return AsciiSource.of(file.toString());
    }
}

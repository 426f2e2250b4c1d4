package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.MethodNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The one method that puts new layers into the fields of a class, and the constant that passes it on, in place of a lambda for each
 * field: the JVM links each of those by itself when a model is first reset.
 */
final class Assigner {
    private static final String CONSTANT = "ASSIGNER";

    private final ClassName owner;
    private final TypeName model;
    private final List<ResolvedField> fields;

    /**
     * @param owner the class that has the method
     * @param fields the fields that this class describes
     */
    Assigner(ClassName owner, TypeName model, List<ResolvedField> fields) {
        this.owner = owner;
        this.model = model;
        this.fields = fields.stream().filter(Assigner::assigns).toList();
    }

    /** Whether a layer that is missing is put into the field. */
    static boolean assigns(ResolvedField field) {
        return field instanceof ResolvedLayer layer
                && layer.holder() == HolderKind.LAYER
                && layer.container() == Container.NONE
                && layer.access().isAssignable();
    }

    /** What the description of such a field passes on. */
    static String argument() {
        return ", " + CONSTANT;
    }

    static String assignment(String receiver, Access access) {
        return receiver + "."
                + (access.setter() != null ? access.setter() + "(created)" : access.field() + " = created");
    }

    boolean isNeeded() {
        return !fields.isEmpty();
    }

    FieldSpec constant() {
        return FieldSpec.builder(ParameterizedTypeName.get(Names.LAYER_ASSIGNER, model), CONSTANT)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T::$N", owner, MethodNames.ASSIGN)
                .build();
    }

    MethodSpec method() {
        Code body = new Code().open("switch (field) {");
        for (ResolvedField field : fields) {
            body.line("case ", Names.literal(field.name()), " -> ", assignment("model", field.access()), ";");
        }
        return MethodSpec.methodBuilder(MethodNames.ASSIGN)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(model, "model")
                .addParameter(String.class, "field")
                .addParameter(Names.LAYER, "created")
                .addCode(body.close("}").block())
                .build();
    }
}

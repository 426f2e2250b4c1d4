package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.FieldType.LayerElement;
import dev.fanin.processor.model.FieldType.ObjectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Properties that could be layers, but whose fields, and with them their annotations, are not in the stub that Java sees of a class:
 * Kotlin's with a name that no field of Java can have, and all of Groovy's.
 */
final class HiddenProperties {
    private static final String KOTLIN = "kotlin.Metadata";
    private static final String GROOVY = "groovy.lang.GroovyObject";
    private static final String GROOVY_GENERATED = "groovy.transform.Generated";

    private final FieldTypeReader fieldTypes;

    HiddenProperties(FieldTypeReader fieldTypes) {
        this.fieldTypes = fieldTypes;
    }

    List<Diagnostic> of(TypeElement type) {
        boolean isKotlin = FaninAnnotations.find(type, KOTLIN) != null;
        if (!isKotlin && !isGroovy(type)) {
            return List.of();
        }
        Set<String> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .map(VariableElement::getSimpleName)
                .map(Object::toString)
                .collect(Collectors.toSet());
        List<Diagnostic> hidden = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String property = propertyOf(method);
            boolean isHidden = isKotlin
                    ? SourceVersion.isKeyword(property)
                    : FaninAnnotations.find(method, GROOVY_GENERATED) != null && !fields.contains(property);
            if (isHidden && method.getParameters().isEmpty()) {
                FieldType held = fieldTypes.read(method.getReturnType());
                if (canBeAnnotated(held)) {
                    String mend = isKotlin
                            ? "Rename it: Java has no field named " + property
                            : "Declare it as a public field: public " + held.name() + " " + property;
                    String where = type.getSimpleName() + "." + property;
                    hidden.add(Diagnostic.of(Message.HIDDEN_PROPERTY, ElementLocation.of(method), where, mend));
                }
            }
        }
        return hidden;
    }

    /** The name in the source; Kotlin's getter of an internal property has the module's name behind it. */
    private static String propertyOf(ExecutableElement getter) {
        String name = PropertyReader.propertyOfGetter(getter.getSimpleName().toString());
        int module = name.indexOf('$');
        return module < 0 ? name : name.substring(0, module);
    }

    private static boolean isGroovy(TypeElement type) {
        return type.getInterfaces().stream()
                .anyMatch(each -> each instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals(GROOVY));
    }

    private static boolean canBeAnnotated(FieldType type) {
        return type.element() instanceof LayerElement
                || (type.element() instanceof ObjectElement object && (object.model() != null || object.resettable()));
    }
}

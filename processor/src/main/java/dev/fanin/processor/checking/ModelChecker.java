package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.ModelClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a class: each field, and what the fields must not have in common. */
public final class ModelChecker {
    /**
     * What came of a check.
     *
     * @param model what can be generated, or null if there is a mistake
     * @param diagnostics all mistakes; empty too where the compiler itself reports the mistake
     */
    public record Result(@Nullable ResolvedModel model, List<Diagnostic> diagnostics) {
        /**
         * Whether another processor may yet generate what is missing: a type, or the annotation on a field of a submodule, which
         * some versions of javac hide until it exists.
         */
        public boolean awaitsProcessors() {
            return diagnostics.stream()
                    .map(Diagnostic::message)
                    .anyMatch(message -> message == Message.UNKNOWN_TYPE || message == Message.SUBMODULE_TYPE);
        }
    }

    /** The method that describes them all calls one for each, and has 64 KB. */
    private static final int MOST_FIELDS = 10_000;

    /** A field takes 5 bytes of that method, and 18 with a tie: the most of either kind, or of both, fit. */
    private static final int FIELDS_OF_TIED = 3;

    private final Catalogue catalogue;
    private final ModelClass model;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ModelChecker(Catalogue catalogue, ModelClass model) {
        this.catalogue = catalogue;
        this.model = model;
    }

    /** Checks a class. */
    public static Result check(ModelClass model, Catalogue catalogue) {
        return new ModelChecker(catalogue, model).check();
    }

    private Result check() {
        String name = model.type().nestedName();
        if (model.isInterface()) {
            model.fields().forEach(field -> report(Message.INTERFACE_FIELD, field.location(), name));
            return new Result(null, diagnostics);
        }
        int count = model.fields().stream()
                .mapToInt(field -> field.tie() == null ? 1 : FIELDS_OF_TIED)
                .sum();
        if (count > MOST_FIELDS) {
            report(Message.TOO_MANY_FIELDS, model.location(), name, count, FIELDS_OF_TIED, MOST_FIELDS);
            return new Result(null, diagnostics);
        }
        String privateClass = model.privateClass();
        if (privateClass != null) {
            report(Message.PRIVATE_CLASS, model.location(), name, privateClass);
        }
        if (model.superModel() != null && !model.superModelAccessible()) {
            report(
                    Message.SUPERCLASS_NOT_ACCESSIBLE,
                    model.location(),
                    model.superModel().qualifiedName(),
                    name);
        }
        AnnotationUse dataType = model.dataType();
        if (dataType != null) {
            DataTypeChecker.check(dataType, diagnostics);
        }
        List<ResolvedField> fields = new ArrayList<>();
        TieTargets earlier = TieTargets.inheritedBy(model, catalogue);
        for (AnnotatedField field : model.fields()) {
            ResolvedField resolved = new FieldChecker(catalogue, model, field, earlier, diagnostics).check();
            earlier.add(model, field, resolved);
            if (resolved != null) {
                fields.add(resolved);
            }
        }
        checkMethodNames();
        checkKeys();
        boolean complete =
                diagnostics.isEmpty() && fields.size() == model.fields().size();
        return new Result(complete ? new ResolvedModel(model, fields) : null, diagnostics);
    }

    private void checkMethodNames() {
        Map<String, String> taken = new HashMap<>();
        taken.put(MethodNames.RESET_ALL, "that resets the whole model");
        for (AnnotatedField field : model.fields()) {
            String method = MethodNames.reset(field.name());
            String where = where(field);
            String other = taken.putIfAbsent(method, "that resets " + where);
            if (other != null) {
                report(Message.GENERATED_METHOD_TAKEN, field.location(), method, where, other);
            }
        }
    }

    private void checkKeys() {
        Map<String, String> taken = new HashMap<>(model.inheritedKeys());
        for (AnnotatedField field : model.fields()) {
            AnnotatedField.Key key = field.key();
            String name = field.effectiveKey();
            Location location = key == null ? field.location() : key.location();
            String other = taken.putIfAbsent(name, where(field));
            if (other != null) {
                report(Message.STATE_DICT_KEY_TWICE, location, other, where(field), SourceText.of(name));
            }
        }
    }

    private String where(AnnotatedField field) {
        return model.type().nestedName() + "." + field.name();
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

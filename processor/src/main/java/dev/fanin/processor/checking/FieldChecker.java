package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.Member;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.ResolvedSubmodule;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.FieldType.ObjectElement;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks one annotated field. */
final class FieldChecker {
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE;

    private final Catalogue catalogue;
    private final ModelClass model;
    private final AnnotatedField field;
    private final @Nullable TieTargets earlier;
    private final String where;
    private final List<Diagnostic> diagnostics;

    /**
     * A checker of one field.
     *
     * @param earlier what a tie of the field can name; null where ties do not matter
     */
    FieldChecker(
            Catalogue catalogue,
            ModelClass model,
            AnnotatedField field,
            @Nullable TieTargets earlier,
            List<Diagnostic> diagnostics) {
        this.catalogue = catalogue;
        this.model = model;
        this.field = field;
        this.earlier = earlier;
        this.where = model.type().nestedName() + "." + field.name();
        this.diagnostics = diagnostics;
    }

    /** The field, or null if there is a mistake in it, whatever could be resolved of it for the sake of further checks. */
    @Nullable
    ResolvedField check() {
        int before = diagnostics.size();
        checkKey();
        Location submodule = field.submodule();
        if (field.layers().size() + (submodule == null ? 0 : 1) > 1) {
            reportSeveral();
            return null;
        }
        if (field.isStatic()) {
            report(Message.STATIC_FIELD, field.location(), where);
        } else if (field.access() == null) {
            String name = field.name();
            report(Message.PRIVATE_WITHOUT_GETTER, field.location(), where, name, MethodNames.getter(name));
        }
        if (!field.wellFormed()) {
            return null;
        }
        ResolvedField resolved = null;
        if (submodule != null) {
            checkAlone();
            resolved = checkSubmodule(submodule);
        } else if (!field.layers().isEmpty()) {
            resolved = checkLayer(field.layers().get(0));
        } else {
            checkAlone();
            AnnotatedField.Key key = field.key();
            if (key != null) {
                report(Message.STATE_DICT_KEY_ALONE, key.location(), where);
            }
        }
        return diagnostics.size() == before ? resolved : null;
    }

    private void checkKey() {
        AnnotatedField.Key key = field.key();
        if (key != null && Stream.of(key.value().split("\\.", -1)).anyMatch(String::isBlank)) {
            report(Message.STATE_DICT_KEY_MALFORMED, key.location(), SourceText.of(key.value()));
        }
    }

    /** Reports what stands beside no layer. */
    private void checkAlone() {
        Location sizes = field.sizesLocation();
        if (sizes != null) {
            report(Message.SIZES_ALONE, sizes, where);
        }
        List<AnnotationUse> beside = new ArrayList<>(field.wrappers());
        beside.addAll(field.initializers());
        AnnotationUse tie = field.tie();
        if (tie != null) {
            beside.add(tie);
        }
        AnnotationUse dataType = field.dataType();
        if (dataType != null) {
            beside.add(dataType);
        }
        for (AnnotationUse use : beside) {
            report(Message.BESIDE_NO_LAYER, use.location(), where, use.kind(), use.kind());
        }
    }

    private void reportSeveral() {
        List<String> names = new ArrayList<>();
        field.layers().forEach(layer -> names.add("@" + layer.kind()));
        Location second = field.submodule();
        if (second == null) {
            second = field.layers().get(1).location();
        } else {
            names.add("@Submodule");
        }
        report(Message.SEVERAL_LAYERS, second, where, String.join(" and ", names));
    }

    private @Nullable ResolvedField checkSubmodule(Location location) {
        if (!(field.type().element() instanceof ObjectElement object)
                || (object.model() == null && !object.resettable())) {
            report(Message.SUBMODULE_TYPE, location, where, field.type().name());
            return null;
        }
        if (!object.accessible()) {
            report(
                    Message.HOLDER_NOT_ACCESSIBLE,
                    location,
                    object.name(),
                    where,
                    model.type().nestedName());
            return null;
        }
        TypeReference target = object.resettable() ? null : object.model();
        if (target != null && !object.modelAccessible()) {
            report(
                    Message.SUBMODULE_NOT_ACCESSIBLE,
                    location,
                    where,
                    target.qualifiedName(),
                    model.type().nestedName());
            return null;
        }
        Access access = field.access();
        return access == null
                ? null
                : new ResolvedSubmodule(
                        field.name(),
                        key(),
                        access,
                        field.type().container(),
                        target,
                        () -> target == null
                                ? null
                                : TieTargets.of(object.layers().get(), catalogue));
    }

    private @Nullable String key() {
        AnnotatedField.Key key = field.key();
        return key == null || key.value().equals(field.name()) ? null : key.value();
    }

    private @Nullable ResolvedField checkLayer(AnnotationUse use) {
        String name = model.type().nestedName();
        LayerDefinition definition = catalogue.find(use.annotation());
        if (definition == null) {
            String mistake = catalogue.mistake(use.annotation());
            if (mistake != null) {
                report(Message.LAYER_COMPILED, use.location(), use.kind(), where, mistake);
            }
            checkDataType();
            checkWithoutTensors();
            return null;
        }
        if (model.hiddenLayers().contains(use.annotation())) {
            report(
                    Message.LAYER_NOT_ACCESSIBLE,
                    use.location(),
                    definition.type().nestedName(),
                    where,
                    name);
        }
        ResolvedArguments arguments =
                new ArgumentsChecker(name, where, field.sizes(), use, definition, false, diagnostics).check();
        String dataType = checkDataType();
        if (arguments == null) {
            checkWithoutTensors();
            return null;
        }
        BesideChecker beside = new BesideChecker(where, field, diagnostics);
        List<Statement> layer = definition.statements().apply(arguments.arguments());
        List<Statement> statements = beside.with(definition, layer);
        Tensors tensors = Tensors.of(statements);
        tensors.byPath().forEach((path, tensor) -> checkLength(use, definition, path, tensor));
        HolderChecker holders = new HolderChecker(
                model.type().nestedName(),
                where,
                field,
                definition.kindWithArticle(),
                use.location(),
                dataType,
                diagnostics);
        HolderChecker.Held held = holders.check(statements, tensors);
        HolderKind holder = held == null ? null : held.kind();
        Map<String, Member> members = holder == HolderKind.OBJECT ? holders.members(statements) : Map.of();
        ResolvedField.Tie tie = beside.tie(holder, tensors, earlier);
        Access access = field.access();
        if (held == null || access == null) {
            return null;
        }
        String signature = Stream.concat(Stream.of(use), field.wrappers().stream())
                .map(SourceText::of)
                .collect(Collectors.joining(" with "));
        return new ResolvedLayer(
                field.name(),
                key(),
                access,
                field.type().container(),
                definition.type(),
                signature,
                held.kind(),
                arguments.sizes(),
                arguments.rules(),
                dataType,
                statements,
                tensors,
                held.adapter(),
                members,
                tie);
    }

    /** Checks what stands beside a layer whose tensors are not known. */
    private void checkWithoutTensors() {
        BesideChecker beside = new BesideChecker(where, field, diagnostics);
        beside.checkWithoutTensors();
        beside.tie(null, null, earlier);
    }

    private @Nullable String checkDataType() {
        AnnotationUse own = field.dataType();
        AnnotationUse ofClass = model.dataType();
        if (own != null) {
            return DataTypeChecker.check(own, diagnostics);
        }
        return ofClass == null ? null : DataTypeChecker.name(ofClass);
    }

    private void checkLength(AnnotationUse use, LayerDefinition definition, String path, TensorSpec tensor) {
        Size count = Size.product(tensor.shape());
        if (count.isConstant() && count.value() > LONGEST_ARRAY) {
            String elements = count.value() == Long.MAX_VALUE ? "2^63 or more" : Long.toString(count.value());
            report(
                    Message.TENSOR_TOO_LONG,
                    largestSize(use, definition),
                    path,
                    SourceText.ofShape(tensor.shape()),
                    elements,
                    LONGEST_ARRAY);
        }
    }

    /** The first argument to make smaller. */
    private static Location largestSize(AnnotationUse use, LayerDefinition definition) {
        return definition.sizes().keySet().stream()
                .map(name -> use.arguments().get(name))
                .filter(argument -> argument != null && argument.explicit())
                .max(Comparator.comparingLong(FieldChecker::largest))
                .map(Argument::location)
                .orElse(use.location());
    }

    private static long largest(Argument argument) {
        return argument.value() instanceof List<?> numbers
                ? numbers.stream().mapToLong(number -> (Long) number).max().orElse(0)
                : (Long) argument.value();
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

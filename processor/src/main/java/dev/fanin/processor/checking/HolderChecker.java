package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.ResolvedField.HeldTensor;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.FieldType.Element;
import dev.fanin.processor.model.FieldType.LayerElement;
import dev.fanin.processor.model.FieldType.ObjectElement;
import dev.fanin.processor.model.FieldType.TensorElement;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where a field's type holds each tensor of a layer. */
final class HolderChecker {
    private final String model;
    private final String where;
    private final AnnotatedField field;
    private final String kind;
    private final Location location;
    private final List<Diagnostic> diagnostics;

    HolderChecker(
            String model,
            String where,
            AnnotatedField field,
            String kind,
            Location location,
            List<Diagnostic> diagnostics) {
        this.model = model;
        this.where = where;
        this.field = field;
        this.kind = kind;
        this.location = location;
        this.diagnostics = diagnostics;
    }

    /** What the field's type is, for a layer with these tensors; null if it cannot hold them. */
    @Nullable
    HolderKind check(List<TensorSpec> tensors) {
        FieldType type = field.type();
        Element element = type.element();
        if (element instanceof LayerElement) {
            return HolderKind.LAYER;
        }
        if (element instanceof TensorElement tensor && type.container() == Container.NONE) {
            return checkTensor(tensor.storage(), tensors);
        }
        if (element instanceof ObjectElement object && hasAnyMember(object, tensors)) {
            return checkObject(object);
        }
        String single =
                tensors.size() == 1 ? ", or " + tensors.get(0).elementType().storages() : "";
        report(Message.FIELD_TYPE, where, kind, type.name(), memberNames(tensors), single);
        return null;
    }

    private @Nullable HolderKind checkTensor(Storage storage, List<TensorSpec> tensors) {
        if (tensors.size() != 1) {
            report(Message.ONE_TENSOR_FIELD, where, kind, tensors.isEmpty() ? "no tensor" : memberNames(tensors));
            return null;
        }
        TensorSpec spec = tensors.get(0);
        if (!storage.holds(spec.elementType())) {
            report(
                    Message.TENSOR_FIELD_TYPE,
                    where,
                    field.type().name(),
                    spec.name(),
                    kind,
                    spec.elementType().words(),
                    spec.elementType().storages());
            return null;
        }
        return HolderKind.TENSOR;
    }

    private @Nullable HolderKind checkObject(ObjectElement object) {
        if (!object.accessible()) {
            report(Message.HOLDER_NOT_ACCESSIBLE, object.name(), where, model);
            return null;
        }
        return HolderKind.OBJECT;
    }

    private static boolean hasAnyMember(ObjectElement object, List<TensorSpec> tensors) {
        return tensors.isEmpty()
                || tensors.stream().map(TensorSpec::memberName).anyMatch(object.properties()::containsKey);
    }

    private static String memberNames(List<TensorSpec> tensors) {
        return tensors.stream().map(TensorSpec::memberName).collect(Collectors.joining(", "));
    }

    /** Each tensor with the member that holds it; null if one has none. */
    @Nullable
    List<HeldTensor> hold(HolderKind holder, List<TensorSpec> tensors) {
        List<HeldTensor> held = new ArrayList<>();
        for (TensorSpec tensor : tensors) {
            Access member = null;
            if (holder == HolderKind.OBJECT) {
                member = member((ObjectElement) field.type().element(), tensor);
                if (member == null) {
                    continue;
                }
            }
            held.add(new HeldTensor(tensor, member));
        }
        return held.size() == tensors.size() ? held : null;
    }

    private @Nullable Access member(ObjectElement object, TensorSpec tensor) {
        String name = tensor.memberName();
        Property property = object.properties().get(name);
        if (property == null) {
            report(
                    Message.MEMBER_MISSING,
                    object.name(),
                    name,
                    tensor.name(),
                    kind,
                    tensor.elementType().array(),
                    name,
                    name);
            return null;
        }
        Access access = property.access();
        if (access == null || property.isStatic()) {
            report(Message.MEMBER_NOT_ACCESSIBLE, object.name(), name, tensor.name(), kind, name);
            return null;
        }
        Storage storage = property.storage();
        if (storage == null || !storage.holds(tensor.elementType())) {
            report(
                    Message.MEMBER_TYPE,
                    object.name(),
                    name,
                    property.typeName(),
                    tensor.name(),
                    kind,
                    tensor.elementType().words(),
                    tensor.elementType().storages());
            return null;
        }
        return access;
    }

    private void report(Message message, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

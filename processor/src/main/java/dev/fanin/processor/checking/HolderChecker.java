package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Statement.Copies;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.Member;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.Adaptation;
import dev.fanin.processor.model.Adaptation.Misfit;
import dev.fanin.processor.model.Adaptation.Reason;
import dev.fanin.processor.model.Adapter;
import dev.fanin.processor.model.Adapter.Result;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.FieldType.Element;
import dev.fanin.processor.model.FieldType.LayerElement;
import dev.fanin.processor.model.FieldType.ObjectElement;
import dev.fanin.processor.model.FieldType.TensorElement;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.Storage;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where a field's type holds each tensor of a layer. */
final class HolderChecker {
    private final String model;
    private final String where;
    private final AnnotatedField field;
    private final String kind;
    private final Location location;
    private final @Nullable String dataType;
    private final List<Diagnostic> diagnostics;

    HolderChecker(
            String model,
            String where,
            AnnotatedField field,
            String kind,
            Location location,
            @Nullable String dataType,
            List<Diagnostic> diagnostics) {
        this.model = model;
        this.where = where;
        this.field = field;
        this.kind = kind;
        this.location = location;
        this.dataType = dataType;
        this.diagnostics = diagnostics;
    }

    /**
     * What holds a layer.
     *
     * @param kind what the field's type is
     * @param adapter what turns it into a layer or tensor, or null
     */
    record Held(HolderKind kind, @Nullable Adapter adapter) {
        private static Held natively(HolderKind kind) {
            return new Held(kind, null);
        }
    }

    /** What the field's type is, for a layer of these steps; null if it cannot hold the layer's tensors. */
    @Nullable
    Held check(List<Statement> statements, Tensors declared) {
        List<TensorSpec> tensors = List.copyOf(declared.byPath().values());
        FieldType type = field.type();
        Element element = type.element();
        if (element instanceof LayerElement) {
            return Held.natively(HolderKind.LAYER);
        }
        if (element instanceof TensorElement tensor && type.container() == Container.NONE) {
            return checkTensor(tensor.storage(), tensors, statements);
        }
        Adaptation adaptation = type.adaptation().get();
        boolean isOneTensor = type.container() == Container.NONE && tensors.size() == 1;
        List<Adapter> adapters = isOneTensor ? adaptation.toEither() : adaptation.toLayer();
        if (!adapters.isEmpty()) {
            return checkAdapters(adapters);
        }
        if (element instanceof ObjectElement object && hasAnyMember(object, statements)) {
            return checkObject(object);
        }
        if (adaptation.wasAsked()) {
            String one = element instanceof ObjectElement object ? object.name() : type.name();
            reportMissing(adaptation, new Wanted(where, type.name(), one, kind, isOneTensor ? null : Result.LAYER));
            return null;
        }
        String single =
                tensors.size() == 1 ? ", or " + tensors.get(0).elementType().storages() : "";
        report(Message.FIELD_TYPE, where, kind, type.name(), String.join(", ", memberNames(statements)), single);
        return null;
    }

    private @Nullable Held checkAdapters(List<Adapter> adapters) {
        Adapter adapter = only(adapters, where, field.type().name());
        if (adapter == null) {
            return null;
        }
        return new Held(adapter.result() == Result.LAYER ? HolderKind.ADAPTED_LAYER : HolderKind.TENSOR, adapter);
    }

    /** The adapter to take, or null if there are several that are equally good. */
    private @Nullable Adapter only(List<Adapter> adapters, String holder, String type) {
        if (adapters.size() > 1) {
            report(
                    Message.ADAPTER_AMBIGUOUS,
                    holder,
                    type,
                    adapters.stream().map(Adapter::signature).collect(Collectors.joining(", ")));
            return null;
        }
        return adapters.get(0);
    }

    /**
     * What an adapter would be for.
     *
     * @param holder the field or member
     * @param type its type
     * @param one the type of which one is adapted, which differs from the type for arrays and lists
     * @param held what is to be held, such as {@code weight of a Linear}
     * @param result what the adapter has to give, or null where both a tensor and a layer would do
     */
    private record Wanted(
            String holder,
            String type,
            String one,
            String held,
            @Nullable Result result) {}

    private void reportMissing(Adaptation adaptation, Wanted wanted) {
        Misfit misfit =
                adaptation.misfits().isEmpty() ? null : adaptation.misfits().get(0);
        if (misfit != null && misfit.reason() == Reason.TYPE_NOT_FOUND) {
            report(Message.UNKNOWN_TYPE, misfit.type(), misfit.signature());
            return;
        }
        List<Adapter> ofOtherKind = wanted.result() == Result.LAYER ? adaptation.toTensor() : adaptation.toLayer();
        List<String> found = new ArrayList<>();
        String mend = "Add a method \"static " + (wanted.result() == Result.LAYER ? "Layer" : "Tensor") + " name("
                + wanted.one() + ")\" to a class in @Adapters";
        if (misfit != null) {
            found.add(misfit.words());
            mend = misfit.mend();
        } else if (!ofOtherKind.isEmpty()) {
            Adapter other = ofOtherKind.get(0);
            found.add(other.signature() + " gives " + other.result().words());
        }
        if (!adaptation.available().isEmpty()) {
            found.add(adaptation.available().stream()
                    .map(Adapter::signature)
                    .collect(Collectors.joining(
                            ", ",
                            adaptation.available().size() == 1 ? "the only adapter is " : "the adapters are ",
                            "")));
        }
        report(Message.ADAPTER_MISSING, wanted.holder(), wanted.type(), wanted.held(), sentences(found), mend);
    }

    private static String sentences(List<String> found) {
        return found.stream()
                .map(sentence -> " " + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".")
                .collect(Collectors.joining());
    }

    private @Nullable Held checkTensor(Storage storage, List<TensorSpec> tensors, List<Statement> statements) {
        if (tensors.size() != 1) {
            String names = String.join(", ", memberNames(statements));
            report(Message.ONE_TENSOR_FIELD, where, kind, tensors.isEmpty() ? "no tensor" : names);
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
        if (!hasDataType(where, storage, spec)) {
            return null;
        }
        return Held.natively(HolderKind.TENSOR);
    }

    private @Nullable Held checkObject(ObjectElement object) {
        if (!object.accessible()) {
            report(Message.HOLDER_NOT_ACCESSIBLE, object.name(), where, model);
            return null;
        }
        return Held.natively(HolderKind.OBJECT);
    }

    /** Whether the type is meant as a holder: it has one of the members, or a tensor that is nearly named like one. */
    private static boolean hasAnyMember(ObjectElement object, List<Statement> statements) {
        List<String> members = memberNames(statements);
        Map<String, Property> properties = object.properties().get();
        List<String> tensors = tensorsAmong(properties);
        return members.isEmpty()
                || members.stream()
                        .anyMatch(name -> properties.containsKey(name)
                                || NearNames.nearest(name, tensors).isPresent());
    }

    private static List<String> tensorsAmong(Map<String, Property> properties) {
        return properties.values().stream()
                .filter(property -> property.storage() != null
                        || !property.adaptation().get().toTensor().isEmpty())
                .map(Property::name)
                .toList();
    }

    /** What a type that holds the layer must have, at its first level. */
    private static List<String> memberNames(List<Statement> statements) {
        List<String> names = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Declaration declaration) {
                names.add(declaration.tensor().memberName());
            } else if (statement instanceof Part part) {
                names.add(TensorSpec.memberName(part.name()));
            } else if (statement instanceof Copies copies) {
                names.add(TensorSpec.memberName(copies.name()));
            }
        }
        return names;
    }

    private boolean hasDataType(String holder, Storage storage, TensorSpec tensor) {
        String held = storage.dataType();
        if (dataType == null || held == null || held.equals(dataType) || tensor.elementType() == ElementType.INT64) {
            return true;
        }
        AnnotationUse own = field.dataType();
        Location place = own == null ? location : DataTypeChecker.value(own).location();
        diagnostics.add(Diagnostic.of(Message.DATA_TYPE_OF_HOLDER, place, holder, held, dataType));
        return false;
    }

    /** How each tensor and part is held in the members of the field's type, by path. */
    Map<String, Member> members(List<Statement> statements) {
        Map<String, Member> members = new LinkedHashMap<>();
        if (field.type().element() instanceof ObjectElement object) {
            addMembers(members, new Holder(object, "", statements));
        }
        return members;
    }

    /**
     * A type whose members hold a layer's tensors, or those of a part of it.
     *
     * @param prefix the path of the part with a dot, empty for the layer itself
     */
    private record Holder(ObjectElement type, String prefix, List<Statement> statements) {}

    private void addMembers(Map<String, Member> members, Holder holder) {
        for (Statement statement : holder.statements()) {
            if (statement instanceof Declaration declaration) {
                addTensor(members, holder, declaration.tensor());
            } else if (statement instanceof Part part) {
                addPart(members, holder, part.name(), Container.NONE, part.statements());
            } else if (statement instanceof Copies copies) {
                addPart(members, holder, copies.name(), Container.LIST, copies.statements());
            }
        }
    }

    private void addPart(
            Map<String, Member> members, Holder holder, String name, Container container, List<Statement> statements) {
        String path = holder.prefix() + name;
        String memberName = TensorSpec.memberName(name);
        String wanted = container == Container.NONE ? "a type with its tensors" : "a List or array of holders";
        String added = container == Container.NONE ? "a holder of its tensors named" : "a List of holders named";
        Property property = usable(holder, memberName, path, added);
        if (property == null) {
            return;
        }
        FieldType type = property.type().get();
        boolean isOne = type.container() == Container.NONE;
        if (isOne != (container == Container.NONE)
                || !(type.element() instanceof ObjectElement part)
                || !part.accessible()) {
            report(
                    Message.MEMBER_TYPE,
                    holder.type().name(),
                    memberName,
                    property.typeName(),
                    path,
                    kind,
                    container == Container.NONE ? "a part of its own" : "a list of parts",
                    wanted);
            return;
        }
        members.put(path, new Member(accessOf(property), null));
        addMembers(members, new Holder(part, path + ".", statements));
    }

    private void addTensor(Map<String, Member> members, Holder holder, TensorSpec tensor) {
        String name = tensor.memberName();
        String path = holder.prefix() + tensor.name();
        Property property = usable(holder, name, path, tensor.elementType().array());
        if (property == null) {
            return;
        }
        Storage storage = property.storage();
        if (addAdapted(members, holder.type().name() + "." + name, path, property)) {
            return;
        }
        if (storage == null || !storage.holds(tensor.elementType())) {
            report(
                    Message.MEMBER_TYPE,
                    holder.type().name(),
                    name,
                    property.typeName(),
                    path,
                    kind,
                    tensor.elementType().words(),
                    tensor.elementType().storages());
            return;
        }
        if (hasDataType(holder.type().name() + "." + name, storage, tensor)) {
            members.put(path, new Member(accessOf(property), null));
        }
    }

    /** Adds a tensor that an adapter gives; false if none has been asked. */
    private boolean addAdapted(Map<String, Member> members, String holder, String path, Property property) {
        Adaptation adaptation = property.adaptation().get();
        if (!adaptation.toTensor().isEmpty()) {
            Adapter adapter = only(adaptation.toTensor(), holder, property.typeName());
            if (adapter != null) {
                members.put(path, new Member(accessOf(property), adapter));
            }
        } else if (adaptation.wasAsked()) {
            String type = property.typeName();
            reportMissing(adaptation, new Wanted(holder, type, type, path + " of " + kind, Result.TENSOR));
        } else {
            return false;
        }
        return true;
    }

    /**
     * The member that holds a tensor or part, or null if there is none that generated code can use.
     *
     * @param added what the user would add where there is none
     */
    private @Nullable Property usable(Holder holder, String name, String path, String added) {
        String type = holder.type().name();
        Map<String, Property> properties = holder.type().properties().get();
        Property property = properties.get(name);
        if (property == null) {
            List<String> unused = new ArrayList<>(tensorsAmong(properties));
            unused.removeAll(memberNames(holder.statements()));
            String rename = NearNames.nearest(name, unused)
                    .map(near -> ", or rename " + near)
                    .orElse("");
            report(Message.MEMBER_MISSING, type, name, path, kind, added, name, name, rename);
            return null;
        }
        if (property.missingType() != null) {
            report(Message.UNKNOWN_TYPE, property.missingType(), type + "." + name);
            return null;
        }
        if (property.access() == null || property.isStatic()) {
            report(Message.MEMBER_NOT_ACCESSIBLE, type, name, path, kind, name);
            return null;
        }
        return property;
    }

    private static Access accessOf(Property usable) {
        Access access = usable.access();
        if (access == null) {
            throw new IllegalArgumentException(usable.name() + " cannot be used");
        }
        return access;
    }

    private void report(Message message, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

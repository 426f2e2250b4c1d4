package dev.fanin.processor.reading;

import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The members of a type that hold something: fields, and methods that return or take it. */
final class PropertyReader {
    private final Elements elements;
    private final Types types;
    private final Accessibility accessibility;
    private final Hierarchy hierarchy;
    private final AdapterScope adapters;
    private final Function<TypeMirror, FieldType> fieldTypes;
    private final Consumer<Element> use;
    private @Nullable Members latest;

    /**
     * A reader for one package.
     *
     * @param fieldTypes reads what a property's type is
     * @param use told of each member that generated code may use
     */
    PropertyReader(
            Elements elements,
            Types types,
            Accessibility accessibility,
            Hierarchy hierarchy,
            AdapterScope adapters,
            Function<TypeMirror, FieldType> fieldTypes,
            Consumer<Element> use) {
        this.elements = elements;
        this.types = types;
        this.accessibility = accessibility;
        this.hierarchy = hierarchy;
        this.adapters = adapters;
        this.fieldTypes = fieldTypes;
        this.use = use;
    }

    /** Every property of a type, by name. */
    Map<String, Property> all(DeclaredType type) {
        Members members = members(type);
        Map<String, Property> properties = new LinkedHashMap<>();
        for (String name : members.names()) {
            Property property = members.property(name);
            if (property != null) {
                properties.put(name, property);
            }
        }
        return properties;
    }

    /** The names of those that are readable ints, a getter's without its "get". */
    List<String> ints(DeclaredType type) {
        Map<String, Property> all = all(type);
        return all.values().stream()
                .filter(property -> property.isInt() && property.access() != null)
                .map(Property::name)
                .filter(name -> !all.containsKey(propertyOfGetter(name)))
                .toList();
    }

    /** One property of a type, or null if it has none of that name. */
    @Nullable
    Property find(DeclaredType type, String name) {
        return members(type).property(name);
    }

    /** How generated code reaches a field of its model, or null if it cannot. */
    @Nullable
    Access access(DeclaredType model, VariableElement field) {
        return members(model).access(field.getSimpleName().toString(), field);
    }

    /** The members of a type; a model asks for its own again with each field. */
    private Members members(DeclaredType type) {
        Members members = latest;
        if (members == null || !types.isSameType(members.type, type)) {
            members = new Members(type);
            latest = members;
        }
        return members;
    }

    static @Nullable Storage storageOf(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror component = array.getComponentType();
            return component.getKind().isPrimitive()
                    ? Storage.ofType(TypeNames.display(component) + "[]").orElse(null)
                    : null;
        }
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            return Storage.ofType(element.getQualifiedName().toString()).orElse(null);
        }
        return null;
    }

    /** The fields and methods of one type, own and inherited. */
    private final class Members {
        private final DeclaredType type;
        private final Map<String, VariableElement> fields = new LinkedHashMap<>();
        private final List<ExecutableElement> methods = new ArrayList<>();

        Members(DeclaredType type) {
            this.type = type;
            TypeElement element = (TypeElement) type.asElement();
            List<TypeElement> nearestFirst = hierarchy.withSupertypes(element);
            // Compilers give members in orders of their own: nearest class first, then by name.
            List<? extends Element> all = elements.getAllMembers(element).stream()
                    .filter(member -> !isOfObject(member))
                    .sorted(Comparator.<Element>comparingInt(
                                    member -> nearestFirst.indexOf((TypeElement) member.getEnclosingElement()))
                            .thenComparing(PropertyReader::nameOf))
                    .toList();
            // A field hides those that are inherited from further away.
            ElementFilter.fieldsIn(all).forEach(field -> fields.putIfAbsent(nameOf(field), field));
            methods.addAll(ElementFilter.methodsIn(all));
        }

        private boolean isOfObject(Element member) {
            return member.getEnclosingElement() instanceof TypeElement declaring
                    && declaring.getQualifiedName().contentEquals(Object.class.getName());
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(fields.keySet());
            for (ExecutableElement method : methods) {
                if (method.getParameters().isEmpty()) {
                    String name = nameOf(method);
                    names.add(name);
                    names.add(propertyOfGetter(name));
                }
            }
            return names;
        }

        @Nullable
        Property property(String name) {
            Property field = fieldProperty(name);
            if (field != null && field.access() != null && isSuitable(field)) {
                return field;
            }
            Property method = methodProperty(name);
            boolean preferMethod = field == null || field.access() == null || (method != null && isSuitable(method));
            return method != null && preferMethod ? method : field;
        }

        /** Whether a property is a tensor or a size, which a field of the same name as a method may not be. */
        private static boolean isSuitable(Property property) {
            return property.storage() != null
                    || property.isInt()
                    || !property.adaptation().get().toTensor().isEmpty();
        }

        private @Nullable Property fieldProperty(String name) {
            VariableElement field = fields.get(name);
            if (field == null) {
                return null;
            }
            TypeMirror held = types.asMemberOf(type, field);
            return property(name, held, field, accessibility.canUse(field) ? access(name, field) : null);
        }

        private @Nullable Property methodProperty(String name) {
            ExecutableElement getter = getter(name, method -> !isStatic(method));
            if (getter == null) {
                getter = getter(name, method -> isStatic(method) && !isOfInterface(method));
            }
            if (getter == null) {
                return null;
            }
            TypeMirror held = returnType(getter);
            return property(name, held, getter, access(getter, name, held));
        }

        private Property property(String name, TypeMirror held, Element member, @Nullable Access access) {
            TypeMirror missing = MissingTypes.in(held);
            if (missing == null && member instanceof ExecutableElement getter) {
                missing = MissingTypes.thrownBy(getter);
            }
            return new Property(
                    name,
                    TypeNames.display(held),
                    storageOf(held),
                    held.getKind() == TypeKind.INT,
                    isStatic(member),
                    missing == null ? null : TypeNames.display(missing),
                    () -> adapters.of(held),
                    () -> fieldTypes.apply(held),
                    access);
        }

        @Nullable
        Access access(String name, VariableElement field) {
            TypeMirror held = types.asMemberOf(type, field);
            boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
            if (accessibility.canUse(field)) {
                use.accept(field);
                return new Access(name, null, isFinal ? null : name);
            }
            ExecutableElement getter =
                    getter(name, method -> !isStatic(method) && types.isAssignable(returnType(method), held));
            return getter == null ? null : access(getter, name, held);
        }

        private Access access(ExecutableElement getter, String name, TypeMirror held) {
            ExecutableElement setter = setter(name, held);
            use.accept(getter);
            if (setter != null) {
                use.accept(setter);
            }
            return new Access(nameOf(getter) + "()", setter == null ? null : nameOf(setter), null);
        }

        private @Nullable ExecutableElement getter(String name, Predicate<ExecutableElement> suitable) {
            for (String candidate : MethodNames.getters(name)) {
                for (ExecutableElement method : methods) {
                    if (MethodNames.matches(nameOf(method), candidate)
                            && method.getParameters().isEmpty()
                            && method.getReturnType().getKind() != TypeKind.VOID
                            && isCallable(method)
                            && suitable.test(method)) {
                        return method;
                    }
                }
            }
            return null;
        }

        private @Nullable ExecutableElement setter(String name, TypeMirror held) {
            for (String candidate : MethodNames.setters(name)) {
                for (ExecutableElement method : methods) {
                    if (MethodNames.matches(nameOf(method), candidate)
                            && method.getParameters().size() == 1
                            && isCallable(method)
                            && !isStatic(method)
                            && types.isSameType(parameterTypes(method).get(0), held)) {
                        return method;
                    }
                }
            }
            return null;
        }

        private boolean isCallable(ExecutableElement method) {
            return accessibility.canUse(method) && new CheckedExceptions(elements, types).of(method) == null;
        }

        private TypeMirror returnType(ExecutableElement method) {
            return asMember(method).getReturnType();
        }

        private List<? extends TypeMirror> parameterTypes(ExecutableElement method) {
            return asMember(method).getParameterTypes();
        }

        /** The method as the type has it; as it is declared where the type has arguments that are not found. */
        private ExecutableType asMember(ExecutableElement method) {
            return types.asMemberOf(type, method) instanceof ExecutableType member
                    ? member
                    : (ExecutableType) method.asType();
        }
    }

    /** Such as {@code width} of {@code getWidth}; empty for what is no getter's name. */
    static String propertyOfGetter(String name) {
        boolean isGetter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return isGetter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : "";
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isOfInterface(Element member) {
        return member.getEnclosingElement() instanceof TypeElement declaring
                && declaring.getKind().isInterface();
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }
}

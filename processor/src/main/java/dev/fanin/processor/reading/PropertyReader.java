package dev.fanin.processor.reading;

import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.Storage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Function<TypeMirror, FieldType> fieldTypes;

    /**
     * A reader for one package.
     *
     * @param fieldTypes reads what a property's type is
     */
    PropertyReader(
            Elements elements, Types types, Accessibility accessibility, Function<TypeMirror, FieldType> fieldTypes) {
        this.elements = elements;
        this.types = types;
        this.accessibility = accessibility;
        this.fieldTypes = fieldTypes;
    }

    /** Every property of a type, by name. */
    Map<String, Property> all(DeclaredType type) {
        Members members = new Members(type);
        Map<String, Property> properties = new LinkedHashMap<>();
        for (String name : members.names()) {
            Property property = members.property(name);
            if (property != null) {
                properties.put(name, property);
            }
        }
        return properties;
    }

    /** One property of a type, or null if it has none of that name. */
    @Nullable
    Property find(DeclaredType type, String name) {
        return new Members(type).property(name);
    }

    /** How generated code reaches a field of its model, or null if it cannot. */
    @Nullable
    Access access(DeclaredType model, VariableElement field) {
        Members members = new Members(model);
        return members.access(field.getSimpleName().toString(), field);
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
            List<? extends Element> all = elements.getAllMembers(element);
            ElementFilter.fieldsIn(all).forEach(field -> {
                // A field of the class itself hides an inherited one of the same name.
                if (element.equals(field.getEnclosingElement()) || !fields.containsKey(nameOf(field))) {
                    fields.put(nameOf(field), field);
                }
            });
            ElementFilter.methodsIn(all).stream()
                    .filter(method -> !isOfObject(method))
                    .forEach(methods::add);
        }

        private boolean isOfObject(ExecutableElement method) {
            return method.getEnclosingElement() instanceof TypeElement declaring
                    && declaring.getQualifiedName().contentEquals(Object.class.getName());
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(fields.keySet());
            for (ExecutableElement method : methods) {
                if (method.getParameters().isEmpty()) {
                    String name = nameOf(method);
                    names.add(name);
                    if (name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3))) {
                        names.add(Character.toLowerCase(name.charAt(3)) + name.substring(4));
                    }
                }
            }
            return names;
        }

        @Nullable
        Property property(String name) {
            VariableElement field = fields.get(name);
            if (field != null && accessibility.canUse(field)) {
                return property(name, field, access(name, field));
            }
            ExecutableElement getter = getter(name, method -> true);
            if (getter != null) {
                TypeMirror held = returnType(getter);
                return new Property(
                        name,
                        TypeNames.display(held),
                        storageOf(held),
                        held.getKind() == TypeKind.INT,
                        false,
                        () -> fieldTypes.apply(held),
                        new Access(nameOf(getter) + "()", setter(name, held), null));
            }
            return field == null ? null : property(name, field, null);
        }

        private Property property(String name, VariableElement field, @Nullable Access access) {
            TypeMirror held = types.asMemberOf(type, field);
            return new Property(
                    name,
                    TypeNames.display(held),
                    storageOf(held),
                    held.getKind() == TypeKind.INT,
                    field.getModifiers().contains(Modifier.STATIC),
                    () -> fieldTypes.apply(held),
                    access);
        }

        @Nullable
        Access access(String name, VariableElement field) {
            TypeMirror held = types.asMemberOf(type, field);
            boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
            if (accessibility.canUse(field)) {
                return new Access(name, null, isFinal ? null : name);
            }
            ExecutableElement getter = getter(name, method -> types.isAssignable(returnType(method), held));
            return getter == null ? null : new Access(nameOf(getter) + "()", setter(name, held), null);
        }

        private @Nullable ExecutableElement getter(String name, Predicate<ExecutableElement> suitable) {
            for (String candidate : List.of(name, "get" + capitalized(name))) {
                for (ExecutableElement method : methods) {
                    if (nameOf(method).equals(candidate)
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

        private @Nullable String setter(String name, TypeMirror held) {
            for (String candidate : List.of("set" + capitalized(name), name)) {
                for (ExecutableElement method : methods) {
                    if (nameOf(method).equals(candidate)
                            && method.getParameters().size() == 1
                            && isCallable(method)
                            && types.isSameType(parameterTypes(method).get(0), held)) {
                        return candidate;
                    }
                }
            }
            return null;
        }

        private boolean isCallable(ExecutableElement method) {
            return accessibility.canUse(method)
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && method.getThrownTypes().stream().noneMatch(this::isChecked);
        }

        private boolean isChecked(TypeMirror thrown) {
            return !isSubtype(thrown, RuntimeException.class) && !isSubtype(thrown, Error.class);
        }

        private boolean isSubtype(TypeMirror thrown, Class<?> unchecked) {
            TypeElement element = elements.getTypeElement(unchecked.getName());
            return element != null && types.isSubtype(thrown, element.asType());
        }

        private TypeMirror returnType(ExecutableElement method) {
            return ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
        }

        private List<? extends TypeMirror> parameterTypes(ExecutableElement method) {
            return ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes();
        }
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

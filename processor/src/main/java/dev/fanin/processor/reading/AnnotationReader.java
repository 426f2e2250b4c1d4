package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.EnumConstant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** From an annotation in the source to plain values. */
final class AnnotationReader {
    /** What compilers give as the value that they cannot understand. */
    private static final String ERROR = "<error>";

    private final Elements elements;

    AnnotationReader(Elements elements) {
        this.elements = elements;
    }

    /** The annotation's values, or null where the compiler rejects one of them. */
    @Nullable
    AnnotationUse read(Element element, AnnotationMirror annotation) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        Map<? extends ExecutableElement, ? extends AnnotationValue> explicit;
        // In the order in which the user wrote them: compilers do not agree on that of a compiled annotation's members.
        Map<ExecutableElement, AnnotationValue> all = new LinkedHashMap<>();
        try {
            explicit = annotation.getElementValues();
            all.putAll(explicit);
            elements.getElementValuesWithDefaults(annotation).forEach(all::putIfAbsent);
        } catch (RuntimeException malformed) {
            // Eclipse's compiler throws instead of giving a value of the wrong type, which it reports itself.
            return null;
        }
        if (!isComplete(annotation, all.keySet())) {
            // The compiler reports the member that has no value.
            return null;
        }
        for (Map.Entry<ExecutableElement, AnnotationValue> entry : all.entrySet()) {
            ExecutableElement member = entry.getKey();
            AnnotationValue value = entry.getValue();
            boolean isExplicit = explicit.containsKey(member);
            Object plain = plain(element, value, member.getReturnType());
            if (plain == null) {
                return null;
            }
            Location location = isExplicit
                    ? new ElementLocation(element, annotation, value)
                    : ElementLocation.of(element, annotation);
            arguments.put(
                    member.getSimpleName().toString(),
                    new Argument(plain, isExplicit, location, items(element, annotation, value, isExplicit)));
        }
        return new AnnotationUse(
                FaninAnnotations.nameOf(annotation), arguments, ElementLocation.of(element, annotation));
    }

    private static boolean isComplete(AnnotationMirror annotation, Set<ExecutableElement> given) {
        return ElementFilter.methodsIn(
                        annotation.getAnnotationType().asElement().getEnclosedElements())
                .stream()
                .allMatch(given::contains);
    }

    /** The annotations that one annotation holds, each with its values; null where the compiler rejects one. */
    @Nullable
    List<AnnotationUse> readList(Element element, AnnotationMirror list) {
        List<AnnotationUse> uses = new ArrayList<>();
        for (AnnotationValue value : list.getElementValues().values()) {
            if (value.getValue() instanceof List<?> items) {
                for (Object item : items) {
                    Object each = ((AnnotationValue) item).getValue();
                    AnnotationUse use = each instanceof AnnotationMirror nested ? read(element, nested) : null;
                    if (use == null) {
                        return null;
                    }
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    /** The annotations in the arrays that an annotation's members are. */
    static List<AnnotationMirror> nested(AnnotationMirror annotation) {
        List<AnnotationMirror> nested = new ArrayList<>();
        for (AnnotationValue value : annotation.getElementValues().values()) {
            if (value.getValue() instanceof List<?> items) {
                for (Object item : items) {
                    if (((AnnotationValue) item).getValue() instanceof AnnotationMirror mirror) {
                        nested.add(mirror);
                    }
                }
            }
        }
        return nested;
    }

    /** The members that the user wrote and that are of type String, in their order; malformed ones are left out. */
    Map<String, Argument> readNames(Element element, AnnotationMirror annotation) {
        Map<String, Argument> names = new LinkedHashMap<>();
        annotation.getElementValues().forEach((member, value) -> {
            if (plain(element, value, member.getReturnType()) instanceof String name) {
                Location location = new ElementLocation(element, annotation, value);
                names.put(member.getSimpleName().toString(), new Argument(name, true, location, List.of()));
            }
        });
        return names;
    }

    private static List<Location> items(
            Element element, AnnotationMirror annotation, AnnotationValue value, boolean isExplicit) {
        List<Location> items = new ArrayList<>();
        if (isExplicit && value.getValue() instanceof List<?> list) {
            for (Object item : list) {
                items.add(new ElementLocation(element, annotation, (AnnotationValue) item));
            }
        }
        return items;
    }

    private @Nullable Object plain(Element element, AnnotationValue annotationValue, TypeMirror type) {
        Object value = annotationValue.getValue();
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            List<?> items = value instanceof List<?> list ? list : List.of(annotationValue);
            List<Object> plain = new ArrayList<>();
            for (Object item : items) {
                Object each = plain(element, (AnnotationValue) item, component);
                if (each == null) {
                    return null;
                }
                plain.add(each);
            }
            return plain;
        }
        if (type.getKind() == TypeKind.INT && value instanceof Integer number) {
            return number.longValue();
        }
        if (type.getKind() == TypeKind.DOUBLE && value instanceof Double) {
            return value;
        }
        if (type.getKind() == TypeKind.BOOLEAN && value instanceof Boolean) {
            return value;
        }
        if (type.getKind() == TypeKind.DECLARED) {
            if (value instanceof VariableElement constant
                    && constant.getEnclosingElement() instanceof TypeElement enumeration) {
                return new EnumConstant(
                        enumeration.getSimpleName().toString(),
                        constant.getSimpleName().toString());
            }
            if (value instanceof AnnotationMirror nested) {
                // Another annotation than the member's is an error of the compiler's own.
                boolean isOfMember = ((DeclaredType) type)
                        .asElement()
                        .equals(nested.getAnnotationType().asElement());
                return isOfMember ? read(element, nested) : null;
            }
            if (value instanceof String && isString(((DeclaredType) type).asElement())) {
                return value.equals(ERROR) ? null : value;
            }
        }
        return null;
    }

    /** The element tells, not the type, to whose text its own annotations belong. */
    private static boolean isString(Element type) {
        return ((TypeElement) type).getQualifiedName().contentEquals(String.class.getName());
    }
}

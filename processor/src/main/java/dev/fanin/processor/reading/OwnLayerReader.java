package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.model.OwnLayer;
import dev.fanin.processor.model.OwnLayer.Member;
import dev.fanin.processor.model.OwnLayer.MemberType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

/** Reads a user's annotation that is a layer, from source or from a class file. */
public final class OwnLayerReader {
    private final Elements elements;
    private final AnnotationReader annotationReader;

    /** A reader for one compilation. */
    public OwnLayerReader(Elements elements) {
        this.elements = elements;
        this.annotationReader = new AnnotationReader(elements);
    }

    /** The annotation as plain data; null if it is no layer of the user's own. */
    public @Nullable OwnLayer read(TypeElement annotation) {
        AnnotationMirror definition = FaninAnnotations.find(annotation, FaninAnnotations.LAYER_DEFINITION);
        if (definition == null) {
            return null;
        }
        List<Member> members = new ArrayList<>();
        for (ExecutableElement member : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
            TypeMirror type = member.getReturnType();
            Location location = ElementLocation.of(member);
            members.add(new Member(
                    member.getSimpleName().toString(),
                    TypeNames.display(type),
                    memberType(type),
                    enumName(type),
                    constants(type),
                    location));
        }
        return new OwnLayer(
                TypeNames.reference(annotation, elements),
                members,
                annotationReader.read(annotation, definition),
                mayBe(annotation, Retention.class, List.of("CLASS", "RUNTIME")),
                mayBe(annotation, Target.class, List.of("FIELD")),
                ElementLocation.of(annotation));
    }

    /** Whether a member's type does not exist, perhaps because another processor has yet to generate it. */
    public static boolean isIncomplete(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .anyMatch(member -> memberType(member.getReturnType()) == MemberType.UNKNOWN);
    }

    private static MemberType memberType(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return switch (memberType(array.getComponentType())) {
                case INT -> MemberType.INTS;
                case DOUBLE -> MemberType.DOUBLES;
                case BOOLEAN, STRING, ENUM -> MemberType.OTHER_ARRAY;
                case UNKNOWN -> MemberType.UNKNOWN;
                default -> MemberType.OTHER;
            };
        }
        return switch (type.getKind()) {
            case INT -> MemberType.INT;
            case DOUBLE -> MemberType.DOUBLE;
            case BOOLEAN -> MemberType.BOOLEAN;
            case ERROR -> MemberType.UNKNOWN;
            case DECLARED -> declaredType(((DeclaredType) type).asElement());
            default -> MemberType.OTHER;
        };
    }

    private static MemberType declaredType(Element type) {
        if (type.getKind() == ElementKind.ENUM) {
            return MemberType.ENUM;
        }
        boolean isString = ((TypeElement) type).getQualifiedName().contentEquals(String.class.getName());
        return isString ? MemberType.STRING : MemberType.OTHER;
    }

    private static String enumName(TypeMirror type) {
        return memberType(type) == MemberType.ENUM
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }

    /** In alphabetical order: compilers do not agree on another one for a compiled enum. */
    private static List<String> constants(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return List.of();
        }
        return ((DeclaredType) type)
                .asElement().getEnclosedElements().stream()
                        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(element -> element.getSimpleName().toString())
                        .sorted()
                        .toList();
    }

    /** Whether a meta-annotation is missing or has one of some constants among its values. */
    private static boolean mayBe(TypeElement annotation, Class<?> meta, List<String> allowed) {
        AnnotationMirror mirror = FaninAnnotations.find(annotation, meta.getName());
        return mirror == null
                || mirror.getElementValues().values().stream().anyMatch(value -> hasOneOf(value, allowed));
    }

    private static boolean hasOneOf(AnnotationValue value, List<String> allowed) {
        Object plain = value.getValue();
        if (plain instanceof List<?> items) {
            return items.stream().anyMatch(item -> hasOneOf((AnnotationValue) item, allowed));
        }
        return !(plain instanceof VariableElement constant)
                || allowed.contains(constant.getSimpleName().toString());
    }
}

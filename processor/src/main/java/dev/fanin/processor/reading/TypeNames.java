package dev.fanin.processor.reading;

import dev.fanin.processor.model.TypeReference;
import dev.fanin.processor.model.TypeReference.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Types as generated code and messages name them. */
final class TypeNames {
    private TypeNames() {}

    static TypeReference reference(TypeElement type, Elements elements) {
        Deque<Segment> nesting = new ArrayDeque<>();
        // What stands around a static class has no type arguments in its name: Outer.Nested, but Outer<?>.Inner.
        boolean insideStatic = false;
        for (Element each = type; each instanceof TypeElement enclosing; each = each.getEnclosingElement()) {
            int typeParameters =
                    insideStatic ? 0 : enclosing.getTypeParameters().size();
            nesting.addFirst(new Segment(enclosing.getSimpleName().toString(), typeParameters));
            insideStatic |= enclosing.getModifiers().contains(Modifier.STATIC);
        }
        return new TypeReference(elements.getPackageOf(type).getQualifiedName().toString(), List.copyOf(nesting));
    }

    /** A type with simple names and without annotations, such as {@code List<Dense>}. */
    static String display(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return display(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            String name = declared.asElement().getSimpleName().toString();
            return declared.getTypeArguments().isEmpty()
                    ? name
                    : declared.getTypeArguments().stream()
                            .map(TypeNames::display)
                            .collect(Collectors.joining(", ", name + "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bound(" extends ", wildcard.getExtendsBound()) + bound(" super ", wildcard.getSuperBound());
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }

    private static String bound(String keyword, @Nullable TypeMirror bound) {
        return bound == null ? "" : keyword + display(bound);
    }
}

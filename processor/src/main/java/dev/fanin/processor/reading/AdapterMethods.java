package dev.fanin.processor.reading;

import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.processor.model.Adaptation.Reason;
import dev.fanin.processor.model.Adapter.Result;
import dev.fanin.processor.model.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of one class, and the methods that look like one.
 *
 * @param accessibility of the package whose generated code calls them
 */
record AdapterMethods(Elements elements, Types types, Accessibility accessibility) {
    /** In the order of their signatures, which every compiler gives alike. */
    List<AdapterMethod> of(TypeElement owner) {
        TypeReference declaring = TypeNames.reference(owner, elements);
        List<AdapterMethod> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(owner))) {
            if (isCandidate(owner, method)) {
                methods.add(read(owner, declaring, method));
            }
        }
        methods.sort(Comparator.comparing(AdapterMethod::signature));
        return methods;
    }

    /** Whether a method gives a tensor or layer, or does what an adapter does but for that. */
    private boolean isCandidate(TypeElement owner, ExecutableElement method) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (!(method.getEnclosingElement() instanceof TypeElement declaring) || isObject(declaring.asType())) {
            return false;
        }
        if (isStatic && declaring.getKind().isInterface() && !declaring.equals(owner)) {
            // An interface does not inherit it.
            return false;
        }
        return result(method) != null
                || (isStatic && method.getParameters().size() == 1 && accessibility.canUse(method));
    }

    private static @Nullable Result result(ExecutableElement method) {
        if (method.getReturnType().getKind() == TypeKind.DECLARED) {
            String name = ((TypeElement) ((DeclaredType) method.getReturnType()).asElement())
                    .getQualifiedName()
                    .toString();
            if (name.equals(Tensor.class.getName())) {
                return Result.TENSOR;
            }
            if (name.equals(Layer.class.getName())) {
                return Result.LAYER;
            }
        }
        return null;
    }

    private AdapterMethod read(TypeElement owner, TypeReference declaring, ExecutableElement method) {
        Result result = result(method);
        TypeMirror parameter = method.getParameters().isEmpty()
                ? null
                : method.getParameters().get(0).asType();
        TypeMirror missing = missing(method);
        TypeMirror taken = parameter == null || missing != null ? null : taken(parameter);
        TypeMirror checked = new CheckedExceptions(elements, types).of(method);
        Reason reason = null;
        TypeMirror cause = null;
        if (missing != null) {
            reason = Reason.TYPE_NOT_FOUND;
            cause = missing;
        } else if (result == null) {
            reason = Reason.RETURN_TYPE;
            cause = method.getReturnType();
        } else if (!method.getModifiers().contains(Modifier.STATIC)) {
            reason = Reason.NOT_STATIC;
        } else if (!accessibility.canName(owner)) {
            reason = Reason.CLASS_NOT_ACCESSIBLE;
        } else if (!accessibility.canUse(method)) {
            reason = Reason.NOT_ACCESSIBLE;
        } else if (parameter == null || method.getParameters().size() != 1) {
            reason = Reason.PARAMETERS;
        } else if (parameter.getKind().isPrimitive()) {
            reason = Reason.PRIMITIVE;
            cause = parameter;
        } else if (checked != null) {
            reason = Reason.CHECKED_EXCEPTION;
            cause = checked;
        } else if (taken == null) {
            reason = Reason.TYPE_PARAMETERS;
        }
        return new AdapterMethod(owner, declaring, method, taken, result, reason, cause);
    }

    private static @Nullable TypeMirror missing(ExecutableElement method) {
        TypeMirror missing = MissingTypes.in(method.getReturnType());
        for (var parameter : method.getParameters()) {
            missing = missing == null ? MissingTypes.in(parameter.asType()) : missing;
        }
        return missing == null ? MissingTypes.thrownBy(method) : missing;
    }

    /**
     * A type to which exactly those can be assigned that can be given to a method's parameter; null where there is none. Whatever the
     * method's own type parameters are inferred to be, each stands once at the parameter's first level, so it is no more than its bound.
     */
    private @Nullable TypeMirror taken(TypeMirror parameter) {
        if (parameter instanceof TypeVariable variable) {
            return bound(variable);
        }
        if (parameter instanceof ArrayType array && array.getComponentType() instanceof TypeVariable variable) {
            TypeMirror bound = bound(variable);
            return bound == null ? null : types.getArrayType(bound);
        }
        return parameter instanceof DeclaredType declared
                ? withWildcards(declared)
                : hasVariables(parameter) ? null : parameter;
    }

    private @Nullable TypeMirror withWildcards(DeclaredType type) {
        if (!hasVariables(type)) {
            return type;
        }
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
            return null;
        }
        List<TypeMirror> arguments = new ArrayList<>();
        List<TypeParameterElement> seen = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            if (argument instanceof TypeVariable variable) {
                TypeMirror bound = bound(variable);
                TypeParameterElement parameter = (TypeParameterElement) variable.asElement();
                if (bound == null || seen.contains(parameter)) {
                    return null;
                }
                seen.add(parameter);
                arguments.add(types.getWildcardType(isObject(bound) ? null : bound, null));
            } else if (hasVariables(argument)) {
                return null;
            } else {
                arguments.add(argument);
            }
        }
        return types.getDeclaredType((TypeElement) type.asElement(), arguments.toArray(TypeMirror[]::new));
    }

    /** What a type parameter is at most, where that is one type without type parameters. */
    private static @Nullable TypeMirror bound(TypeVariable variable) {
        TypeMirror bound = variable.getUpperBound();
        boolean isOneType = bound.getKind() == TypeKind.DECLARED || bound.getKind() == TypeKind.ARRAY;
        return isOneType && !hasVariables(bound) ? bound : null;
    }

    private static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(Object.class.getName());
    }

    private static boolean hasVariables(@Nullable TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hasVariables(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return hasVariables(wildcard.getExtendsBound()) || hasVariables(wildcard.getSuperBound());
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(AdapterMethods::hasVariables)
                    || hasVariables(declared.getEnclosingType());
        }
        return type instanceof TypeVariable;
    }
}

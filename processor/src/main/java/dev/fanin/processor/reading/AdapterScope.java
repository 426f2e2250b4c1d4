package dev.fanin.processor.reading;

import dev.fanin.Layer;
import dev.fanin.processor.model.Adaptation;
import dev.fanin.processor.model.Adaptation.Misfit;
import dev.fanin.processor.model.Adaptation.Reason;
import dev.fanin.processor.model.Adapter;
import dev.fanin.processor.model.Adapter.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** The adapters of one model, and which of them a type is given to. */
final class AdapterScope {
    private final Types types;
    private final Deprecations deprecations;
    private final List<List<AdapterMethod>> levels;

    /**
     * The adapters of a model.
     *
     * @param levels the methods of the classes of each {@code @Adapters}, that of the model itself first
     */
    AdapterScope(Types types, Deprecations deprecations, List<List<AdapterMethod>> levels) {
        this.types = types;
        this.deprecations = deprecations;
        this.levels = levels;
    }

    /** What the adapters do with a type. */
    Adaptation of(TypeMirror type) {
        if (levels.isEmpty() || !isAdaptable(type)) {
            return Adaptation.NONE;
        }
        List<Misfit> misfits = new ArrayList<>();
        List<Adapter> toTensor = choose(type, EnumSet.of(Result.TENSOR), misfits);
        List<Adapter> toLayer = choose(type, EnumSet.of(Result.LAYER), misfits);
        List<Adapter> toEither = choose(type, EnumSet.allOf(Result.class), misfits);
        addMisfits(type, misfits);
        List<Adapter> available = methods().stream()
                .filter(AdapterMethod::isAdapter)
                .map(this::adapter)
                .toList();
        List<Misfit> sorted = misfits.stream()
                .distinct()
                .sorted(Comparator.comparing(Misfit::reason).thenComparing(Misfit::signature))
                .toList();
        return new Adaptation(toTensor, toLayer, toEither, available, sorted);
    }

    private List<AdapterMethod> methods() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /** Whether a type is an object of which Fanin knows nothing by itself. */
    private static boolean isAdaptable(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return isAdaptable(variable.getUpperBound());
        }
        boolean isReference = type.getKind() == TypeKind.DECLARED
                || type.getKind() == TypeKind.ARRAY
                || type.getKind() == TypeKind.INTERSECTION;
        return isReference && PropertyReader.storageOf(type) == null && !isLayer(type);
    }

    private static boolean isLayer(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(Layer.class.getName());
    }

    private boolean takes(AdapterMethod method, TypeMirror type) {
        return method.taken() != null && types.isAssignable(type, method.taken());
    }

    /** The most specific adapters of the innermost level that has any. */
    private List<Adapter> choose(TypeMirror type, Set<Result> results, List<Misfit> misfits) {
        for (List<AdapterMethod> level : levels) {
            List<AdapterMethod> fitting = level.stream()
                    .filter(method -> method.isAdapter() && results.contains(method.result()) && takes(method, type))
                    .toList();
            if (!fitting.isEmpty()) {
                return callable(type, mostSpecific(fitting), level, misfits);
            }
        }
        return List.of();
    }

    private List<AdapterMethod> mostSpecific(List<AdapterMethod> fitting) {
        List<AdapterMethod> best = fitting.stream()
                .filter(method -> fitting.stream().noneMatch(better -> isMoreSpecific(better, method)))
                .toList();
        List<AdapterMethod> layers =
                best.stream().filter(method -> method.result() == Result.LAYER).toList();
        return layers.isEmpty() ? best : layers;
    }

    private boolean isMoreSpecific(AdapterMethod narrow, AdapterMethod wide) {
        return isAtLeastAsSpecific(narrow, wide) && !isAtLeastAsSpecific(wide, narrow);
    }

    private boolean isAtLeastAsSpecific(AdapterMethod narrow, AdapterMethod wide) {
        return narrow.taken() != null && takes(wide, narrow.taken());
    }

    /** The adapters, without one that another method of its name hides from generated code. */
    private List<Adapter> callable(
            TypeMirror type, List<AdapterMethod> best, List<AdapterMethod> level, List<Misfit> misfits) {
        List<Adapter> callable = new ArrayList<>();
        for (AdapterMethod method : best) {
            List<AdapterMethod> hiding = level.stream()
                    .filter(other -> other.isNamedLike(method) && mayHide(other, method, type))
                    .toList();
            if (hiding.isEmpty()) {
                use(type, method);
                callable.add(adapter(method));
            } else {
                misfits.add(new Misfit(
                        method.signature(), Reason.SHADOWED, hiding.get(0).signature()));
            }
        }
        return callable;
    }

    /** Whether Java would call the other method, or could not decide. */
    private boolean mayHide(AdapterMethod other, AdapterMethod method, TypeMirror type) {
        boolean isCalled = other.element().getParameters().size() == 1 && other.reason() != Reason.NOT_ACCESSIBLE;
        if (!isCalled) {
            return false;
        }
        return other.taken() == null
                ? other.reason() == Reason.TYPE_PARAMETERS
                : takes(other, type) && !isMoreSpecific(method, other);
    }

    private Adapter adapter(AdapterMethod method) {
        return method.adapter(methods().stream().anyMatch(method::isNamedLike));
    }

    private void use(TypeMirror type, AdapterMethod method) {
        deprecations.use(method.element());
        deprecations.use(method.owner());
        if (method.taken() != null && !types.isSubtype(type, method.taken())) {
            deprecations.useUnchecked();
        }
    }

    /** Adds what looks like an adapter for the type and is none. */
    private void addMisfits(TypeMirror type, List<Misfit> misfits) {
        for (AdapterMethod method : methods()) {
            if (!method.isAdapter()) {
                if (method.reason() == Reason.TYPE_NOT_FOUND || looksMeantFor(type, method)) {
                    misfits.add(method.misfit());
                }
            } else if (method.taken() != null && !takes(method, type)) {
                addNear(type, method, method.taken(), misfits);
            }
        }
    }

    private boolean looksMeantFor(TypeMirror type, AdapterMethod method) {
        TypeMirror held = types.erasure(type);
        return method.element().getParameters().stream()
                .map(parameter -> types.erasure(parameter.asType()))
                .anyMatch(parameter -> method.reason() == Reason.RETURN_TYPE
                        ? types.isSameType(held, parameter)
                        : types.isAssignable(held, parameter));
    }

    private void addNear(TypeMirror type, AdapterMethod method, TypeMirror taken, List<Misfit> misfits) {
        TypeMirror held = types.erasure(type);
        TypeMirror wanted = types.erasure(taken);
        if (types.isSameType(held, wanted)) {
            misfits.add(new Misfit(method.signature(), Reason.OTHER_ARGUMENTS, TypeNames.display(type)));
        } else if (types.isSubtype(wanted, held)) {
            misfits.add(new Misfit(method.signature(), Reason.NARROWER, TypeNames.display(taken)));
        } else if (TypeNames.display(held).equals(TypeNames.display(wanted))) {
            misfits.add(new Misfit(method.signature(), Reason.SAME_NAME, wanted.toString()));
        }
    }
}

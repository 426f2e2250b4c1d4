package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.InitializerDefinition;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.catalogue.TensorRule;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.catalogue.WrapperDefinition;
import dev.fanin.processor.catalogue.Wrappers;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import dev.fanin.processor.checking.ResolvedField.Tie;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks what stands beside a layer's annotation: a parametrization, initializers, a tie. */
final class BesideChecker {
    private final String where;
    private final AnnotatedField field;
    private final List<Diagnostic> diagnostics;

    BesideChecker(String where, AnnotatedField field, List<Diagnostic> diagnostics) {
        this.where = where;
        this.field = field;
        this.diagnostics = diagnostics;
    }

    /** The layer's steps, parametrized if the field says so. */
    List<Statement> withWrapper(LayerDefinition layer, List<Statement> statements) {
        List<AnnotationUse> wrappers = field.wrappers();
        if (wrappers.isEmpty()) {
            return statements;
        }
        if (wrappers.size() > 1) {
            String names = wrappers.stream().map(use -> "@" + use.kind()).collect(Collectors.joining(" and "));
            report(Message.SEVERAL_WRAPPERS, wrappers.get(1).location(), where, names);
            return statements;
        }
        AnnotationUse use = wrappers.get(0);
        WrapperDefinition wrapper = Wrappers.get(use.annotation());
        Arguments given = arguments(use);
        Tensors own = Tensors.of(
                statements.stream().filter(Declaration.class::isInstance).toList());
        TensorSpec tensor = tensor(layer, use, "name", own);
        if (tensor == null || !satisfied(wrapper.rules(), use, given, tensor)) {
            return statements;
        }
        return wrapper.transformation().apply(layer, statements, given);
    }

    /** The layer's steps, followed by the initializers of the field. */
    List<Statement> withInitializers(LayerDefinition layer, List<Statement> statements) {
        Tensors tensors = Tensors.of(statements);
        List<Statement> initialized = new ArrayList<>(statements);
        for (AnnotationUse use : field.initializers()) {
            InitializerDefinition initializer = Initializers.get(use.annotation());
            TensorSpec tensor = tensor(layer, use, "parameter", tensors);
            if (tensor == null) {
                continue;
            }
            Arguments given = arguments(use);
            String path = given.text("parameter");
            if (initializer.isForFloatingPoint() && tensor.elementType() == ElementType.INT64) {
                report(Message.TENSOR_OF_INTEGERS, location(use, "parameter"), path, where, use.kind());
            } else if (satisfied(initializer.rules(), use, given, tensor)) {
                initialized.add(new Redraw(path, initializer.recipe().apply(given, tensor.shape())));
            }
        }
        return initialized;
    }

    /** Which tensor the field ties to which, or null. */
    @Nullable
    Tie tie(@Nullable HolderKind holder, Tensors tensors, List<ResolvedField> earlier) {
        AnnotationUse use = field.tie();
        if (use == null || holder == null) {
            return null;
        }
        Arguments given = arguments(use);
        String path = given.text("parameter");
        String target = given.text("value");
        TensorSpec tensor = tensors.find(path);
        if (tensor == null) {
            report(Message.TENSOR_UNKNOWN, location(use, "parameter"), where, path, use.kind(), names(tensors));
        } else if (holder != HolderKind.LAYER) {
            report(Message.TIE_HOLDER, use.location(), where);
        } else if (targetFits(use, tensor, path, target, earlier)) {
            return new Tie(path, target);
        }
        return null;
    }

    private boolean targetFits(
            AnnotationUse use, TensorSpec tensor, String path, String target, List<ResolvedField> earlier) {
        for (ResolvedField other : earlier) {
            String prefix = other.effectiveKey() + ".";
            if (!target.startsWith(prefix)) {
                continue;
            }
            if (!(other instanceof ResolvedLayer layer)) {
                return true;
            }
            TensorSpec found = Tensors.of(layer.statements()).find(target.substring(prefix.length()));
            if (found == null) {
                continue;
            }
            if (!canBeEqual(found.shape(), tensor.shape())) {
                report(
                        Message.TIE_SHAPE,
                        location(use, "value"),
                        where + "." + path,
                        SourceText.ofShape(tensor.shape()),
                        target,
                        SourceText.ofShape(found.shape()));
                return false;
            }
            return true;
        }
        report(Message.TIE_UNKNOWN, location(use, "value"), where.substring(0, where.lastIndexOf('.')), where, target);
        return false;
    }

    /** Sizes that come at run time are compared then. */
    private static boolean canBeEqual(List<Size> shape, List<Size> other) {
        return shape.size() == other.size()
                && IntStream.range(0, shape.size()).allMatch(i -> canBeEqual(shape.get(i), other.get(i)));
    }

    private static boolean canBeEqual(Size size, Size other) {
        return !size.isConstant() || !other.isConstant() || size.value() == other.value();
    }

    private @Nullable TensorSpec tensor(LayerDefinition layer, AnnotationUse use, String argument, Tensors tensors) {
        String path = arguments(use).text(argument);
        TensorSpec tensor = tensors.find(path);
        if (tensor == null) {
            report(
                    Message.TENSOR_UNKNOWN,
                    location(use, argument),
                    "A " + layer.kind(),
                    path,
                    use.kind(),
                    names(tensors));
        }
        return tensor;
    }

    private static String names(Tensors tensors) {
        return tensors.byPath().isEmpty()
                ? "none"
                : String.join(", ", tensors.byPath().keySet());
    }

    private boolean satisfied(List<TensorRule> rules, AnnotationUse use, Arguments given, TensorSpec tensor) {
        boolean satisfied = true;
        for (TensorRule rule : rules) {
            if (satisfied && !rule.satisfied().test(given, tensor.shape())) {
                boolean isAboutShape = rule.argument().equals("parameter");
                String values = isAboutShape
                        ? given.text("parameter") + " has the shape " + SourceText.ofShape(tensor.shape())
                        : rule.argument() + " is "
                                + SourceText.of(given.values().getOrDefault(rule.argument(), ""));
                diagnostics.add(Diagnostic.ofRule(rule.message(), location(use, rule.argument()), values));
                satisfied = false;
            }
        }
        return satisfied;
    }

    private static Arguments arguments(AnnotationUse use) {
        Map<String, Object> values = new LinkedHashMap<>();
        use.arguments().forEach((name, argument) -> values.put(name, argument.value()));
        return new Arguments(Map.of(), values);
    }

    /** The argument where the user wrote it, else the annotation. */
    private static Location location(AnnotationUse use, String argument) {
        Argument given = use.arguments().get(argument);
        return given == null ? use.location() : given.location();
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

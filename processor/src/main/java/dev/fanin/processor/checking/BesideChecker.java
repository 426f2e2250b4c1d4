package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.InitializerDefinition;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Recipe;
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
import dev.fanin.processor.checking.ResolvedField.Tie;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks what stands beside a layer's annotation: a parametrization, initializers, a tie. */
final class BesideChecker {
    /** They are drawn by one method, which has 64 KB. */
    private static final int MOST_INITIALIZERS = 1_000;

    private final String where;
    private final AnnotatedField field;
    private final List<Diagnostic> diagnostics;

    BesideChecker(String where, AnnotatedField field, List<Diagnostic> diagnostics) {
        this.where = where;
        this.field = field;
        this.diagnostics = diagnostics;
    }

    /** Checks the parametrization and the initializers of a layer whose tensors are not known. */
    void checkWithoutTensors() {
        checkCounts();
        field.wrappers().forEach(use -> satisfied(Wrappers.get(use.annotation()).rules(), use, arguments(use), null));
        field.initializers()
                .forEach(use -> satisfied(Initializers.get(use.annotation()).rules(), use, arguments(use), null));
    }

    private void checkCounts() {
        List<AnnotationUse> wrappers = field.wrappers();
        if (wrappers.size() > 1) {
            String names = wrappers.stream().map(use -> "@" + use.kind()).collect(Collectors.joining(" and "));
            report(Message.SEVERAL_WRAPPERS, wrappers.get(1).location(), where, names);
        }
        int count = field.initializers().size();
        if (count > MOST_INITIALIZERS) {
            report(Message.TOO_MANY_INITIALIZERS, field.location(), where, count, MOST_INITIALIZERS);
        }
    }

    /** The layer's steps, parametrized and followed by the initializers if the field says so. */
    List<Statement> with(LayerDefinition layer, List<Statement> statements) {
        checkCounts();
        return withInitializers(withWrapper(layer, statements));
    }

    /** The layer's steps, parametrized if the field says so. */
    List<Statement> withWrapper(LayerDefinition layer, List<Statement> statements) {
        if (field.wrappers().size() != 1) {
            return statements;
        }
        AnnotationUse use = field.wrappers().get(0);
        WrapperDefinition wrapper = Wrappers.get(use.annotation());
        Arguments given = arguments(use);
        TensorSpec tensor = tensor(use, "name", Tensors.of(own(statements)));
        boolean satisfied = satisfied(wrapper.rules(), use, given, tensor);
        return satisfied && tensor != null ? wrapper.transformation().apply(layer, statements, given) : statements;
    }

    /** The steps that declare the layer's own tensors, without those of its parts: the ones that can be parametrized. */
    static List<Statement> own(List<Statement> statements) {
        return statements.stream().filter(Declaration.class::isInstance).toList();
    }

    private List<Statement> withInitializers(List<Statement> statements) {
        if (field.initializers().isEmpty() || field.initializers().size() > MOST_INITIALIZERS) {
            return statements;
        }
        Tensors tensors = Tensors.of(statements);
        List<Statement> initialized = new ArrayList<>(statements);
        for (AnnotationUse use : field.initializers()) {
            InitializerDefinition initializer = Initializers.get(use.annotation());
            TensorSpec tensor = drawn(use, initializer, tensors);
            Arguments given = arguments(use);
            boolean satisfied = satisfied(initializer.rules(), use, given, tensor);
            if (satisfied && tensor != null) {
                Recipe recipe = initializer.recipe().apply(given, tensor.shape());
                initialized.add(new Redraw(given.text("parameter"), recipe));
            }
        }
        return initialized;
    }

    /** The tensor that an initializer writes, or null if it cannot. */
    private @Nullable TensorSpec drawn(AnnotationUse use, InitializerDefinition initializer, Tensors tensors) {
        TensorSpec tensor = tensor(use, "parameter", tensors);
        if (tensor != null && initializer.isForFloatingPoint() && tensor.elementType() == ElementType.INT64) {
            String path = arguments(use).text("parameter");
            report(Message.TENSOR_OF_INTEGERS, location(use, "parameter"), path, where, use.kind());
            return null;
        }
        return tensor;
    }

    /**
     * Which tensor the field ties to which, or null.
     *
     * @param holder what the field's type is, or null if that has a mistake
     * @param tensors those of the layer, or null if they are not known
     * @param earlier what can be named; null where ties do not matter
     */
    @Nullable
    Tie tie(@Nullable HolderKind holder, @Nullable Tensors tensors, @Nullable TieTargets earlier) {
        AnnotationUse use = field.tie();
        if (use == null || earlier == null) {
            return null;
        }
        Arguments given = arguments(use);
        String path = given.text("parameter");
        TensorSpec tensor = tensors == null ? null : tensor(use, "parameter", tensors);
        boolean isLayer = holder == HolderKind.LAYER;
        if (holder != null && !isLayer) {
            report(Message.TIE_HOLDER, use.location(), where);
        }
        boolean fits = targetFits(use, tensor, earlier);
        return fits && isLayer && tensor != null ? new Tie(path, given.text("value")) : null;
    }

    private boolean targetFits(AnnotationUse use, @Nullable TensorSpec tensor, TieTargets earlier) {
        String model = where.substring(0, where.lastIndexOf('.'));
        String target = arguments(use).text("value");
        TieTargets.Target found = earlier.find(target);
        if (found == null) {
            report(
                    Message.TIE_UNKNOWN,
                    location(use, "value"),
                    model,
                    where,
                    SourceText.of(target),
                    NearNames.question(target, earlier.keys(target)));
        } else if (found.holder() != HolderKind.LAYER) {
            report(Message.TIE_HOLDER, location(use, "value"), found.layer());
        } else if (tensor != null && found.shape() != null && !canBeEqual(found.shape(), tensor.shape())) {
            report(
                    Message.TIE_SHAPE,
                    location(use, "value"),
                    where + "." + arguments(use).text("parameter"),
                    SourceText.ofShape(tensor.shape()),
                    target,
                    SourceText.ofShape(found.shape()));
        } else {
            return true;
        }
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

    private @Nullable TensorSpec tensor(AnnotationUse use, String argument, Tensors tensors) {
        String path = arguments(use).text(argument);
        TensorSpec tensor = tensors.find(path);
        if (tensor == null) {
            reportUnknownTensor(use, argument, path, tensors);
        }
        return tensor;
    }

    private void reportUnknownTensor(AnnotationUse use, String argument, String path, Tensors tensors) {
        Set<String> names = tensors.byPath().keySet();
        report(
                Message.TENSOR_UNKNOWN,
                location(use, argument),
                where,
                SourceText.of(path),
                use.kind(),
                SourceText.ofNames(names),
                NearNames.question(path, names));
    }

    /**
     * Whether all rules hold. A rule about an argument that breaks an earlier one is not checked: it would say the same again.
     *
     * @param tensor what the rules are about; null where it is not known, so that only those of other arguments are checked
     */
    private boolean satisfied(List<TensorRule> rules, AnnotationUse use, Arguments given, @Nullable TensorSpec tensor) {
        Set<String> mistaken = new HashSet<>();
        List<Size> shape = tensor == null ? List.of() : tensor.shape();
        for (TensorRule rule : rules) {
            boolean isKnown = tensor != null || rule.arguments().stream().noneMatch(BesideChecker::isTensor);
            boolean isChecked = isKnown && Collections.disjoint(mistaken, rule.arguments());
            if (isChecked && !rule.satisfied().test(given, shape)) {
                String values = rule.arguments().stream()
                        .map(argument -> given(use, argument, shape))
                        .collect(Collectors.joining(" and "));
                diagnostics.add(Diagnostic.ofRule(rule.message(), location(use, rule), values));
                mistaken.addAll(rule.arguments());
            }
        }
        return mistaken.isEmpty();
    }

    /** Whether an argument of an initializer or parametrization stands for a tensor. */
    private static boolean isTensor(String argument) {
        return argument.equals("parameter") || argument.equals("name");
    }

    /** Such as {@code groups is 3} or {@code weight has the shape (4, 3, 1)}. */
    private static String given(AnnotationUse use, String name, List<Size> shape) {
        return isTensor(name)
                ? arguments(use).text(name) + " has the shape " + SourceText.ofShape(shape)
                : name + " is " + SourceText.of(argument(use, name).value());
    }

    /** The first of the rule's arguments that the user wrote. */
    private static Location location(AnnotationUse use, TensorRule rule) {
        return rule.arguments().stream()
                .map(name -> argument(use, name))
                .filter(Argument::explicit)
                .map(Argument::location)
                .findFirst()
                .orElse(use.location());
    }

    private static Arguments arguments(AnnotationUse use) {
        Map<String, Object> values = new LinkedHashMap<>();
        use.arguments().forEach((name, argument) -> values.put(name, argument.value()));
        return new Arguments(Map.of(), values);
    }

    /** The argument where the user wrote it, else the annotation. */
    private static Location location(AnnotationUse use, String argument) {
        return argument(use, argument).location();
    }

    private static Argument argument(AnnotationUse use, String name) {
        Argument argument = use.arguments().get(name);
        if (argument == null) {
            throw new IllegalStateException("@" + use.kind() + " has no member " + name);
        }
        return argument;
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

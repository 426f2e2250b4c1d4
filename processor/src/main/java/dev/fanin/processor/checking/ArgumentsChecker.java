package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.LayerDefinition.SizeSpec;
import dev.fanin.processor.catalogue.Rule;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.checking.ResolvedField.RunTimeRule;
import dev.fanin.processor.checking.ResolvedField.RunTimeSize;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.SizeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of one layer: its sizes, each number on its own, and PyTorch's rules. */
final class ArgumentsChecker {
    /** What generated code calls its own variables, and the packages that it may name. */
    private static final Set<String> USED_NAMES =
            Set.of("bound", "created", "dev", "fanIn", "generator", "holder", "java", "layer", "model", "part", "plan");

    private final String where;
    private final String model;
    private final AnnotationUse use;
    private final LayerDefinition definition;
    private final boolean isPart;
    private final List<SizeSource> sources;
    private final List<Diagnostic> diagnostics;

    private final Map<String, List<Size>> sizes = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<RunTimeSize> runTimeSizes = new ArrayList<>();
    private final List<RunTimeRule> runTimeRules = new ArrayList<>();

    /**
     * A checker of one annotation.
     *
     * @param isPart whether the annotation is an argument of another one
     */
    ArgumentsChecker(
            String model,
            String where,
            List<SizeSource> sources,
            AnnotationUse use,
            LayerDefinition definition,
            boolean isPart,
            List<Diagnostic> diagnostics) {
        this.model = model;
        this.where = where;
        this.sources = sources;
        this.use = use;
        this.definition = definition;
        this.isPart = isPart;
        this.diagnostics = diagnostics;
    }

    /**
     * The arguments; null if there is a mistake in them that leaves it open which tensors the layer has.
     *
     * <p>A size with a mistake is taken for one that comes at run time, so that what stands beside the layer can be checked too.
     */
    @Nullable
    ResolvedArguments check() {
        checkSizesAnnotation();
        definition.sizes().forEach(this::checkSize);
        use.arguments().forEach(this::checkOther);
        definition.rules().forEach(this::checkRule);
        Arguments assumed = new Arguments(assumedSizes(), values);
        return use.arguments().keySet().stream().allMatch(assumed::has)
                        && definition.rules().stream()
                                .allMatch(
                                        rule -> rule.condition().apply(assumed).satisfied())
                ? new ResolvedArguments(assumed, runTimeSizes, runTimeRules)
                : null;
    }

    /** All sizes, those with a mistake as variables, without those of which not even the number of dimensions is known. */
    private Map<String, List<Size>> assumedSizes() {
        Map<String, List<Size>> assumed = new LinkedHashMap<>(sizes);
        definition.sizes().forEach((name, spec) -> {
            int dimensions = spec.dimensions() == SizeSpec.ANY_LENGTH ? lengthGiven(name) : spec.dimensions();
            if (dimensions > 0) {
                assumed.putIfAbsent(name, Collections.nCopies(dimensions, new Size.Variable(name)));
            }
        });
        return assumed;
    }

    /** How many numbers the user gives for an argument; 0 if it is missing. */
    private int lengthGiven(String name) {
        if (source(name) != null) {
            return 1;
        }
        Argument argument = argument(name);
        return argument.explicit() && argument.value() instanceof List<?> numbers ? numbers.size() : 0;
    }

    private void checkSizesAnnotation() {
        Set<String> given = new HashSet<>();
        for (SizeSource source : sources) {
            if (!given.add(source.argument())) {
                report(Message.SIZES_ARGUMENT_TWICE, source.argumentLocation(), SourceText.of(source.argument()));
            }
            if (!definition.sizes().containsKey(source.argument())) {
                report(
                        Message.SIZES_OF_OTHER_LAYER,
                        source.argumentLocation(),
                        SourceText.ofName(source.argument()),
                        definition.kindWithArticle(),
                        SourceText.ofNames(definition.sizes().keySet()));
            }
        }
    }

    private void checkSize(String name, SizeSpec spec) {
        Argument argument = argument(name);
        SizeSource source = source(name);
        if (source != null) {
            if (argument.explicit()) {
                report(Message.SIZE_GIVEN_TWICE, source.argumentLocation(), name, definition.kind());
            } else {
                checkRunTimeSize(spec, source);
            }
            return;
        }
        List<?> numbers = argument.value() instanceof List<?> list ? list : List.of(argument.value());
        boolean required = !argument.explicit() && numbers.stream().allMatch(number -> number.equals(0L));
        if (required) {
            Message missing = isPart ? Message.SIZE_MISSING_IN_PART : Message.SIZE_MISSING;
            report(missing, use.location(), definition.kind(), where, name);
            return;
        }
        if (!hasLength(name, spec.dimensions(), numbers.size(), argument.location())) {
            return;
        }
        boolean positive = true;
        for (int i = 0; i < numbers.size(); i++) {
            long number = (Long) numbers.get(i);
            if (number <= 0) {
                positive = false;
                Location location = argument.items().isEmpty()
                        ? argument.location()
                        : argument.items().get(i);
                if (spec.positive() == null) {
                    report(Message.SIZE_NOT_POSITIVE, location, name, number);
                } else {
                    diagnostics.add(Diagnostic.ofRule(spec.positive(), location, name + " is " + number));
                }
            }
        }
        if (positive) {
            sizes.put(
                    name,
                    expanded(numbers, spec.dimensions()).stream()
                            .map(number -> Size.of((Long) number))
                            .toList());
        }
    }

    private void checkRunTimeSize(SizeSpec spec, SizeSource source) {
        Property property = source.property();
        if (property == null) {
            report(
                    Message.SIZES_NAME_UNKNOWN,
                    source.location(),
                    model,
                    SourceText.of(source.name()),
                    source.argument(),
                    SourceText.ofNames(source.candidates()),
                    NearNames.question(source.name(), source.candidates()));
            return;
        }
        Access access = property.access();
        if (access == null) {
            report(Message.SIZES_NAME_NOT_ACCESSIBLE, source.location(), source.name(), model, source.argument());
        } else if (!property.isInt()) {
            report(
                    Message.SIZES_NAME_NOT_INT,
                    source.location(),
                    source.name(),
                    model,
                    property.typeName(),
                    source.argument());
        } else {
            String name = variable(source.argument());
            Size variable = new Size.Variable(name);
            runTimeSizes.add(new RunTimeSize(source.argument(), name, access.read(), property.isStatic()));
            sizes.put(source.argument(), Collections.nCopies(Math.max(spec.dimensions(), 1), variable));
            if (spec.positive() != null) {
                addRunTimeRule(variable.isPositive(), spec.positive().text());
            }
        }
    }

    /** A local variable's name for a size that hides nothing that generated code uses. */
    private String variable(String size) {
        String name = size;
        while (USED_NAMES.contains(name)
                || Character.isUpperCase(name.charAt(0))
                || (!name.equals(size) && definition.sizes().containsKey(name))) {
            name = name.equals(size) ? "size" + size : name + "_";
        }
        return name;
    }

    private void checkOther(String name, Argument argument) {
        Integer dimensions = definition.tuples().get(name);
        if (definition.sizes().containsKey(name)) {
            return;
        }
        if (definition.required().contains(name)
                && !argument.explicit()
                && argument.value().equals(0L)) {
            report(Message.ARGUMENT_MISSING, use.location(), definition.kind(), where, name);
            return;
        }
        if (dimensions == null) {
            Object value = withNestedLayers(argument.value());
            if (value != null) {
                values.put(name, value);
            }
            return;
        }
        List<?> numbers = (List<?>) argument.value();
        if (hasLength(name, dimensions, numbers.size(), argument.location())) {
            values.put(name, expanded(numbers, dimensions));
        }
    }

    /** The value with each layer's annotation in it checked; null if there is a mistake in one. */
    private @Nullable Object withNestedLayers(Object value) {
        if (value instanceof AnnotationUse nested) {
            LayerDefinition layer = Catalogue.ofPyTorch(nested.annotation());
            int before = diagnostics.size();
            ResolvedArguments arguments =
                    new ArgumentsChecker(model, where, List.of(), nested, layer, true, diagnostics).check();
            return arguments == null || diagnostics.size() > before
                    ? null
                    : new Arguments.Nested(layer, arguments.arguments());
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            for (Object each : list) {
                Object checked = withNestedLayers(each);
                if (checked == null) {
                    return null;
                }
                values.add(checked);
            }
            return values;
        }
        return value;
    }

    private boolean hasLength(String name, int dimensions, int length, Location location) {
        if (length == 1 || (length > 1 && (length == dimensions || dimensions == SizeSpec.ANY_LENGTH))) {
            return true;
        }
        String allowed = dimensions == SizeSpec.ANY_LENGTH ? "1 or more" : dimensions == 1 ? "1" : "1 or " + dimensions;
        report(Message.TUPLE_LENGTH, location, name, length, allowed);
        return false;
    }

    private static List<?> expanded(List<?> numbers, int dimensions) {
        boolean isComplete = numbers.size() == dimensions || dimensions == SizeSpec.ANY_LENGTH;
        return isComplete ? numbers : Collections.nCopies(dimensions, numbers.get(0));
    }

    private void checkRule(Rule rule) {
        Arguments given = new Arguments(sizes, values);
        if (!rule.arguments().stream().allMatch(given::has)) {
            return;
        }
        Condition condition = rule.condition().apply(given);
        if (!condition.satisfied()) {
            diagnostics.add(Diagnostic.ofRule(rule.message(), rule.words(), locationOf(rule), given(rule.arguments())));
        }
        addRunTimeRule(condition, rule.words());
    }

    /** Such as {@code stride is 1, padding is 2 and dilation is 1}. */
    private String given(List<String> arguments) {
        List<String> given = arguments.stream()
                .map(name -> source(name) == null
                        ? name + " is " + SourceText.of(argument(name).value())
                        : name + " comes at run time")
                .toList();
        int last = given.size() - 1;
        return last == 0 ? given.get(0) : String.join(", ", given.subList(0, last)) + " and " + given.get(last);
    }

    private void addRunTimeRule(Condition condition, String words) {
        String java = condition.java();
        if (java != null
                && runTimeRules.stream().noneMatch(rule -> rule.condition().equals(java))) {
            runTimeRules.add(new RunTimeRule(java, words));
        }
    }

    /** The first of the rule's arguments that the user wrote. */
    private Location locationOf(Rule rule) {
        return rule.arguments().stream()
                .map(this::argument)
                .filter(Argument::explicit)
                .map(Argument::location)
                .findFirst()
                .orElse(use.location());
    }

    private Argument argument(String name) {
        Argument argument = use.arguments().get(name);
        if (argument == null) {
            throw new IllegalStateException("@" + definition.kind() + " has no member " + name);
        }
        return argument;
    }

    private @Nullable SizeSource source(String argument) {
        return sources.stream()
                .filter(source -> source.argument().equals(argument))
                .findFirst()
                .orElse(null);
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

package dev.fanin.processor.fuzz;

import dev.fanin.nn.Sizes;
import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.LayerDefinition.SizeSpec;
import dev.fanin.processor.catalogue.Wrappers;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Annotations with random values. The members are read from the annotation types, so that a new layer comes in by itself.
 *
 * @param type gives the name by which a source knows a type
 * @param absurd how many of a hundred values are not what a careful person writes
 */
record Annotations(Choices choices, UnaryOperator<String> type, int absurd) {
    static final List<String> LAYERS = sorted(Catalogue.annotations());
    static final List<String> WRAPPERS = sorted(Wrappers.annotations());
    static final List<String> INITIALIZERS = sorted(Initializers.annotations());

    /** Values that usually fit together, where the members' types alone do not say them. */
    private static final Map<String, List<String>> FITTING = Map.ofEntries(
            Map.entry("groups", List.of("1", "2", "4")),
            Map.entry("numHeads", List.of("1", "2", "4")),
            Map.entry("nhead", List.of("1", "2", "4")),
            Map.entry("numGroups", List.of("1", "2", "4")),
            Map.entry("numLayers", List.of("1", "2", "3")),
            Map.entry("numEncoderLayers", List.of("1", "2")),
            Map.entry("numDecoderLayers", List.of("1", "2")),
            Map.entry("kernelSize", List.of("1", "3", "5")),
            Map.entry("projSize", List.of("0", "1", "2")),
            Map.entry("nClasses", List.of("20", "30")),
            Map.entry("cutoffs", List.of("{5}", "{4, 8}", "{1, 2, 3}")),
            Map.entry("kdim", List.of("0", "4", "6")),
            Map.entry("vdim", List.of("0", "4", "6")),
            Map.entry("padding", List.of("0", "1")),
            Map.entry("outputPadding", List.of("0")),
            Map.entry("paddingIdx", List.of("0", "1", "-1")),
            Map.entry("dim", List.of("0", "-1")),
            Map.entry("parameter", List.of("\"weight\"", "\"bias\"")),
            Map.entry("stride", List.of("1", "2")),
            Map.entry("dilation", List.of("1", "2")),
            Map.entry("ignoreIndex", List.of("-100")));

    private static final List<String> INTS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "7",
            "100",
            "101",
            "65536",
            "46341",
            "1000000",
            "2147483647",
            "-2147483648",
            "1 << 31",
            "'a'",
            "0x7fff_ffff",
            "(int) 3.7",
            "-3",
            "-4",
            "2147483646 + 1");
    private static final List<String> DOUBLES = List.of(
            "0",
            "-0.0",
            "1",
            "-1",
            "0.0 / 0.0",
            "1.0 / 0.0",
            "-1.0 / 0.0",
            "1e308",
            "4.9e-324",
            "-1e300",
            "1e-40",
            "0x1p-1074",
            "1e6",
            "123456789.125",
            "'a'",
            "1f",
            "3L",
            "2147483647",
            "Double.MAX_VALUE",
            "1e39");
    private static final List<String> BROKEN =
            List.of("null", "\"1\"", "n()", "UNKNOWN", "{}", "{1, \"2\"}", "@Unknown", "1.5", "true", "x -> x", "");

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    /** The annotation of a layer. */
    String layer() {
        return annotation(choices.of(LAYERS));
    }

    /** The annotation of a layer with few tensors. */
    String simpleLayer() {
        return annotation("dev.fanin.nn." + choices.of("Linear", "Linear", "Conv2d", "BatchNorm2d", "LayerNorm"));
    }

    String wrapper() {
        return annotation(choices.of(WRAPPERS));
    }

    String initializer() {
        return annotation(choices.of(INITIALIZERS));
    }

    /** An annotation with values for what is required and for some of the rest. */
    String annotation(String name) {
        Class<?> annotation = load(name);
        List<String> members = new ArrayList<>();
        for (Method member : members(annotation)) {
            if (isRequired(name, member) ? !choices.chance(absurd / 10) : choices.chance(12)) {
                members.add(member.getName() + " = " + value(name, member));
            }
        }
        if (choices.chance(5)) {
            Collections.reverse(members);
        }
        if (choices.chance(absurd / 15)) {
            members.add(choices.of("depth = 2", "inFeatures = 1", "value = 3", "bias = false", ""));
        }
        return "@" + type.apply(name.replace('$', '.')) + members.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /** A layer without some of its sizes, and a {@code @Sizes} that gives them by name. */
    String layerWithSizes(List<String> intMembers) {
        if (intMembers.isEmpty() && absurd == 0) {
            return layer();
        }
        String name = choices.of(LAYERS);
        Map<String, SizeSpec> sizes = Catalogue.ofPyTorch(name).sizes();
        List<String> sizeMembers = Arrays.stream(Sizes.class.getDeclaredMethods())
                .map(Method::getName)
                .sorted()
                .toList();
        List<String> members = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Method member : members(load(name))) {
            boolean isSize = sizes.containsKey(member.getName()) && sizeMembers.contains(member.getName());
            if (isSize && choices.chance(60)) {
                named.add(member.getName() + " = " + sizeName(intMembers));
            } else if (isRequired(name, member)) {
                members.add(member.getName() + " = " + value(name, member));
            }
        }
        if (choices.chance(absurd / 4)) {
            named.add(choices.of(sizeMembers) + " = " + sizeName(intMembers));
        }
        return "@" + type.apply("dev.fanin.nn.Sizes") + "(" + String.join(", ", named) + ") @" + type.apply(name) + "("
                + String.join(", ", members) + ")";
    }

    private String sizeName(List<String> intMembers) {
        return choices.chance(absurd / 3) || (intMembers.isEmpty() && absurd > 0)
                ? choices.from(() -> Words.hostile(choices), () -> "\"" + Names.field(choices) + "\"", () -> "\"\"")
                : "\"" + choices.of(intMembers) + "\"";
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Method> members(Class<?> annotation) {
        // Reflection gives them in no particular order.
        return Arrays.stream(annotation.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean isRequired(String name, Method member) {
        Object value = member.getDefaultValue();
        boolean isSize = Catalogue.annotations().contains(name)
                && Catalogue.ofPyTorch(name).sizes().containsKey(member.getName());
        return value == null || (isSize && (value.equals(0) || (value instanceof int[] all && all.length == 0)));
    }

    private String value(String name, Method member) {
        if (choices.chance(absurd / 12)) {
            return choices.of(BROKEN);
        }
        Class<?> returned = member.getReturnType();
        List<String> fitting = FITTING.get(member.getName());
        if (fitting != null && !choices.chance(absurd)) {
            return choices.of(fitting);
        }
        if (returned.isArray()) {
            return array(name, member);
        }
        return single(member, returned);
    }

    private String array(String name, Method member) {
        Integer dimensions = Catalogue.annotations().contains(name)
                ? Catalogue.ofPyTorch(name).tuples().get(member.getName())
                : null;
        int usual = dimensions == null ? choices.between(1, 2) : choices.of(1, dimensions);
        if (member.getReturnType().getComponentType().isAnnotation()) {
            usual = 1;
        }
        int length = choices.chance(absurd) ? choices.of(0, 1, 2, 3, 4, 5, 6, 100) : usual;
        List<String> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(single(member, member.getReturnType().getComponentType()));
        }
        return length == 1 && choices.chance(70)
                ? items.get(0)
                : items.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private String single(Method member, Class<?> wanted) {
        boolean isAbsurd = choices.chance(absurd);
        if (wanted == int.class) {
            return choices.of(isAbsurd ? INTS : List.of("4", "8", "12", "16"));
        }
        if (wanted == double.class) {
            return choices.of(isAbsurd ? DOUBLES : List.of("0.1", "0.25", "0.5", "1", "1.5"));
        }
        if (wanted == boolean.class) {
            return choices.of("true", "false");
        }
        if (wanted == String.class) {
            Object usual = member.getDefaultValue();
            return isAbsurd || !(usual instanceof String) ? Words.hostile(choices) : "\"" + usual + "\"";
        }
        if (wanted.isEnum()) {
            Object constants = wanted.getEnumConstants();
            Object constant = Array.get(constants, choices.between(0, Array.getLength(constants) - 1));
            return type.apply(wanted.getName()) + "." + ((Enum<?>) constant).name();
        }
        if (wanted.isAnnotation()) {
            return annotation(wanted.asSubclass(Annotation.class).getName());
        }
        throw new IllegalStateException("no value for a member of type " + wanted);
    }
}

package dev.fanin.processor.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Annotations that are layers of the user's own, sound and hostile, and fields' uses of them. */
final class OwnLayers {
    private static final List<String> TENSORS =
            List.of("weight", "bias", "weight_mu", "weight_sigma", "lora_A", "scale");
    private static final List<String> UNUSUAL_TENSORS = List.of(
            "_", "__", "a__b", "class", "int", "1", "a b", "größe", "weight.bias", "_weight", "Weight", "weightMu");

    /** Those that are named as the rest of the source names types. */
    private static final List<String> USUAL_TYPES =
            List.of("java.lang.String", "dev.fanin.FanMode", "dev.fanin.Nonlinearity");

    /** What no member of a layer may have, and much that no member of an annotation may have either. */
    private static final List<String> HOSTILE_TYPES = List.of(
            "long",
            "float",
            "char",
            "byte",
            "long[]",
            "java.lang.Class<?>",
            "java.lang.Class<? extends java.lang.Runnable>[]",
            "java.lang.annotation.ElementType[]",
            "java.lang.annotation.Retention",
            "java.lang.Object",
            "Missing",
            "Missing[]",
            "void",
            "int[][]",
            "dev.fanin.Layer");

    private final Choices choices;
    private final SourceFiles files;
    private final int absurd;
    private final Deque<Own> declared = new ArrayDeque<>();

    /** An annotation with the types of its members. */
    private record Own(String name, boolean isLayer, Map<String, String> members) {}

    OwnLayers(Choices choices, SourceFiles files, int absurd) {
        this.choices = choices;
        this.files = files;
        this.absurd = absurd;
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    /** Whether a field has one that lacks what would make it a layer, so that nothing may be generated for the field. */
    boolean isNoLayer(String field) {
        return declared.stream().anyMatch(own -> !own.isLayer() && field.contains("@" + own.name() + "("));
    }

    /** Forgets the last one, whose scope ends. */
    void forgetLast() {
        declared.removeLast();
    }

    /** The text of a new annotation, which uses may name from now on. */
    String declaration(String modifiers, String name) {
        Map<String, String> members = members(name);
        Expressions expressions = new Expressions(choices, members, absurd);
        StringBuilder text = new StringBuilder();
        boolean isLayer = choices.chance(97);
        if (isLayer) {
            text.append('@')
                    .append(definition())
                    .append('(')
                    .append(lists(expressions))
                    .append(")\n");
        }
        text.append(metaAnnotations())
                .append(modifiers)
                .append("@interface ")
                .append(name)
                .append(" {\n");
        members.forEach((member, type) -> text.append("  ")
                .append(typeName(type))
                .append(' ')
                .append(member)
                .append("()")
                .append(byDefault(type))
                .append(";\n"));
        if (members.containsValue("Kind")) {
            text.append("  enum Kind { A, B, ")
                    .append(choices.of("C", "Math", "dev", "größe"))
                    .append(" }\n");
        }
        declared.addLast(new Own(name, isLayer, members));
        return text.append("}\n").toString();
    }

    private String definition() {
        return files.nameOf("dev.fanin.definition.LayerDefinition");
    }

    private String metaAnnotations() {
        StringBuilder text = new StringBuilder();
        if (choices.chance(50)) {
            List<String> targets = choices.chance(absurd)
                    ? choices.of(List.of("TYPE"), List.of("TYPE_USE"), List.of("FIELD", "TYPE_USE"), List.<String>of())
                    : choices.of(List.of("FIELD"), List.of("FIELD"), List.of("FIELD", "METHOD", "RECORD_COMPONENT"));
            text.append("@java.lang.annotation.Target(")
                    .append(targets.stream()
                            .map(target -> "java.lang.annotation.ElementType." + target)
                            .collect(Collectors.joining(", ", "{", "}")))
                    .append(") ");
        }
        if (choices.chance(40)) {
            text.append("@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.")
                    .append(choices.chance(absurd) ? "SOURCE" : choices.of("CLASS", "RUNTIME"))
                    .append(") ");
        }
        if (choices.chance(10)) {
            text.append(choices.of(
                    "@java.lang.annotation.Documented ", "@java.lang.annotation.Inherited ", "@java.lang.Deprecated "));
        }
        return text.toString();
    }

    private Map<String, String> members(String name) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("rows", "int");
        if (choices.chance(80)) {
            members.put("columns", "int");
        }
        int more = choices.of(0, 0, 1, 2, 5);
        for (int i = 0; i < more; i++) {
            String type = choices.chance(absurd / 2)
                    ? choices.from(() -> choices.of(HOSTILE_TYPES), () -> name, () -> name + "[]", this::definition)
                    : choices.of(
                            "int",
                            "int[]",
                            "double",
                            "double[]",
                            "boolean",
                            "java.lang.String",
                            "java.lang.String[]",
                            "dev.fanin.FanMode",
                            "dev.fanin.Nonlinearity",
                            "Kind");
            members.put(choices.chance(60) ? "member" + i : Names.field(choices), type);
        }
        return members;
    }

    private String typeName(String type) {
        return USUAL_TYPES.contains(type) ? files.nameOf(type) : type;
    }

    private String byDefault(String type) {
        if (choices.chance(absurd / 5)) {
            return choices.of("", " default null", " default 1L", " default {{}}", " default UNKNOWN");
        }
        String value = value("", type);
        return value.isEmpty() ? "" : " default " + (type.equals("int") && choices.chance(70) ? "0" : value);
    }

    /** A value of a type, which may stand in the annotation of some name. */
    private String value(String owner, String type) {
        return switch (type) {
            case "int" ->
                choices.of(
                        choices.chance(absurd)
                                ? List.of("0", "-1", "2147483647", "-2147483648", "65536", "'a'")
                                : List.of("4", "8", "12"));
            case "int[]" ->
                choices.of(
                        choices.chance(absurd)
                                ? List.of("{}", "{1, 2, 3, 4, 5, 6}", "0", "-3")
                                : List.of("3", "{3, 5}"));
            case "double" ->
                choices.of(
                        choices.chance(absurd)
                                ? List.of("0.0 / 0.0", "1.0 / 0.0", "-1e308", "4.9e-324", "-0.0")
                                : List.of("0.1", "0.5", "2"));
            case "double[]" -> choices.of("{0.5, 0.25}", "1");
            case "boolean" -> choices.of("true", "false");
            case "java.lang.String" -> choices.chance(absurd) ? Words.hostile(choices) : choices.of("\"a\"", "\"b\"");
            case "java.lang.String[]" -> "{\"a\", \"b\"}";
            case "dev.fanin.FanMode" -> files.nameOf(type) + "." + choices.of("FAN_IN", "FAN_OUT");
            case "dev.fanin.Nonlinearity" -> files.nameOf(type) + "." + choices.of("RELU", "TANH", "LEAKY_RELU");
            case "Kind" -> owner + "Kind." + choices.of("A", "B");
            default -> "";
        };
    }

    /** The members of the definition. */
    private String lists(Expressions expressions) {
        Set<String> tensors = new LinkedHashSet<>();
        int count = choices.chance(absurd / 3) ? choices.of(0, 30) : choices.between(1, 4);
        for (int i = 0; i < count; i++) {
            String name = choices.chance(absurd / 3)
                    ? choices.from(() -> choices.of(UNUSUAL_TENSORS), () -> Names.field(choices))
                    : choices.of(TENSORS);
            tensors.add(name);
        }
        expressions.useTensors(tensors);
        List<String> parameters = new ArrayList<>();
        List<String> buffers = new ArrayList<>();
        for (String name : tensors) {
            if (choices.chance(75)) {
                parameters.add(tensor(files.nameOf("dev.fanin.definition.Parameter"), name, expressions, false));
            } else {
                buffers.add(tensor("dev.fanin.definition.Buffer", name, expressions, choices.chance(25)));
            }
        }
        List<String> lists = new ArrayList<>();
        lists.add("parameters = {" + String.join(", ", parameters) + "}");
        lists.add("buffers = {" + String.join(", ", buffers) + "}");
        if (!tensors.isEmpty() && choices.chance(20)) {
            lists.add("draws = @" + files.nameOf("dev.fanin.definition.Draw") + "(tensor = \""
                    + choices.of(choices.chance(absurd) ? TENSORS : List.copyOf(tensors))
                    + "\", init = " + quoted(expressions.initializer(2)) + ")");
        }
        if (choices.chance(20)) {
            lists.add("requirements = @" + files.nameOf("dev.fanin.definition.Requirement") + "(condition = "
                    + quoted(expressions.condition()) + ", message = "
                    + HostileSource.word(Words.hostile(choices)) + ")");
        }
        return String.join(", ", lists);
    }

    private String tensor(String annotation, String name, Expressions expressions, boolean isCounter) {
        int dimensions = choices.chance(absurd) ? choices.of(0, 1, 3, 5, 6) : choices.between(1, 3);
        String init = expressions.initializer(dimensions);
        boolean isSound = !choices.chance(absurd / 5);
        StringBuilder text = new StringBuilder("@" + annotation + "(name = \"" + name + "\"");
        if (isCounter && isSound) {
            return text.append(", counter = true, init = \"zeros\")").toString();
        }
        List<String> shape = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            shape.add(quoted(expressions.size()));
        }
        text.append(", shape = {").append(String.join(", ", shape)).append('}');
        text.append(isCounter ? ", counter = true" : "");
        text.append(isSound ? ", init = " + quoted(init) : "");
        text.append(choices.chance(15) ? ", when = " + quoted(expressions.presence()) : "");
        return text.append(')').toString();
    }

    private static String quoted(String expression) {
        return expression.startsWith("\"") ? expression : "\"" + expression + "\"";
    }

    /** One of them on a field; some of its sizes may come from the model's members. */
    String use(List<String> ints) {
        Own own = choices.of(List.copyOf(declared));
        List<String> values = new ArrayList<>();
        List<String> others = new ArrayList<>();
        own.members().forEach((member, type) -> {
            boolean isSize = type.equals("int") && (member.equals("rows") || member.equals("columns"));
            if (isSize && !ints.isEmpty() && choices.chance(25)) {
                others.add(other(member, choices.of(ints)));
            } else if (isSize || choices.chance(20)) {
                String value = choices.chance(absurd / 10)
                        ? choices.of("null", "1.5", "{}", "\"x\"", "")
                        : value(own.name() + ".", type);
                if (!value.isEmpty() || absurd > 0) {
                    values.add(member + " = " + (value.isEmpty() ? "{}" : value));
                }
            }
        });
        if (choices.chance(absurd / 8)) {
            others.add(other(choices.of("rows", "unknown", "member0", ""), choices.of("planes", "missing", "")));
        }
        if (choices.chance(absurd / 15)) {
            values.add("unknown = 1");
        }
        String sizes = others.isEmpty()
                ? ""
                : "@" + files.nameOf("dev.fanin.nn.Sizes") + "(others = {" + String.join(", ", others) + "}) ";
        return sizes + "@" + own.name() + "(" + String.join(", ", values) + ")";
    }

    private String other(String argument, String value) {
        return "@" + files.nameOf("dev.fanin.nn.Sizes") + ".Other(argument = \"" + argument + "\", value = \"" + value
                + "\")";
    }
}

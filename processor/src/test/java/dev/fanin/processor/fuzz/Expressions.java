package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Expressions and initializers in a definition of a layer: those that fit, and those that no one can read. */
final class Expressions {
    private static final List<String> SIZES = List.of("rows", "columns");

    /** Some are sound in the right place. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "rows +",
            "(",
            ")",
            "rows columns",
            "rows[0]",
            "member0[9]",
            "member0[10]",
            "99999999999",
            "1e999",
            "2147483647 * 2147483647",
            "rows * 2147483647",
            "rows // 0",
            "rows % 0",
            "rows // (columns - columns)",
            "-rows",
            "0",
            "-0.0",
            "1 / 0",
            "sqrt(-1)",
            "log(0)",
            "pow(0, -1)",
            "exp(1e308)",
            "sqrt()",
            "cbrt(rows)",
            "fanIn()",
            "fanIn(rows)",
            "fanIn(fanIn(weight))",
            "rows == columns == rows",
            "rows < columns < 3",
            "!rows",
            "true",
            "None",
            "rows if columns else 1",
            "rows ** 2",
            "lambda: 1",
            "rows; System.exit(1)",
            "*/",
            "\\\\u002a",
            "member0 == 'a'",
            "'a' == 'b'",
            "'a",
            "FAN_IN",
            "rows.columns",
            "größe",
            "\\uD800",
            "min(rows)",
            "constant",
            "zeros()",
            "zeros(1)",
            "uniform(1, 0)",
            "uniform(a = 1, 2)",
            "uniform(b = 1, b = 2)",
            "normal(std = -1)",
            "kaimingUniform(mode = RELU)",
            "kaimingUniform(nonlinearity = member0)",
            "sparse(2)",
            "dirac(groups = 0)",
            "unknown(1)");

    private final Choices choices;
    private final Map<String, String> members;
    private final int absurd;
    private List<String> tensors = List.of();

    /**
     * Expressions of one definition.
     *
     * @param members the types of the annotation's members, by their names
     */
    Expressions(Choices choices, Map<String, String> members, int absurd) {
        this.choices = choices;
        this.members = members;
        this.absurd = absurd;
    }

    /** Says which tensors there are. */
    void useTensors(Collection<String> names) {
        tensors = List.copyOf(names);
    }

    private boolean isHostile() {
        return choices.chance(absurd / 8);
    }

    private String hostile() {
        return choices.from(
                () -> choices.of(HOSTILE),
                () -> choices.of(HOSTILE),
                () -> Words.hostile(choices),
                () -> "(".repeat(choices.of(10, 60, 400)) + "rows" + ")".repeat(choices.of(10, 60, 400)),
                () -> "rows" + " + rows".repeat(choices.of(20, 140, 300)),
                () -> "-".repeat(choices.of(2, 60, 900)) + "1",
                () -> "sqrt(".repeat(40) + "2" + ")".repeat(40),
                () -> "rows" + " * 65536".repeat(choices.of(2, 5, 90)));
    }

    private List<String> membersOf(String type, List<String> usual) {
        List<String> names = new ArrayList<>(usual);
        members.forEach((name, each) -> {
            if (each.equals(type) && !names.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }

    /** A whole number that may be a size. */
    String size() {
        return isHostile() ? hostile() : whole(2);
    }

    private String whole(int depth) {
        if (depth == 0 || choices.chance(60)) {
            String size = choices.of(membersOf("int", members.containsKey("columns") ? SIZES : List.of("rows")));
            return choices.chance(80) ? size : choices.of("1", "2", "3");
        }
        List<String> arrays = membersOf("int[]", List.of());
        return choices.from(
                () -> whole(depth - 1) + " * " + whole(depth - 1),
                () -> "(" + whole(depth - 1) + " + " + whole(depth - 1) + ")",
                () -> "max(" + whole(depth - 1) + ", 1)",
                () -> "min(" + whole(depth - 1) + ", " + whole(depth - 1) + ")",
                () -> whole(0) + " // " + choices.of("2", "columns", "1"),
                () -> "abs(" + whole(depth - 1) + " - " + whole(0) + ")",
                () -> whole(0) + " % " + choices.of("2", "7"),
                () -> arrays.isEmpty() ? "4" : choices.of(arrays) + "[" + choices.of("0", "0", "1") + "]");
    }

    private String real(int depth) {
        if (depth == 0 || choices.chance(40)) {
            return choices.chance(50)
                    ? choices.of("0.5", "1", "-1", "0.02", "1e-3", "1.5e10", ".5")
                    : choices.of(membersOf("double", List.of("rows")));
        }
        List<String> arrays = membersOf("double[]", List.of());
        return choices.from(
                () -> "1 / sqrt(" + whole(1) + ")",
                () -> real(depth - 1) + choices.of(" + ", " - ", " * ", " / ", "*") + real(depth - 1),
                () -> "(" + real(depth - 1) + ")",
                () -> choices.of("sqrt(", "log(", "exp(", "abs(") + real(depth - 1) + ")",
                () -> choices.of("pow(", "min(", "max(") + real(depth - 1) + ", " + real(0) + ")",
                () -> choices.of("fanIn(", "fanOut(") + (tensors.isEmpty() ? "weight" : choices.of(tensors)) + ")",
                () -> whole(1) + " / " + whole(0),
                () -> arrays.isEmpty() ? "2" : choices.of(arrays) + "[" + choices.of("0", "1") + "]");
    }

    /** What a requirement asks for. */
    String condition() {
        return isHostile() ? hostile() : condition(2);
    }

    /** What decides whether there is a tensor. */
    String presence() {
        List<String> flags = membersOf("boolean", List.of());
        if (flags.isEmpty() || choices.chance(absurd)) {
            return condition();
        }
        return choices.of("", "!") + choices.of(flags);
    }

    private String condition(int depth) {
        List<String> modes = membersOf("dev.fanin.FanMode", List.of());
        List<String> words = membersOf("java.lang.String", List.of());
        List<String> kinds = membersOf("Kind", List.of());
        String comparison = choices.of(" == ", " != ", " < ", " <= ", " > ", " >= ");
        return depth == 0
                ? whole(1) + comparison + whole(1)
                : choices.from(
                        () -> condition(0),
                        () -> whole(0) + " % " + choices.of("2", "columns", "rows") + " == 0",
                        () -> real(1) + comparison + real(1),
                        () -> condition(depth - 1) + choices.of(" && ", " || ") + condition(depth - 1),
                        () -> "!(" + condition(depth - 1) + ")",
                        () -> modes.isEmpty() ? condition(0) : choices.of(modes) + " == FAN_IN",
                        () -> words.isEmpty() ? condition(0) : choices.of(words) + " == 'a'",
                        () -> kinds.isEmpty() ? condition(0) : choices.of(kinds) + " != A");
    }

    /** An initializer for a tensor of so many dimensions. */
    String initializer(int dimensions) {
        if (isHostile()) {
            return hostile();
        }
        boolean isMatrix = dimensions >= 2 || choices.chance(absurd);
        return choices.from(
                () -> choices.of("zeros", "ones"),
                () -> "uniform(-1 / sqrt(" + whole(1) + "), 1 / sqrt(rows))",
                () -> "constant(" + real(2) + ")",
                () -> "constant(value = " + real(1) + ")",
                () -> choices.of(
                        "normal", "normal(std = 0.02)", "truncNormal(0, 0.5)", "normal(0, abs(" + real(1) + "))"),
                () -> isMatrix
                        ? choices.of(
                                "xavierUniform",
                                "xavierNormal(gain = 0.5)",
                                "kaimingUniform(sqrt(5))",
                                "kaimingNormal(mode = FAN_OUT, nonlinearity = RELU)",
                                "orthogonal")
                        : "ones",
                () -> dimensions == 2 ? choices.of("eye", "sparse(0.25)") : "zeros",
                () -> dimensions == 3 ? "dirac" : "ones");
    }
}

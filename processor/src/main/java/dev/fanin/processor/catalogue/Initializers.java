package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.Recipe.literal;
import static dev.fanin.processor.catalogue.Recipe.shortest;

import dev.fanin.FanMode;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The functions of {@code torch/nn/init.py}. */
public final class Initializers {
    private static final Set<String> ANNOTATIONS = Set.of(
            "dev.fanin.init.Uniform",
            "dev.fanin.init.Normal",
            "dev.fanin.init.TruncNormal",
            "dev.fanin.init.Constant",
            "dev.fanin.init.Ones",
            "dev.fanin.init.Zeros",
            "dev.fanin.init.Eye",
            "dev.fanin.init.Dirac",
            "dev.fanin.init.XavierUniform",
            "dev.fanin.init.XavierNormal",
            "dev.fanin.init.KaimingUniform",
            "dev.fanin.init.KaimingNormal",
            "dev.fanin.init.Orthogonal",
            "dev.fanin.init.Sparse");

    private Initializers() {}

    /** The qualified names of their annotations. */
    public static Set<String> annotations() {
        return ANNOTATIONS;
    }

    /** The initializer of an annotation that is one of {@link #annotations}; no other one is built for it. */
    public static InitializerDefinition get(String annotation) {
        return switch (annotation) {
            case "dev.fanin.init.Uniform" ->
                floating(
                        annotation,
                        (given, shape) -> new Recipe.Uniform(given.real("a"), given.real("b")),
                        rule(Message.UNIFORM_FROM, (given, shape) -> isNumber(given, "a"), "a"),
                        rule(Message.UNIFORM_TO, (given, shape) -> isNumber(given, "b"), "b"),
                        boundsInOrder());
            case "dev.fanin.init.Normal" ->
                floating(
                        annotation,
                        (given, shape) -> new Recipe.Normal(given.real("mean"), given.real("std")),
                        stdNotNegative());
            case "dev.fanin.init.TruncNormal" ->
                floating(
                        annotation,
                        (given, shape) -> truncNormal(given),
                        rule(Message.TRUNC_STD, (given, shape) -> given.real("std") > 0, "std"),
                        boundsInOrder());
            case "dev.fanin.init.Constant" ->
                any(annotation, (given, shape) -> new Recipe.Constant(given.real("value")));
            case "dev.fanin.init.Ones" -> any(annotation, (given, shape) -> Recipe.Constant.ONES);
            case "dev.fanin.init.Zeros" -> any(annotation, (given, shape) -> Recipe.Constant.ZEROS);
            case "dev.fanin.init.Eye" ->
                any(annotation, (given, shape) -> new Recipe.Call("eye()", "identity"), matrix());
            case "dev.fanin.init.Dirac" ->
                any(
                        annotation,
                        (given, shape) -> new Recipe.Call("dirac(" + given.number("groups") + ")", "Dirac"),
                        rule(
                                Message.DIRAC_DIMENSIONS,
                                (given, shape) -> shape.size() >= 3 && shape.size() <= 5,
                                "parameter"),
                        rule(Message.DIRAC_GROUPS, Initializers::groupsDivide, "groups", "parameter"));
            case "dev.fanin.init.XavierUniform" ->
                floating(
                        annotation,
                        (given, shape) -> new Recipe.XavierUniform(given.real("gain")),
                        twoDimensionsForFans(),
                        rule(Message.GAIN_NEGATIVE, (given, shape) -> !(given.real("gain") < 0), "gain"));
            case "dev.fanin.init.XavierNormal" ->
                floating(
                        annotation,
                        (given, shape) -> new Recipe.XavierNormal(given.real("gain")),
                        twoDimensionsForFans(),
                        rule(Message.STD_NEGATIVE, (given, shape) -> given.real("gain") >= 0, "gain"));
            case "dev.fanin.init.KaimingUniform" ->
                floating(
                        annotation,
                        (given, shape) -> kaiming("kaimingUniform", "bound = sqrt(3) * ", 3, given, shape),
                        twoDimensionsForFans());
            case "dev.fanin.init.KaimingNormal" ->
                floating(
                        annotation,
                        (given, shape) -> kaiming("kaimingNormal", "std = ", 1, given, shape),
                        twoDimensionsForFans());
            case "dev.fanin.init.Orthogonal" ->
                floating(
                        annotation,
                        (given, shape) ->
                                new Recipe.Call("orthogonal(" + literal(given.real("gain")) + ")", "orthogonal"),
                        rule(Message.ORTHOGONAL_DIMENSIONS, (given, shape) -> shape.size() >= 2, "parameter"));
            case "dev.fanin.init.Sparse" ->
                floating(annotation, (given, shape) -> sparse(given), matrix(), stdNotNegative());
            default -> throw new IllegalArgumentException("no initializer " + annotation);
        };
    }

    private static TensorRule twoDimensionsForFans() {
        return rule(Message.FAN_DIMENSIONS, (given, shape) -> shape.size() >= 2, "parameter");
    }

    private static TensorRule matrix() {
        return rule(Message.MATRIX_ONLY, (given, shape) -> shape.size() == 2, "parameter");
    }

    private static TensorRule boundsInOrder() {
        return rule(Message.UNIFORM_RANGE, (given, shape) -> !(given.real("a") > given.real("b")), "a", "b");
    }

    private static TensorRule stdNotNegative() {
        return rule(Message.STD_NEGATIVE, (given, shape) -> given.real("std") >= 0, "std");
    }

    private static TensorRule rule(Message message, BiPredicate<Arguments, List<Size>> satisfied, String... arguments) {
        return new TensorRule(message, List.of(arguments), satisfied);
    }

    private static InitializerDefinition floating(
            String annotation, BiFunction<Arguments, List<Size>, Recipe> recipe, TensorRule... rules) {
        return new InitializerDefinition(annotation, true, List.of(rules), recipe);
    }

    private static InitializerDefinition any(
            String annotation, BiFunction<Arguments, List<Size>, Recipe> recipe, TensorRule... rules) {
        return new InitializerDefinition(annotation, false, List.of(rules), recipe);
    }

    private static boolean isNumber(Arguments given, String name) {
        return Double.isFinite(given.real(name));
    }

    private static boolean groupsDivide(Arguments given, List<Size> shape) {
        long groups = given.number("groups");
        return groups > 0 && shape.get(0).isMultipleOf(Size.of(groups)).satisfied();
    }

    private static Nonlinearity nonlinearity(Arguments given) {
        return Nonlinearity.valueOf(given.constant("nonlinearity"));
    }

    private static Recipe truncNormal(Arguments given) {
        String arguments = Stream.of("mean", "std", "a", "b")
                .map(name -> literal(given.real(name)))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        String values = "N(" + shortest(given.real("mean")) + ", " + shortest(given.real("std")) + "^2) in ["
                + shortest(given.real("a")) + ", " + shortest(given.real("b")) + "]";
        return new Recipe.Call("truncNormal(" + arguments + ")", values);
    }

    private static Recipe sparse(Arguments given) {
        double sparsity = given.real("sparsity");
        double std = given.real("std");
        return new Recipe.Call(
                "sparse(" + literal(sparsity) + ", " + literal(std) + ")",
                "N(0, " + shortest(std) + "^2), " + shortest(sparsity) + " of each column 0");
    }

    private static Recipe kaiming(String call, String formulaStart, int factor, Arguments given, List<Size> shape) {
        FanMode mode = FanMode.valueOf(given.constant("mode"));
        Nonlinearity nonlinearity = nonlinearity(given);
        double a = given.real("a");
        String fanName = mode == FanMode.FAN_IN ? "fan_in" : "fan_out";
        Recipe.FanIn fan = mode == FanMode.FAN_IN ? Recipe.FanIn.of(shape) : Recipe.FanIn.outOf(shape);
        double gain = Init.calculateGain(nonlinearity, a);
        String formula = formulaStart + "gain / sqrt(" + fanName + ")";
        String comment = fan.explanation(fanName) + ", gain = " + shortest(gain) + "; " + formula;
        String values = factor == 1 ? "N(0, std^2)" : "U(-bound, bound)";
        String origin = (factor == 1 ? "Kaiming normal, " : "Kaiming uniform, ") + fan.explanation(fanName)
                + ", gain = " + shortest(gain);
        if (fan.size().isConstant()) {
            double scale =
                    Math.sqrt(factor) * (gain / Math.sqrt((double) fan.size().value()));
            comment += " = " + shortest(scale);
            values = factor == 1
                    ? "N(0, " + shortest(scale) + "^2)"
                    : "U(-" + shortest(scale) + ", " + shortest(scale) + ")";
        }
        return new Recipe.Call(
                call + "(" + literal(a) + ", FanMode." + mode + ", Nonlinearity." + nonlinearity + ")",
                comment,
                values,
                fan.size().isConstant() ? origin : origin + ", " + formula);
    }
}

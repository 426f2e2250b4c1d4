package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.Recipe.literal;
import static dev.fanin.processor.catalogue.Recipe.shortest;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.fanin.FanMode;
import dev.fanin.Init;
import dev.fanin.Nonlinearity;
import dev.fanin.init.Constant;
import dev.fanin.init.Dirac;
import dev.fanin.init.Eye;
import dev.fanin.init.KaimingNormal;
import dev.fanin.init.KaimingUniform;
import dev.fanin.init.Normal;
import dev.fanin.init.Ones;
import dev.fanin.init.Orthogonal;
import dev.fanin.init.Sparse;
import dev.fanin.init.TruncNormal;
import dev.fanin.init.Uniform;
import dev.fanin.init.XavierNormal;
import dev.fanin.init.XavierUniform;
import dev.fanin.init.Zeros;
import dev.fanin.processor.diagnostics.Message;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The functions of {@code torch/nn/init.py}. */
public final class Initializers {
    private static final TensorRule TWO_DIMENSIONS_FOR_FANS =
            rule(Message.FAN_DIMENSIONS, (given, shape) -> shape.size() >= 2, "parameter");
    private static final TensorRule MATRIX =
            rule(Message.MATRIX_ONLY, (given, shape) -> shape.size() == 2, "parameter");
    private static final TensorRule BOUNDS_IN_ORDER =
            rule(Message.UNIFORM_RANGE, (given, shape) -> !(given.real("a") > given.real("b")), "a", "b");
    private static final TensorRule STD_NOT_NEGATIVE =
            rule(Message.STD_NEGATIVE, (given, shape) -> given.real("std") >= 0, "std");

    private static final Map<String, InitializerDefinition> DEFINITIONS = Stream.of(
                    floating(
                            Uniform.class,
                            (given, shape) -> new Recipe.Uniform(given.real("a"), given.real("b")),
                            rule(Message.UNIFORM_FROM, (given, shape) -> isNumber(given, "a"), "a"),
                            rule(Message.UNIFORM_TO, (given, shape) -> isNumber(given, "b"), "b"),
                            BOUNDS_IN_ORDER),
                    floating(
                            Normal.class,
                            (given, shape) -> new Recipe.Normal(given.real("mean"), given.real("std")),
                            STD_NOT_NEGATIVE),
                    floating(
                            TruncNormal.class,
                            (given, shape) -> truncNormal(given),
                            rule(Message.TRUNC_STD, (given, shape) -> given.real("std") > 0, "std"),
                            BOUNDS_IN_ORDER),
                    any(Constant.class, (given, shape) -> new Recipe.Constant(given.real("value"))),
                    any(Ones.class, (given, shape) -> Recipe.Constant.ONES),
                    any(Zeros.class, (given, shape) -> Recipe.Constant.ZEROS),
                    any(Eye.class, (given, shape) -> new Recipe.Call("eye()", "identity"), MATRIX),
                    any(
                            Dirac.class,
                            (given, shape) -> new Recipe.Call("dirac(" + given.number("groups") + ")", "Dirac"),
                            rule(
                                    Message.DIRAC_DIMENSIONS,
                                    (given, shape) -> shape.size() >= 3 && shape.size() <= 5,
                                    "parameter"),
                            rule(Message.DIRAC_GROUPS, Initializers::groupsDivide, "groups", "parameter")),
                    floating(
                            XavierUniform.class,
                            (given, shape) -> new Recipe.XavierUniform(given.real("gain")),
                            TWO_DIMENSIONS_FOR_FANS,
                            rule(Message.GAIN_NEGATIVE, (given, shape) -> !(given.real("gain") < 0), "gain")),
                    floating(
                            XavierNormal.class,
                            (given, shape) -> new Recipe.XavierNormal(given.real("gain")),
                            TWO_DIMENSIONS_FOR_FANS,
                            rule(Message.STD_NEGATIVE, (given, shape) -> given.real("gain") >= 0, "gain")),
                    floating(
                            KaimingUniform.class,
                            (given, shape) -> kaiming("kaimingUniform", "bound = sqrt(3) * ", 3, given, shape),
                            TWO_DIMENSIONS_FOR_FANS),
                    floating(
                            KaimingNormal.class,
                            (given, shape) -> kaiming("kaimingNormal", "std = ", 1, given, shape),
                            TWO_DIMENSIONS_FOR_FANS),
                    floating(
                            Orthogonal.class,
                            (given, shape) ->
                                    new Recipe.Call("orthogonal(" + literal(given.real("gain")) + ")", "orthogonal"),
                            rule(Message.ORTHOGONAL_DIMENSIONS, (given, shape) -> shape.size() >= 2, "parameter")),
                    floating(Sparse.class, (given, shape) -> sparse(given), MATRIX, STD_NOT_NEGATIVE))
            .collect(toUnmodifiableMap(InitializerDefinition::annotation, Function.identity()));

    private Initializers() {}

    /** The qualified names of their annotations. */
    public static Set<String> annotations() {
        return DEFINITIONS.keySet();
    }

    /** The initializer of an annotation that is one of {@link #annotations}. */
    public static InitializerDefinition get(String annotation) {
        InitializerDefinition definition = DEFINITIONS.get(annotation);
        if (definition == null) {
            throw new IllegalArgumentException("no initializer " + annotation);
        }
        return definition;
    }

    private static TensorRule rule(Message message, BiPredicate<Arguments, List<Size>> satisfied, String... arguments) {
        return new TensorRule(message, List.of(arguments), satisfied);
    }

    private static InitializerDefinition floating(
            Class<? extends Annotation> annotation,
            BiFunction<Arguments, List<Size>, Recipe> recipe,
            TensorRule... rules) {
        return new InitializerDefinition(annotation.getName(), true, List.of(rules), recipe);
    }

    private static InitializerDefinition any(
            Class<? extends Annotation> annotation,
            BiFunction<Arguments, List<Size>, Recipe> recipe,
            TensorRule... rules) {
        return new InitializerDefinition(annotation.getName(), false, List.of(rules), recipe);
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

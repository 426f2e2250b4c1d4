package dev.fanin.processor.definition;

import dev.fanin.FanMode;
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
import dev.fanin.processor.catalogue.InitializerDefinition;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function of {@code torch.nn.init} as an expression calls it.
 *
 * @param name such as {@code kaimingUniform}
 * @param definition its entry in the catalogue
 * @param parameters in PyTorch's order
 * @param values the values as the Javadoc table names them where an argument comes at run time; the parameters' names stand for them
 */
record InitializerFunction(String name, InitializerDefinition definition, List<Parameter> parameters, String values) {
    /**
     * One of its parameters.
     *
     * @param byDefault PyTorch's default, or null where there is none
     */
    record Parameter(String name, Type type, @Nullable Typed byDefault) {}

    private static final Map<String, InitializerFunction> ALL = Stream.of(
                    function(Uniform.class, "U(a, b)", real("a", 0.0), real("b", 1.0)),
                    function(Normal.class, "N(mean, std^2)", real("mean", 0.0), real("std", 1.0)),
                    function(
                            TruncNormal.class,
                            "N(mean, std^2) in [a, b]",
                            real("mean", 0.0),
                            real("std", 1.0),
                            real("a", -2.0),
                            real("b", 2.0)),
                    function(Constant.class, "value", new Parameter("value", Type.REAL, null)),
                    function(Ones.class, "1"),
                    function(Zeros.class, "0"),
                    function(Eye.class, "identity"),
                    function(
                            Dirac.class,
                            "Dirac",
                            new Parameter("groups", Type.WHOLE, byDefault(Type.WHOLE, "1", Size.of(1)))),
                    function(XavierUniform.class, "U(-bound, bound)", real("gain", 1.0)),
                    function(XavierNormal.class, "N(0, std^2)", real("gain", 1.0)),
                    kaiming(KaimingUniform.class, "U(-bound, bound)"),
                    kaiming(KaimingNormal.class, "N(0, std^2)"),
                    function(Orthogonal.class, "orthogonal", real("gain", 1.0)),
                    function(
                            Sparse.class,
                            "N(0, std^2), sparsity of each column 0",
                            new Parameter("sparsity", Type.REAL, null),
                            real("std", 0.01)))
            .collect(Collectors.toUnmodifiableMap(InitializerFunction::name, Function.identity()));

    /** In the order of PyTorch's documentation. */
    static final List<String> NAMES = List.of(
            "uniform",
            "normal",
            "truncNormal",
            "constant",
            "ones",
            "zeros",
            "eye",
            "dirac",
            "xavierUniform",
            "xavierNormal",
            "kaimingUniform",
            "kaimingNormal",
            "orthogonal",
            "sparse");

    private static InitializerFunction function(
            Class<? extends Annotation> annotation, String values, Parameter... parameters) {
        String kind = annotation.getSimpleName();
        String name = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        return new InitializerFunction(name, Initializers.get(annotation.getName()), List.of(parameters), values);
    }

    private static InitializerFunction kaiming(Class<? extends Annotation> annotation, String values) {
        return function(
                annotation,
                values,
                real("a", 0.0),
                constant("mode", FanMode.class, FanMode.FAN_IN),
                constant("nonlinearity", Nonlinearity.class, Nonlinearity.LEAKY_RELU));
    }

    private static Parameter real(String name, double byDefault) {
        return new Parameter(name, Type.REAL, byDefault(Type.REAL, Double.toString(byDefault), Real.of(byDefault)));
    }

    private static <E extends Enum<E>> Parameter constant(String name, Class<E> type, E byDefault) {
        List<String> constants =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Type enumeration = new Type(Type.Kind.CONSTANT, type.getName(), constants);
        return new Parameter(name, enumeration, byDefault(enumeration, byDefault.name(), byDefault.name()));
    }

    private static Typed byDefault(Type type, String text, Object value) {
        return new Typed(type, text, Typed.TIGHT, Set.of(), given -> value);
    }

    /** The function of a name, or null. */
    static @Nullable InitializerFunction find(String name) {
        return ALL.get(name);
    }

    /** Its parameters as a reader sees them, such as {@code a, mode, nonlinearity}. */
    String signature() {
        return parameters.isEmpty()
                ? "none"
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}

package dev.fanin.processor.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a tensor's values start.
 *
 * <p>A recipe knows the call that generated code makes on a {@code TensorPlan}, and how to explain it.
 */
public sealed interface Recipe {
    /**
     * A recipe applied to one tensor.
     *
     * @param locals variables that the call needs, in order
     * @param call what follows the tensor's plan and a dot, such as {@code kaimingUniform(Math.sqrt(5))}
     * @param comment the formula with its numbers; empty where the call says it all
     * @param values the values as the Javadoc table names them, such as {@code U(-0.2, 0.2)}
     * @param origin why these, for the Javadoc table; empty for constants
     */
    record Applied(List<Local> locals, String call, String comment, String values, String origin) {
        static Applied of(String call, String comment, String values, String origin) {
            return new Applied(List.of(), call, comment, values, origin);
        }

        /** The same with another call. */
        public Applied calling(String other) {
            return new Applied(locals, other, comment, values, origin);
        }
    }

    /** A local variable of generated code. */
    record Local(String type, String name, String value) {}

    /** The recipe for a tensor of a shape. */
    Applied applyTo(List<Size> shape);

    /** {@code kaiming_uniform_(tensor, a=sqrt(slopeSquared))}: U(-b, b), b = sqrt(3) * gain / sqrt(fan_in). */
    record KaimingUniform(int slopeSquared) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            FanIn fanIn = FanIn.of(shape);
            String formula = "sqrt(3) * sqrt(2 / (1 + " + slopeSquared + ")) / sqrt(";
            String call = "kaimingUniform(Math.sqrt(" + slopeSquared + "))";
            String origin = "Kaiming uniform, a = sqrt(" + slopeSquared + "), " + fanIn.explanation();
            if (fanIn.size().isConstant()) {
                double slope = Math.sqrt(slopeSquared);
                double std = Math.sqrt(2.0 / (1 + slope * slope))
                        / Math.sqrt((double) fanIn.size().value());
                double bound = Math.sqrt(3.0) * std;
                String comment = fanIn.explanation() + "; bound = " + formula
                        + fanIn.size().java() + ") = " + shortest(bound);
                return new Applied(List.of(), call, comment, uniform(shortest(bound)), origin);
            }
            String comment = fanIn.explanation() + "; bound = " + formula + "fan_in)";
            return new Applied(List.of(), call, comment, uniform("b"), origin + ", b = " + formula + "fan_in)");
        }
    }

    /** U(-b, b), b = 1 / sqrt(fan_in), where fan_in is that of another tensor, as for a bias. */
    record UniformByFanIn(List<Size> weightShape) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            return inverseSqrt("fan_in", "fanIn", FanIn.of(weightShape).size());
        }
    }

    /** As {@link UniformByFanIn}, for the bias of a convolution, which PyTorch before 2.12 leaves undrawn where fan_in is 0. */
    record ConvolutionBias(List<Size> weightShape) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            Applied uniform = new UniformByFanIn(weightShape).applyTo(shape);
            return uniform.locals().isEmpty() ? uniform : uniform.calling("uniformOfConvolution(bound)");
        }
    }

    /** U(-b, b), b = 1 / sqrt(size). */
    record UniformBySize(String name, Size size) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            return inverseSqrt(name, name, size);
        }
    }

    /** {@code xavier_uniform_(tensor, gain)}: U(-b, b), b = sqrt(3) * gain * sqrt(2 / (fan_in + fan_out)). */
    record XavierUniform(double gain) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            FanIn fanIn = FanIn.of(shape);
            FanIn fanOut = FanIn.outOf(shape);
            String fans = fanIn.explanation("fan_in") + ", " + fanOut.explanation("fan_out");
            String formula = "sqrt(3) * " + gainFactor(gain) + "sqrt(2 / (";
            String origin = "Xavier uniform, " + fans;
            if (fanIn.size().isConstant() && fanOut.size().isConstant()) {
                double std = gain
                        * Math.sqrt(2.0
                                / (double) (fanIn.size().value() + fanOut.size().value()));
                String bound = shortest(Math.sqrt(3.0) * std);
                String comment = fans + "; bound = " + formula + fanIn.size().java() + " + "
                        + fanOut.size().java() + ")) = " + bound;
                return Applied.of("xavierUniform(" + literal(gain) + ")", comment, uniform(bound), origin);
            }
            String comment = fans + "; bound = " + formula + "fan_in + fan_out))";
            return Applied.of(
                    "xavierUniform(" + literal(gain) + ")",
                    comment,
                    uniform("b"),
                    origin + ", b = " + formula + "fan_in + fan_out))");
        }
    }

    /** {@code xavier_normal_(tensor, gain)}: N(0, std^2), std = gain * sqrt(2 / (fan_in + fan_out)). */
    record XavierNormal(double gain) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            FanIn fanIn = FanIn.of(shape);
            FanIn fanOut = FanIn.outOf(shape);
            String fans = fanIn.explanation("fan_in") + ", " + fanOut.explanation("fan_out");
            String call = "xavierNormal(" + literal(gain) + ")";
            String origin = "Xavier normal, " + fans;
            if (fanIn.size().isConstant() && fanOut.size().isConstant()) {
                long sum = fanIn.size().value() + fanOut.size().value();
                String std = shortest(gain * Math.sqrt(2.0 / (double) sum));
                String comment = fans + "; std = " + gainFactor(gain) + "sqrt(2 / ("
                        + fanIn.size().java() + " + " + fanOut.size().java() + ")) = " + std;
                return Applied.of(call, comment, "N(0, " + std + "^2)", origin);
            }
            String formula = "std = " + gainFactor(gain) + "sqrt(2 / (fan_in + fan_out))";
            return Applied.of(call, fans + "; " + formula, "N(0, std^2)", origin + ", " + formula);
        }
    }

    /** U(a, b). */
    record Uniform(double a, double b) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            return Applied.of(
                    "uniform(" + literal(a) + ", " + literal(b) + ")",
                    "",
                    "U(" + shortest(a) + ", " + shortest(b) + ")",
                    "");
        }
    }

    /** N(mean, std^2). */
    record Normal(double mean, double std) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            return Applied.of(
                    "normal(" + literal(mean) + ", " + literal(std) + ")",
                    "",
                    "N(" + shortest(mean) + ", " + shortest(std) + "^2)",
                    "");
        }
    }

    /** One number everywhere. */
    record Constant(double value) implements Recipe {
        static final Recipe ONES = new Constant(1);
        static final Recipe ZEROS = new Constant(0);

        @Override
        public Applied applyTo(List<Size> shape) {
            if (value == 1) {
                return Applied.of("ones()", "", "1", "");
            }
            boolean isZero = Double.doubleToRawLongBits(value) == 0;
            return isZero
                    ? Applied.of("zeros()", "", "0", "")
                    : Applied.of("constant(" + literal(value) + ")", "", shortest(value), "");
        }
    }

    /** Given numbers. */
    record Values(List<Double> values) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            String numbers = values.stream().map(Recipe::literal).collect(Collectors.joining(", "));
            return Applied.of("values(" + numbers + ")", "", "as given", "");
        }
    }

    /**
     * Anything that needs no computation here.
     *
     * @param call what follows the tensor's plan and a dot; empty where nothing is drawn
     * @param comment the formula; empty where the call says it all
     * @param values the values as the Javadoc table names them
     * @param origin why these, for the Javadoc table; may be empty
     */
    record Call(String call, String comment, String values, String origin) implements Recipe {
        /** Of a tensor that a later step writes. */
        public static final Recipe NONE = new Call("", "");

        Call(String call, String values) {
            this(call, "", values, "");
        }

        @Override
        public Applied applyTo(List<Size> shape) {
            return Applied.of(call, comment, values, origin);
        }
    }

    /**
     * A recipe whose arguments are formulas.
     *
     * @param recipe the recipe
     * @param comment the formulas with what they come to
     * @param formulas the formulas
     */
    record Explained(Recipe recipe, String comment, String formulas) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            Applied applied = recipe.applyTo(shape);
            return new Applied(
                    applied.locals(),
                    applied.call(),
                    applied.comment().isEmpty() ? comment : comment + "; " + applied.comment(),
                    applied.values(),
                    applied.origin().isEmpty() ? formulas : formulas + "; " + applied.origin());
        }
    }

    /**
     * The number of inputs that one output of a weight sums over, as {@code torch.nn.init} counts it.
     *
     * @param factors the second dimension and those of the kernel
     */
    record FanIn(List<Size> factors) {
        static FanIn of(List<Size> shape) {
            return new FanIn(shape.subList(1, shape.size()));
        }

        /** The first dimension and those of the kernel. */
        static FanIn outOf(List<Size> shape) {
            List<Size> factors = new ArrayList<>(shape);
            factors.remove(1);
            return new FanIn(factors);
        }

        Size size() {
            return Size.product(factors);
        }

        String explanation() {
            return explanation("fan_in");
        }

        String explanation(String name) {
            String product = Size.explainProduct(factors);
            boolean computed = factors.size() > 1 && size().isConstant();
            return name + " = " + product + (computed ? " = " + size().java() : "");
        }
    }

    private static Applied inverseSqrt(String name, String local, Size size) {
        String formula = "1 / sqrt(" + name + ")";
        if (size.isConstant()) {
            double bound = 1 / Math.sqrt((double) size.value());
            String comment = "bound = " + formula + " = 1 / sqrt(" + size.java() + ")";
            String call = "uniform(-" + bound + ", " + bound + ")";
            return new Applied(
                    List.of(), call, comment, uniform(shortest(bound)), formula + " = 1 / sqrt(" + size.java() + ")");
        }
        Local count = new Local("long", local, size.java());
        List<Local> counts = size.java().equals(local) ? List.of() : List.of(count);
        Local bound = new Local("double", "bound", local + " > 0 ? 1 / Math.sqrt(" + local + ") : 0");
        List<Local> locals = new ArrayList<>(counts);
        locals.add(bound);
        return new Applied(locals, "uniform(-bound, bound)", "bound = " + formula, uniform("b"), "b = " + formula);
    }

    private static String uniform(String bound) {
        return "U(-" + bound + ", " + bound + ")";
    }

    private static String gainFactor(double gain) {
        return gain == 1 ? "" : shortest(gain) + " * ";
    }

    /** A number as Java source. */
    static String literal(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        boolean isWhole = value == Math.rint(value)
                && Math.abs(value) < 1e6
                && Double.doubleToRawLongBits(value) != Long.MIN_VALUE;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }

    /** A number with at most six significant digits, as a reader compares it. */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}

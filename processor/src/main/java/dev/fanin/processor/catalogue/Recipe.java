package dev.fanin.processor.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

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
    record Applied(List<Local> locals, String call, String comment, String values, String origin) {}

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

    /** U(-b, b), b = 1 / sqrt(size). */
    record UniformBySize(String name, Size size) implements Recipe {
        @Override
        public Applied applyTo(List<Size> shape) {
            return inverseSqrt(name, name, size);
        }
    }

    /** The same number everywhere: 0 or 1. */
    record Constant(String call, int value) implements Recipe {
        static final Recipe ONES = new Constant("ones()", 1);
        static final Recipe ZEROS = new Constant("zeros()", 0);

        @Override
        public Applied applyTo(List<Size> shape) {
            return new Applied(List.of(), call, "", Integer.toString(value), "");
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

        Size size() {
            return Size.product(factors);
        }

        String explanation() {
            String product = Size.explainProduct(factors);
            boolean computed = factors.size() > 1 && size().isConstant();
            return "fan_in = " + product + (computed ? " = " + size().java() : "");
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

    /** A number with at most six significant digits, as a reader compares it. */
    private static String shortest(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}

package dev.fanin.processor.catalogue;

import dev.fanin.nn.ConvTranspose1d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.ConvTranspose3d;
import dev.fanin.nn.SpectralNorm;
import dev.fanin.nn.WeightNorm;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The parametrizations of {@code torch/nn/utils/parametrizations.py} that stand beside a layer. */
public final class Wrappers {
    private static final Set<String> ANNOTATIONS = Set.of("dev.fanin.nn.WeightNorm", "dev.fanin.nn.SpectralNorm");

    /** The layers whose second dimension is the one of the outputs. */
    private static final Set<String> TRANSPOSED =
            Set.of(ConvTranspose1d.class.getName(), ConvTranspose2d.class.getName(), ConvTranspose3d.class.getName());

    /** Python's {@code None}. */
    private static final int NO_DIM = -1;

    private static final String UNIT_VECTOR = "unit vector";

    private Wrappers() {}

    /** The qualified names of their annotations. */
    public static Set<String> annotations() {
        return ANNOTATIONS;
    }

    /** The parametrization of an annotation that is one of {@link #annotations}; no other one is built for it. */
    public static WrapperDefinition get(String annotation) {
        return switch (annotation) {
            case "dev.fanin.nn.WeightNorm" ->
                new WrapperDefinition(annotation, List.of(dimInRange()), Wrappers::weightNorm);
            case "dev.fanin.nn.SpectralNorm" ->
                new WrapperDefinition(
                        annotation,
                        List.of(
                                dimInRange(),
                                new TensorRule(
                                        Message.POWER_ITERATIONS_NOT_POSITIVE,
                                        List.of("nPowerIterations"),
                                        (given, shape) -> given.number("nPowerIterations") > 0)),
                        Wrappers::spectralNorm);
            default -> throw new IllegalArgumentException("no parametrization " + annotation);
        };
    }

    private static TensorRule dimInRange() {
        return new TensorRule(Message.DIM_RANGE, List.of("dim", "name"), Wrappers::dimFits);
    }

    private static boolean dimFits(Arguments given, List<Size> shape) {
        long dim = given.number("dim");
        return dim == NO_DIM || (dim >= 0 && dim < shape.size());
    }

    private static List<Statement> weightNorm(LayerDefinition layer, List<Statement> statements, Arguments given) {
        long dim = given.number("dim");
        String name = given.text("name");
        String part = "parametrizations." + name;
        List<Statement> wrapped = wrap(statements, name, "original1", tensor -> {
            List<Size> norms = dim == NO_DIM
                    ? List.of()
                    : IntStream.range(0, tensor.shape().size())
                            .mapToObj(i -> i == dim ? tensor.shape().get(i) : Size.of(1))
                            .toList();
            Statement original0 =
                    new Declaration(new TensorSpec("original0", false, ElementType.FLOATING, norms, Recipe.Call.NONE));
            return new Part(part, WeightNorm.class.getName(), List.of(original0, renamed(tensor, "original1")));
        });
        wrapped.add(new Redraw(
                part + ".original0",
                new Recipe.Call(
                        "normsOf(layer.tensor(\"" + part + ".original1\"), " + dim + ")", "norms of original1")));
        return wrapped;
    }

    private static List<Statement> spectralNorm(LayerDefinition layer, List<Statement> statements, Arguments given) {
        String name = given.text("name");
        String part = "parametrizations." + name;
        boolean isMatrix = statements.stream()
                .anyMatch(each -> each instanceof Declaration declaration
                        && declaration.tensor().name().equals(name)
                        && declaration.tensor().shape().size() > 1);
        int dim = given.number("dim") == NO_DIM ? defaultDim(layer) : (int) given.number("dim");
        List<Statement> wrapped = wrap(statements, name, "original", tensor -> {
            List<Statement> parts = new ArrayList<>();
            parts.add(renamed(tensor, "original"));
            if (isMatrix) {
                List<Size> others = new ArrayList<>(tensor.shape());
                Size rows = others.remove(dim);
                parts.add(new Declaration(TensorSpec.buffer("0._u", Recipe.Call.NONE, rows)));
                parts.add(new Declaration(
                        TensorSpec.buffer("0._v", new Recipe.Call("", UNIT_VECTOR), Size.product(others))));
            }
            return new Part(part, SpectralNorm.class.getName(), parts);
        });
        if (isMatrix) {
            long iterations = given.number("nPowerIterations");
            String eps = Recipe.literal(given.real("eps"));
            String comment = "u and v: dimension " + dim + " against the others, n_power_iterations = " + iterations
                    + ", eps = " + eps;
            String call = String.join(
                    "\n",
                    "singularVectorsOf(",
                    "        layer.tensor(\"" + part + ".0._v\"),",
                    "        layer.tensor(\"" + part + ".original\"),",
                    "        " + iterations + ", " + eps + ", " + dim + ")");
            wrapped.add(new Redraw(part + ".0._u", new Recipe.Call(call, comment, UNIT_VECTOR, "")));
        }
        return wrapped;
    }

    private static int defaultDim(LayerDefinition layer) {
        return TRANSPOSED.contains(layer.annotation()) ? 1 : 0;
    }

    private static Declaration renamed(TensorSpec tensor, String name) {
        return new Declaration(
                new TensorSpec(name, tensor.isBuffer(), tensor.elementType(), tensor.shape(), tensor.recipe()));
    }

    /** The steps with one parameter replaced by a part, in which the parameter has another name. */
    private static List<Statement> wrap(
            List<Statement> statements, String name, String newName, Function<TensorSpec, Part> part) {
        List<Statement> wrapped = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Declaration declaration
                    && declaration.tensor().name().equals(name)) {
                wrapped.add(part.apply(declaration.tensor()));
            } else if (statement instanceof Redraw redraw && redraw.path().equals(name)) {
                wrapped.add(new Redraw("parametrizations." + name + "." + newName, redraw.recipe()));
            } else {
                wrapped.add(statement);
            }
        }
        return wrapped;
    }
}

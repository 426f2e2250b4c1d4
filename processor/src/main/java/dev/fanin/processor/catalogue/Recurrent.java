package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.GRU;
import dev.fanin.nn.GRUCell;
import dev.fanin.nn.LSTM;
import dev.fanin.nn.LSTMCell;
import dev.fanin.nn.RNN;
import dev.fanin.nn.RNNCell;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.diagnostics.Message;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The layers of {@code torch/nn/modules/rnn.py}: every tensor is uniform, with a bound that takes the hidden size. */
final class Recurrent {
    /** A method of a class file has at most 64 KiB, and each layer has up to ten tensors. */
    private static final int MOST_LAYERS = 100;

    static final List<LayerDefinition> ALL = List.of(
            withNonlinearity(network(RNN.class, 1)).build(),
            network(LSTM.class, 4)
                    .check(Message.PROJ_SIZE_NEGATIVE, given -> given.number("projSize") >= 0, "projSize")
                    .rule(Message.PROJ_SIZE_TOO_LARGE, Recurrent::projectionFits, "projSize", "hiddenSize")
                    .build(),
            network(GRU.class, 3).build(),
            withNonlinearity(cell(RNNCell.class, 1)).build(),
            cell(LSTMCell.class, 4).build(),
            cell(GRUCell.class, 3).build());

    private static final Set<String> NONLINEARITIES = Set.of("TANH", "RELU");

    private Recurrent() {}

    private static DefinitionBuilder network(Class<? extends Annotation> annotation, int gates) {
        return layer(annotation)
                .positiveSize("inputSize", Message.INPUT_SIZE_NOT_POSITIVE)
                .positiveSize("hiddenSize", Message.HIDDEN_SIZE_NOT_POSITIVE)
                .check(Message.NUM_LAYERS_NOT_POSITIVE, given -> given.number("numLayers") > 0, "numLayers")
                .check(Message.TOO_MANY_LAYERS, given -> given.number("numLayers") <= MOST_LAYERS, "numLayers")
                .check(Message.DROPOUT_RANGE, Recurrent::isProbability, "dropout")
                .statements(given -> networkTensors(given, gates));
    }

    private static DefinitionBuilder cell(Class<? extends Annotation> annotation, int gates) {
        return layer(annotation).sizes("inputSize", "hiddenSize").statements(given -> {
            Size hidden = given.size("hiddenSize");
            return tensors(given, "", Size.of(gates).times(hidden), given.size("inputSize"), hidden);
        });
    }

    private static DefinitionBuilder withNonlinearity(DefinitionBuilder builder) {
        return builder.check(
                Message.RNN_NONLINEARITY,
                given -> NONLINEARITIES.contains(given.constant("nonlinearity")),
                "nonlinearity");
    }

    static boolean isProbability(Arguments given) {
        double dropout = given.real("dropout");
        return dropout >= 0 && dropout <= 1;
    }

    private static Condition projectionFits(Arguments given) {
        return given.size("hiddenSize").isGreaterThan(given.number("projSize"));
    }

    private static List<Statement> networkTensors(Arguments given, int gates) {
        Size hidden = given.size("hiddenSize");
        Size rows = Size.of(gates).times(hidden);
        long projection = given.values().containsKey("projSize") ? given.number("projSize") : 0;
        Size output = projection > 0 ? Size.of(projection) : hidden;
        List<String> directions = given.flag("bidirectional") ? List.of("", "_reverse") : List.of("");
        List<Statement> statements = new ArrayList<>();
        for (long layer = 0; layer < given.number("numLayers"); layer++) {
            Size input = layer == 0
                    ? given.size("inputSize")
                    : Size.of(directions.size()).times(output);
            for (String direction : directions) {
                String suffix = "_l" + layer + direction;
                statements.addAll(tensors(given, suffix, rows, input, output));
                if (projection > 0) {
                    statements.add(uniform(given, "weight_hr" + suffix, output, hidden));
                }
            }
        }
        return statements;
    }

    private static List<Statement> tensors(Arguments given, String suffix, Size rows, Size input, Size output) {
        List<Statement> tensors = new ArrayList<>();
        tensors.add(uniform(given, "weight_ih" + suffix, rows, input));
        tensors.add(uniform(given, "weight_hh" + suffix, rows, output));
        if (given.flag("bias")) {
            tensors.add(uniform(given, "bias_ih" + suffix, rows));
            tensors.add(uniform(given, "bias_hh" + suffix, rows));
        }
        return tensors;
    }

    private static Statement uniform(Arguments given, String name, Size... shape) {
        Recipe recipe = new Recipe.UniformBySize("hiddenSize", given.size("hiddenSize"));
        return new Declaration(TensorSpec.parameter(name, recipe, shape));
    }
}

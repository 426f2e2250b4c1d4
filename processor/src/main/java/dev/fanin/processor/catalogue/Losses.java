package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;
import static dev.fanin.processor.catalogue.DefinitionBuilder.part;

import dev.fanin.nn.AdaptiveLogSoftmaxWithLoss;
import dev.fanin.nn.LinearCrossEntropyLoss;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Storage.ElementType;
import java.util.ArrayList;
import java.util.List;

/** The losses that have parameters: {@code torch/nn/modules/adaptive.py} and {@code loss.py}. */
final class Losses {
    private static final LayerDefinition ADAPTIVE_LOG_SOFTMAX = layer(AdaptiveLogSoftmaxWithLoss.class)
            .check(Message.FEATURES_NOT_POSITIVE, given -> given.number("inFeatures") > 0, "inFeatures")
            .check(Message.CUTOFFS_EMPTY, given -> !given.numbers("cutoffs").isEmpty(), "cutoffs")
            .check(Message.CUTOFFS, Losses::cutoffsIncrease, "cutoffs", "nClasses")
            .check(Message.DIV_VALUE_NOT_POSITIVE, given -> given.real("divValue") > 0, "divValue")
            .statements(Losses::clusters)
            .build();

    private static final LayerDefinition LINEAR_CROSS_ENTROPY = layer(LinearCrossEntropyLoss.class)
            .sizes("inFeatures", "numClasses")
            .check(
                    Message.FEATURES_NOT_POSITIVE,
                    given -> given.numbers("outFeatures").stream().allMatch(n -> n > 0),
                    "outFeatures")
            .rule(Message.CLASS_WEIGHTS, Losses::weightsFit, "weight", "numClasses")
            .buffer(
                    "weight",
                    given -> !given.reals("weight").isEmpty(),
                    ElementType.FLOATING,
                    given -> given.sizes("numClasses"),
                    given -> new Recipe.Values(given.reals("weight")))
            .statements(given -> {
                Size outputs = given.size("numClasses");
                for (long size : given.numbers("outFeatures")) {
                    outputs = outputs.times(Size.of(size));
                }
                return List.of(linear("linear", given.size("inFeatures"), outputs, given.flag("bias")));
            })
            .build();

    static final List<LayerDefinition> ALL = List.of(ADAPTIVE_LOG_SOFTMAX, LINEAR_CROSS_ENTROPY);

    private Losses() {}

    private static Condition weightsFit(Arguments given) {
        int count = given.reals("weight").size();
        return count == 0 ? Condition.of(true) : given.size("numClasses").isEqualTo(count);
    }

    private static boolean cutoffsIncrease(Arguments given) {
        long previous = 0;
        for (long cutoff : given.numbers("cutoffs")) {
            if (cutoff <= previous) {
                return false;
            }
            previous = cutoff;
        }
        return previous < given.number("nClasses");
    }

    private static List<Statement> clusters(Arguments given) {
        List<Long> cutoffs = new ArrayList<>(given.numbers("cutoffs"));
        int clusters = cutoffs.size();
        cutoffs.add(given.number("nClasses"));
        Size inputs = Size.of(given.number("inFeatures"));
        List<Statement> statements = new ArrayList<>();
        statements.add(linear("head", inputs, Size.of(cutoffs.get(0) + clusters), given.flag("headBias")));
        for (int i = 0; i < clusters; i++) {
            Size hidden = Size.of(floorDivision((double) inputs.value(), Math.pow(given.real("divValue"), i + 1)));
            Size outputs = Size.of(cutoffs.get(i + 1) - cutoffs.get(i));
            statements.add(linear("tail." + i + ".0", inputs, hidden, false));
            statements.add(linear("tail." + i + ".1", hidden, outputs, false));
        }
        return statements;
    }

    /** Python's {@code int(a // b)} of positive numbers, whose last digit a plain quotient misses: {@code 1 // 0.1} is 9. */
    private static long floorDivision(double a, double b) {
        double quotient = (a - a % b) / b;
        return b == 0 ? Long.MAX_VALUE : (long) Math.rint(quotient);
    }

    private static Part linear(String name, Size inputs, Size outputs, boolean bias) {
        return part(name, FullyConnected.LINEAR, FullyConnected.arguments(inputs, outputs, bias));
    }
}

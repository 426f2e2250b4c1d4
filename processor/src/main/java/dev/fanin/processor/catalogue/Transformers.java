package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;
import static dev.fanin.processor.catalogue.DefinitionBuilder.part;

import dev.fanin.nn.Transformer;
import dev.fanin.nn.TransformerDecoder;
import dev.fanin.nn.TransformerDecoderLayer;
import dev.fanin.nn.TransformerEncoder;
import dev.fanin.nn.TransformerEncoderLayer;
import dev.fanin.processor.catalogue.Arguments.Nested;
import dev.fanin.processor.catalogue.Statement.Copies;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.catalogue.Statement.XavierUniformMatrices;
import dev.fanin.processor.diagnostics.Message;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layers of {@code torch/nn/modules/transformer.py}. */
final class Transformers {
    /** Each copy is listed in the Javadoc of the generated class. */
    private static final int MOST_COPIES = 1000;

    private static final LayerDefinition ENCODER_LAYER = common(TransformerEncoderLayer.class)
            .statements(Transformers::encoderLayer)
            .build();

    private static final LayerDefinition DECODER_LAYER = common(TransformerDecoderLayer.class)
            .statements(Transformers::decoderLayer)
            .build();

    static final List<LayerDefinition> ALL = List.of(
            ENCODER_LAYER,
            DECODER_LAYER,
            stack(TransformerEncoder.class, "encoderLayer"),
            stack(TransformerDecoder.class, "decoderLayer"),
            common(Transformer.class)
                    .check(
                            Message.NUM_LAYERS_NEGATIVE,
                            given -> given.number("numEncoderLayers") >= 0,
                            "numEncoderLayers")
                    .check(
                            Message.NUM_LAYERS_NEGATIVE,
                            given -> given.number("numDecoderLayers") >= 0,
                            "numDecoderLayers")
                    .check(
                            Message.TOO_MANY_COPIES,
                            given -> given.number("numEncoderLayers") <= MOST_COPIES,
                            "numEncoderLayers")
                    .check(
                            Message.TOO_MANY_COPIES,
                            given -> given.number("numDecoderLayers") <= MOST_COPIES,
                            "numDecoderLayers")
                    .statements(Transformers::transformer)
                    .build());

    private Transformers() {}

    private static DefinitionBuilder common(Class<? extends Annotation> annotation) {
        return layer(annotation)
                .positiveSize("dModel", Message.EMBED_DIM_NOT_POSITIVE)
                .sizes("dimFeedforward")
                .required("nhead")
                .check(Message.NUM_HEADS_NOT_POSITIVE, given -> given.number("nhead") > 0, "nhead")
                .rule(Message.EMBED_DIM_NOT_DIVISIBLE, Transformers::headsFit, "dModel", "nhead")
                .check(Message.DROPOUT_PROBABILITY, Recurrent::isProbability, "dropout")
                .word("activation", Message.ACTIVATION, "relu", "gelu");
    }

    private static Condition headsFit(Arguments given) {
        long heads = given.number("nhead");
        return heads > 0 ? given.size("dModel").isMultipleOf(Size.of(heads)) : Condition.of(true);
    }

    private static LayerDefinition stack(Class<? extends Annotation> annotation, String template) {
        return layer(annotation)
                .check(Message.NUM_LAYERS_NEGATIVE, given -> given.number("numLayers") >= 0, "numLayers")
                .check(Message.TOO_MANY_COPIES, given -> given.number("numLayers") <= MOST_COPIES, "numLayers")
                .check(Message.SEVERAL_NORMS, given -> given.nestedList("norm").size() <= 1, "norm")
                .statements(given -> {
                    Nested copied = given.nested(template);
                    List<Statement> statements = new ArrayList<>();
                    statements.add(copies(given.number("numLayers"), copied.definition(), copied.arguments()));
                    for (Nested norm : given.nestedList("norm")) {
                        statements.add(part("norm", norm.definition(), norm.arguments()));
                    }
                    return statements;
                })
                .build();
    }

    private static Statement copies(long count, LayerDefinition definition, Arguments arguments) {
        return new Copies(
                "layers",
                count,
                definition.annotation(),
                definition.statements().apply(arguments));
    }

    private static List<Statement> encoderLayer(Arguments given) {
        List<Statement> statements = new ArrayList<>();
        statements.add(attention("self_attn", given));
        addFeedForward(statements, given, 2);
        return statements;
    }

    private static List<Statement> decoderLayer(Arguments given) {
        List<Statement> statements = new ArrayList<>();
        statements.add(attention("self_attn", given));
        statements.add(attention("multihead_attn", given));
        addFeedForward(statements, given, 3);
        return statements;
    }

    private static Part attention(String name, Arguments given) {
        return part(name, Attention.MULTIHEAD_ATTENTION, Attention.arguments(given.size("dModel"), given.flag("bias")));
    }

    private static void addFeedForward(List<Statement> statements, Arguments given, int norms) {
        Size model = given.size("dModel");
        Size hidden = given.size("dimFeedforward");
        boolean bias = given.flag("bias");
        statements.add(part("linear1", FullyConnected.LINEAR, FullyConnected.arguments(model, hidden, bias)));
        statements.add(part("linear2", FullyConnected.LINEAR, FullyConnected.arguments(hidden, model, bias)));
        for (int i = 1; i <= norms; i++) {
            statements.add(norm("norm" + i, given));
        }
    }

    private static Part norm(String name, Arguments given) {
        Arguments arguments = new Arguments(
                Map.of("normalizedShape", given.sizes("dModel")),
                Map.of("elementwiseAffine", true, "bias", given.flag("bias")));
        return part(name, Norms.LAYER_NORM, arguments);
    }

    private static List<Statement> transformer(Arguments given) {
        return List.of(
                stack("encoder", TransformerEncoder.class, given, given.number("numEncoderLayers"), ENCODER_LAYER),
                stack("decoder", TransformerDecoder.class, given, given.number("numDecoderLayers"), DECODER_LAYER),
                new XavierUniformMatrices());
    }

    private static Part stack(
            String name, Class<? extends Annotation> annotation, Arguments given, long count, LayerDefinition layer) {
        return new Part(name, annotation.getName(), List.of(copies(count, layer, given), norm("norm", given)));
    }
}

package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.Embedding;
import dev.fanin.nn.EmbeddingBag;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.diagnostics.Message;
import java.lang.annotation.Annotation;
import java.util.List;

/** The layers of {@code torch/nn/modules/sparse.py}: a normal matrix whose padding row is set to zero after it is drawn. */
final class Embeddings {
    static final List<LayerDefinition> ALL = List.of(
            table(Embedding.class, Message.PADDING_IDX_RANGE).build(),
            table(EmbeddingBag.class, Message.PADDING_IDX_RANGE_OF_BAG)
                    .word("mode", Message.EMBEDDING_BAG_MODE, "sum", "mean", "max")
                    .build());

    /** Python's {@code None}. */
    private static final long NO_PADDING = Integer.MIN_VALUE;

    private Embeddings() {}

    private static DefinitionBuilder table(Class<? extends Annotation> annotation, Message paddingRule) {
        return layer(annotation)
                .sizes("numEmbeddings", "embeddingDim")
                .rule(paddingRule, Embeddings::paddingFits, "paddingIdx", "numEmbeddings")
                .parameter(
                        "weight",
                        given -> List.of(given.size("numEmbeddings"), given.size("embeddingDim")),
                        given -> new Recipe.Normal(0, 1))
                .statements(Embeddings::padding);
    }

    private static Condition paddingFits(Arguments given) {
        long row = given.number("paddingIdx");
        if (row == NO_PADDING) {
            return Condition.of(true);
        }
        return given.size("numEmbeddings").isGreaterThan(row < 0 ? -row - 1 : row);
    }

    private static List<Statement> padding(Arguments given) {
        long row = given.number("paddingIdx");
        if (row == NO_PADDING) {
            return List.of();
        }
        Recipe zeroRow = new Recipe.Call("zeroRow(" + row + ")", "N(0, 1^2), row " + row + " is 0");
        return List.of(new Redraw("weight", zeroRow));
    }
}

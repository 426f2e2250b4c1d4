package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;
import static dev.fanin.processor.catalogue.DefinitionBuilder.part;

import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.PReLU;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layers of {@code torch/nn/modules/activation.py} that have parameters. */
final class Attention {
    static final LayerDefinition MULTIHEAD_ATTENTION = layer(MultiheadAttention.class)
            .positiveSize("embedDim", Message.EMBED_DIM_NOT_POSITIVE)
            .required("numHeads")
            .check(Message.NUM_HEADS_NOT_POSITIVE, given -> given.number("numHeads") > 0, "numHeads")
            .rule(
                    Message.EMBED_DIM_NOT_DIVISIBLE,
                    given -> given.number("numHeads") > 0
                            ? given.size("embedDim").isMultipleOf(Size.of(given.number("numHeads")))
                            : Condition.of(true),
                    "embedDim",
                    "numHeads")
            .check(Message.DROPOUT_PROBABILITY, Recurrent::isProbability, "dropout")
            .check(Message.KDIM_NEGATIVE, given -> given.number("kdim") >= 0, "kdim")
            .check(Message.VDIM_NEGATIVE, given -> given.number("vdim") >= 0, "vdim")
            .check(Message.KDIM_AT_RUN_TIME, Attention::packingIsKnown, "embedDim", "kdim", "vdim")
            .statements(Attention::statements)
            .build();

    private static final LayerDefinition PRELU = layer(PReLU.class)
            .sizes("numParameters")
            .parameter(
                    "weight", given -> given.sizes("numParameters"), given -> new Recipe.Constant(given.real("init")))
            .build();

    static final List<LayerDefinition> ALL = List.of(MULTIHEAD_ATTENTION, PRELU);

    private Attention() {}

    private static boolean packingIsKnown(Arguments given) {
        return given.size("embedDim").isConstant() || (given.number("kdim") == 0 && given.number("vdim") == 0);
    }

    /** The arguments of an attention that another layer contains. */
    static Arguments arguments(Size embedDim, boolean bias) {
        return new Arguments(
                Map.of("embedDim", List.of(embedDim)),
                Map.of("bias", bias, "addBiasKv", false, "kdim", 0L, "vdim", 0L));
    }

    private static List<Statement> statements(Arguments given) {
        Size embedDim = given.size("embedDim");
        Size keys = sizeOr(given.number("kdim"), embedDim);
        Size values = sizeOr(given.number("vdim"), embedDim);
        boolean bias = given.flag("bias");
        List<Statement> statements = new ArrayList<>();
        statements.add(part("out_proj", FullyConnected.LINEAR, FullyConnected.arguments(embedDim, embedDim, bias)));
        if (keys.equals(embedDim) && values.equals(embedDim)) {
            statements.add(xavierUniform("in_proj_weight", Size.of(3).times(embedDim), embedDim));
        } else {
            statements.add(xavierUniform("q_proj_weight", embedDim, embedDim));
            statements.add(xavierUniform("k_proj_weight", embedDim, keys));
            statements.add(xavierUniform("v_proj_weight", embedDim, values));
        }
        if (bias) {
            statements.add(new Declaration(TensorSpec.parameter(
                    "in_proj_bias", Recipe.Constant.ZEROS, Size.of(3).times(embedDim))));
            statements.add(new Redraw("out_proj.bias", Recipe.Constant.ZEROS));
        }
        if (given.flag("addBiasKv")) {
            statements.add(xavierNormal("bias_k", embedDim));
            statements.add(xavierNormal("bias_v", embedDim));
        }
        return statements;
    }

    private static Size sizeOr(long given, Size otherwise) {
        return given == 0 ? otherwise : Size.of(given);
    }

    private static Statement xavierUniform(String name, Size rows, Size columns) {
        return new Declaration(TensorSpec.parameter(name, new Recipe.XavierUniform(1), rows, columns));
    }

    private static Statement xavierNormal(String name, Size embedDim) {
        return new Declaration(
                TensorSpec.parameter(name, new Recipe.XavierNormal(1), Size.of(1), Size.of(1), embedDim));
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Tensor;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import dev.fanin.nn.MultiheadAttention;
import dev.fanin.nn.TransformerEncoderLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Layers with parts, in Fanin's holder and in types of the user's. */
@OnEachCompiler
class CompositesTest {
    private static final String HOLDERS = """
            class Stack { Block[] layers = {new Block(), new Block()}; Norm norm = new Norm(); }
            class Block {
                Attention selfAttn = new Attention();
                Dense linear1 = new Dense(), linear2 = new Dense();
                Norm norm1 = new Norm(), norm2 = new Norm();
            }
            class Attention { float[] inProjWeight, inProjBias; Dense outProj = new Dense(); }
            class Dense { float[] weight, bias; }
            class Norm { float[] weight, bias; }
            """;

    private static final String ENCODER = """
            @TransformerEncoder(
                encoderLayer = @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 6),
                numLayers = 2,
                norm = @LayerNorm(normalizedShape = 4))
            """;

    @Parameter
    private TestCompiler compiler;

    private CompiledModel encoder(String field) {
        return compiler.model("class Net { " + ENCODER + field + " }\n" + HOLDERS);
    }

    private CompiledModel attention(String field) {
        return compiler.model(
                "class Net { @MultiheadAttention(embedDim = 4, numHeads = 2) " + field + " }\n" + HOLDERS);
    }

    @Test
    void nestedHoldersGetTheBitsOfALayer() {
        CompiledModel layer = encoder("Layer encoder;").reset(42);
        CompiledModel own = encoder("Stack encoder = new Stack();").reset(42);

        assertThat(own.stateDict().keySet())
                .containsExactlyElementsOf(layer.stateDict().keySet());
        layer.stateDict()
                .forEach((name, tensor) -> assertThat(own.stateDict().get(name).toFloatArray())
                        .as(name)
                        .isEqualTo(tensor.toFloatArray()));
    }

    @Test
    void copiesStartAlikeInArraysOfTheirOwn() {
        CompiledModel own = encoder("Stack encoder = new Stack();").reset(42);

        Map<String, Tensor> tensors = own.stateDict();
        float[] first = tensors.get("encoder.layers.0.linear1.weight").toFloatArray();
        assertThat(tensors.get("encoder.layers.1.linear1.weight").toFloatArray())
                .isEqualTo(first);
        assertThat(first).doesNotContain(0f);
        ((float[]) own.get("encoder.norm.weight"))[0] = 7;
        assertThat(own.stateDict().get("encoder.norm.weight").toFloatArray()[0]).isEqualTo(7);
    }

    @Test
    void partsAreVisitedBeforeWhatContainsThem() {
        CompiledModel layer = encoder("Layer encoder;").reset(42);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (String part : List.of("self_attn.out_proj", "self_attn", "linear1", "linear2", "norm1", "norm2")) {
                expected.add("encoder.layers." + i + "." + part);
            }
            expected.add("encoder.layers." + i);
        }
        expected.add("encoder.norm");
        expected.add("encoder");

        assertThat(layer.visited()).containsExactlyElementsOf(expected);
        assertThat(encoder("Stack encoder = new Stack();").reset(42).visited()).containsExactlyElementsOf(expected);
    }

    @Test
    void aVisitorWritesToTheUsersOwnArrays() {
        CompiledModel own = attention("Attention attention = new Attention();").reset(42);

        own.apply((name, layer) -> {
            if (layer.kind() == Linear.class) {
                Init.constant(Objects.requireNonNull(layer.weight()), 3);
            }
        });

        assertThat((float[]) own.get("attention.outProj.weight")).containsOnly(3f);
        assertThat((float[]) own.get("attention.inProjWeight")).doesNotContain(3f);
    }

    @Test
    void childrenHaveTheKindsOfTheirLayers() {
        Layer encoder = encoder("Layer encoder;").reset(42).layer("encoder");

        assertThat(encoder.children().keySet()).containsExactly("layers.0", "layers.1", "norm");
        Layer block = encoder.children().get("layers.0");
        assertThat(block.kind()).isEqualTo(TransformerEncoderLayer.class);
        Map<String, Class<?>> kinds = new HashMap<>();
        block.children().forEach((name, child) -> kinds.put(name, child.kind()));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "self_attn", MultiheadAttention.class,
                        "linear1", Linear.class,
                        "linear2", Linear.class,
                        "norm1", LayerNorm.class,
                        "norm2", LayerNorm.class));
        assertThat(block.children()
                        .get("self_attn")
                        .children()
                        .get("out_proj")
                        .weight()
                        .shape())
                .containsExactly(4, 4);
    }

    @Test
    void aMissingPartIsNamedBeforeAnythingIsWritten() {
        CompiledModel own = compiler.model("class Net { @Embedding(numEmbeddings = 2, embeddingDim = 3) float[] table;"
                + " @MultiheadAttention(embedDim = 4, numHeads = 2) Attention attention = new Attention(); }\n"
                + HOLDERS.replace("Dense outProj = new Dense();", "Dense outProj;"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.reset(42))
                .withMessage(
                        "a.Net.attention.out_proj is null, and Fanin cannot create it. Assign it before the reset.");
        assertThat(own.get("table")).isNull();
    }

    @Test
    void listsOfCopiesMustHaveTheNumberThatTheAnnotationSays() {
        String holders = HOLDERS.replace(
                "Block[] layers = {new Block(), new Block()};", "List<Block> layers = new ArrayList<>();");
        String field = "Stack encoder = new Stack();";
        CompiledModel empty = compiler.model("class Net { " + ENCODER + field + " }\n" + holders);
        CompiledModel none = compiler.model(
                "class Net { " + ENCODER + field + " }\n" + holders.replace("new ArrayList<>()", "null"));
        CompiledModel gaps = compiler.model("class Net { " + ENCODER + field + " }\n"
                + HOLDERS.replace("{new Block(), new Block()}", "{new Block(), null}"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.reset(42))
                .withMessage("a.Net.encoder.layers must hold 2 elements that are not null, but has 0."
                        + " Assign them before the reset.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.reset(42))
                .withMessage("a.Net.encoder.layers must hold 2 elements that are not null, but is null."
                        + " Assign them before the reset.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gaps.reset(42))
                .withMessage("a.Net.encoder.layers must hold 2 elements that are not null, but element 1 is null."
                        + " Assign them before the reset.");
    }

    @Test
    void transformerWithoutLayersSpendsTheDrawsOfItsTemplates() {
        CompiledModel net = compiler.model("class Net { @Transformer(dModel = 4, nhead = 2, numEncoderLayers = 0,"
                + " numDecoderLayers = 0, dimFeedforward = 6) Layer transformer; }");
        Generator generator = Generator.manualSeed(42);
        net.reset(generator);

        assertThat(net.stateDict().keySet())
                .containsExactly(
                        "transformer.encoder.norm.weight",
                        "transformer.encoder.norm.bias",
                        "transformer.decoder.norm.weight",
                        "transformer.decoder.norm.bias");
        Generator expected = Generator.manualSeed(42);
        // PyTorch 1.13.1: nn.Transformer(4, 2, 0, 0, 6) leaves the generator where torch.empty(320).uniform_() does.
        expected.skip(320);
        assertThat(generator.toTorchState()).isEqualTo(expected.toTorchState());
    }

    @Test
    void encoderWithoutLayersIsLegal() {
        CompiledModel net = compiler.model("class Net { @TransformerEncoder(numLayers = 0, encoderLayer ="
                + " @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 6)) Layer encoder; }");
        Generator generator = Generator.manualSeed(42);
        net.reset(generator);

        assertThat(net.stateDict()).isEmpty();
        assertThat(net.visited()).containsExactly("encoder");
        Generator expected = Generator.manualSeed(42);
        expected.skip(126);
        assertThat(generator.toTorchState()).isEqualTo(expected.toTorchState());
    }

    private CompiledModel transformerWithoutEncoderLayers(String field) {
        return compiler.model("class Net { @Transformer(dModel = 4, nhead = 2, numEncoderLayers = 0,"
                + " numDecoderLayers = 1, dimFeedforward = 6) " + field + " }\n" + """
                class Model { Encoder encoder = new Encoder(); Decoder decoder = new Decoder(); }
                class Encoder { List<Block> layers = null; Norm norm = new Norm(); }
                class Decoder { Block[] layers = {new Block()}; Norm norm = new Norm(); }
                class Block {
                    Attention selfAttn = new Attention(), multiheadAttn = new Attention();
                    Dense linear1 = new Dense(), linear2 = new Dense();
                    Norm norm1 = new Norm(), norm2 = new Norm(), norm3 = new Norm();
                }
                class Attention { float[] inProjWeight, inProjBias; Dense outProj = new Dense(); }
                class Dense { float[] weight, bias; }
                class Norm { float[] weight, bias; }
                """);
    }

    @Test
    void holderWithoutLayersGetsTheBitsOfALayer() {
        Generator expected = Generator.manualSeed(42);
        Generator actual = Generator.manualSeed(42);
        CompiledModel layer =
                transformerWithoutEncoderLayers("Layer transformer;").reset(expected);
        CompiledModel own = transformerWithoutEncoderLayers("Model transformer = new Model();")
                .reset(actual);

        assertThat(own.stateDict().keySet())
                .containsExactlyElementsOf(layer.stateDict().keySet());
        layer.stateDict()
                .forEach((name, tensor) -> assertThat(own.stateDict().get(name).toFloatArray())
                        .as(name)
                        .isEqualTo(tensor.toFloatArray()));
        assertThat(actual.toTorchState()).isEqualTo(expected.toTorchState());
        // PyTorch 1.13.1: nn.Transformer(4, 2, 0, 1, 6).decoder.layers[0].linear2.bias.view(torch.int32)
        assertThat(own.stateDict()
                        .get("transformer.decoder.layers.0.linear2.bias")
                        .toFloatArray())
                .containsExactly(
                        Float.intBitsToFloat(0x3e8c2260),
                        Float.intBitsToFloat(0x3ece12c4),
                        Float.intBitsToFloat(0xbd801d16),
                        Float.intBitsToFloat(0x3dad88e4));
    }

    @Test
    void holderOfAnEncoderWithoutLayersSpendsTheDrawsOfItsTemplate() {
        CompiledModel net = compiler.model("class Net { @TransformerEncoder(numLayers = 0, encoderLayer ="
                + " @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 6)) Stack encoder = new Stack(); }\n"
                + HOLDERS.replace("{new Block(), new Block()}", "{}"));
        Generator generator = Generator.manualSeed(42);
        net.reset(generator);

        assertThat(net.stateDict()).isEmpty();
        Generator expected = Generator.manualSeed(42);
        // As for a Layer: PyTorch 1.13.1 draws 126 values for the layer that it copies 0 times.
        expected.skip(126);
        assertThat(generator.toTorchState()).isEqualTo(expected.toTorchState());
    }

    @Test
    void layersThatTheAnnotationDoesNotAskForAreRefused() {
        CompiledModel net = compiler.model("class Net { @TransformerEncoder(numLayers = 0, encoderLayer ="
                + " @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 6)) Stack encoder = new Stack(); }\n"
                + HOLDERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(42))
                .withMessage(
                        "a.Net.encoder.layers must hold no elements, since its annotation asks for 0 layers, but has"
                                + " 2. Remove them, or give their number.");
    }

    /** PyTorch 1.13.1: nn.AdaptiveLogSoftmaxWithLoss(3, 10, [3], div_value=0.1) has 3 // 0.1 = 29 hidden features. */
    @Test
    void featuresOfAClusterAreDividedAsPythonDoes() {
        CompiledModel net = compiler.model("class Net { @AdaptiveLogSoftmaxWithLoss(inFeatures = 3, nClasses = 10,"
                + " cutoffs = 3, divValue = 0.1) Layer loss; }");

        assertThat(net.reset(42).stateDict().get("loss.tail.0.0.weight").shape())
                .containsExactly(29, 3);
    }

    @Test
    void copiesMayBeInAListThatCannotChange() {
        CompiledModel own = compiler.model("class Net { " + ENCODER + "Stack encoder = new Stack(); }\n"
                + HOLDERS.replace(
                        "Block[] layers = {new Block(), new Block()};",
                        "final List<Block> layers = List.of(new Block(), new Block());"));

        assertThat(own.reset(42).stateDict()).containsKey("encoder.layers.1.norm2.bias");
    }
}

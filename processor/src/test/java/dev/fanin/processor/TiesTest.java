package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** {@code @TiedTo}: {@code self.head.weight = self.wte.weight} after both are drawn. */
@OnEachCompiler
class TiesTest {
    private static final String GPT = """
            class Net {
                @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte;
                @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.weight") Layer head;
                @Linear(inFeatures = 5, outFeatures = 2) Layer after;
            }
            """;

    @Parameter
    private TestCompiler compiler;

    private static float[] embedding(Generator generator) {
        return Init.normal(Tensor.zeros(DType.FLOAT32, 5, 3), 0, 1, generator).toFloatArray();
    }

    @Test
    void bothLayersHoldOneTensorThatTheFirstDrew() {
        CompiledModel net = compiler.model(GPT).reset(42);

        assertThat(net.layer("head").weight()).isSameAs(net.layer("wte").weight());
        assertThat(net.stateDict().get("head.weight").toFloatArray()).isEqualTo(embedding(Generator.manualSeed(42)));
    }

    @Test
    void theSecondLayersDrawsAreSpent() {
        CompiledModel net = compiler.model(GPT).reset(42);
        Draws draws = Draws.withSeed(42);
        embedding(draws.generator());
        draws.weight(5, 3);

        assertThat(net.stateDict().get("head.bias").toFloatArray()).isEqualTo(draws.bias(5, 3));
        assertThat(net.stateDict().get("after.weight").toFloatArray()).isEqualTo(draws.weight(2, 5));
    }

    @Test
    void bothNamesAreListedAndTheTensorIsCountedOnce() {
        CompiledModel net = compiler.model(GPT).reset(42);

        assertThat(net.stateDict().keySet())
                .containsExactly("wte.weight", "head.weight", "head.bias", "after.weight", "after.bias");
        assertThat(net.summary().parameterCount()).isEqualTo(5 * 3 + 5 + 5 * 2 + 2);
    }

    @Test
    void anotherResetKeepsTheTie() {
        CompiledModel net = compiler.model(GPT).reset(1).reset(42);

        assertThat(net.layer("head").weight()).isSameAs(net.layer("wte").weight());
        assertThat(net.stateDict().get("head.weight").toFloatArray()).isEqualTo(embedding(Generator.manualSeed(42)));
    }

    @Test
    void resettingTheTiedLayerAloneWritesToTheSharedTensor() {
        CompiledModel net = compiler.model(GPT).reset(42);
        net.resetOne("resetHead", Generator.manualSeed(7));

        assertThat(net.layer("head").weight()).isSameAs(net.layer("wte").weight());
        assertThat(net.stateDict().get("wte.weight").toFloatArray())
                .isEqualTo(Draws.withSeed(7).weight(5, 3));
    }

    @Test
    void initializersOfTheTiedLayerAreSpentToo() {
        CompiledModel net =
                compiler.model(GPT.replace("Layer head", "@Zeros Layer head")).reset(42);

        assertThat(net.stateDict().get("wte.weight").toFloatArray()).isEqualTo(embedding(Generator.manualSeed(42)));
    }

    @Test
    void elementsOfAnArrayCanBeTiedTo() {
        CompiledModel net = compiler.model("""
                class Net {
                    @Linear(inFeatures = 2, outFeatures = 2) Layer[] layers = new Layer[2];
                    @Linear(inFeatures = 2, outFeatures = 2) @TiedTo("layers.1.weight") Layer[] heads = new Layer[2];
                }
                """).reset(42);

        Map<String, Tensor> tensors = net.stateDict();
        assertThat(tensors.get("heads.0.weight")).isSameAs(tensors.get("layers.1.weight"));
        assertThat(tensors.get("heads.1.weight")).isSameAs(tensors.get("layers.1.weight"));
        assertThat(tensors.get("heads.0.bias")).isNotSameAs(tensors.get("layers.1.bias"));
    }

    @Test
    void tensorsOfASubmoduleCanBeTiedTo() {
        CompiledModel net = compiler.model("""
                class Net {
                    @Submodule Body body = new Body();
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("body.wte.weight") Layer head;
                }
                class Body {
                    @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte;
                }
                """).reset(42);

        assertThat(net.layer("head").weight()).isSameAs(net.layer("body.wte").weight());
    }

    @Test
    void aTensorOfASubmoduleThatIsAbsentIsAnErrorAtRunTime() {
        CompiledModel net = compiler.model("""
                class Net {
                    @Submodule Body body;
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("body.wte.weight") Layer head;
                }
                class Body {
                    @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte;
                }
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(42))
                .withMessage("a.Net.head: weight cannot be tied to body.wte.weight, which does not exist."
                        + " Name a tensor of a layer that stands earlier in the model.");
    }

    @Test
    void aLayerThatHoldsAnotherTensorIsRefused() {
        CompiledModel net = compiler.model(GPT).reset(42);
        CompiledModel other = compiler.model(GPT).reset(42);
        net.set("head", other.layer("head"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(1))
                .withMessage("a.Net.head: weight is another tensor than a.Net.wte: weight, to which it is tied."
                        + " Assign null, and the reset allocates the layer.");
    }

    @Test
    void tensorsOfASuperclassCanBeTiedTo() {
        CompiledModel net = compiler.model("""
                class Net extends Base {
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("wte.weight") Layer head;
                    @Linear(inFeatures = 2, outFeatures = 2, bias = false) @TiedTo("stem.weight") Layer second;
                }
                class Base extends Between { @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte; }
                class Between extends Grandparent {}
                class Grandparent { @Linear(inFeatures = 2, outFeatures = 2, bias = false) Layer stem; }
                """).reset(42);
        Draws draws = Draws.withSeed(42);

        assertThat(net.layer("head").weight()).isSameAs(net.layer("wte").weight());
        assertThat(net.layer("second").weight()).isSameAs(net.layer("stem").weight());
        assertThat(net.stateDict().keySet())
                .containsExactly("stem.weight", "wte.weight", "head.weight", "second.weight");
        assertThat(net.stateDict().get("second.weight").toFloatArray()).isEqualTo(draws.weight(2, 2));
        assertThat(net.stateDict().get("head.weight").toFloatArray()).isEqualTo(embedding(draws.generator()));
    }

    @Test
    void tensorsOfASubmodulesSuperclassCanBeTiedToWithinTheSubmodule() {
        CompiledModel net = compiler.model("""
                class Net { @Submodule Gpt gpt = new Gpt(); }
                class Gpt extends Base {
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("wte.weight") Layer head;
                }
                class Base { @Embedding(numEmbeddings = 5, embeddingDim = 3) Layer wte; }
                """).reset(42);

        assertThat(net.layer("gpt.head").weight()).isSameAs(net.layer("gpt.wte").weight());
    }

    @Test
    void onlyRunTimeKnowsWhatTheOwnLayerOfASuperclassHas() {
        String source = """
                class Net extends Base {
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("wte.weight") Layer head;
                }
                class Base { @Own Layer wte; }
                @dev.fanin.definition.LayerDefinition(
                    parameters = @dev.fanin.definition.Parameter(name = "weight", shape = {"5", "3"}, init = "zeros"))
                @interface Own {}
                """;
        CompiledModel net = compiler.model(source).reset(42);
        CompiledModel other = compiler.model(source.replace("wte.weight", "wte.wieght"));

        assertThat(net.layer("head").weight()).isSameAs(net.layer("wte").weight());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.reset(42))
                .withMessageContaining("weight cannot be tied to wte.wieght, which does not exist");
    }

    @Test
    void aSuperclassThatIsCompiledAlreadyIsCheckedAsOneInSource(@TempDir Path folder) throws IOException {
        String imports = "package a; " + DiagnosticCase.IMPORTS;
        SourceText base = new SourceText(
                imports + "public class Base { @Embedding(numEmbeddings = 5, embeddingDim = 3) protected Layer wte; }");
        SourceText net = new SourceText(imports + """
                class Net extends Base {
                    @Linear(inFeatures = 3, outFeatures = 5, bias = false) @TiedTo("wte.weight") Layer head;
                    @Linear(inFeatures = 3, outFeatures = 5) @TiedTo("wte.wieght") Layer mistyped;
                    @Linear(inFeatures = 3, outFeatures = 4) @TiedTo("wte.weight") Layer larger;
                }
                """);
        compiler.compile(List.of(base)).writeClassesBeside(net, folder);

        assertThat(compiler.withClassPath(folder).compile(List.of(net)).errors().stream()
                        .map(error -> ReportedError.of(error).message()))
                .containsExactlyInAnyOrder(
                        "[FaninTieUnknown] Net has no layer before Net.mistyped whose state dict has \"wte.wieght\"."
                                + "\nName a tensor of a layer that stands earlier. Did you mean \"wte.weight\"?",
                        "[FaninTieShape] Net.larger.weight of shape (4, 3) cannot be tied to wte.weight of shape (5, 3)."
                                + "\nGive both layers the same sizes.");
    }
}

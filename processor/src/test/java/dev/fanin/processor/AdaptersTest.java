package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of another library, which methods of classes in {@code @Adapters} turn into tensors and layers. */
@OnEachCompiler
class AdaptersTest {
    /** The tests have all classes in one file, of which javac warns. */
    private static final String[] STRICT = {"-Xlint:all,-auxiliaryclass", "-Werror"};

    private static final String HEAD = "package a; import dev.fanin.*; import dev.fanin.nn.*; import java.util.*;\n";
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";
    private static final String WEIGHT = "@Linear(inFeatures = 3, outFeatures = 2, bias = false) ";

    /** A library that knows nothing of Fanin, with arrays that start as NaN, and holders of them. */
    private static final String LIBRARY = """
            class Root {
                final float[] data; final long[] shape;
                Root(long... shape) {
                    this.shape = shape;
                    data = new float[(int) Arrays.stream(shape).reduce(1, (x, y) -> x * y)];
                    Arrays.fill(data, Float.NaN);
                }
                @Override public String toString() { throw new IllegalStateException("the user's code"); }
            }
            class Nd extends Root { Nd(long... shape) { super(shape); } }
            class Dense {
                Nd weight, bias;
                Dense(long out, long in) { weight = new Nd(out, in); bias = new Nd(out); }
            }
            """;

    private static final String ADAPTERS = """
            class Lib { static Tensor tensor(Nd held) { return Tensor.of(held.data, held.shape); } }
            """;

    @Parameter
    private TestCompiler compiler;

    private CompiledModel net(String source) {
        return CompiledModel.of("Net", strict().compile(HEAD + source));
    }

    private TestCompiler strict() {
        return compiler.name().equals("javac") ? TestCompiler.javac(STRICT) : compiler;
    }

    /** Both models have the same tensors, bit for bit, and leave the generator at the same place. */
    private static void assertStartAlike(CompiledModel adapted, CompiledModel layers) {
        Generator ofAdapted = Generator.manualSeed(42);
        Generator ofLayers = Generator.manualSeed(42);
        adapted.reset(ofAdapted);
        layers.reset(ofLayers);

        Map<String, Tensor> expected = layers.stateDict();
        assertThat(adapted.stateDict().keySet()).containsExactlyElementsOf(expected.keySet());
        adapted.stateDict().forEach((key, tensor) -> {
            Tensor other = expected.get(key);
            assertThat(tensor.shape()).as(key).isEqualTo(other.shape());
            assertThat(tensor.dtype()).as(key).isEqualTo(other.dtype());
            if (tensor.dtype() == DType.INT64) {
                assertThat(tensor.toLongArray()).as(key).isEqualTo(other.toLongArray());
            } else {
                assertThat(tensor.toDoubleArray()).as(key).isEqualTo(other.toDoubleArray());
            }
        });
        assertThat(ofAdapted.toTorchState()).isEqualTo(ofLayers.toTorchState());
        assertThat(adapted.visited()).containsExactlyElementsOf(layers.visited());
        assertThat(adapted.summary().toString()).isEqualTo(layers.summary().toString());
    }

    @Test
    void membersThroughAnAdapterStartAsALayerDoes() {
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + LINEAR + "Dense a = new Dense(2, 3); " + LINEAR
                        + "Dense[] b = {new Dense(2, 3), new Dense(2, 3)}; }\n" + LIBRARY + ADAPTERS),
                net("class Net { " + LINEAR + "Layer a; " + LINEAR + "Layer[] b = new Layer[2]; }"));
    }

    @Test
    void bareTensorThroughAnAdapterStartsAsALayerDoes() {
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + WEIGHT + "Nd fc = new Nd(2, 3);"
                        + " @Embedding(numEmbeddings = 4, embeddingDim = 2) Nd table = new Nd(4, 2); }\n" + LIBRARY
                        + ADAPTERS),
                net("class Net { " + WEIGHT
                        + "Layer fc; @Embedding(numEmbeddings = 4, embeddingDim = 2) Layer table; }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "plan", "model", "holder", "held", "part", "partHolder"})
    void aClassOfAdaptersMayHaveTheNameOfAVariable(String name) {
        String overload = " static Tensor tensor(String other) { return null; } ";
        for (String more : new String[] {"", overload}) {
            assertStartAlike(
                    net("@Adapters(" + name + ".class) class Net { " + LINEAR + "Dense a = new Dense(2, 3); }\n"
                            + LIBRARY + ADAPTERS.replace("Lib", name).replace("{ static", "{" + more + " static")),
                    net("class Net { " + LINEAR + "Layer a; }"));
        }
    }

    @Test
    void wholeLayersThroughAnAdapterStartAsTheirOwn() {
        String library = LIBRARY + """
                class Lib {
                    static Layer layer(Dense held) {
                        return Layer.of(Linear.class, Map.of("weight", tensor(held.weight), "bias", tensor(held.bias)),
                                Map.of(), Map.of());
                    }
                    private static Tensor tensor(Nd held) { return Tensor.of(held.data, held.shape); }
                }
                """;
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + LINEAR + "Dense a = new Dense(2, 3); " + LINEAR
                        + "Dense[] b = {new Dense(2, 3), new Dense(2, 3)}; " + LINEAR
                        + "final List<? extends Dense> c = List.of(new Dense(2, 3)); }\n" + library),
                net("class Net { " + LINEAR + "Layer a; " + LINEAR + "Layer[] b = new Layer[2]; " + LINEAR
                        + "Layer[] c = new Layer[1]; }"));
    }

    @Test
    void partsAndCopiesOfCompositesMayHoldAdaptedTensors() {
        String encoder = "@TransformerEncoder(numLayers = 2, norm = @LayerNorm(normalizedShape = 4), encoderLayer ="
                + " @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 6)) ";
        String holders = """
                class Stack { List<Block> layers = List.of(new Block(), new Block()); Norm norm = new Norm(); }
                class Block {
                    Attention selfAttn = new Attention();
                    Dense linear1 = new Dense(6, 4), linear2 = new Dense(4, 6);
                    Norm norm1 = new Norm(), norm2 = new Norm();
                }
                class Attention { Nd inProjWeight = new Nd(12, 4), inProjBias = new Nd(12); Dense outProj = new Dense(4, 4); }
                class Norm { Nd weight = new Nd(4); float[] bias; }
                """;
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + encoder + "Stack encoder = new Stack(); }\n" + holders
                        + LIBRARY + ADAPTERS),
                net("class Net { " + encoder + "Layer encoder; }"));
    }

    @Test
    void buffersAndCountersMayBeAdapted() {
        String norm = "@BatchNorm1d(numFeatures = 3) ";
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + norm + "Norm bn = new Norm(); }\n" + """
                        class Norm {
                            Nd weight = new Nd(3), bias = new Nd(3), runningMean = new Nd(3), runningVar = new Nd(3);
                            Count numBatchesTracked = new Count();
                        }
                        class Count { final long[] value = {-1}; }
                        class Lib {
                            static Tensor tensor(Nd held) { return Tensor.of(held.data, held.shape); }
                            static Tensor tensor(Count held) { return Tensor.of(held.value); }
                        }
                        """ + LIBRARY),
                net("class Net { " + norm + "Layer bn; }"));
    }

    @Test
    void theResetWritesIntoTheObjectsOwnElements() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + LINEAR + "Dense fc = new Dense(2, 3); }\n"
                        + LIBRARY + ADAPTERS)
                .reset(42);

        float[] weight = (float[]) net.get("fc.weight.data");
        assertThat(weight).isEqualTo(Draws.withSeed(42).weight(2, 3));
        weight[0] = 7;
        assertThat(net.stateDict().get("fc.weight").toFloatArray()[0]).isEqualTo(7);
    }

    @Test
    void sixteenBitTensorsMayBeArraysOfTheirBits() {
        String bits = "class Bits { short[] weight = new short[6], bias = new short[2]; }"
                + " class Lib { static Tensor tensor(short[] bits) { return Tensor.of(DType.BFLOAT16, bits,"
                + " bits.length == 6 ? new long[] {2, 3} : new long[] {2}); } }";
        assertStartAlike(
                net("@Adapters(Lib.class) class Net { " + LINEAR + "Bits fc = new Bits(); }\n" + bits),
                net("class Net { " + LINEAR + "@DataType(DType.BFLOAT16) Layer fc; }"));
    }

    @Test
    void oneObjectInTwoFieldsIsDrawnOnce() {
        String library = LIBRARY + """
                class Lib {
                    static Layer layer(Dense held) {
                        return Layer.of(Linear.class, Map.of("weight", Tensor.of(held.weight.data, 2, 3), "bias",
                                Tensor.of(held.bias.data, 2)), Map.of(), Map.of());
                    }
                }
                """;
        CompiledModel net = net("@Adapters(Lib.class) class Net { final Dense shared = new Dense(2, 3); " + LINEAR
                        + "Dense a = shared; " + LINEAR + "Dense b = shared; }\n" + library)
                .reset(42);

        assertThat((float[]) net.get("a.weight.data"))
                .isEqualTo(Draws.withSeed(42).weight(2, 3));
        assertThat(net.stateDict().keySet()).containsExactly("a.weight", "a.bias", "b.weight", "b.bias");
        assertThat(net.visited()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static Tensor exact(Nd held) { return Tensor.of(held.data, held.shape); }"
                        + " static Tensor wide(Root held) { throw new AssertionError(); }",
                "static Tensor of(Nd held) { return Tensor.of(held.data, held.shape); }"
                        + " static Tensor of(Object held) { throw new AssertionError(); }",
                "static <T extends Root> Tensor of(T held) { return Tensor.of(held.data, held.shape); }"
                        + " static Tensor of(Object held) { throw new AssertionError(); }",
                "static Tensor of(Root held) { return Tensor.of(held.data, held.shape); }"
                        + " static Tensor other(String held) { throw new AssertionError(); }",
            })
    void theMostSpecificParameterWins(String methods) {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + LINEAR + "Dense fc = new Dense(2, 3); }\n"
                        + LIBRARY + "class Lib { " + methods + " }")
                .reset(42);

        assertThat((float[]) net.get("fc.weight.data"))
                .isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static <T> Tensor of(Box<T> held)",
                "static <T extends Number> Tensor of(Box<T> held)",
                "static Tensor of(Box<?> held)",
                "static Tensor of(Box<? extends Number> held)",
                "static Tensor of(Box<Float> held)",
                "static <T extends Box<Float>> Tensor of(T held)",
            })
    void methodsMayHaveTypeParameters(String method) {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + WEIGHT + "Box<Float> fc = new Box<>(); }\n"
                        + "class Box<T> { final float[] data = new float[6]; }\n" + "class Lib { " + method
                        + " { return Tensor.of(held.data, 2, 3); } static String of(String other) { return other; } }")
                .reset(42);

        assertThat((float[]) net.get("fc.data")).isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @Test
    void rawTypesAreGivenWithoutAWarningInGeneratedCode() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + WEIGHT
                        + "@SuppressWarnings(\"rawtypes\") Box fc = new Box(); }\n"
                        + "class Box<T> { final float[] data = new float[6]; }\n"
                        + "class Lib { static Tensor of(Box<Float> held) { return Tensor.of(held.data, 2, 3); } }")
                .reset(42);

        assertThat((float[]) net.get("fc.data")).isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @Test
    void wildcardsAndTypeVariablesOfTheModelAreAdapted() {
        CompiledModel net = net("@Adapters(Lib.class) class Net<T extends Box<?>> { " + WEIGHT
                        + "Box<?> a = new Box<String>(); " + WEIGHT
                        + "@SuppressWarnings(\"unchecked\") T b = (T) new Box<String>(); }\n"
                        + "class Box<T> { final float[] data = new float[6]; }\n"
                        + "class Lib { static <T> Tensor of(Box<T> held) { return Tensor.of(held.data, 2, 3); } }")
                .reset(42);

        assertThat(net.stateDict().keySet()).containsExactly("a.weight", "b.weight");
    }

    private static final String RIGHT =
            " { static Tensor tensor(Nd held) { return Tensor.of(held.data, held.shape); } }\n";

    private static final String WRONG = " { static Tensor tensor(Nd held) { throw new AssertionError(); } }\n";

    @ParameterizedTest
    @CsvSource({
        "@Adapters(Right.class), @Adapters(Wrong.class), Wrong",
        "'', @Adapters(Right.class), Wrong",
        "'', '', Right"
    })
    void adaptersOfTheClassComeBeforeThoseAroundItAndThoseBeforeThePackages(
            String ofClass, String ofOuter, String ofPackage) {
        String model = ofOuter + " class Outer { " + ofClass + " static class Net { " + WEIGHT
                + "Nd fc = new Nd(2, 3); } }\n" + LIBRARY + "class Right" + RIGHT + "class Wrong" + WRONG;
        String packageInfo = "@Adapters(" + ofPackage + ".class)\npackage a;\nimport dev.fanin.nn.Adapters;\n";
        Compilation compilation = strict().compile(HEAD + model, packageInfo);

        CompiledModel net = CompiledModel.of("Outer$Net", "Outer_NetInit", compilation);

        assertThat((float[]) net.reset(42).get("fc.data"))
                .isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @Test
    void whatFaninHoldsByItselfIsNeverAdapted() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + WEIGHT + "float[] array; " + WEIGHT
                        + "Tensor tensor; " + LINEAR + "Layer layer; " + LINEAR + "Own own = new Own(); }\n"
                        + "class Own { java.nio.FloatBuffer weight; double[] bias; }\n"
                        + "class Lib { static Tensor tensor(Object held) { throw new AssertionError(); } }")
                .reset(42);

        assertThat(net.stateDict()).hasSize(6);
    }

    @Test
    void anAdapterComesBeforeTheMembers() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + LINEAR + "Own fc = new Own(); }\n" + """
                class Own { float[] weight = new float[6], bias = new float[2], other = new float[6]; }
                class Lib {
                    static Layer layer(Own held) {
                        return Layer.of(Linear.class, Map.of("weight", Tensor.of(held.other, 2, 3), "bias",
                                Tensor.of(held.bias, 2)), Map.of(), Map.of());
                    }
                }
                """)
                .reset(42);

        assertThat((float[]) net.get("fc.weight")).containsOnly(0);
        assertThat((float[]) net.get("fc.other")).isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @Test
    void whereAFieldMayBeALayerOrATensorItIsALayer() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + WEIGHT + "Nd fc = new Nd(2, 3); }\n" + LIBRARY
                        + """
                class Lib {
                    static Layer layer(Nd held) {
                        return Layer.of(Linear.class, Map.of("weight", Tensor.of(held.data, 2, 3)), Map.of(), Map.of());
                    }
                    static Tensor tensor(Nd held) { throw new AssertionError(); }
                }
                """)
                .reset(42);

        assertThat((float[]) net.get("fc.data")).isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    @Test
    void whereOnlyATensorCanBeHeldTheAdapterOfLayersIsNotAsked() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + LINEAR + "Dense fc = new Dense(2, 3); }\n"
                        + LIBRARY + """
                class Lib {
                    static Layer layer(Nd held) { throw new AssertionError(); }
                    static Tensor tensor(Root held) { return Tensor.of(held.data, held.shape); }
                }
                """)
                .reset(42);

        assertThat((float[]) net.get("fc.weight.data"))
                .isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    /** A model whose first layer is sound and has values, and a library whose adapter does what the test wants. */
    private CompiledModel broken(String field, String methods) {
        return net("@Adapters(Lib.class) class Net { " + WEIGHT + "float[] sound = {7, 7, 7, 7, 7, 7}; " + LINEAR
                + field + " }\n" + LIBRARY + "class Lib { " + methods + " }");
    }

    private static void assertRefused(CompiledModel net, String message) {
        Generator generator = Generator.manualSeed(42);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(generator))
                .withMessage(message);

        assertThat((float[]) net.get("sound")).containsOnly(7);
        assertThat(generator.toTorchState()).isEqualTo(Generator.manualSeed(42).toTorchState());
    }

    private static final String TENSOR = "static Tensor tensor(Nd held) { return Tensor.of(held.data, held.shape); }";

    @Test
    void nullIsNotGivenToAnAdapter() {
        assertRefused(
                broken("Dense fc = new Dense(2, 3); { fc.bias = null; }", TENSOR),
                "a.Net.fc: bias is null, and Fanin cannot create it. Assign it before the reset.");
    }

    @Test
    void nullIsNotGivenToAnAdapterOfLayers() {
        String layer = "static Layer layer(Dense held) { held.hashCode(); return null; }";
        String message = " is null, and Fanin cannot create it. Assign it before the reset.";

        assertRefused(broken("Dense fc;", layer), "a.Net.fc" + message);
        assertRefused(broken("List<Dense> fc = Collections.singletonList(null);", layer), "a.Net.fc.0" + message);
        assertRefused(
                broken("Dense[] fc;", layer),
                "a.Net.fc is null. Assign it before the reset: its length is the number of layers.");
    }

    @Test
    void anAdapterMayNotGiveNull() {
        assertRefused(
                broken("Dense fc = new Dense(2, 3);", "static Tensor tensor(Nd held) { return null; }"),
                "a.Net.fc: weight from the adapter Lib.tensor is null, but needs 6 elements of FLOAT32, shape [2, 3].");
        assertRefused(
                broken("Dense fc = new Dense(2, 3);", "static Layer layer(Dense held) { return null; }"),
                "a.Net.fc from the adapter Lib.layer is null, but needs a Layer of the kind Linear.");
    }

    @Test
    void anAdapterGivesTheShapeOfThePlan() {
        assertRefused(
                broken("Dense fc = new Dense(3, 2);", TENSOR),
                "a.Net.fc: weight from the adapter Lib.tensor has the shape [3, 2], but needs 6 elements of FLOAT32, shape"
                        + " [2, 3].");
    }

    @Test
    void anAdapterGivesTheTypeOfThePlan() {
        assertRefused(
                broken(
                        "Dense fc = new Dense(2, 3);",
                        "static Tensor tensor(Nd held) { return Tensor.zeros(DType.INT64, held.shape); }"),
                "a.Net.fc: weight from the adapter Lib.tensor holds INT64, but needs 6 elements of FLOAT32, shape [2, 3].");
        assertRefused(
                broken("@DataType(DType.FLOAT64) Dense fc = new Dense(2, 3);", TENSOR),
                "a.Net.fc: weight from the adapter Lib.tensor holds FLOAT32, but needs 6 elements of FLOAT64, shape"
                        + " [2, 3].");
    }

    @Test
    void whatAnAdapterThrowsIsTheCause() {
        CompiledModel net = broken(
                "Dense fc = new Dense(2, 3);",
                "static Tensor tensor(Nd held) { throw new IllegalStateException(\"not contiguous\"); }");

        assertRefused(net, "a.Net.fc: weight from the adapter Lib.tensor fails: not contiguous");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.reset(42))
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAdapterOfLayersGivesTheLayerOfTheAnnotation() {
        String layer = "static Layer layer(Dense held) { return Layer.of(%s, Map.of(%s), Map.of(), Map.of()); }";
        String weight = "\"weight\", Tensor.of(held.weight.data, 2, 3)";
        String bias = "\"bias\", Tensor.of(held.bias.data, 2)";
        String field = "Dense fc = new Dense(2, 3);";

        assertRefused(
                broken(field, layer.formatted("Conv1d.class", weight + ", " + bias)),
                "a.Net.fc from the adapter Lib.layer holds a Conv1d, but is declared as Linear. Give a layer of that"
                        + " kind.");
        assertRefused(
                broken(field, layer.formatted("Linear.class", weight)),
                "a.Net.fc from the adapter Lib.layer holds a layer without bias, which its annotation asks for. Let the"
                        + " adapter give what the annotation asks for.");
        assertRefused(
                broken(field, layer.formatted("Linear.class", weight + ", " + bias.replace(", 2)", ", 1, 2)"))),
                "a.Net.fc: bias from the adapter Lib.layer has the shape [1, 2], but needs 2 elements of FLOAT32, shape"
                        + " [2].");
        assertRefused(
                broken(
                        "@SuppressWarnings(\"unused\") " + field,
                        layer.formatted("Linear.class", weight + ", " + bias)
                                .replace("Map.of(), Map.of()", "Map.of(\"more\", Tensor.of(new float[1])), Map.of()")),
                "a.Net.fc from the adapter Lib.layer holds a layer with [more], but its annotation asks for []. Let the"
                        + " adapter give what the annotation asks for.");
    }

    @Test
    void theStateDictOfAnAdaptedLayerHasPyTorchsOrder() {
        CompiledModel net = broken("Dense fc = new Dense(2, 3);", """
                static Layer layer(Dense held) {
                    Map<String, Tensor> reversed = new LinkedHashMap<>();
                    reversed.put("bias", Tensor.of(held.bias.data, 2));
                    reversed.put("weight", Tensor.of(held.weight.data, 2, 3));
                    return Layer.of(Linear.class, reversed, Map.of(), Map.of());
                }
                """);

        assertThat(net.reset(42).stateDict().keySet()).containsExactly("sound.weight", "fc.weight", "fc.bias");
    }

    @Test
    void deprecatedAdaptersAndHoldersCauseNoWarningInGeneratedCode() {
        CompiledModel net = net("@Adapters(Lib.class) class Net { " + LINEAR + "Old fc = new Old(); }\n" + LIBRARY
                        + "class Old { Nd weight = new Nd(2, 3); @Deprecated float[] bias; }\n"
                        + "class Lib { @Deprecated(forRemoval = true) " + TENSOR + " }")
                .reset(42);

        assertThat((float[]) net.get("fc.weight.data"))
                .isEqualTo(Draws.withSeed(42).weight(2, 3));
    }

    /** Eclipse's compiler gives errors of a package no place. */
    @Test
    void aPackagesClassWithoutAnAdapterIsReported() {
        Compilation compilation = compiler.compile(
                HEAD + "class Net { " + LINEAR + "Layer fc; }",
                "@dev.fanin.nn.Adapters(b.Lib.class)\npackage a;\n",
                "package b;\npublic class Lib { protected static dev.fanin.Tensor tensor(Object held) { return null; } }");

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("[FaninAdaptersWithoutMethod] Lib has no adapter. Lib.tensor(Object) cannot be used from"
                        + " generated code.");
        if (compiler.name().equals("javac")) {
            assertThat(compilation.errors())
                    .extracting(CompilerMessage::getLineNumber, CompilerMessage::getColumnNumber)
                    .containsExactly(tuple(1L, 29L));
        }
    }

    @Test
    void adaptersOfALibraryAreReadFromItsClasses(@TempDir Path library) throws IOException {
        Compilation ofLibrary = compiler.compile(
                "package lib;\npublic class Nd { public final float[] data = new float[6]; }",
                "package lib;\npublic class Lib { public static dev.fanin.Tensor tensor(Nd held) {"
                        + " return dev.fanin.Tensor.of(held.data, 2, 3); } private Lib() {} }");
        for (Map.Entry<String, byte[]> file : ofLibrary.classes().entrySet()) {
            Files.createDirectories(library.resolve(file.getKey()).getParent());
            Files.write(library.resolve(file.getKey()), file.getValue());
        }

        Compilation compilation = compiler.withClassPath(library)
                .compile(HEAD + "@Adapters(lib.Lib.class) class Net { " + WEIGHT + "lib.Nd fc; }");

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get("a/NetInit.java"))
                .contains(".in(model.fc, \"Lib.tensor\", Lib::tensor)");
    }
}

package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.DType;
import dev.fanin.Generator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model whose layers are libtorch's own modules, reset in place through {@code @Adapters}, against libtorch's constructors. */
class AdaptersLiveTest {
    private static final long SEED = 20_261_125;

    private static final String NET = """
            package golden;

            import dev.fanin.nn.*;
            import java.util.List;
            import org.bytedeco.javacpp.LongPointer;
            import org.bytedeco.pytorch.*;

            @Adapters(Torch.class)
            public final class Net {
                @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 5)
                public final Conv2dImpl conv = new Conv2dImpl(3, 8, new LongPointer(5, 5));

                @BatchNorm2d(numFeatures = 8)
                public final BatchNorm2dImpl bn = new BatchNorm2dImpl(new BatchNormOptions(8));

                @Embedding(numEmbeddings = 100, embeddingDim = 16)
                public final EmbeddingImpl table = new EmbeddingImpl(100, 16);

                @LSTM(inputSize = 16, hiddenSize = 24)
                public final LSTMImpl lstm = new LSTMImpl(16, 24);

                @Linear(inFeatures = 24, outFeatures = 7)
                public final List<LinearImpl> heads = List.of(new LinearImpl(24, 7), new LinearImpl(24, 7));

                @Linear(inFeatures = 7, outFeatures = 5, bias = false)
                public final Tensor last = lastOf(7, 5);

                private static Tensor lastOf(long in, long out) {
                    LinearOptions options = new LinearOptions(in, out);
                    options.bias().put(false);
                    return new LinearImpl(options).weight();
                }
            }
            """;

    private static final String TORCH = """
            package golden;

            import dev.fanin.DType;
            import dev.fanin.Layer;
            import dev.fanin.Tensor;
            import dev.fanin.nn.BatchNorm2d;
            import dev.fanin.nn.LSTM;
            import java.nio.DoubleBuffer;
            import java.nio.FloatBuffer;
            import java.nio.LongBuffer;
            import java.util.LinkedHashMap;
            import java.util.Map;
            import org.bytedeco.pytorch.BatchNorm2dImpl;
            import org.bytedeco.pytorch.LSTMImpl;
            import org.bytedeco.pytorch.StringTensorDict;

            final class Torch {
                private Torch() {}

                static Tensor tensor(org.bytedeco.pytorch.Tensor held) {
                    long[] shape = held.sizes().vec().get();
                    return switch (held.scalar_type().intern()) {
                        case Float -> Tensor.of(held.<FloatBuffer>createBuffer(), shape);
                        case Double -> Tensor.of(held.<DoubleBuffer>createBuffer(), shape);
                        case Long -> Tensor.of(held.<LongBuffer>createBuffer(), shape);
                        default -> throw new IllegalArgumentException(held.scalar_type() + " is not supported");
                    };
                }

                static Layer batchNorm(BatchNorm2dImpl held) {
                    return Layer.of(
                            BatchNorm2d.class, tensors(held.named_parameters()), tensors(held.named_buffers()), Map.of());
                }

                static Layer lstm(LSTMImpl held) {
                    return Layer.of(LSTM.class, tensors(held.named_parameters()), Map.of(), Map.of());
                }

                private static Map<String, Tensor> tensors(StringTensorDict named) {
                    Map<String, Tensor> tensors = new LinkedHashMap<>();
                    for (long i = 0; i < named.size(); i++) {
                        tensors.put(named.get(i).key().getString(), tensor(named.get(i).access()));
                    }
                    return tensors;
                }
            }
            """;

    @BeforeAll
    static void loadLibTorch() {
        LibTorch.load();
    }

    @AfterAll
    static void restoreDefaultType() {
        LibTorch.setDefaultType(DType.FLOAT32);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void libtorchsOwnTensorsGetTheBitsOfItsConstructors(DType type, @TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        LibTorch.setDefaultType(type);
        try (PointerScope scope = new PointerScope();
                URLClassLoader loader = new ModelCompiler(folder)
                        .compile(Map.of("Net", NET, "Torch", TORCH), System.getProperty("java.class.path"))) {
            Class<?> net = loader.loadClass("golden.Net");
            Class<?> init = loader.loadClass("golden.NetInit");

            torch.manual_seed(0);
            Object reset = net.getConstructor().newInstance();
            Map<String, Tensor> actual = tensors(reset);
            torch.manual_seed(SEED);
            Map<String, Tensor> expected = tensors(net.getConstructor().newInstance());
            assertThat(LibTorch.bytes(actual.get("conv.weight")))
                    .isNotEqualTo(LibTorch.bytes(expected.get("conv.weight")));

            Generator generator = Generator.manualSeed(SEED, LibTorch.COMPATIBILITY);
            Method resetParameters = init.getMethod("resetParameters", net, Generator.class);
            resetParameters.invoke(null, reset, generator);

            Map<?, ?> stateDict = (Map<?, ?>) init.getMethod("stateDict", net).invoke(null, reset);
            assertThat(stateDict.keySet()).isEqualTo(expected.keySet()).hasSize(17);
            expected.forEach((key, tensor) ->
                    assertThat(LibTorch.bytes(actual.get(key))).as(key).isEqualTo(LibTorch.bytes(tensor)));
            assertThat(generator.toTorchState()).isEqualTo(LibTorch.generatorState());
        }
    }

    /** The modules' tensors, by the keys that they have in the model. */
    private static Map<String, Tensor> tensors(Object net) throws ReflectiveOperationException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String field : List.of("conv", "bn", "table", "lstm")) {
            add(tensors, field, (Module) get(net, field));
        }
        List<?> heads = (List<?>) get(net, "heads");
        for (int i = 0; i < heads.size(); i++) {
            add(tensors, "heads." + i, (Module) heads.get(i));
        }
        tensors.put("last.weight", (Tensor) get(net, "last"));
        return tensors;
    }

    private static Object get(Object net, String field) throws ReflectiveOperationException {
        return net.getClass().getField(field).get(net);
    }

    private static void add(Map<String, Tensor> tensors, String field, Module module) {
        LibTorch.stateDict(module).forEach((name, tensor) -> tensors.put(field + "." + name, tensor));
    }
}

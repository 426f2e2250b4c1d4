package dev.fanin.conformance;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Tensor;
import dev.fanin.conformance.ParityTable.Count;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of random layers: the code that the processor generates for them against libtorch's modules in this process. */
class ModulesLiveTest {
    private static final int MODELS = Integer.getInteger("fanin.live.models", 600);

    /** Of these, the last goes on in the stream of the one before. */
    private static final int RESETS = 4;

    @BeforeAll
    static void loadLibTorch() {
        LibTorch.load();
    }

    @AfterAll
    static void restoreDefaultType() {
        LibTorch.setDefaultType(DType.FLOAT32);
    }

    @Test
    void randomModelsEqualLibTorch(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        long runSeed = LiveRandom.runSeed();
        LiveTally tally = new LiveTally("modules", runSeed);
        List<LiveModel> models = Stream.iterate(0, i -> i + 1)
                .limit(MODELS)
                .map(i -> LiveModel.random(i, new LiveRandom(runSeed + i)))
                .toList();
        long layers = 0;
        try (URLClassLoader loader = new ModelCompiler(folder)
                .compile(models.stream().map(LiveModel::source).toList())) {
            for (int i = 0; i < MODELS; i++) {
                LiveModel model = models.get(i);
                LiveRandom seeds = new LiveRandom(~(runSeed + i));
                CompiledModel fanin = new CompiledModel(model.source(), loader);
                long seed = seeds.generatorSeed();
                Generator generator = null;
                for (int reset = 0; reset < RESETS; reset++) {
                    boolean continues = reset == RESETS - 1;
                    if (!continues) {
                        seed = seeds.generatorSeed();
                        generator = Generator.manualSeed(seed, LibTorch.COMPATIBILITY);
                        torch.manual_seed(seed);
                    }
                    fanin.resetParameters(generator);
                    String configuration = "seed " + seed + (continues ? ", continued" : "") + ", "
                            + model.source().fields();
                    model.compare(fanin.stateDict(), generator, tally, () -> configuration);
                    layers += model.layers().size();
                }
            }
        }
        tally.finish(ParityTable.FOLDER.resolve("libtorch-" + LibTorch.VERSION + "-modules.tsv"), layers);
    }

    /** A model of one to three layers. */
    private record LiveModel(GoldenModel source, DType dtype, List<LayerPair> layers) {
        static LiveModel random(int number, LiveRandom random) {
            DType dtype = random.floatingType();
            GoldenModel source = GoldenModel.withId("Live/" + number);
            List<LayerPair> layers = new ArrayList<>();
            int count = random.between(1, 3);
            for (int i = 0; i < count; i++) {
                LayerPair layer = new RandomLayers(random).next();
                layers.add(layer);
                source.fields().put("layer" + i, layer.annotation() + " @DataType(DType." + dtype + ")");
            }
            return new LiveModel(source, dtype, layers);
        }

        /** Builds libtorch's modules, which draw from its generator, and compares them. */
        void compare(Map<String, Tensor> fanin, Generator generator, LiveTally tally, Supplier<String> configuration)
                throws IOException {
            try (PointerScope scope = new PointerScope()) {
                LibTorch.setDefaultType(dtype);
                Map<String, org.bytedeco.pytorch.Tensor> libtorch = new LinkedHashMap<>();
                for (int i = 0; i < layers.size(); i++) {
                    String prefix = "layer" + i + ".";
                    layers.get(i).libtorch().get().forEach((key, tensor) -> libtorch.put(prefix + key, tensor));
                }
                if (!fanin.keySet().equals(libtorch.keySet())) {
                    tally.fail("keys " + new TreeSet<>(fanin.keySet()) + ", PyTorch's are "
                            + new TreeSet<>(libtorch.keySet()) + " in " + configuration.get());
                    return;
                }
                for (int i = 0; i < layers.size(); i++) {
                    String prefix = "layer" + i + ".";
                    LayerPair layer = layers.get(i);
                    Count count = new Count(1, Agreement.NOTHING, 0);
                    for (Map.Entry<String, Tensor> entry : fanin.entrySet()) {
                        if (entry.getKey().startsWith(prefix)) {
                            Agreement agreement = tally.compare(
                                    entry.getKey(), 0, entry.getValue(), libtorch.get(entry.getKey()), configuration);
                            count = count.plus(new Count(0, agreement, 0));
                        }
                    }
                    tally.count(layer.name(), dtype.torchName(), count);
                }
                tally.compareState(generator, configuration);
            }
        }
    }
}

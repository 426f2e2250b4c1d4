package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import dev.fanin.conformance.GoldenModel.Reset;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every model of the golden files, resets it as PyTorch did, and compares every bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PyTorchParityTest {
    private static final String FEEDFORWARD = "feedforward.tsv";

    /** No layer starts from this value, so what a second reset leaves out is found. */
    private static final int STALE = 7;

    @TempDir
    Path folder;

    private final Map<String, URLClassLoader> loaders = new LinkedHashMap<>();

    @AfterAll
    void closeLoaders() throws IOException {
        for (URLClassLoader loader : loaders.values()) {
            loader.close();
        }
    }

    @Test
    void goldenFileHoldsTheConfigurationsThatItPromises() throws IOException {
        List<GoldenModel> models = GoldenFile.read(FEEDFORWARD);

        assertThat(models).hasSizeGreaterThanOrEqualTo(500);
        assertThat(models.stream().map(GoldenModel::id)).doesNotHaveDuplicates();
        assertThat(models).allSatisfy(model -> assertThat(model.resets()).isNotEmpty());
        assertThat(models.stream().flatMap(model -> model.resets().stream()).map(Reset::seed))
                .contains(
                        "0", "1", "4294967295", "1099511627779", "-5", "-9223372036854775808", "18446744073709551615");
    }

    @TestFactory
    Stream<DynamicContainer> feedforwardLayersEqualPyTorch() throws IOException {
        Map<String, List<GoldenModel>> groups = GoldenFile.read(FEEDFORWARD).stream()
                .collect(Collectors.groupingBy(GoldenModel::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue()));
    }

    private DynamicContainer group(String name, List<GoldenModel> models) {
        DynamicTest compiles = dynamicTest(
                name + " compiles without a warning",
                () -> loaders.put(name, new ModelCompiler(folder.resolve(name)).compile(models)));
        Stream<DynamicTest> equal = models.stream().map(model -> dynamicTest(model.id(), () -> checkModel(model)));
        return dynamicContainer(name, Stream.concat(Stream.of(compiles), equal));
    }

    private void checkModel(GoldenModel golden) throws ReflectiveOperationException, IOException {
        assumeTrue(loaders.containsKey(golden.group()), "the group does not compile");
        CompiledModel model = new CompiledModel(golden, loaders.get(golden.group()));
        Generator generator = Generator.manualSeed(0);
        boolean first = true;
        for (Reset reset : golden.resets()) {
            if (!reset.seed().equals(Reset.CONTINUE)) {
                generator = seeded(reset.seed());
            }
            if (reset.field().equals(Reset.ALL)) {
                if (!first) {
                    model.stateDict().values().forEach(tensor -> Init.constant(tensor, STALE));
                }
                model.resetParameters(generator);
            } else {
                model.reset(reset.field(), generator);
            }
            first = false;
            assertThat(differences(reset, model.stateDict(), generator))
                    .as("%s after reset of %s with seed %s%n%s", golden, reset.field(), reset.seed(), golden.fields())
                    .isEmpty();
        }
    }

    private static Generator seeded(String decimal) {
        BigInteger seed = new BigInteger(decimal);
        return seed.bitLength() < Long.SIZE ? Generator.manualSeed(seed.longValue()) : Generator.manualSeed(seed);
    }

    private static List<String> differences(Reset reset, Map<String, Tensor> stateDict, Generator generator)
            throws IOException {
        List<String> keys = reset.tensors().stream().map(GoldenTensor::key).toList();
        if (!keys.equals(List.copyOf(stateDict.keySet()))) {
            return List.of("keys " + stateDict.keySet() + ", PyTorch's are " + keys);
        }
        List<String> differences = new ArrayList<>();
        for (GoldenTensor tensor : reset.tensors()) {
            tensor.difference(stateDict.get(tensor.key())).ifPresent(differences::add);
        }
        long nextWords = generator.copy().random64();
        if (nextWords != reset.nextWords()) {
            differences.add("the generator's next words are " + hex(nextWords) + ", PyTorch's are "
                    + hex(reset.nextWords()) + ": another number of words was drawn");
        }
        Tensor normal = Init.normal(Tensor.zeros(DType.FLOAT32, 1), 0, 1, generator.copy());
        int nextNormal = Float.floatToRawIntBits(normal.toFloatArray()[0]);
        if (nextNormal != reset.nextNormal()) {
            differences.add("the generator's next normal value is " + Integer.toHexString(nextNormal)
                    + ", PyTorch's is " + Integer.toHexString(reset.nextNormal())
                    + ": it differs in the sample left over from the last draw");
        }
        return differences;
    }

    private static String hex(long words) {
        return HexFormat.of().toHexDigits(words);
    }
}

package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fanin.Compatibility;
import dev.fanin.Generator;
import dev.fanin.Init;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles every model of the golden files, resets it as PyTorch did, and compares every bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PyTorchParityTest {
    private static final String FEEDFORWARD = "feedforward.tsv";
    private static final String LAYERS = "layers.tsv";
    private static final String DTYPES = "dtypes.tsv";
    private static final String INITIALIZERS = "initializers.tsv";
    private static final String NEWER = "newer.tsv";
    private static final String OWN_LAYERS = "ownlayers.tsv";

    /** No layer starts from this value, so what a second reset leaves out is found. */
    private static final int STALE = 7;

    @TempDir
    Path folder;

    /** The classes of each golden file that compiled. */
    private final Map<String, URLClassLoader> loaders = new HashMap<>();

    private final ParityTable table = new ParityTable();

    @AfterAll
    void writeTableAndCloseLoaders() throws IOException {
        table.write(ParityTable.FOLDER.resolve("golden.tsv"));
        for (URLClassLoader loader : loaders.values()) {
            loader.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        FEEDFORWARD + ", 540",
        LAYERS + ", 770",
        DTYPES + ", 450",
        INITIALIZERS + ", 520",
        NEWER + ", 160",
        OWN_LAYERS + ", 180"
    })
    void goldenFileHoldsTheConfigurationsThatItPromises(String file, int count) throws IOException {
        List<GoldenModel> models = GoldenFile.read(file);

        assertThat(models).hasSizeGreaterThanOrEqualTo(count);
        assertThat(models.stream().map(GoldenModel::id)).doesNotHaveDuplicates();
        assertThat(models).allSatisfy(model -> assertThat(model.resets()).isNotEmpty());
        assertThat(models.stream().flatMap(model -> model.resets().stream()).map(GoldenReset::seed))
                .contains(
                        "0", "1", "4294967295", "1099511627779", "-5", "-9223372036854775808", "18446744073709551615");
    }

    @TestFactory
    Stream<DynamicNode> feedforwardLayersEqualPyTorch() throws IOException {
        return models(FEEDFORWARD, Compatibility.values());
    }

    @TestFactory
    Stream<DynamicNode> otherLayersEqualPyTorch() throws IOException {
        return models(LAYERS, Compatibility.values());
    }

    @TestFactory
    Stream<DynamicNode> layersAndArgumentsSincePyTorch2EqualTheirParts() throws IOException {
        return models(NEWER, Compatibility.values());
    }

    @TestFactory
    Stream<DynamicNode> layersOfOtherTypesEqualPyTorch() throws IOException {
        return models(DTYPES, Compatibility.TORCH_1_13);
    }

    @TestFactory
    Stream<DynamicNode> initializersEqualPyTorch() throws IOException {
        return models(INITIALIZERS, Compatibility.TORCH_1_13);
    }

    @TestFactory
    Stream<DynamicNode> layersOfTheUsersOwnEqualTheirModules() throws IOException {
        return models(OWN_LAYERS, Compatibility.TORCH_1_13);
    }

    private Stream<DynamicNode> models(String file, Compatibility... compatibilities) throws IOException {
        List<GoldenModel> models = GoldenFile.read(file);
        DynamicTest compiles = dynamicTest(
                file + " compiles without a warning",
                () -> loaders.put(file, new ModelCompiler(folder.resolve(file)).compile(models)));
        Map<String, List<GoldenModel>> groups = models.stream()
                .collect(Collectors.groupingBy(GoldenModel::group, LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicNode> containers = groups.entrySet().stream()
                .map(group -> dynamicContainer(
                        group.getKey(),
                        group.getValue().stream().map(model -> equalsPyTorch(file, model, compatibilities))));
        return Stream.concat(Stream.of(compiles), containers);
    }

    private DynamicTest equalsPyTorch(String file, GoldenModel model, Compatibility... compatibilities) {
        return dynamicTest(model.id(), () -> {
            assumeTrue(loaders.containsKey(file), "the models do not compile");
            for (Compatibility compatibility : compatibilities) {
                checkModel(model, loaders.get(file), compatibility);
            }
        });
    }

    private void checkModel(GoldenModel golden, ClassLoader loader, Compatibility compatibility)
            throws ReflectiveOperationException, IOException {
        CompiledModel model = new CompiledModel(golden, loader);
        GoldenReset first = golden.resets().get(0);
        Generator generator = first.seededGenerator(compatibility);
        model.resetParameters(generator);
        assertThat(first.differences(model.stateDict(), generator))
                .as("%s, new, as %s, fields %s", golden.id(), compatibility, golden.fields())
                .isEmpty();

        for (GoldenReset reset : golden.resets()) {
            if (!reset.continues()) {
                generator = reset.seededGenerator(compatibility);
            }
            if (reset.isOfAllLayers()) {
                model.stateDict().values().forEach(tensor -> Init.constant(tensor, STALE));
                model.resetParameters(generator);
            } else {
                model.reset(reset.field(), generator);
            }
            if (compatibility == Compatibility.TORCH_1_13 && reset.hasKeysOf(model.stateDict())) {
                reset.addTo(table, golden, model.stateDict());
            }
            assertThat(reset.differences(model.stateDict(), generator))
                    .as(
                            "%s, after reset of %s with seed %s as %s, fields %s",
                            golden.id(), reset.field(), reset.seed(), compatibility, golden.fields())
                    .isEmpty();
        }
    }
}

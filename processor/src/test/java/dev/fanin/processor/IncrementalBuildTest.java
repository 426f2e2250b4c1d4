package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens where only changed classes, and the classes that use them, are compiled again. {@code docs/builds.md} has the same as a
 * table.
 */
@OnEachCompiler
class IncrementalBuildTest {
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    private static final Map<String, String> SOURCES = Map.of(
            "Net",
            "class Net extends Middle { " + LINEAR + "Layer fc; @Submodule Block block = new Block(); " + LINEAR
                    + "Dense dense = new Dense(); @Submodule List<Part> parts = List.of(new Part()); @Scale(2) Layer scale; }",
            "Scale",
            scale("ones"),
            "Middle",
            "class Middle extends Base {}",
            "Base",
            "class Base extends Root { " + LINEAR + "Layer stem; " + LINEAR + "Layer neck; }",
            "Root",
            "class Root {}",
            "Block",
            "class Block { " + LINEAR + "Layer fc; " + LINEAR + "Layer out; }",
            "Part",
            "class Part extends Block {}",
            "Dense",
            "class Dense extends Weights { float[] bias; }",
            "Weights",
            "class Weights { float[] weight; }");

    /** Full builds, which several tests look at. */
    private static final Map<Object, Compilation> COMPILATIONS = new HashMap<>();

    @Parameter
    private TestCompiler compiler;

    /** A class's new text. */
    record Change(String name, String type, String text) {
        Map<String, String> apply() {
            Map<String, String> changed = new TreeMap<>(SOURCES);
            changed.put(type, text);
            return changed;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** After these, the class that is generated for {@code Net} is what it was. */
    static Stream<Change> harmless() {
        return Stream.of(
                new Change(
                        "a layer more in the superclass",
                        "Base",
                        "class Base extends Root { " + LINEAR + "Layer stem; " + LINEAR + "Layer neck; " + LINEAR
                                + "Layer more; }"),
                new Change(
                        "a layer less in the superclass",
                        "Base",
                        "class Base extends Root { " + LINEAR + "Layer neck; }"),
                new Change(
                        "another order in the superclass",
                        "Base",
                        "class Base extends Root { " + LINEAR + "Layer neck; " + LINEAR + "Layer stem; }"),
                new Change(
                        "other sizes in the superclass",
                        "Base",
                        "class Base extends Root { @Linear(inFeatures = 7, outFeatures = 5) Layer stem; }"),
                new Change(
                        "a layer more in the submodule",
                        "Block",
                        "class Block { " + LINEAR + "Layer fc; " + LINEAR + "Layer out; " + LINEAR + "Layer more; }"),
                new Change("a layer less in the submodule", "Block", "class Block { " + LINEAR + "Layer out; }"),
                new Change("other layers in the submodule", "Block", "class Block { @PReLU Layer act; }"),
                new Change(
                        "the superclass's superclass becomes a model",
                        "Root",
                        "class Root { " + LINEAR + "Layer root; }"));
    }

    /** After these, it must be generated anew. */
    static Stream<Change> harmful() {
        return Stream.of(
                new Change(
                        "the superclass becomes a model",
                        "Middle",
                        "class Middle extends Base { " + LINEAR + "Layer middle; }"),
                new Change("a model above is none any more", "Base", "class Base extends Root {}"),
                new Change(
                        "the submodule's class becomes a model",
                        "Part",
                        "class Part extends Block { " + LINEAR + "Layer own; }"),
                new Change("the submodule's class is no model any more", "Block", "class Block {}"),
                new Change("a member has another type", "Dense", "class Dense extends Weights { double[] bias; }"),
                new Change("an inherited member has another type", "Weights", "class Weights { Tensor weight; }"),
                new Change("a layer of the user's own is defined anew", "Scale", scale("zeros")));
    }

    /** A layer of the user's own. */
    private static String scale(String initializer) {
        return "@dev.fanin.definition.LayerDefinition(parameters = @dev.fanin.definition.Parameter("
                + "name = \"weight\", shape = \"value\", init = \"" + initializer
                + "\")) @interface Scale { int value(); }";
    }

    private static List<SourceText> sources(Map<String, String> types) {
        return types.values().stream().map(IncrementalBuildTest::source).toList();
    }

    private static SourceText source(String type) {
        return new SourceText(
                "package a; import dev.fanin.*; import dev.fanin.nn.*; import java.util.*;\npublic " + type);
    }

    private Compilation compile(Map<String, String> types) {
        return COMPILATIONS.computeIfAbsent(List.of(compiler.name(), types), key -> compiler.compile(sources(types)));
    }

    /** The class files of what is generated for {@code Net}. */
    private static Map<String, String> generatedForNet(Compilation compilation) {
        Map<String, String> classes = new TreeMap<>();
        compilation.classes().forEach((path, bytes) -> {
            if (path.startsWith("a/NetInit")) {
                classes.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return classes;
    }

    /** What an incremental build has after a change: {@code Net}'s generated class stays, all else is new. */
    private static Compilation withOldClassForNet(Compilation before, Compilation after) {
        Map<String, byte[]> classes = new TreeMap<>(after.classes());
        generatedForNet(before)
                .forEach((path, bytes) -> classes.put(path, bytes.getBytes(StandardCharsets.ISO_8859_1)));
        return new Compilation(true, List.of(), after.generated(), classes);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void oldGeneratedClassIsStillRight(Change change) {
        Compilation before = compile(SOURCES);
        Compilation after = compile(change.apply());

        assertThat(after.errors()).isEmpty();
        assertThat(generatedForNet(after)).isEqualTo(generatedForNet(before));
        CompiledModel old =
                CompiledModel.of("Net", withOldClassForNet(before, after)).reset(42);
        CompiledModel anew = CompiledModel.of("Net", after).reset(42);
        assertThat(old.stateDict().keySet())
                .containsExactlyElementsOf(anew.stateDict().keySet());
        anew.stateDict()
                .forEach((key, tensor) ->
                        assertThat(old.stateDict().get(key).toDoubleArray()).isEqualTo(tensor.toDoubleArray()));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void whereTheOldGeneratedClassIsWrongTheModelUsesWhatChanged(Change change) {
        Compilation before = compile(SOURCES);
        Compilation after = compile(change.apply());

        assertThat(generatedForNet(after)).isNotEqualTo(generatedForNet(before));
        assertThat(isUsedBy("Net", change.type(), before)).isTrue();
    }

    /** Whether a class file names a class, or names one that does: what an incremental build goes by. */
    private static boolean isUsedBy(String user, String used, Compilation compilation) {
        String constants = new String(compilation.classes().get("a/" + user + ".class"), StandardCharsets.ISO_8859_1);
        return constants.contains("a/" + used)
                || SOURCES.keySet().stream()
                        .filter(between -> !between.equals(user) && constants.contains("a/" + between))
                        .anyMatch(between -> isUsedBy(between, used, compilation));
    }

    @ParameterizedTest
    @MethodSource({"harmless", "harmful"})
    void changedClassAloneGivesWhatAFullBuildGives(Change change, @TempDir Path folder) throws IOException {
        Compilation full = compile(change.apply());
        Compilation before = compile(SOURCES);
        SourceText changed = source(change.text());
        before.writeClassesBeside(changed, folder);

        Compilation alone = compiler.withClassPath(folder).compile(List.of(changed));

        assertThat(alone.errors()).isEmpty();
        assertThat(alone.generated()).hasSize(change.text().contains("Layer ") ? 1 : 0);
        assertThat(full.generated()).containsAllEntriesOf(alone.generated());
        full.generated().forEach((path, text) -> {
            String model = path.replaceAll("a/|Init.java", "");
            if (!alone.generated().containsKey(path) && !isUsedBy(model, change.type(), before)) {
                assertThat(text).isEqualTo(before.generated().get(path));
            }
        });
    }

    @Test
    void eachGeneratedFileComesFromItsClassAloneAndNothingElseIsReadOrWritten() {
        Map<String, List<String>> origins = new TreeMap<>();

        Compilation compilation =
                compiler.withFiler(filer -> new RecordingFiler(filer, origins)).compile(sources(SOURCES));

        assertThat(compilation.errors()).isEmpty();
        assertThat(origins)
                .isEqualTo(Map.of(
                        "a.NetInit", List.of("a.Net"),
                        "a.BaseInit", List.of("a.Base"),
                        "a.BlockInit", List.of("a.Block")));
    }

    /** Notes where files come from, and refuses everything but source files. */
    private static final class RecordingFiler extends ForwardingFiler {
        private final Map<String, List<String>> origins;

        RecordingFiler(Filer filer, Map<String, List<String>> origins) {
            super(filer);
            this.origins = origins;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements) throws IOException {
            List<String> elements = new ArrayList<>();
            for (Element element : originatingElements) {
                elements.add(element.toString());
            }
            origins.put(name.toString(), elements);
            return super.createSourceFile(name, originatingElements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... originatingElements) {
            throw new UnsupportedOperationException(name.toString());
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location,
                CharSequence moduleAndPackage,
                CharSequence relativeName,
                Element... originatingElements) {
            throw new UnsupportedOperationException(relativeName.toString());
        }

        @Override
        public FileObject getResource(
                JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence relativeName) {
            throw new UnsupportedOperationException(relativeName.toString());
        }
    }
}

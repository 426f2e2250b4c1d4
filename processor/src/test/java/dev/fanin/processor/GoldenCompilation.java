package dev.fanin.processor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compiles the golden models in a JVM of its own, for {@link EnvironmentTest}. */
final class GoldenCompilation {
    private GoldenCompilation() {}

    /** The folders whose models a compiler can compile. */
    static Stream<GoldenFolder> folders(TestCompiler compiler) {
        Predicate<GoldenFolder> hasMistake = GoldenFolder::hasMistake;
        return GoldenFolder.all().stream()
                .filter(hasMistake.negate())
                .filter(folder -> compiler.hasRecordModels() || !folder.hasRecords());
    }

    /**
     * Writes each generated text into a folder with the compiler's name, and the environment into a file.
     *
     * @param args the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path output = Path.of(args[0]);
        for (TestCompiler compiler : TestCompiler.all().toList()) {
            Path folder = Files.createDirectories(output.resolve(compiler.name()));
            int files = 0;
            for (List<SourceText> batch : batches(compiler)) {
                Compilation compilation = compiler.compile(batch);
                if (!compilation.success()) {
                    throw new IllegalStateException(compilation.errors().toString());
                }
                for (String text : compilation.generated().values()) {
                    Files.writeString(folder.resolve(files++ + ".java"), text);
                }
            }
        }
        Files.writeString(output.resolve("environment"), environment());
    }

    private static String environment() {
        Locale locale = Locale.getDefault();
        return String.join(
                " ",
                locale.toLanguageTag(),
                String.format("%,d", 1234),
                Charset.defaultCharset().name(),
                TimeZone.getDefault().getID());
    }

    /** The sources, such that no class is twice in one batch: folders use the same names. */
    private static List<List<SourceText>> batches(TestCompiler compiler) {
        List<TreeMap<String, SourceText>> batches = new ArrayList<>();
        for (GoldenFolder folder : folders(compiler).toList()) {
            for (SourceText source : folder.sources()) {
                TreeMap<String, SourceText> batch = batches.stream()
                        .filter(each -> !each.containsKey(source.qualifiedName()))
                        .findFirst()
                        .orElseGet(() -> {
                            batches.add(new TreeMap<>());
                            return batches.get(batches.size() - 1);
                        });
                batch.put(source.qualifiedName(), source);
            }
        }
        return batches.stream().map(batch -> List.copyOf(batch.values())).toList();
    }
}

package dev.fanin.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder under {@code src/test/resources/golden}: a model's sources, and beside them the classes that are expected, whose names end in
 * {@code Init}.
 */
record GoldenFolder(Path path) {
    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    static List<GoldenFolder> all() {
        return list(ROOT).stream().map(GoldenFolder::new).toList();
    }

    /** Whether the model has a mistake, so that a class stands in for the generated one. */
    boolean hasMistake() {
        return path.endsWith("standin");
    }

    boolean hasRecords() {
        return path.endsWith("records");
    }

    List<SourceText> sources() {
        return list(path).stream()
                .filter(file -> !isGenerated(file))
                .map(file -> new SourceText(read(file)))
                .toList();
    }

    /** The expected texts by the names of their files. */
    Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        list(path).stream()
                .filter(GoldenFolder::isGenerated)
                .forEach(file -> expected.put(file.getFileName().toString(), read(file)));
        return expected;
    }

    /** Makes the folder say what was generated. */
    void update(Map<String, String> generated) throws IOException {
        for (Path file : list(path)) {
            if (isGenerated(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(path.resolve(file.getKey()), file.getValue());
        }
    }

    private static boolean isGenerated(Path file) {
        return file.getFileName().toString().endsWith("Init.java");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}

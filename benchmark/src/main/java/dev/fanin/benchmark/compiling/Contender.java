package dev.fanin.benchmark.compiling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A processor, and classes of six members each as its users write them.
 *
 * @param title its name
 * @param folder where its jars are
 * @param artifact the artifact that holds the processor
 * @param templates the classes
 */
record Contender(String title, String folder, String artifact, List<String> templates) {
    static final Contender FANIN =
            new Contender("Fanin", "fanin", "fanin-processor", List.of("Vision", "Block", "Tagger", "Residual"));

    static final List<Contender> ALL = List.of(
            FANIN,
            new Contender("AutoValue", "auto-value", "auto-value", List.of("AutoValue")),
            new Contender("Immutables", "immutables", "value", List.of("Immutable")),
            new Contender("record-builder", "record-builder", "record-builder-processor", List.of("Built")),
            new Contender("MapStruct", "mapstruct", "mapstruct-processor", List.of("Mapped")));

    private static final String NUMBER = "{{number}}";

    /** The processor with everything that it needs, and the annotations. */
    List<Path> path(Path processors) throws IOException {
        Path jars = processors.resolve(folder);
        if (!Files.isDirectory(jars)) {
            throw new IllegalArgumentException("the jars of " + title + " are not in " + jars);
        }
        try (var files = Files.list(jars)) {
            return files.sorted().toList();
        }
    }

    String version(List<Path> path) {
        return path.stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches(artifact + "-\\d.*\\.jar"))
                .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(artifact + " is not in " + path));
    }

    /** Writes so many classes, which take turns in the kinds of models, and returns the files. */
    List<Path> writeSources(int classes, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int number = 0; number < classes; number++) {
            String template = templates.get(number % templates.size());
            Path source = folder.resolve(template + number + ".java");
            Files.writeString(source, text(template).replace(NUMBER, Integer.toString(number)));
            sources.add(source);
        }
        return sources;
    }

    private static String text(String template) throws IOException {
        try (InputStream resource = Contender.class.getResourceAsStream(template + ".txt")) {
            if (resource == null) {
                throw new IllegalStateException("there is no template " + template);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.fanin.benchmark.compiling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files that only one measurement needs. */
final class Folders {
    private Folders() {}

    /** Deletes what is in the folder, which stays. */
    static void empty(Path folder) throws IOException {
        for (Path path : all(folder, Comparator.reverseOrder())) {
            if (!path.equals(folder)) {
                Files.delete(path);
            }
        }
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        return all(folder, Comparator.naturalOrder()).stream()
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        }
    }
}

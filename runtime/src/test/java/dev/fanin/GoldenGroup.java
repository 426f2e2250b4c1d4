package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cases of a golden file that begin with one function: one test, since mutation testing, which starts each test by itself,
 * would read the file anew for every case.
 */
record GoldenGroup(String title, List<GoldenCase> cases) {

    static Stream<GoldenGroup> read(String... files) {
        return Stream.of(files).flatMap(GoldenGroup::readFile);
    }

    private static Stream<GoldenGroup> readFile(String file) {
        Map<String, List<GoldenCase>> groups = GoldenCase.read(file)
                .collect(Collectors.groupingBy(GoldenCase::function, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> new GoldenGroup(file + ", " + group.getKey(), group.getValue()));
    }

    /** Checks every case and tells of all that differ. */
    void check() {
        assertThat(cases).allSatisfy(GoldenCase::check);
    }

    @Override
    public String toString() {
        return title + ": " + cases.size() + " cases";
    }
}

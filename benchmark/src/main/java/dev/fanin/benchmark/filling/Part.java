package dev.fanin.benchmark.filling;

import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * What is measured of one variant in one run of JMH.
 *
 * @param name for its file of results
 * @param fills with what tensors are filled; none where it is about models
 * @param sizes how many elements the tensors have
 * @param iterations how many are measured
 */
record Part(String name, List<Fill> fills, List<Long> sizes, int iterations) {
    private static final List<Fill> ALL_FILLS = List.of(Fill.values());
    private static final List<Fill> FLOAT32 = List.of(Fill.UNIFORM_FLOAT32, Fill.NORMAL_FLOAT32);

    private static final String TENSORS_NAME = "tensors";
    private static final String GROWTH_NAME = "growth";

    /** Every fill, of tensors from small to large. */
    static final Part TENSORS =
            new Part(TENSORS_NAME, ALL_FILLS, List.of(1_000L, 32_000L, 1_000_000L, 25_600_000L, 100_000_000L), 5);

    /** Every fill, of sizes that threads may share. */
    static final Part LARGE_TENSORS =
            new Part(TENSORS_NAME, ALL_FILLS, List.of(1_000_000L, 25_600_000L, 100_000_000L), 5);

    /** The fills that every library has. */
    static final Part FLOAT32_TENSORS = new Part(TENSORS_NAME, FLOAT32, TENSORS.sizes, 5);

    static final Part MODELS = new Part("models", List.of(), List.of(), 5);

    /** How the time grows with the size, up to 2^30 elements. */
    static final Part GROWTH = new Part(GROWTH_NAME, FLOAT32, powersOfFour(5, 15), 3);

    /** The same, of sizes that threads may share, up to 2^28: one array more would not fit the heap. */
    static final Part GROWTH_OF_LARGE = new Part(GROWTH_NAME, FLOAT32, powersOfFour(10, 14), 3);

    private static List<Long> powersOfFour(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> 1L << (2 * i)).toList();
    }

    /** The file with a variant's results. */
    String file(Variant variant) {
        return variant.name() + "-" + name + ".json";
    }

    boolean isPlotted() {
        return name.equals(GROWTH_NAME);
    }

    /** Adds which benchmark is to run, and for what. */
    void select(ChainedOptionsBuilder options, long largest) {
        options.warmupIterations(iterations - 2).measurementIterations(iterations);
        if (fills.isEmpty()) {
            options.include(ModelBenchmark.class.getName());
        } else {
            options.include(TensorBenchmark.class.getName())
                    .param("fill", fills.stream().map(Fill::name).toArray(String[]::new))
                    .param("elements", elements(largest));
        }
    }

    /** The sizes up to the largest one, and always the smallest. */
    String[] elements(long largest) {
        return sizes.stream()
                .filter(size -> size <= Math.max(largest, sizes.get(0)))
                .map(size -> Long.toString(size))
                .toArray(String[]::new);
    }
}

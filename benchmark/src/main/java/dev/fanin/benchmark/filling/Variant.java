package dev.fanin.benchmark.filling;

import static dev.fanin.benchmark.filling.Contestant.ARRAYS_FILL;
import static dev.fanin.benchmark.filling.Contestant.COMMONS_RNG;
import static dev.fanin.benchmark.filling.Contestant.DJL;
import static dev.fanin.benchmark.filling.Contestant.FANIN;
import static dev.fanin.benchmark.filling.Contestant.FANIN_ONE_THREAD;
import static dev.fanin.benchmark.filling.Contestant.LIBTORCH;
import static dev.fanin.benchmark.filling.Contestant.ND4J;
import static dev.fanin.benchmark.filling.Contestant.RANDOM;
import static dev.fanin.benchmark.filling.Contestant.SPLITTABLE_RANDOM;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which Fanin runs, and beside whom.
 *
 * @param options of the JVM, all that the way consists of
 * @param contestants who takes part
 * @param parts what is measured
 */
record Variant(String name, String title, List<String> options, List<Contestant> contestants, List<Part> parts) {
    private static final String ONE_THREAD = "-Ddev.fanin.parallelism=1";
    private static final List<String> PLAIN = List.of("-Ddev.fanin.vector=never");
    private static final List<String> VECTOR =
            List.of("--add-modules=jdk.incubator.vector", "-Ddev.fanin.vector=always");

    private static final List<Contestant> WITH_THREADS = List.of(FANIN, FANIN_ONE_THREAD, LIBTORCH, ARRAYS_FILL);
    private static final List<Part> ONE_AFTER_THE_OTHER = List.of(Part.TENSORS, Part.MODELS, Part.GROWTH);
    private static final List<Part> SHARED = List.of(Part.LARGE_TENSORS, Part.MODELS, Part.GROWTH_OF_LARGE);

    static final List<Variant> ALL = List.of(
            new Variant(
                    "plain",
                    "Plain Java, one thread",
                    with(PLAIN, ONE_THREAD),
                    List.of(FANIN, LIBTORCH, ND4J, COMMONS_RNG, RANDOM, SPLITTABLE_RANDOM, ARRAYS_FILL),
                    ONE_AFTER_THE_OTHER),
            new Variant(
                    "vector",
                    "With jdk.incubator.vector, one thread",
                    with(VECTOR, ONE_THREAD),
                    List.of(FANIN, LIBTORCH, ARRAYS_FILL),
                    ONE_AFTER_THE_OTHER),
            new Variant("plain-threads", "Plain Java, all cores", PLAIN, WITH_THREADS, SHARED),
            new Variant("vector-threads", "With jdk.incubator.vector, all cores", VECTOR, WITH_THREADS, SHARED),
            // DJL brings a libtorch of its own, of which a process can hold only one.
            new Variant(
                    "djl",
                    "Plain Java, one thread, beside DJL",
                    with(PLAIN, ONE_THREAD),
                    List.of(FANIN, DJL, ARRAYS_FILL),
                    List.of(Part.FLOAT32_TENSORS)));

    private static List<String> with(List<String> options, String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return all;
    }
}

package dev.fanin.benchmark.filling;

import java.util.ArrayList;
import java.util.List;

/** A way in which Fanin runs. All that names one stands here, as options of the JVM. */
record Variant(String name, String title, List<String> options) {
    private static final String ONE_THREAD = "-Ddev.fanin.parallelism=1";
    private static final List<String> PLAIN = List.of("-Ddev.fanin.vector=never");
    private static final List<String> VECTOR =
            List.of("--add-modules=jdk.incubator.vector", "-Ddev.fanin.vector=always");

    static final List<Variant> ALL = List.of(
            new Variant("plain", "Plain Java, one thread", with(PLAIN, ONE_THREAD)),
            new Variant("vector", "With jdk.incubator.vector, one thread", with(VECTOR, ONE_THREAD)),
            new Variant("plain-threads", "Plain Java, all cores", PLAIN),
            new Variant("vector-threads", "With jdk.incubator.vector, all cores", VECTOR));

    private static List<String> with(List<String> options, String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return all;
    }
}

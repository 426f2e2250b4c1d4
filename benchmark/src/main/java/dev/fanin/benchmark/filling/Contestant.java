package dev.fanin.benchmark.filling;

/** Who takes part, by the name of the counter in JMH's results. */
public enum Contestant {
    FANIN("fanin", "Fanin"),
    FANIN_ONE_THREAD("faninOneThread", "Fanin, one thread"),
    LIBTORCH("libtorch", "libtorch"),
    DJL("djl", "DJL"),
    ND4J("nd4j", "ND4J"),
    COMMONS_RNG("commonsRng", "commons-rng MT"),
    RANDOM("random", "java.util.Random"),
    SPLITTABLE_RANDOM("splittableRandom", "SplittableRandom"),
    ARRAYS_FILL("arraysFill", "Arrays.fill");

    private final String counter;
    private final String title;

    Contestant(String counter, String title) {
        this.counter = counter;
        this.title = title;
    }

    String counter() {
        return counter;
    }

    String title() {
        return title;
    }
}

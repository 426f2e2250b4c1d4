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

    /** Beyond this size only those take part whom the ratios are about: a minute for each fill by the others says nothing new. */
    private static final long LARGEST_FOR_ALL = 1 << 25;

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

    boolean fills(long elements) {
        return switch (this) {
            case FANIN, FANIN_ONE_THREAD, LIBTORCH, ARRAYS_FILL -> true;
            default -> elements <= LARGEST_FOR_ALL;
        };
    }
}

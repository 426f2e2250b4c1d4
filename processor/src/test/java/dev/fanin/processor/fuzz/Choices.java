package dev.fanin.processor.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random decisions that a seed repeats. */
final class Choices {
    private final SplittableRandom random;

    Choices(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    @SafeVarargs
    final <T> T of(T... items) {
        return items[random.nextInt(items.length)];
    }

    /** One of several ways to go on; only the chosen one runs. */
    @SafeVarargs
    final <T> T from(Supplier<T>... ways) {
        return of(ways).get();
    }
}

package dev.fanin;

import dev.fanin.random.KernelChoice;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills one after the other, on as many threads as pay.
 *
 * <p>The values, and where the generator stands in the end, do not depend on the number of threads. The threads end with the batch.
 */
final class FillBatch {

    /**
     * A thread that has fewer uniform words than this to draw does not pay: about as many are drawn in the time that it takes to start and
     * to jump to its share. Vectors draw twice as many.
     */
    private static final long LEAST_SHARE = Math.max(1, Long.getLong("dev.fanin.leastShare", 1L << 20));

    /** What so many shares cost takes some milliseconds, in which a thread begins everywhere. */
    private static final long LEAST_SHARES = 8;

    /** Compiled loops draw as much in a tenth of a second. */
    private static final FirstShare FIRST_SHARE =
            new FirstShare(Math.max(0, Long.getLong("dev.fanin.firstShare", 1L << 27)));

    private final List<Fill> fills = new ArrayList<>();

    void add(Fill fill) {
        if (fill.length() > 0) {
            fills.add(fill);
        }
    }

    /** Draws everything, and forgets it. */
    void run(Generator generator) {
        if (fills.isEmpty()) {
            return;
        }
        List<Fill> due = List.copyOf(fills);
        fills.clear();
        SharedFills shared = new SharedFills(due, generator.compatibility());
        shared.runHere(generator, FIRST_SHARE.take(shared.cost()));
        long leastShare = KernelChoice.isVectors() ? 2 * LEAST_SHARE : LEAST_SHARE;
        int threads = (int) Math.min(Execution.parallelism(), shared.cost() / leastShare);
        if (threads > 1 && shared.cost() >= LEAST_SHARES * leastShare) {
            shared.run(generator, threads, leastShare);
        } else {
            shared.runHere(generator, shared.cost());
        }
    }
}

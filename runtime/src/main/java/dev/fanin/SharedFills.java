package dev.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fills that several threads share, cut into pieces of about one cost. */
final class SharedFills {

    /** So many that all threads end at about one time. */
    private static final long PIECES_OF_LEAST_SHARE = 8;

    /** So few that handing them out costs nothing. */
    private static final long MOST_PIECES_OF_THREAD = 64;

    private final List<Fill> fills;
    private final Compatibility compatibility;

    /** The time of drawing what is left, in uniform words. */
    private long cost;

    /** The fill to which the next part belongs. */
    private int fill;

    /** The first element of the next part. */
    private int element;

    /** How many words stand between the generator and the next part. */
    private long word;

    SharedFills(List<Fill> fills, Compatibility compatibility) {
        this.fills = fills;
        this.compatibility = compatibility;
        this.cost = fills.stream().mapToLong(each -> each.cost(compatibility)).sum();
    }

    /** Returns the time of drawing what is left, in uniform words. */
    long cost() {
        return cost;
    }

    /** Draws the next parts of about such a cost in the calling thread and moves the generator behind them. */
    void runHere(Generator generator, long wanted) {
        take(wanted).draw(generator);
        word = 0;
    }

    /**
     * Draws what is left and moves the generator behind it.
     *
     * @param threads how many, the calling one included
     * @param leastShare the cost of the least that is worth a jump to it
     */
    void run(Generator generator, int threads, long leastShare) {
        run(generator, threads, leastShare, Thread::start);
    }

    /**
     * Does the same with another way to start a thread.
     *
     * @param starting throws {@link OutOfMemoryError} where there can be no more threads
     */
    void run(Generator generator, int threads, long leastShare, Consumer<Thread> starting) {
        long grain = fills.stream().mapToLong(Fill::costOfGrain).max().orElse(0);
        long share = Math.max(leastShare / PIECES_OF_LEAST_SHARE, cost / threads / MOST_PIECES_OF_THREAD);
        long wanted = Math.max(grain, share);
        List<Piece> pieces = new ArrayList<>();
        while (cost > 0) {
            pieces.add(take(wanted));
        }
        new FillTeam(pieces, leastShare, generator, threads, starting).run();
        word = 0;
    }

    /** Takes the next parts of about such a cost. */
    private Piece take(long wanted) {
        long firstWord = word;
        long before = cost;
        List<Piece.Part> parts = new ArrayList<>();
        while (before - cost < wanted && fill < fills.size()) {
            Fill next = fills.get(fill);
            int end = next.endWithin(element, wanted - (before - cost));
            if (end == element) {
                break;
            }
            parts.add(new Piece.Part(next, element, end));
            cost -= next.cost(element, end, compatibility);
            word += next.words(element, end, compatibility);
            element = end;
            if (end == next.length()) {
                fill++;
                element = 0;
            }
        }
        return new Piece(parts, firstWord, before - cost);
    }
}

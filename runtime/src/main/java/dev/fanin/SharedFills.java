package dev.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Fills that several threads share: each takes a stretch of the stream, to which its own generator jumps. */
final class SharedFills {

    /** The elements of one fill that one thread draws. */
    private record Part(Fill fill, int first, int end) {}

    private final List<Fill> fills;
    private final Compatibility compatibility;
    private final long cost;

    /** The fill to which the next part belongs. */
    private int fill;

    /** The first element of the next part. */
    private int element;

    /** How many words stand before the next part. */
    private long word;

    SharedFills(List<Fill> fills, Compatibility compatibility) {
        this.fills = fills;
        this.compatibility = compatibility;
        this.cost = fills.stream().mapToLong(each -> each.cost(compatibility)).sum();
    }

    /** Returns the time of drawing everything, in uniform words. */
    long cost() {
        return cost;
    }

    /**
     * Draws everything and moves the generator behind it.
     *
     * @param threads how many, the calling one included
     * @param headStart what the calling thread, which need not jump, takes more than the others
     */
    void run(Generator generator, int threads, long headStart) {
        long share = (cost - headStart) / threads;
        List<FutureTask<Generator>> tasks = new ArrayList<>();
        tasks.add(task(take(cost - share * (threads - 1)), 0, generator.copy()));
        for (int i = 1; i < threads; i++) {
            long offset = word;
            List<Part> parts = take(i == threads - 1 ? cost : share);
            FutureTask<Generator> task = task(parts, offset, generator.copy());
            tasks.add(task);
            Thread thread = new Thread(task, "fanin-fill-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        tasks.get(0).run();
        generator.moveTo(lastOf(tasks));
    }

    private static FutureTask<Generator> task(List<Part> parts, long offset, Generator copy) {
        return new FutureTask<>(() -> {
            copy.skip(offset);
            parts.forEach(part -> part.fill.run(part.first, part.end, copy));
            return copy;
        });
    }

    /** Takes the next parts of about such a cost. */
    private List<Part> take(long wanted) {
        List<Part> parts = new ArrayList<>();
        long left = wanted;
        while (left > 0 && fill < fills.size()) {
            Fill next = fills.get(fill);
            int end = next.endWithin(element, left);
            if (end == element) {
                break;
            }
            parts.add(new Part(next, element, end));
            left -= next.cost(element, end, compatibility);
            word += next.words(element, end, compatibility);
            element = end;
            if (end == next.length()) {
                fill++;
                element = 0;
            }
        }
        return parts;
    }

    /** Waits for all, and returns the generator of the last one. What a thread throws is thrown when all have ended. */
    private static Generator lastOf(List<FutureTask<Generator>> tasks) {
        List<Generator> ends = new ArrayList<>();
        Throwable failure = null;
        boolean interrupted = false;
        for (FutureTask<Generator> task : tasks) {
            while (true) {
                try {
                    ends.add(task.get());
                    break;
                } catch (InterruptedException stop) {
                    // The other threads write into the tensors, so that they have to end first.
                    interrupted = true;
                } catch (ExecutionException failed) {
                    failure = failed.getCause();
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException("a tensor could not be filled", failure);
        }
        return ends.get(ends.size() - 1);
    }
}

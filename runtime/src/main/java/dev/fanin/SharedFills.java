package dev.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fills that several threads share: each takes a stretch of the stream, to which its own generator jumps. */
final class SharedFills {

    /** The elements of one fill that one thread draws. */
    private record Part(Fill fill, int first, int end) {}

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
        take(wanted).forEach(part -> part.fill.run(part.first, part.end, generator));
        word = 0;
    }

    /**
     * Draws what is left and moves the generator behind it.
     *
     * @param threads how many, the calling one included
     * @param headStart what the calling thread, which need not jump, takes more than the others
     */
    void run(Generator generator, int threads, long headStart) {
        run(generator, threads, headStart, Thread::start);
    }

    /**
     * Does the same with another way to start a thread.
     *
     * @param starting throws {@link OutOfMemoryError} where there can be no more threads
     */
    void run(Generator generator, int threads, long headStart, Consumer<Thread> starting) {
        long share = (cost - headStart) / threads;
        List<Stretch> stretches = new ArrayList<>();
        List<Thread> others = new ArrayList<>();
        stretches.add(new Stretch(take(cost - share * (threads - 1)), 0, generator));
        for (int i = 1; i < threads; i++) {
            long offset = word;
            Stretch stretch = new Stretch(take(i == threads - 1 ? cost : share), offset, generator);
            stretches.add(stretch);
            Thread thread = new Thread(stretch, "fanin-fill-" + i);
            thread.setDaemon(true);
            try {
                starting.accept(thread);
                others.add(thread);
            } catch (OutOfMemoryError noMoreThreads) {
                // The calling thread draws the stretch in the end.
            }
        }
        stretches.get(0).run();
        awaitEndOf(others);
        stretches.forEach(Stretch::finish);
        generator.moveTo(stretches.get(threads - 1).drawing);
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
            long taken = next.cost(element, end, compatibility);
            left -= taken;
            cost -= taken;
            word += next.words(element, end, compatibility);
            element = end;
            if (end == next.length()) {
                fill++;
                element = 0;
            }
        }
        return parts;
    }

    /** Waits until no thread is left, also when interrupted: they write into the tensors. */
    private static void awaitEndOf(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one thread draws. */
    private static final class Stretch implements Runnable {
        private final List<Part> parts;
        private final long offset;
        private final Generator start;
        private Generator drawing;
        private boolean isDrawn;

        /**
         * @param offset how many words stand before the stretch
         * @param generator stands before these words, and stays there
         */
        Stretch(List<Part> parts, long offset, Generator generator) {
            this.parts = parts;
            this.offset = offset;
            this.start = generator;
            this.drawing = generator;
        }

        private void draw() {
            drawing = start.copy();
            drawing.skip(offset);
            parts.forEach(part -> part.fill.run(part.first, part.end, drawing));
            isDrawn = true;
        }

        @Override
        public void run() {
            try {
                draw();
            } catch (RuntimeException | Error inThisThread) {
                // It stays undrawn, and the calling thread draws it in the end.
            }
        }

        /**
         * Draws what no other thread could: memory may belong to the calling thread alone, such as that of {@code Arena.ofConfined()}.
         * What fails for another reason fails here too, where its caller sees it.
         */
        void finish() {
            if (!isDrawn) {
                draw();
            }
        }
    }
}

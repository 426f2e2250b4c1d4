package dev.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that draw the pieces of one stretch of the stream.
 *
 * <p>The calling thread begins with all of them. A thread that has nothing left, as one that has just begun, takes over about half of
 * what the thread with the most has left, and jumps to it. So nothing waits for a thread that begins late or runs slowly.
 */
final class FillTeam {
    private final List<Piece> pieces;
    private final long leastShare;
    private final Generator generator;

    /** What is left of the cost from each piece on. */
    private final long[] costFrom;

    private final List<Member> members = new ArrayList<>();

    /** The one that has drawn the last piece, where the stream goes on. */
    private @Nullable Generator last;

    /** The threads beside the calling one. */
    private final List<Thread> others = new ArrayList<>();

    private final Consumer<Thread> starting;
    private final int threads;
    private int number;

    /**
     * A team.
     *
     * @param pieces in the order of the stream
     * @param leastShare the cost of the least that is worth a jump to it, which costs as much
     * @param generator stands before the first piece
     * @param threads how many at most, the calling one included
     * @param starting starts a thread, or throws {@link OutOfMemoryError} where there can be no more
     */
    FillTeam(List<Piece> pieces, long leastShare, Generator generator, int threads, Consumer<Thread> starting) {
        this.pieces = pieces;
        this.threads = threads;
        this.starting = starting;
        this.leastShare = leastShare;
        this.generator = generator;
        this.costFrom = new long[pieces.size() + 1];
        for (int i = pieces.size() - 1; i >= 0; i--) {
            costFrom[i] = costFrom[i + 1] + pieces.get(i).cost();
        }
    }

    /** Draws all pieces and moves the generator behind them. No thread is left when this method returns. */
    void run() {
        Member caller = new Member(0, pieces.size());
        members.add(caller);
        startAnother();
        caller.run();
        awaitEndOfOthers();
        drawUndrawn();
        if (last != null) {
            generator.moveTo(last);
        }
    }

    /** Starts one more thread, if there may be more and there is work for it. */
    private void startAnother() {
        int number = numberOfAnother();
        if (number == 0) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    // Starting one takes time, which is shared as well.
                    startAnother();
                    startAnother();
                    new Member(0, 0).run();
                },
                "fanin-fill-" + number);
        thread.setDaemon(true);
        try {
            starting.accept(thread);
            add(thread);
        } catch (OutOfMemoryError noMoreThreads) {
            // The threads that there are take over what it would have drawn.
        }
    }

    /** The number of the next thread; 0 if there should be no more. */
    private synchronized int numberOfAnother() {
        return number == threads - 1 || shareOf(slowest()) == 0 ? 0 : ++number;
    }

    private synchronized void add(Thread thread) {
        others.add(thread);
    }

    /**
     * Draws what no other thread could: memory may belong to the calling thread alone, such as that of {@code Arena.ofConfined()}. What
     * fails for another reason fails here too, where its caller sees it.
     */
    private void drawUndrawn() {
        for (Member member : members) {
            member.drawOwn();
        }
    }

    /** Waits until no thread is left, also when interrupted: they write into the tensors. */
    private void awaitEndOfOthers() {
        boolean interrupted = false;
        int ended = 0;
        for (Thread thread = other(ended); thread != null; thread = other(ended)) {
            try {
                thread.join();
                ended++;
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that has been started; null if there are fewer. One that has ended has started all that it starts. */
    private synchronized @Nullable Thread other(int index) {
        return index < others.size() ? others.get(index) : null;
    }

    /** The pieces of one thread. The team's lock guards which these are. */
    private final class Member {
        private int next;
        private int end;

        Member(int next, int end) {
            this.next = next;
            this.end = end;
        }

        void run() {
            try {
                do {
                    drawOwn();
                } while (takeOver(this));
            } catch (RuntimeException | Error inThisThread) {
                // What it has not drawn the others take over, and the calling thread draws the rest in the end.
            }
        }

        void drawOwn() {
            Generator drawing = null;
            for (int i = claim(this); i >= 0; i = claim(this)) {
                try {
                    drawing = drawing == null ? jumpedTo(pieces.get(i)) : drawing;
                    pieces.get(i).draw(drawing);
                } catch (RuntimeException | Error failure) {
                    giveBack(this);
                    throw failure;
                }
                if (i == pieces.size() - 1) {
                    last = drawing;
                }
            }
        }

        private Generator jumpedTo(Piece piece) {
            Generator copy = generator.copy();
            copy.skip(piece.word());
            return copy;
        }

        long costLeft() {
            return costFrom[next] - costFrom[end];
        }
    }

    /** Gives a member the next of its pieces; -1 where it has none. */
    private synchronized int claim(Member member) {
        return member.next < member.end ? member.next++ : -1;
    }

    /** Gives back the piece that a member has claimed last and could not draw. */
    private synchronized void giveBack(Member member) {
        member.next--;
    }

    /** Gives a member a share of another one's pieces; false where no share is worth it. */
    private synchronized boolean takeOver(Member member) {
        Member slowest = slowest();
        int share = shareOf(slowest);
        member.next = slowest.end - share;
        member.end = slowest.end;
        slowest.end -= share;
        if (!members.contains(member)) {
            members.add(member);
        }
        return share > 0;
    }

    private Member slowest() {
        Member slowest = members.get(0);
        for (Member each : members) {
            slowest = each.costLeft() > slowest.costLeft() ? each : slowest;
        }
        return slowest;
    }

    /** How many pieces another member takes over, so that both end at one time although it has to jump; 0 if they are not worth it. */
    private int shareOf(Member member) {
        long share = (member.costLeft() - leastShare) / 2;
        if (share < leastShare) {
            return 0;
        }
        int first = member.end;
        while (first > member.next && costFrom[first - 1] - costFrom[member.end] <= share) {
            first--;
        }
        return member.end - first;
    }
}

package dev.fanin;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one thread draws before any work is shared: until the just-in-time compiler has compiled the loops, it needs the other cores
 * itself, and the way to another thread's words is not compiled either.
 */
final class FirstShare {
    private final AtomicLong left;

    /**
     * The share of a JVM.
     *
     * @param cost in the time that a uniform word takes
     */
    FirstShare(long cost) {
        left = new AtomicLong(cost);
    }

    /** Returns how much of a cost still belongs to the share, and takes it. */
    long take(long cost) {
        if (left.get() == 0) {
            return 0;
        }
        long before = left.getAndUpdate(each -> each - Math.min(each, cost));
        return Math.min(before, cost);
    }
}

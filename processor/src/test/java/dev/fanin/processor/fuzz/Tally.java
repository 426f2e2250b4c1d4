package dev.fanin.processor.fuzz;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How many sources came how far, so that a run that checks nothing is seen. */
final class Tally {
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    void add(String what, int count) {
        counts.merge(what, count, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}

package dev.fanin.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;

/** Measurements of one thing, of which the median counts. */
public final class Samples {
    private final List<Double> sorted;

    public Samples(DoubleStream values) {
        sorted = values.sorted().boxed().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no measurement");
        }
    }

    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Half of the way from the smallest to the largest, as a part of the median. */
    public double spread() {
        return (sorted.get(sorted.size() - 1) - sorted.get(0)) / 2 / median();
    }
}

package dev.fanin.plan;

import dev.fanin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a reset does to the random stream and the tensors, in order. */
final class Draws {
    private final List<Consumer<Generator>> steps = new ArrayList<>();

    void add(Consumer<Generator> step) {
        steps.add(step);
    }

    void run(Generator generator) {
        steps.forEach(step -> step.accept(generator));
    }
}

package dev.fanin.plan;

import dev.fanin.Compatibility;
import dev.fanin.Generator;
import dev.fanin.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a reset does to the random stream and the tensors, in order. */
final class Draws {
    /** The most tensors that are filled together. */
    private static final int LARGEST_GROUP = 256;

    /** One step: what it does, given the tensors that are filled together. */
    private interface Step {
        void run(Generator generator, Group group);
    }

    /** Tensors that are filled together, because none of them depends on another. */
    private static final class Group {
        private final List<Consumer<Generator>> fills = new ArrayList<>();
        private final List<Tensor> written = new ArrayList<>();

        boolean canTake(Tensor tensor) {
            if (written.size() == LARGEST_GROUP) {
                return false;
            }
            for (Tensor other : written) {
                if (tensor.mayOverlap(other)) {
                    return false;
                }
            }
            return true;
        }

        void add(Tensor tensor, Consumer<Generator> fill) {
            written.add(tensor);
            fills.add(fill);
        }

        void run(Generator generator) {
            generator.together(() -> fills.forEach(fill -> fill.accept(generator)));
            // Where the caller draws other tensors together, the next step must find these values all the same.
            generator.skip(0);
            fills.clear();
            written.clear();
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<Generator>> attempts = new ArrayList<>();

    /** Adds what is tried with a generator of its own before the first step, and throws where a step cannot be done. */
    void addAttempt(Consumer<Generator> attempt) {
        attempts.add(attempt);
    }

    /** Throws where a step cannot be done; writes nothing. */
    void check(Compatibility compatibility) {
        Generator spare = Generator.manualSeed(0, compatibility);
        attempts.forEach(attempt -> attempt.accept(spare));
    }

    /** Adds a step that may read and write any tensor. */
    void add(Consumer<Generator> action) {
        steps.add((generator, group) -> {
            group.run(generator);
            action.accept(generator);
        });
    }

    /**
     * Adds a step that writes one tensor and reads none.
     *
     * @param target gives the tensor, or null if its values are of no use
     * @param fill writes it
     * @param skip passes over the words that {@code fill} would draw
     */
    void addFill(Supplier<@Nullable Tensor> target, Consumer<Generator> fill, Consumer<Generator> skip) {
        steps.add((generator, group) -> {
            Tensor tensor = target.get();
            if (tensor == null || !group.canTake(tensor)) {
                group.run(generator);
            }
            if (tensor == null) {
                skip.accept(generator);
            } else {
                group.add(tensor, fill);
            }
        });
    }

    void run(Generator generator) {
        Group group = new Group();
        steps.forEach(step -> step.run(generator, group));
        group.run(generator);
    }
}

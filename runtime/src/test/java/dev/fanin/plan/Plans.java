package dev.fanin.plan;

import java.util.function.BiConsumer;

/** Models described in one expression. */
final class Plans {
    private Plans() {}

    static <M> ModelPlan of(Class<?> modelClass, M model, BiConsumer<? super M, ModelPlan> planner) {
        ModelPlan plan = ModelPlan.of(modelClass, model);
        planner.accept(model, plan);
        return plan;
    }
}

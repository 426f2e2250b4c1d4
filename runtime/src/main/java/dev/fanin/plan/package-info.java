/**
 * What generated code is written against: a model's tensors, where they are held and how they start, listed before anything is
 * written.
 *
 * <p>Generated code describes a model once, as a {@link dev.fanin.plan.ModelPlan}; resetting it, its state dict, its visit and its
 * summary all follow from that description. Users have no need to call these types.
 */
@NullMarked
package dev.fanin.plan;

import org.jspecify.annotations.NullMarked;

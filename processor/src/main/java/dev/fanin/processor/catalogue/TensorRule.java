package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What PyTorch asks of the arguments of an initializer or parametrization, given the tensor that it is applied to.
 *
 * @param message PyTorch's words
 * @param argument the argument to mend; {@code parameter} or {@code name} where it is the tensor's shape
 * @param satisfied whether the rule holds for the arguments and the tensor's shape
 */
public record TensorRule(Message message, String argument, BiPredicate<Arguments, List<Size>> satisfied) {}

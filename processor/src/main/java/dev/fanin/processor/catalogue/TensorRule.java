package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What PyTorch asks of the arguments of an initializer or parametrization, given the tensor that it is applied to.
 *
 * @param message PyTorch's words
 * @param arguments those that the rule is about, the one to mend first; {@code parameter} or {@code name} stands for the tensor's shape
 * @param satisfied whether the rule holds for the arguments and the tensor's shape
 */
public record TensorRule(Message message, List<String> arguments, BiPredicate<Arguments, List<Size>> satisfied) {}

package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.function.Function;

/**
 * What PyTorch asks of a layer's arguments.
 *
 * @param message PyTorch's words
 * @param arguments those that the rule is about, the one to mend first
 * @param condition whether the rule holds
 */
public record Rule(Message message, List<String> arguments, Function<Arguments, Condition> condition) {}

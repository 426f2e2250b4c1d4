package dev.fanin.processor.catalogue;

import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.function.Function;

/**
 * What PyTorch, or the author of a layer, asks of a layer's arguments.
 *
 * @param message which rule it is
 * @param words PyTorch's or the author's words
 * @param arguments those that the rule is about, the one to mend first
 * @param condition whether the rule holds
 */
public record Rule(Message message, String words, List<String> arguments, Function<Arguments, Condition> condition) {
    /** A rule whose words are the message's. */
    public static Rule of(Message message, List<String> arguments, Function<Arguments, Condition> condition) {
        return new Rule(message, message.text(), arguments, condition);
    }
}

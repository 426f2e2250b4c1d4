package dev.fanin.processor.diagnostics;

import java.util.Locale;

/**
 * One error.
 *
 * @param message what is wrong
 * @param location where
 * @param text the message with its placeholders filled
 */
public record Diagnostic(Message message, Location location, String text) {
    /** An error whose text is the message's, filled with the arguments. */
    public static Diagnostic of(Message message, Location location, Object... arguments) {
        return new Diagnostic(message, location, String.format(Locale.ROOT, message.text(), arguments));
    }

    /** An error about a rule of PyTorch's, which is quoted, followed by what was given and how to mend it. */
    public static Diagnostic ofRule(Message rule, Location location, String given) {
        return new Diagnostic(rule, location, rule.text() + rule.link() + given + ". " + rule.mend());
    }

    /** The text as the compiler prints it: the message's id, then the text. */
    public String print() {
        return "[" + message.id() + "] " + text;
    }
}

package dev.fanin.processor.diagnostics;

import java.util.Locale;

/**
 * One error.
 *
 * @param message what is wrong
 * @param location where
 * @param text the message's text and, as the last line, its hint, with their placeholders filled
 */
public record Diagnostic(Message message, Location location, String text) {
    /** An error whose text and hint are the message's, filled with the arguments: first those of the text, then those of the hint. */
    public static Diagnostic of(Message message, Location location, Object... arguments) {
        String text = message.text() + "\n" + message.hint();
        return new Diagnostic(message, location, String.format(Locale.ROOT, text, arguments));
    }

    /** An error about a rule of PyTorch's, which is quoted, followed by what was given. */
    public static Diagnostic ofRule(Message rule, Location location, String given) {
        return ofRule(rule, rule.text(), location, given);
    }

    /** An error about a rule in words of its own, followed by what was given. */
    public static Diagnostic ofRule(Message rule, String words, Location location, String given) {
        return new Diagnostic(rule, location, words + rule.link() + given + ".\n" + rule.hint());
    }

    /** The text as the compiler prints it: the message's id, then the text, and the hint in a line of its own. */
    public String print() {
        return "[" + message.id() + "] " + text;
    }

    /** The same with the place in words, for where the compiler cannot show it. */
    public String printWithPlace(String place) {
        return "[" + message.id() + "] " + place + ": " + text;
    }
}

package dev.fanin.processor.definition;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;

/** What is wrong with one expression; thrown where it is found, reported where the expression stands. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Message message;
    private final transient Object[] arguments;

    Mistake(Message message, Object... arguments) {
        super(message.name(), null, false, false);
        this.message = message;
        this.arguments = arguments;
    }

    Diagnostic at(Location location) {
        return Diagnostic.of(message, location, arguments);
    }
}

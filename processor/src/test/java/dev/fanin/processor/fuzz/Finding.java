package dev.fanin.processor.fuzz;

/**
 * Something that must not be.
 *
 * @param source what led to it
 * @param what it is
 * @param detail such as the compiler's messages
 */
record Finding(HostileSource source, String what, String detail) {
    String print() {
        return what + "\n" + detail + "\nreplay: -Dfanin.fuzz.seed=" + source.seed() + " -Dfanin.fuzz.sources=1\n"
                + source.print();
    }
}

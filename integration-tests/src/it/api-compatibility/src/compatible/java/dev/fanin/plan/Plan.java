package dev.fanin.plan;

/** What generated code calls. */
public final class Plan {
    public Plan parameter(String name) {
        return this;
    }
}

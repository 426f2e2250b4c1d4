package dev.fanin.plan;

/** What generated code calls. */
public final class Plan {
    public Object parameter(String name) {
        return this;
    }
}

package dev.fanin.random;

/** A class of a package that is not exported. */
public final class Kernel {
    public int removed() {
        return 1;
    }
}

package dev.fanin.benchmark.filling;

/** Memory of one library, and what fills it anew each time. */
public interface Target extends AutoCloseable {
    /** Called before some fills in a row, whose time does not count this. */
    default void prepare() {}

    /** Fills the memory with the next values of the stream. */
    void fill();

    /** A checksum of all bits; 0 where the library does not claim PyTorch's values. */
    default long checksum() {
        return 0;
    }

    /** The number of elements. */
    long elements();

    @Override
    default void close() {}
}

package dev.fanin.random;

/**
 * A stream of values that is written block by block into arrays.
 *
 * <p>A caller enters it once per block, never once per value. Consecutive blocks hold consecutive values of the
 * stream, so that the lengths of the blocks do not influence the values, beyond what an implementation states.
 *
 * @param <A> the array type: {@code float[]}, {@code long[]}, …
 */
@FunctionalInterface
public interface BlockFill<A> {

    /** Writes the next {@code length} values of the stream into {@code target}, starting at {@code offset}. */
    void fill(A target, int offset, int length);
}

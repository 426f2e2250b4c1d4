package dev.fanin.nn;

/** The paddings that PyTorch names by a word instead of numbers. */
public final class Padding {
    /** {@code padding='same'}: the output has the input's size; for convolutions with a stride of 1. */
    public static final int SAME = Integer.MIN_VALUE;

    /** {@code padding='valid'}: no padding. */
    public static final int VALID = Integer.MIN_VALUE + 1;

    private Padding() {}
}

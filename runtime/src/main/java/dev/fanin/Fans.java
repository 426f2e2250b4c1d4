package dev.fanin;

/**
 * How many inputs and outputs an element of a layer's weight has.
 *
 * @param fanIn size of dimension 1 times the receptive field (the product of the sizes from dimension 2 on)
 * @param fanOut size of dimension 0 times the receptive field
 * @see Init#calculateFanInAndFanOut(long...)
 */
public record Fans(long fanIn, long fanOut) {

    /**
     * {@return the one that {@code mode} names}
     *
     * @param mode which fan
     */
    public long get(FanMode mode) {
        return mode == FanMode.FAN_IN ? fanIn : fanOut;
    }
}

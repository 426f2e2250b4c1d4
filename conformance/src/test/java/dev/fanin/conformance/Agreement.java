package dev.fanin.conformance;

/**
 * How far values of Fanin's are PyTorch's.
 *
 * @param values how many were compared
 * @param differing how many of them are not equal to the last bit
 * @param largestDifference the largest difference of all, divided by the magnitude of PyTorch's value where that is above 1;
 *     NaN if one of two values is NaN
 */
record Agreement(long values, long differing, double largestDifference) {
    static final Agreement NOTHING = new Agreement(0, 0, 0);

    static Agreement ofEqual(long values) {
        return new Agreement(values, 0, 0);
    }

    /**
     * Compares the elements of two tensors of one type.
     *
     * @param dtype PyTorch's name of the type
     * @param fanin little-endian bytes
     * @param pytorch as many
     */
    static Agreement ofBytes(String dtype, byte[] fanin, byte[] pytorch) {
        if (fanin.length != pytorch.length) {
            throw new IllegalArgumentException(fanin.length + " bytes cannot be compared with " + pytorch.length);
        }
        int itemSize = Bits.itemSize(dtype);
        long differing = 0;
        double largest = 0;
        for (int at = 0; at < pytorch.length; at += itemSize) {
            long actual = Bits.littleEndian(fanin, at, itemSize);
            long expected = Bits.littleEndian(pytorch, at, itemSize);
            if (actual != expected) {
                differing++;
                largest = Math.max(largest, difference(Bits.number(dtype, actual), Bits.number(dtype, expected)));
            }
        }
        return new Agreement(pytorch.length / itemSize, differing, largest);
    }

    static double difference(Number fanin, Number pytorch) {
        double expected = pytorch.doubleValue();
        return Math.abs(fanin.doubleValue() - expected) / Math.max(1, Math.abs(expected));
    }

    Agreement plus(Agreement other) {
        return new Agreement(
                values + other.values,
                differing + other.differing,
                Math.max(largestDifference, other.largestDifference));
    }

    boolean isWithin(double tolerance) {
        return differing == 0 || largestDifference <= tolerance && tolerance > 0;
    }
}

package dev.fanin.conformance;

/** Numbers from the bits in which golden files record them. */
final class Bits {
    private Bits() {}

    /**
     * The value of a number.
     *
     * @param dtype PyTorch's name of the number's type
     * @param bits in hexadecimal, the most significant digit first
     */
    static Number number(String dtype, String bits) {
        return number(dtype, Long.parseUnsignedLong(bits, 16));
    }

    /** The value of a number of PyTorch's type {@code dtype} whose bits are the lowest of {@code value}. */
    static Number number(String dtype, long value) {
        return switch (dtype) {
            case "float32" -> Float.intBitsToFloat((int) value);
            case "float64" -> Double.longBitsToDouble(value);
            case "bfloat16" -> Float.intBitsToFloat((int) value << 16);
            case "float16" -> float16((int) value);
            case "int64" -> value;
            default -> throw new IllegalArgumentException("unknown dtype " + dtype);
        };
    }

    /** The bytes that a number of PyTorch's type {@code dtype} takes. */
    static int itemSize(String dtype) {
        return switch (dtype) {
            case "bfloat16", "float16" -> 2;
            case "float32" -> 4;
            case "float64", "int64" -> 8;
            default -> throw new IllegalArgumentException("unknown dtype " + dtype);
        };
    }

    static long littleEndian(byte[] bytes, int at, int itemSize) {
        long bits = 0;
        for (int i = itemSize - 1; i >= 0; i--) {
            bits = bits << Byte.SIZE | bytes[at + i] & 0xff;
        }
        return bits;
    }

    /** IEEE 754 binary16: sign, 5 bits of exponent, 10 bits of fraction. */
    private static float float16(int bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }
}

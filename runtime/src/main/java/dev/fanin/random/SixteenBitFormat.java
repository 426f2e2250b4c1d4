package dev.fanin.random;

/** A 16-bit floating-point format and its conversions, which round to the nearest value and ties to even. */
public enum SixteenBitFormat {

    /** Eight bits of exponent as float32 has, eight bits of precision. */
    BFLOAT16(8) {
        @Override
        public float toFloat(short bits) {
            return Float.intBitsToFloat(bits << 16);
        }

        @Override
        public short fromFloat(float value) {
            return bfloat16Bits(value);
        }

        @Override
        void round(float[] values, int length) {
            for (int i = 0; i < length; i++) {
                values[i] = Float.intBitsToFloat(bfloat16Bits(values[i]) << 16);
            }
        }

        @Override
        void narrow(float[] values, short[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = bfloat16Bits(values[i]);
            }
        }
    },

    /** IEEE 754 binary16: five bits of exponent, eleven bits of precision. */
    FLOAT16(11) {
        @Override
        public float toFloat(short bits) {
            return float16ToFloat(bits);
        }

        @Override
        public short fromFloat(float value) {
            return float16Bits(value);
        }

        @Override
        void round(float[] values, int length) {
            for (int i = 0; i < length; i++) {
                values[i] = float16ToFloat(float16Bits(values[i]));
            }
        }

        @Override
        void narrow(float[] values, short[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = float16Bits(values[i]);
            }
        }
    };

    /** The bits of the least normal float16 as a float. */
    static final int LEAST_NORMAL_BITS = 113 << 23;

    static final int EXPONENT = 0x7f800000;

    /** What is added to a float's exponent for the power of two that rounds it to float16. */
    static final int ROUNDER = 13 << 23;

    /** By how much the exponent of that power of two is too large for the result. */
    static final int ROUNDED_BIAS = 126 << 10;

    private final int precision;

    SixteenBitFormat(int precision) {
        this.precision = precision;
    }

    /** Returns the number of significant bits, the leading one included. */
    int precision() {
        return precision;
    }

    /** Returns the value that {@code bits} stand for, exactly. */
    public abstract float toFloat(short bits);

    /** Returns the bits of the value nearest to {@code value}. */
    public abstract short fromFloat(float value);

    /** Rounds each of the first {@code length} values to this format. */
    abstract void round(float[] values, int length);

    /** Writes the bits of the first {@code length} values, rounded to this format. */
    abstract void narrow(float[] values, short[] target, int offset, int length);

    final float round(float value) {
        return toFloat(fromFloat(value));
    }

    private static short bfloat16Bits(float value) {
        if (Float.isNaN(value)) {
            return 0x7fc0;
        }
        int bits = Float.floatToRawIntBits(value);
        return (short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16);
    }

    private static short float16Bits(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        float magnitude = Math.abs(value);
        if (!(magnitude < 65520f)) {
            return (short) (sign | (Float.isNaN(value) ? 0x7e00 : 0x7c00));
        }
        if (magnitude < 0x1p-14f) {
            // The sum has the subnormal's bits at its end, rounded by the addition itself.
            return (short) (sign | (Float.floatToRawIntBits(magnitude + 0.5f) - 0x3f000000));
        }
        int magnitudeBits = Float.floatToRawIntBits(magnitude);
        int rounded = magnitudeBits + 0xfff + ((magnitudeBits >>> 13) & 1);
        return (short) (sign | ((rounded >>> 13) - (112 << 10)));
    }

    private static float float16ToFloat(short bits) {
        int magnitude = bits & 0x7fff;
        float value;
        if (magnitude < 0x400) {
            value = magnitude * 0x1p-24f;
        } else if (magnitude < 0x7c00) {
            value = Float.intBitsToFloat((magnitude << 13) + (112 << 23));
        } else {
            value = Float.intBitsToFloat((magnitude << 13) | 0x7f800000);
        }
        return bits < 0 ? -value : value;
    }
}

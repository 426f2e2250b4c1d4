package dev.fanin;

/** The type of a tensor's elements, named as PyTorch names it. */
public enum DType {
    /** 32-bit floating point: {@code torch.float32}, a Java {@code float}. */
    FLOAT32("float32", Float.BYTES, true),

    /** 64-bit floating point: {@code torch.float64}, a Java {@code double}. */
    FLOAT64("float64", Double.BYTES, true),

    /** 16-bit floating point with the exponent of float32: {@code torch.bfloat16}, its bits in a Java {@code short}. */
    BFLOAT16("bfloat16", Short.BYTES, true),

    /** 16-bit floating point of IEEE 754: {@code torch.float16}, its bits in a Java {@code short}. */
    FLOAT16("float16", Short.BYTES, true),

    /** 64-bit signed integer: {@code torch.int64}, a Java {@code long}. */
    INT64("int64", Long.BYTES, false);

    private final String torchName;
    private final int itemSize;
    private final boolean floatingPoint;

    DType(String torchName, int itemSize, boolean floatingPoint) {
        this.torchName = torchName;
        this.itemSize = itemSize;
        this.floatingPoint = floatingPoint;
    }

    /** {@return PyTorch's name of this type without its module, such as {@code float32}} */
    public String torchName() {
        return torchName;
    }

    /** {@return the size of an element in bytes} */
    public int itemSize() {
        return itemSize;
    }

    /** {@return whether elements are floating-point numbers: the types that random values can be drawn for} */
    public boolean isFloatingPoint() {
        return floatingPoint;
    }
}

package dev.fanin.benchmark.filling;

import dev.fanin.DType;

/** What one benchmark fills a tensor with. */
public enum Fill {
    UNIFORM_FLOAT32(DType.FLOAT32),
    NORMAL_FLOAT32(DType.FLOAT32),
    UNIFORM_FLOAT64(DType.FLOAT64),
    UNIFORM_BFLOAT16(DType.BFLOAT16),
    ONES_FLOAT32(DType.FLOAT32);

    /** The bound of the uniform ones. */
    public static final double BOUND = 0.1;

    /** The standard deviation of the normal one. */
    public static final double STD = 0.02;

    private final DType dtype;

    Fill(DType dtype) {
        this.dtype = dtype;
    }

    public DType dtype() {
        return dtype;
    }
}

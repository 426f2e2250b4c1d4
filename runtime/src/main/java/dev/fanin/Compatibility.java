package dev.fanin;

/**
 * Which PyTorch's bits a {@link Generator} gives where versions of PyTorch differ.
 *
 * <p>They differ in these points only; everything else is the same in all versions from 1.13 on.
 *
 * <ul>
 *   <li>A value drawn by {@link Init#uniform} that rounding takes to the upper bound stays there, or becomes the lower bound
 *       (2.12 and later).
 *   <li>Uniform values of the 16-bit types take 8 (bfloat16) or 11 (float16) random bits and round bounds and width to the type, or
 *       are drawn as float32 and rounded once (2.12 and later).
 *   <li>Normal values of the 16-bit types, in tensors of sixteen elements and more, round every intermediate result to the type, or
 *       are drawn as float32 and rounded once (2.12 and later). In 1.13 float16 rounds fewer intermediate results.
 *   <li>Normal values in tensors of fewer than sixteen elements use log(1 - u) in 1.13 and log1p(-u) in 2.10 and later, which shows in
 *       the last bit of a few float64 values.
 *   <li>{@link Init#truncNormal} inverts the distribution function (the bits of a build without Intel's MKL), or rejects values outside
 *       the bounds (2.12 and later).
 *   <li>The bias of a convolution without inputs draws nothing, or is drawn (2.12 and later).
 * </ul>
 */
public enum Compatibility {
    /** PyTorch 1.13. For float32 and bfloat16 the same as 2.0 to 2.11. */
    TORCH_1_13,

    /** PyTorch 2.10 and 2.11, checked with 2.10; earlier versions have changed to it one by one since 1.13. */
    TORCH_2_10,

    /** PyTorch 2.12 and later: the default. */
    TORCH_2_12;

    boolean usesLog1p() {
        return this != TORCH_1_13;
    }

    boolean excludesUpperBound() {
        return this == TORCH_2_12;
    }
}

package dev.fanin;

/**
 * Which PyTorch's bits a {@link Generator} gives where versions of PyTorch differ.
 *
 * <p>They differ in these points only; everything else is the same in all versions from 1.13 on.
 *
 * <ul>
 *   <li>A value drawn by {@link Init#uniform} that rounding takes to the upper bound stays there ({@link #TORCH_1_13}) or becomes
 *       the lower bound ({@link #TORCH_2_12}).
 *   <li>Uniform values of the 16-bit types take 8 (bfloat16) or 11 (float16) random bits and round bounds and width to the type
 *       ({@link #TORCH_1_13}), or are drawn as float32 and rounded once ({@link #TORCH_2_12}).
 *   <li>Normal values of the 16-bit types, in tensors of sixteen elements and more, round every intermediate result to the type
 *       ({@link #TORCH_1_13}), or are drawn as float32 and rounded once ({@link #TORCH_2_12}). float16 is an exception: there
 *       {@link #TORCH_1_13} stands for 1.13 only, as the versions between round more often.
 *   <li>Normal values in tensors of fewer than sixteen elements use log(1 - u) in 1.13 and log1p(-u) later (2.10 too), which
 *       shows in the last bit of a few float64 values; {@link #TORCH_1_13} stands for 1.13 there.
 *   <li>{@link Init#truncNormal} inverts the distribution function ({@link #TORCH_1_13}, the bits of a build without Intel's MKL) or
 *       rejects values outside the bounds ({@link #TORCH_2_12}).
 * </ul>
 */
public enum Compatibility {
    /** PyTorch 1.13 to 2.11. */
    TORCH_1_13,

    /** PyTorch 2.12 and later: the default. */
    TORCH_2_12;

    boolean usesLog1p() {
        return this == TORCH_2_12;
    }

    boolean excludesUpperBound() {
        return this == TORCH_2_12;
    }
}

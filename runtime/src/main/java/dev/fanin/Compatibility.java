package dev.fanin;

/**
 * Which PyTorch's bits a {@link Generator} gives where versions of PyTorch differ.
 *
 * <p>They differ in these points only; everything else is the same in all versions from 1.13 on.
 *
 * <ul>
 *   <li>A value drawn by {@link Init#uniform} that rounding takes to the upper bound stays there ({@link #TORCH_1_13}) or becomes
 *       the lower bound ({@link #TORCH_2_12}).
 * </ul>
 */
public enum Compatibility {
    /** PyTorch 1.13 to 2.11. */
    TORCH_1_13,

    /** PyTorch 2.12 and later: the default. */
    TORCH_2_12
}

package dev.fanin.random;

/**
 * Random permutations as {@code torch.randperm} draws them on the CPU: a shuffle that spends n - 1 words.
 *
 * <p>PyTorch: {@code randperm_cpu} (ATen/native/TensorFactories.cpp), for n below 2<sup>32</sup> / 20; from there on, PyTorch 2.6 and
 * later shuffle in another way.
 */
public final class Randperm {

    private Randperm() {}

    /** Returns the numbers from 0 to {@code n - 1} in random order. */
    public static int[] next(int n, MersenneTwister twister) {
        int[] permutation = new int[n];
        for (int i = 0; i < n; i++) {
            permutation[i] = i;
        }
        for (int i = 0; i < n - 1; i++) {
            int other = i + Integer.remainderUnsigned(twister.nextInt(), n - i);
            int swapped = permutation[i];
            permutation[i] = permutation[other];
            permutation[other] = swapped;
        }
        return permutation;
    }
}

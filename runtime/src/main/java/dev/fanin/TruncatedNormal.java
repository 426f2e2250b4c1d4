package dev.fanin;

import dev.fanin.random.ErrorFunction;

/** One of the two algorithms of {@code trunc_normal_}, with its arguments. */
sealed interface TruncatedNormal permits TruncatedNormalByInversion, TruncatedNormalByRejection {

    /** Returns the algorithm of the versions of PyTorch that {@code compatibility} stands for. */
    static TruncatedNormal of(Compatibility compatibility, double mean, double std, double low, double high) {
        return switch (compatibility) {
            case TORCH_1_13, TORCH_2_10 -> new TruncatedNormalByInversion(mean, std, low, high);
            case TORCH_2_12 -> new TruncatedNormalByRejection(mean, std, low, high);
        };
    }

    double mean();

    double std();

    /** Checks the arguments for a tensor of the given type. */
    void check(FloatingType type);

    /** Fills everything, once the arguments are checked. */
    void fill(FloatingStorage<?> target, Generator generator);

    /** Returns the part of the normal distribution that is below {@code bound}. */
    default double cumulative(double bound) {
        return (1 + ErrorFunction.erf((bound - mean()) / std() / Math.sqrt(2.0))) / 2;
    }
}

package dev.fanin;

/**
 * Normal values between two bounds by the inverse of the distribution function, as {@code trunc_normal_} draws them before
 * PyTorch 2.12 (torch/nn/init.py, {@code _no_grad_trunc_normal_}): one uniform value each, and every step rounded to the type.
 */
record TruncatedNormalByInversion(double mean, double std, double low, double high) implements TruncatedNormal {

    @Override
    public void check(FloatingType type) {
        if (std == 0) {
            throw new IllegalArgumentException("float division by zero: trunc_normal_ needs a std that is not 0");
        }
        type.checkUniformBounds(from(), to());
        type.checkFits(low);
        type.checkFits(high);
    }

    @Override
    public void fill(FloatingStorage<?> target, Generator generator) {
        target.uniform(from(), to(), generator);
        double scale = target.round(std * Math.sqrt(2.0));
        double shift = target.round(mean);
        double roundedLow = target.round(low);
        double roundedHigh = target.round(high);
        for (int i = 0; i < target.length(); i++) {
            double value = target.round(target.erfinv(target.getDouble(i)) * scale);
            value = target.round(value + shift);
            target.putDouble(i, value < roundedLow ? roundedLow : value > roundedHigh ? roundedHigh : value);
        }
    }

    private double from() {
        return 2 * cumulative(low) - 1;
    }

    private double to() {
        return 2 * cumulative(high) - 1;
    }
}

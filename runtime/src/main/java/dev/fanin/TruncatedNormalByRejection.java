package dev.fanin;

/**
 * Normal values between two bounds by rejection, as {@code trunc_normal_} draws them since PyTorch 2.12 (torch/nn/init.py, {@code
 * _no_grad_trunc_normal_}).
 *
 * <p>Every round draws values for the whole tensor and uses those whose places are still open.
 */
record TruncatedNormalByRejection(double mean, double std, double low, double high) implements TruncatedNormal {

    /** The part of the distribution between the bounds from which on it pays to draw from the whole distribution. */
    private static final double LEAST_PART_FOR_NORMAL = 0.3;

    @Override
    public void check(FloatingType type) {
        type.checkTruncatedNormal(mean, std, low, high);
        double deviation = (mode() - mean) / std;
        if (!drawsNormals() && Double.isFinite(deviation) && Double.isInfinite(deviation * deviation)) {
            throw new IllegalArgumentException("trunc_normal_ raises OverflowError: (x - mean) / std is " + deviation
                    + " at x = " + mode() + ", the nearest to the mean, and its square is beyond the range of a double."
                    + " Choose a larger std, or bounds that are nearer to the mean.");
        }
    }

    private boolean drawsNormals() {
        return cumulative(high) - cumulative(low) > LEAST_PART_FOR_NORMAL;
    }

    /** The most frequent value. */
    private double mode() {
        return Math.min(Math.max(mean, low), high);
    }

    @Override
    public void fill(FloatingStorage<?> target, Generator generator) {
        if (drawsNormals()) {
            rejectNormals(target, generator);
        } else {
            rejectUniforms(target, generator);
        }
    }

    /** Draws normal values and, as long as some are outside the bounds, others for these. */
    private void rejectNormals(FloatingStorage<?> target, Generator generator) {
        double roundedLow = target.round(low);
        double roundedHigh = target.round(high);
        target.normal(mean, std, generator);
        int[] open = new int[target.length()];
        int openCount = 0;
        for (int i = 0; i < open.length; i++) {
            if (isOutside(target.getDouble(i), roundedLow, roundedHigh)) {
                open[openCount++] = i;
            }
        }
        FloatingStorage<?> drawn = openCount == 0 ? target : target.another();
        while (openCount > 0) {
            drawn.normal(mean, std, generator);
            int stillOpen = 0;
            for (int k = 0; k < openCount; k++) {
                double value = drawn.getDouble(open[k]);
                target.putDouble(open[k], value);
                if (isOutside(value, roundedLow, roundedHigh)) {
                    open[stillOpen++] = open[k];
                }
            }
            openCount = stillOpen;
        }
    }

    private static boolean isOutside(double value, double low, double high) {
        return value < low || value > high;
    }

    /**
     * Draws uniform values between the bounds and accepts each with its density, relative to the largest one there. Where that is not a
     * number, because both are 0, PyTorch accepts the value.
     */
    private void rejectUniforms(FloatingStorage<?> target, Generator generator) {
        double deviation = (mode() - mean) / std;
        double peak = -0.5 * deviation * deviation;
        target.uniform(low, high, generator);
        FloatingStorage<?> drawn = target;
        FloatingStorage<?> level = target.another();
        int openCount = target.length();
        int[] open = new int[openCount];
        for (int i = 0; i < openCount; i++) {
            open[i] = i;
        }
        while (openCount > 0) {
            level.uniform(0, 1, generator);
            int stillOpen = 0;
            for (int k = 0; k < openCount; k++) {
                double value = drawn.getDouble(open[k]);
                target.putDouble(open[k], value);
                if (target.round(Math.log(level.getDouble(open[k]))) > logDensity(target, value, peak)) {
                    open[stillOpen++] = open[k];
                }
            }
            openCount = stillOpen;
            if (openCount > 0) {
                drawn = drawn == target ? target.another() : drawn;
                drawn.uniform(low, high, generator);
            }
        }
    }

    /**
     * Returns the logarithm of the density, less {@code peak}, each step rounded to the type. PyTorch rounds what it subtracts, but not a
     * divisor.
     */
    private double logDensity(FloatingStorage<?> type, double value, double peak) {
        double deviation = type.round(type.round(value - type.round(mean)) / type.roundDivisor(std));
        double square = type.round(deviation * deviation);
        return type.round(type.round(square * -0.5) - type.round(peak));
    }
}

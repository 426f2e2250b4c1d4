package dev.fanin.random;

/**
 * Standard normal values one at a time, as PyTorch draws them for tensors of fewer than sixteen values.
 *
 * <p>A draw makes two values of four words (Box and Muller) and keeps the second one for the next draw, whoever asks for it.
 * PyTorch: {@code normal_distribution<double>} (ATen/core/DistributionsHelper.h) and the cache in its generator.
 */
public final class NormalSampler {

    private final MersenneTwister twister;
    private double cached;
    private boolean hasCached;

    /** Creates a sampler without a cached value that draws from {@code twister}. */
    public NormalSampler(MersenneTwister twister) {
        this(twister, false, 0);
    }

    /** Creates a sampler with a cached value, if {@code hasCached}, that draws from {@code twister}. */
    public NormalSampler(MersenneTwister twister, boolean hasCached, double cached) {
        this.twister = twister;
        this.hasCached = hasCached;
        this.cached = cached;
    }

    /** Returns whether there is a cached value, the next one that {@link #next()} gives. */
    public boolean hasCached() {
        return hasCached;
    }

    /** Returns the cached value, or 0 if there is none. */
    public double cached() {
        return hasCached ? cached : 0;
    }

    /** Returns the next standard normal value. */
    public double next() {
        if (hasCached) {
            hasCached = false;
            return cached;
        }
        double u1 = twister.nextUnitFloat64();
        double u2 = twister.nextUnitFloat64();
        double radius = Math.sqrt(-2.0 * GlibcMath.log(1.0 - u2));
        double angle = 2.0 * Math.PI * u1;
        cached = radius * GlibcMath.sin(angle);
        hasCached = true;
        return radius * GlibcMath.cos(angle);
    }
}

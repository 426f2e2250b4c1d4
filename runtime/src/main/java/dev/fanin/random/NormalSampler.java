package dev.fanin.random;

/**
 * Standard normal values one at a time, as PyTorch draws them for tensors of fewer than sixteen values.
 *
 * <p>A draw makes two values of four words (Box and Muller) and keeps the second one for the next draw, whoever asks for it.
 * PyTorch: {@code normal_distribution<double>} (ATen/core/DistributionsHelper.h) and the cache in its generator.
 */
public final class NormalSampler {

    private final MersenneTwister twister;
    private final boolean usesLog1p;
    private double cached;
    private boolean hasCached;

    /**
     * Creates a sampler without a cached value that draws from {@code twister}.
     *
     * @param usesLog1p whether the radius is computed with log1p(-u), as in later versions of PyTorch, or log(1 - u), as in 1.13
     */
    public NormalSampler(MersenneTwister twister, boolean usesLog1p) {
        this.twister = twister;
        this.usesLog1p = usesLog1p;
    }

    /** Returns a sampler with the same cached value that draws from {@code other}. */
    public NormalSampler copy(MersenneTwister other) {
        NormalSampler copy = new NormalSampler(other, usesLog1p);
        if (hasCached) {
            copy.cache(cached);
        }
        return copy;
    }

    /** Sets the value that the next draw gives. */
    public void cache(double value) {
        cached = value;
        hasCached = true;
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
        double radius = Math.sqrt(-2.0 * (usesLog1p ? GlibcMath.log1p(-u2) : GlibcMath.log(1.0 - u2)));
        double angle = 2.0 * Math.PI * u1;
        cache(radius * GlibcMath.sin(angle));
        return radius * GlibcMath.cos(angle);
    }
}

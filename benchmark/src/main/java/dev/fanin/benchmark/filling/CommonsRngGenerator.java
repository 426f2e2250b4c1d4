package dev.fanin.benchmark.filling;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** The Mersenne Twister of commons-rng, with its fastest sampler of normal values. */
final class CommonsRngGenerator implements RandomGenerator {
    private final UniformRandomProvider provider;
    private final ContinuousSampler normal;

    CommonsRngGenerator(long seed) {
        provider = RandomSource.MT.create(seed);
        normal = ZigguratSampler.NormalizedGaussian.of(provider);
    }

    @Override
    public long nextLong() {
        return provider.nextLong();
    }

    @Override
    public float nextFloat() {
        return provider.nextFloat();
    }

    @Override
    public double nextDouble() {
        return provider.nextDouble();
    }

    @Override
    public double nextGaussian() {
        return normal.sample();
    }
}

package dev.fanin.benchmark.filling;

import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A generator that gives one number a call; the caller scales it and stores it in the array. */
record GeneratorPeer(Contestant contestant, RandomGenerator generator) implements Peer {
    private static final float FLOAT_BOUND = (float) Fill.BOUND;

    static Peer random() {
        return new GeneratorPeer(Contestant.RANDOM, new Random(SEED));
    }

    static Peer splittableRandom() {
        return new GeneratorPeer(Contestant.SPLITTABLE_RANDOM, new SplittableRandom(SEED));
    }

    static Peer commonsRng() {
        return new GeneratorPeer(Contestant.COMMONS_RNG, new CommonsRngGenerator(SEED));
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        return switch (fill) {
            case UNIFORM_FLOAT32 -> {
                float[] array = new float[elements];
                yield Optional.of(new ArrayTarget(elements, () -> uniform(array)));
            }
            case NORMAL_FLOAT32 -> {
                float[] array = new float[elements];
                yield Optional.of(new ArrayTarget(elements, () -> normal(array)));
            }
            case UNIFORM_FLOAT64 -> {
                double[] array = new double[elements];
                yield Optional.of(new ArrayTarget(elements, () -> uniform(array)));
            }
            case UNIFORM_BFLOAT16, ONES_FLOAT32 -> Optional.empty();
        };
    }

    private void uniform(float[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.nextFloat() * (2 * FLOAT_BOUND) - FLOAT_BOUND;
        }
    }

    private void uniform(double[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.nextDouble() * (2 * Fill.BOUND) - Fill.BOUND;
        }
    }

    private void normal(float[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = (float) (generator.nextGaussian() * Fill.STD);
        }
    }
}

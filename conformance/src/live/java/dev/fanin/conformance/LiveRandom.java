package dev.fanin.conformance;

import dev.fanin.DType;
import java.util.List;
import java.util.SplittableRandom;

/** The choices of one random configuration. */
final class LiveRandom {
    /** Where PyTorch's algorithms change: blocks of 16 values, the 624 words of the generator's state. */
    private static final int[] BOUNDARIES = {0, 1, 2, 15, 16, 17, 31, 32, 33, 311, 312, 313, 623, 624, 625, 1247, 1249};

    private final SplittableRandom random;

    LiveRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The seed of a run: that of the property {@code fanin.live.seed}, for a replay, or else a new one. */
    static long runSeed() {
        Long given = Long.getLong("fanin.live.seed");
        return given == null ? new SplittableRandom().nextLong() : given;
    }

    /** Seeds of PyTorch's generator, of which every 64 bits are one. */
    long generatorSeed() {
        return chance(0.2) ? random.nextInt(100) : random.nextLong();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A size whose order of magnitude is random. */
    int size(int least, int most) {
        return (int) Math.round(magnitude(least + 1, most + 1)) - 1;
    }

    /** The number of elements of a tensor. */
    int elements(int most) {
        int boundary = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
        return chance(0.3) && boundary <= most ? boundary : size(0, most);
    }

    double magnitude(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    double real(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    DType floatingType() {
        return of(List.of(DType.FLOAT32, DType.FLOAT32, DType.FLOAT64, DType.BFLOAT16, DType.FLOAT16));
    }

    long[] shape(int dimensions, int mostEach) {
        long[] shape = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shape[i] = size(1, mostEach);
        }
        return shape;
    }
}

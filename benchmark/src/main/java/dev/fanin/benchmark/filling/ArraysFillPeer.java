package dev.fanin.benchmark.filling;

import java.util.Arrays;
import java.util.Optional;

/** What memory allows: the same number of bytes, all with one value. */
final class ArraysFillPeer implements Peer {
    @Override
    public Contestant contestant() {
        return Contestant.ARRAYS_FILL;
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        return Optional.of(new ArrayTarget(elements, filling(fill, elements)));
    }

    private static Runnable filling(Fill fill, int elements) {
        switch (fill.dtype()) {
            case FLOAT64 -> {
                double[] array = new double[elements];
                return () -> Arrays.fill(array, 1);
            }
            case BFLOAT16, FLOAT16 -> {
                short[] array = new short[elements];
                return () -> Arrays.fill(array, (short) 1);
            }
            default -> {
                float[] array = new float[elements];
                return () -> Arrays.fill(array, 1);
            }
        }
    }
}

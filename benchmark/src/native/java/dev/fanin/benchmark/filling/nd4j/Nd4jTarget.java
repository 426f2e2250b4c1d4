package dev.fanin.benchmark.filling.nd4j;

import dev.fanin.benchmark.filling.Target;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An array of ND4J. */
record Nd4jTarget(INDArray array, Runnable filling) implements Target {
    @Override
    public void fill() {
        filling.run();
    }

    @Override
    public long elements() {
        return array.length();
    }

    @Override
    public void close() {
        array.close();
    }
}

package dev.fanin.benchmark.filling.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.fanin.benchmark.filling.Contestant;
import dev.fanin.benchmark.filling.Fill;
import dev.fanin.benchmark.filling.Peer;
import dev.fanin.benchmark.filling.Target;
import java.util.Optional;
import java.util.function.Function;

/**
 * DJL, whose engine PyTorch is a libtorch of its own, on one thread. DJL fills no array that there is: like its initializers, it makes a
 * new one each time.
 */
public final class DjlPeer implements Peer {
    @Override
    public Contestant contestant() {
        return Contestant.DJL;
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        Shape shape = new Shape(elements);
        return switch (fill) {
            case UNIFORM_FLOAT32 ->
                target(
                        elements,
                        manager -> manager.randomUniform(
                                (float) -Fill.BOUND, (float) Fill.BOUND, shape, DataType.FLOAT32));
            case NORMAL_FLOAT32 ->
                target(elements, manager -> manager.randomNormal(0, (float) Fill.STD, shape, DataType.FLOAT32));
            case ONES_FLOAT32 -> target(elements, manager -> manager.ones(shape));
            case UNIFORM_FLOAT64, UNIFORM_BFLOAT16 -> Optional.empty();
        };
    }

    private static Optional<Target> target(long elements, Function<NDManager, NDArray> filling) {
        // Its libraries are on the class path: nothing is to be fetched.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed((int) SEED);
        return Optional.of(new DjlTarget(engine.newBaseManager(), elements, filling));
    }
}

package dev.fanin.benchmark.filling.nd4j;

import dev.fanin.benchmark.filling.Contestant;
import dev.fanin.benchmark.filling.Fill;
import dev.fanin.benchmark.filling.Peer;
import dev.fanin.benchmark.filling.Target;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.BaseRandomOp;
import org.nd4j.linalg.api.ops.random.impl.GaussianDistribution;
import org.nd4j.linalg.api.ops.random.impl.UniformDistribution;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J, the arrays of DL4J, with its native code; the values are its own. */
public final class Nd4jPeer implements Peer {
    @Override
    public Contestant contestant() {
        return Contestant.ND4J;
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        return switch (fill) {
            case UNIFORM_FLOAT32 -> {
                INDArray array = array(DataType.FLOAT, elements);
                yield random(array, new UniformDistribution(array, -Fill.BOUND, Fill.BOUND));
            }
            case NORMAL_FLOAT32 -> {
                INDArray array = array(DataType.FLOAT, elements);
                yield random(array, new GaussianDistribution(array, 0, Fill.STD));
            }
            case UNIFORM_FLOAT64 -> {
                INDArray array = array(DataType.DOUBLE, elements);
                yield random(array, new UniformDistribution(array, -Fill.BOUND, Fill.BOUND));
            }
            case ONES_FLOAT32 -> {
                INDArray array = array(DataType.FLOAT, elements);
                yield Optional.of(new Nd4jTarget(array, () -> array.assign(1)));
            }
            case UNIFORM_BFLOAT16 -> Optional.empty();
        };
    }

    private static INDArray array(DataType type, long elements) {
        return Nd4j.createUninitialized(type, elements);
    }

    private static Optional<Target> random(INDArray array, BaseRandomOp fill) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getRandom().setSeed(SEED);
        return Optional.of(new Nd4jTarget(array, () -> Nd4j.getExecutioner().exec(fill, Nd4j.getRandom())));
    }
}

package dev.fanin.benchmark.filling;

import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One tensor, filled by each contestant in turn; what each of them took is in JMH's secondary results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@NullUnmarked
public class TensorBenchmark {
    @Param
    public Fill fill;

    @Param({"1000", "32000", "1000000", "25600000", "100000000"})
    public int elements;

    private Rounds rounds;

    @Setup
    public void prepare() {
        rounds = new Rounds(peer -> peer.contestant().fills(elements) ? peer.tensor(fill, elements) : Optional.empty());
    }

    @Benchmark
    public void round(Nanoseconds nanoseconds) {
        rounds.run(nanoseconds);
    }

    @TearDown(Level.Iteration)
    public void check() {
        rounds.checkBits();
    }

    @TearDown
    public void close() {
        rounds.close();
    }
}

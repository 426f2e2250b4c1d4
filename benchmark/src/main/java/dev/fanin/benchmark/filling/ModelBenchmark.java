package dev.fanin.benchmark.filling;

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

/** One whole model, reset by each contestant in turn; what each of them took is in JMH's secondary results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@NullUnmarked
public class ModelBenchmark {
    @Param
    public BenchmarkModel model;

    private Rounds rounds;

    @Setup
    public void prepare() {
        rounds = new Rounds(peer -> peer.model(model));
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

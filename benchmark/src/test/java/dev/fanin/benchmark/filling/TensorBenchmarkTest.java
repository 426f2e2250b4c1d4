package dev.fanin.benchmark.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** One short iteration in this process, without the peers that have native code. */
class TensorBenchmarkTest {
    @Test
    void everyFillOfEveryContestantGetsItsTime(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("results.json");

        new Runner(new OptionsBuilder()
                        .include(TensorBenchmark.class.getName())
                        .param("elements", "1000")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .result(json.toString())
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run();

        Results results = Results.read(json);
        assertThat(results.rows())
                .extracting(row -> row.parameters().get("fill"))
                .containsExactlyInAnyOrder(
                        "UNIFORM_FLOAT32", "NORMAL_FLOAT32", "UNIFORM_FLOAT64", "UNIFORM_BFLOAT16", "ONES_FLOAT32");
        assertThat(results.rows())
                .allSatisfy(row -> assertThat(row.contestants())
                        .containsKeys(Contestant.FANIN, Contestant.FANIN_ONE_THREAD, Contestant.ARRAYS_FILL)
                        .allSatisfy((contestant, samples) -> assertThat(samples.median())
                                .as(contestant.title())
                                .isBetween(0.001, 1e6)));
        assertThat(GrowthPlot.svg(Fill.NORMAL_FLOAT32, results)).contains("<svg", "Fanin", "SplittableRandom");
    }

    @Test
    void contestantsWithDifferentBitsEndTheRun() {
        Target other = new Target() {
            @Override
            public void fill() {}

            @Override
            public long checksum() {
                return 1;
            }

            @Override
            public long elements() {
                return 1000;
            }
        };
        Rounds rounds = new Rounds(peer -> switch (peer.contestant()) {
            case FANIN -> peer.tensor(Fill.ONES_FLOAT32, 1000);
            case RANDOM -> Optional.of(other);
            default -> Optional.empty();
        });

        rounds.run(new Nanoseconds());

        assertThatThrownBy(rounds::checkBits).hasMessageContaining("Fanin").hasMessageContaining("differ");
    }
}

package dev.fanin.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a source looks like, the processor does not throw, does not loop, and generates nothing that does not compile.
 *
 * <p>The property {@code fanin.fuzz.seed} is the seed of the first source, {@code fanin.fuzz.sources} how many there are; each has
 * the seed after that of the one before. A failure prints the seed of its source.
 */
class HostileInputTest {
    private static final long SEED = Long.getLong("fanin.fuzz.seed", 1);
    private static final int SOURCES = Integer.getInteger("fanin.fuzz.sources", 60);
    private static final int BATCH = 100;

    /** Takes a second or two; more than this is a loop. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(15);

    @Test
    @Timeout(value = 10, unit = TimeUnit.HOURS)
    void noSourceMakesTheProcessorFailLoopOrGenerateWhatDoesNotCompile(@TempDir Path folder) throws Exception {
        Tally tally = new Tally();
        long start = System.nanoTime();
        List<Finding> findings = check(folder, tally);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

        System.out.println("Hostile input, from seed " + SEED + ", in " + seconds + " s: " + tally);
        assertThat(findings).withFailMessage(() -> report(findings)).isEmpty();
        if (SOURCES >= 1000) {
            // A run that checks nothing does not pass.
            assertThat(tally.of("generated")).isGreaterThan(SOURCES / 10);
            assertThat(tally.of("models run")).isGreaterThan(SOURCES / 20);
            assertThat(tally.of("with hostile words")).isPositive();
            assertThat(tally.of("Fanin's errors")).isPositive();
            assertThat(tally.of("half-typed")).isPositive();
            assertThat(tally.of("accepted by Eclipse's compiler")).isPositive();
        }
    }

    @Test
    void aSeedGivesTheSameSourceAgain() {
        List<String> first = printed();
        List<String> second = printed();

        assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
    }

    private static List<String> printed() {
        return LongStream.range(SEED, SEED + 50)
                .mapToObj(seed -> Sources.generate(seed).print())
                .toList();
    }

    /** Checks batches side by side; those of a round that takes too long are reported by their seeds. */
    private static List<Finding> check(Path folder, Tally tally) throws InterruptedException, ExecutionException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Finding>>> running = new ArrayList<>();
            for (int first = 0; first < SOURCES; first += BATCH) {
                long from = SEED + first;
                long to = SEED + Math.min(first + BATCH, SOURCES);
                running.add(workers.submit(batch(from, to, folder.resolve("batch" + first), tally)));
            }
            List<Finding> findings = new ArrayList<>();
            for (Future<List<Finding>> each : running) {
                findings.addAll(each.get());
            }
            return findings;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Callable<List<Finding>> batch(long from, long to, Path folder, Tally tally) {
        return () -> assertTimeoutPreemptively(
                LONGEST_BATCH,
                () -> check(from, to, folder, tally),
                () -> "the seeds from " + from + " to " + (to - 1) + " do not end");
    }

    private static List<Finding> check(long from, long to, Path folder, Tally tally) throws IOException {
        List<HostileSource> sources =
                LongStream.range(from, to).mapToObj(Sources::generate).toList();
        try (InMemoryCompiler javac = new InMemoryCompiler(ToolProvider.getSystemJavaCompiler(), null);
                InMemoryCompiler eclipse = new InMemoryCompiler(new EclipseCompiler(), folder)) {
            return new Batch(javac, eclipse, tally).check(sources);
        }
    }

    /** How often each thing was found, and the first of each in full. */
    private static String report(List<Finding> findings) {
        Map<String, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(Finding::what, LinkedHashMap::new, Collectors.toList()));
        StringBuilder report = new StringBuilder();
        kinds.forEach((what, all) -> report.append(all.size())
                .append(" x ")
                .append(all.get(0).print())
                .append("also with the seeds ")
                .append(all.stream()
                        .skip(1)
                        .limit(20)
                        .map(each -> each.source().seed())
                        .toList())
                .append("\n\n"));
        return report.toString();
    }
}

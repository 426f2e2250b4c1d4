package dev.fanin.benchmark.filling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks with JMH for every variant of Fanin and writes the report. */
final class Measure {
    private static final List<String> TENSORS = List.of("1000", "32000", "1000000", "25600000", "100000000");

    /** Up to 2^30 elements. */
    private static final List<String> GROWTH = IntStream.rangeClosed(5, 15)
            .mapToObj(i -> Long.toString(1L << (2 * i)))
            .toList();

    private Measure() {}

    /**
     * Runs everything.
     *
     * @param arguments the folder for the results, the number of forks, the seconds of an iteration, the largest tensor's elements, and the
     *     folder of the documentation
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int forks = Integer.parseInt(arguments[1]);
        TimeValue time = TimeValue.milliseconds(Math.round(1000 * Double.parseDouble(arguments[2])));
        long largest = Long.parseLong(arguments[3]);
        for (Variant variant : Variant.ALL) {
            run(options(variant, forks, time, folder.resolve(variant.name() + "-tensors.json"))
                    .include(TensorBenchmark.class.getName())
                    .param("elements", upTo(largest, TENSORS)));
            run(options(variant, forks, time, folder.resolve(variant.name() + "-models.json"))
                    .include(ModelBenchmark.class.getName()));
            run(options(variant, 1, time, folder.resolve(variant.name() + "-growth.json"))
                    .include(TensorBenchmark.class.getName())
                    .param("fill", Fill.UNIFORM_FLOAT32.name(), Fill.NORMAL_FLOAT32.name())
                    .param("elements", upTo(largest, GROWTH))
                    .jvmArgsAppend("-D" + Rounds.ONLY + "=" + Contestant.FANIN + "," + Contestant.LIBTORCH));
        }
        new Report(folder, Path.of(arguments[4])).write();
    }

    private static String[] upTo(long largest, List<String> elements) {
        return elements.stream()
                .filter(number -> Long.parseLong(number) <= largest)
                .toArray(String[]::new);
    }

    private static ChainedOptionsBuilder options(Variant variant, int forks, TimeValue time, Path result) {
        return new OptionsBuilder()
                .forks(forks)
                .warmupIterations(3)
                .warmupTime(time)
                .measurementIterations(5)
                .measurementTime(time)
                .jvmArgs("-Xmx8g")
                .jvmArgsPrepend(variant.options().toArray(String[]::new))
                .shouldFailOnError(true)
                .result(result.toString())
                .resultFormat(ResultFormatType.JSON);
    }

    private static void run(ChainedOptionsBuilder options) throws RunnerException {
        new Runner(options.build()).run();
    }
}

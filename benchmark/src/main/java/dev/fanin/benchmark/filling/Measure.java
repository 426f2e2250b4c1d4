package dev.fanin.benchmark.filling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks with JMH for every variant of Fanin and writes the report. */
final class Measure {
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
            for (Part part : variant.parts()) {
                ChainedOptionsBuilder options =
                        options(variant, part.isPlotted() ? 1 : forks, time, folder.resolve(part.file(variant)));
                part.select(options, largest);
                new Runner(options.build()).run();
            }
        }
        new Report(folder, Path.of(arguments[4])).write();
    }

    private static ChainedOptionsBuilder options(Variant variant, int forks, TimeValue time, Path result) {
        return new OptionsBuilder()
                .forks(forks)
                .warmupTime(time)
                .measurementTime(time)
                .jvmArgs("-Xmx10g", "-D" + Rounds.ONLY + "=" + names(variant.contestants()))
                .jvmArgsPrepend(variant.options().toArray(String[]::new))
                .shouldFailOnError(true)
                .result(result.toString())
                .resultFormat(ResultFormatType.JSON);
    }

    private static String names(List<Contestant> contestants) {
        return contestants.stream().map(Contestant::name).collect(Collectors.joining(","));
    }
}

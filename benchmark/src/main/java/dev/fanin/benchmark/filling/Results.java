package dev.fanin.benchmark.filling;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.fanin.benchmark.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What JMH wrote for one run: nanoseconds an element by contestant. */
record Results(List<Row> rows) {
    /**
     * One benchmark.
     *
     * @param parameters JMH's parameters by name
     * @param contestants nanoseconds an element
     */
    record Row(Map<String, String> parameters, Map<Contestant, Samples> contestants) {
        String parameter(String name) {
            return Objects.requireNonNull(parameters.get(name), name);
        }

        double median(Contestant contestant) {
            Samples samples = contestants.get(contestant);
            return samples == null ? Double.NaN : samples.median();
        }

        double spread() {
            return contestants.values().stream()
                    .mapToDouble(Samples::spread)
                    .max()
                    .orElseThrow();
        }
    }

    static Results read(Path json) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonElement benchmark :
                JsonParser.parseString(Files.readString(json)).getAsJsonArray()) {
            rows.add(row(benchmark.getAsJsonObject()));
        }
        return new Results(rows);
    }

    private static Row row(JsonObject benchmark) {
        Map<String, String> parameters = new TreeMap<>();
        benchmark
                .getAsJsonObject("params")
                .entrySet()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().getAsString()));
        JsonObject metrics = benchmark.getAsJsonObject("secondaryMetrics");
        double[] elements = perIteration(metrics, "elements");
        Map<Contestant, Samples> contestants = new EnumMap<>(Contestant.class);
        for (Contestant contestant : Contestant.values()) {
            double[] nanoseconds = perIteration(metrics, contestant.counter());
            if (nanoseconds.length > 0 && nanoseconds[0] > 0) {
                contestants.put(
                        contestant,
                        new Samples(
                                IntStream.range(0, elements.length).mapToDouble(i -> nanoseconds[i] / elements[i])));
            }
        }
        return new Row(parameters, contestants);
    }

    /** The values of all iterations of all forks. */
    private static double[] perIteration(JsonObject metrics, String counter) {
        List<Double> values = new ArrayList<>();
        for (JsonElement fork : metrics.getAsJsonObject(counter).getAsJsonArray("rawData")) {
            for (JsonElement iteration : (JsonArray) fork) {
                values.add(iteration.getAsDouble());
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

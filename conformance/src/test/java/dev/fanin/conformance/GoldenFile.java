package dev.fanin.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what {@code conformance/torch/make_golden.py} wrote; the format is described in {@code golden.py}. */
final class GoldenFile {
    private final List<GoldenModel> models = new ArrayList<>();
    private String field = "";
    private String seed = "";
    private List<GoldenTensor> tensors = new ArrayList<>();

    private GoldenFile() {}

    static List<GoldenModel> read(String name) throws IOException {
        GoldenFile file = new GoldenFile();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenFile.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    file.add(name + ":" + number, line.split("\t", -1));
                }
            }
        }
        return file.models;
    }

    private void add(String place, String[] columns) {
        switch (columns[0]) {
            case "model" -> models.add(GoldenModel.withId(columns[1]));
            case "size" -> model().sizes().put(columns[1], Integer.valueOf(columns[2]));
            case "field" -> model().fields().put(columns[1], columns[2]);
            case "reset" -> {
                field = columns[1];
                seed = columns[2];
                tensors = new ArrayList<>();
            }
            case "tensor" -> tensors.add(tensor(columns, new GoldenTensor.Exact(columns[4])));
            case "close" -> tensors.add(tensor(columns, new GoldenTensor.Close(Double.parseDouble(columns[4]))));
            case "next" ->
                model().resets()
                        .add(new GoldenReset(
                                field,
                                seed,
                                tensors,
                                Long.parseUnsignedLong(columns[1], 16),
                                Integer.parseUnsignedInt(columns[2], 16)));
            default -> throw new IllegalArgumentException(place + ": unknown line '" + columns[0] + "'");
        }
    }

    private static GoldenTensor tensor(String[] columns, GoldenTensor.Expectation expectation) {
        return new GoldenTensor(columns[1], columns[2], columns[3], expectation, values(columns[5]));
    }

    private GoldenModel model() {
        return models.get(models.size() - 1);
    }

    private static Map<Integer, String> values(String column) {
        Map<Integer, String> values = new LinkedHashMap<>();
        if (!column.isEmpty()) {
            for (String value : column.split(" ")) {
                int colon = value.indexOf(':');
                values.put(Integer.valueOf(value.substring(0, colon)), value.substring(colon + 1));
            }
        }
        return values;
    }
}

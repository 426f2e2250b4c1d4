package dev.fanin.example;

import dev.fanin.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What PyTorch drew for the example's models: the file that {@code example/pytorch/checksums.py} wrote. */
final class Checksums {
    /** One tensor; its shape as sizes separated by commas, its values as the SHA-256 of their little-endian bytes. */
    record TensorChecksum(String dtype, String shape, String sha256) {
        static TensorChecksum of(Tensor tensor) throws IOException {
            String shape =
                    Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
            return new TensorChecksum(tensor.dtype().torchName(), shape, sha256(tensor));
        }

        private static String sha256(Tensor tensor) throws IOException {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                tensor.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private final Map<String, Map<String, TensorChecksum>> models = new LinkedHashMap<>();

    private Checksums() {}

    static Checksums read() throws IOException {
        Checksums checksums = new Checksums();
        try (InputStream file = Checksums.class.getResourceAsStream("checksums.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    checksums.add(line.split("\t"));
                }
            }
        }
        return checksums;
    }

    private void add(String[] columns) {
        models.computeIfAbsent(columns[0], model -> new LinkedHashMap<>())
                .put(columns[1], new TensorChecksum(columns[2], columns[3], columns[4]));
    }

    /** How the tensors differ from PyTorch's, a line each; empty where all of them are PyTorch's bit for bit. */
    List<String> differences(String model, Map<String, Tensor> stateDict) throws IOException {
        Map<String, TensorChecksum> expected = models.get(model);
        if (expected == null) {
            throw new IllegalArgumentException("no checksums for " + model + ", only for " + models.keySet());
        }
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Tensor> entry : stateDict.entrySet()) {
            TensorChecksum pytorch = expected.get(entry.getKey());
            TensorChecksum fanin = TensorChecksum.of(entry.getValue());
            if (pytorch == null) {
                differences.add(entry.getKey() + ": PyTorch has none");
            } else if (!fanin.equals(pytorch)) {
                differences.add(entry.getKey() + ": " + fanin + ", PyTorch: " + pytorch);
            }
        }
        expected.keySet().stream()
                .filter(name -> !stateDict.containsKey(name))
                .forEach(name -> differences.add(name + ": missing"));
        if (differences.isEmpty() && !List.copyOf(stateDict.keySet()).equals(List.copyOf(expected.keySet()))) {
            differences.add("order: " + stateDict.keySet() + ", PyTorch: " + expected.keySet());
        }
        return differences;
    }
}

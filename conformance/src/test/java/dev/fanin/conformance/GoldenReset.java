package dev.fanin.conformance;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import dev.fanin.conformance.ParityTable.Count;
import dev.fanin.conformance.ParityTable.Row;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One reset of a model and the state in which PyTorch was after it.
 *
 * @param field the one layer that was reset, or {@code all}
 * @param seed decimal, or {@code continue} to go on in the stream of the reset before
 * @param tensors the state dict, in its order
 * @param nextWords what the generator gives next
 * @param nextNormal the bits of what it would give instead as the one value of a normal float32 tensor
 */
record GoldenReset(String field, String seed, List<GoldenTensor> tensors, long nextWords, int nextNormal) {
    /** The version that made the golden files. */
    private static final String PYTORCH = "1.13.1";

    boolean isOfAllLayers() {
        return field.equals("all");
    }

    boolean continues() {
        return seed.equals("continue");
    }

    Generator seededGenerator(Compatibility compatibility) {
        BigInteger number = new BigInteger(seed);
        return number.bitLength() < Long.SIZE
                ? Generator.manualSeed(number.longValue(), compatibility)
                : Generator.manualSeed(number, compatibility);
    }

    private List<String> keys() {
        return tensors.stream().map(GoldenTensor::key).toList();
    }

    boolean hasKeysOf(Map<String, Tensor> stateDict) {
        return keys().equals(List.copyOf(stateDict.keySet()));
    }

    /** How a state differs from PyTorch's, a line each; the generator stays as it is. */
    List<String> differences(Map<String, Tensor> stateDict, Generator generator) throws IOException {
        if (!hasKeysOf(stateDict)) {
            return List.of("keys " + stateDict.keySet() + ", PyTorch's are " + keys());
        }
        List<String> differences = new ArrayList<>();
        for (GoldenTensor tensor : tensors) {
            tensor.difference(stateDict.get(tensor.key())).ifPresent(differences::add);
        }
        long words = generator.copy().random64();
        if (words != nextWords) {
            differences.add("the generator's next words are " + HexFormat.of().toHexDigits(words) + ", PyTorch's are "
                    + HexFormat.of().toHexDigits(nextWords) + ": another number of words was drawn");
        }
        int normal = normal(generator.copy());
        if (normal != nextNormal) {
            differences.add(
                    "the generator's next normal value is " + HexFormat.of().toHexDigits(normal)
                            + ", PyTorch's is " + HexFormat.of().toHexDigits(nextNormal)
                            + ": words or the sample left over from an earlier draw differ");
        }
        return differences;
    }

    /** Adds what was reset, and how much of it is PyTorch's, to the table. */
    void addTo(ParityTable table, GoldenModel model, Map<String, Tensor> stateDict) throws IOException {
        GoldenSubjects subjects = new GoldenSubjects(model.fields());
        Map<Row, Count> counts = new HashMap<>();
        for (GoldenTensor tensor : tensors) {
            if (isOfAllLayers() || tensor.key().startsWith(field + ".")) {
                Row row = new Row(subjects.subject(tensor.key()), tensor.dtype(), PYTORCH);
                counts.merge(
                        row,
                        new Count(
                                0,
                                tensor.agreement(stateDict.get(tensor.key())),
                                tensor.expectation().tolerance()),
                        Count::plus);
            }
        }
        counts.forEach((row, count) -> table.add(row, count.plus(new Count(1, Agreement.NOTHING, 0))));
    }

    private static int normal(Generator generator) {
        Tensor one = Init.normal(Tensor.zeros(DType.FLOAT32, 1), 0, 1, generator);
        return Float.floatToRawIntBits(one.toFloatArray()[0]);
    }
}

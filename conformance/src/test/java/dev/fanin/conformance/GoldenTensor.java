package dev.fanin.conformance;

import dev.fanin.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One tensor of a state dict as PyTorch drew it.
 *
 * @param key in the state dict
 * @param dtype PyTorch's name of the type
 * @param shape sizes separated by commas; empty for a scalar
 * @param expectation what is compared
 * @param values the bits of some values, in hexadecimal, by their indexes in ascending order
 */
record GoldenTensor(String key, String dtype, String shape, Expectation expectation, Map<Integer, String> values) {
    /** How near the values are to PyTorch's. */
    sealed interface Expectation {
        /** The difference that is allowed. */
        double tolerance();
    }

    /**
     * All values are equal, to the last bit.
     *
     * @param sha256 of their little-endian bytes, in hexadecimal
     */
    record Exact(String sha256) implements Expectation {
        @Override
        public double tolerance() {
            return 0;
        }
    }

    /**
     * Each value, and all are recorded, differs at most by the tolerance times its magnitude, or times 1 if that is smaller.
     */
    record Close(double tolerance) implements Expectation {}

    /** How the tensor differs from PyTorch's; empty where type, shape and every bit are the same. */
    Optional<String> difference(Tensor tensor) throws IOException {
        String actualDtype = tensor.dtype().torchName();
        if (!actualDtype.equals(dtype)) {
            return Optional.of(key + ": dtype " + actualDtype + ", PyTorch's is " + dtype);
        }
        String actualShape = shape(tensor);
        if (!actualShape.equals(shape)) {
            return Optional.of(key + ": shape (" + actualShape + "), PyTorch's is (" + shape + ")");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tensor.writeTo(out);
        byte[] bytes = out.toByteArray();
        if (expectation instanceof Exact exact && exact.sha256().equals(sha256(bytes))) {
            return Optional.empty();
        }
        Optional<String> difference = firstDifference(tensor.dtype().itemSize(), bytes);
        return expectation instanceof Exact
                ? difference.or(() -> Optional.of(key + ": the SHA-256 differs, though all recorded values are equal"))
                : difference;
    }

    private static String shape(Tensor tensor) {
        return Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** Counts the values that are PyTorch's: none where the type or the shape is another. */
    Agreement agreement(Tensor tensor) throws IOException {
        if (!tensor.dtype().torchName().equals(dtype) || !shape(tensor).equals(shape)) {
            return new Agreement(tensor.numel(), tensor.numel(), Double.NaN);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tensor.writeTo(out);
        byte[] bytes = out.toByteArray();
        Agreement recorded = Agreement.NOTHING;
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            String actual = bits(tensor.dtype().itemSize(), bytes, value.getKey());
            recorded = recorded.plus(
                    actual.equals(value.getValue())
                            ? Agreement.ofEqual(1)
                            : new Agreement(
                                    1,
                                    1,
                                    Agreement.difference(
                                            Bits.number(dtype, actual), Bits.number(dtype, value.getValue()))));
        }
        if (expectation instanceof Exact exact) {
            boolean equal = exact.sha256().equals(sha256(bytes));
            long differing = equal ? 0 : Math.max(1, recorded.differing());
            return new Agreement(tensor.numel(), differing, recorded.largestDifference());
        }
        return recorded;
    }

    private Optional<String> firstDifference(int itemSize, byte[] bytes) {
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            String actual = bits(itemSize, bytes, value.getKey());
            if (!meets(actual, value.getValue())) {
                return Optional.of(key + ": value " + value.getKey() + " is " + text(actual) + ", PyTorch's is "
                        + text(value.getValue()) + "; of the values that are recorded it is the first that differs");
            }
        }
        return Optional.empty();
    }

    private boolean meets(String actual, String expected) {
        if (expectation instanceof Close close) {
            double pytorch = Bits.number(dtype, expected).doubleValue();
            double difference = Math.abs(Bits.number(dtype, actual).doubleValue() - pytorch);
            return difference <= close.tolerance() * Math.max(1, Math.abs(pytorch));
        }
        return actual.equals(expected);
    }

    private static String bits(int itemSize, byte[] bytes, int index) {
        byte[] item = new byte[itemSize];
        for (int i = 0; i < itemSize; i++) {
            item[itemSize - 1 - i] = bytes[index * itemSize + i];
        }
        return HexFormat.of().formatHex(item);
    }

    private String text(String bits) {
        return Bits.number(dtype, bits) + " (" + bits + ")";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.fanin.conformance;

import dev.fanin.DType;
import dev.fanin.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 * @param shape sizes separated by commas; empty for a scalar
 * @param sha256 of all values' little-endian bytes, in hexadecimal
 * @param values the bits of some values, in hexadecimal, by their indexes in ascending order
 */
record GoldenTensor(String key, String dtype, String shape, String sha256, Map<Integer, String> values) {
    /** How the tensor differs from PyTorch's; empty where type, shape and every bit are the same. */
    Optional<String> difference(Tensor tensor) throws IOException {
        String actualDtype = tensor.dtype().torchName();
        if (!actualDtype.equals(dtype)) {
            return Optional.of(key + ": dtype " + actualDtype + ", PyTorch's is " + dtype);
        }
        String actualShape =
                Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
        if (!actualShape.equals(shape)) {
            return Optional.of(key + ": shape (" + actualShape + "), PyTorch's is (" + shape + ")");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tensor.writeTo(bytes);
        if (sha256(bytes.toByteArray()).equals(sha256)) {
            return Optional.empty();
        }
        return Optional.of(key + ": " + firstDifference(tensor.dtype(), ByteBuffer.wrap(bytes.toByteArray())));
    }

    private String firstDifference(DType type, ByteBuffer bytes) {
        int equalUpTo = -1;
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            String actual = bits(type, bytes, value.getKey());
            if (!actual.equals(value.getValue())) {
                return "value " + value.getKey() + " is " + number(type, actual) + ", PyTorch's is "
                        + number(type, value.getValue()) + ", the first of the recorded values that differs";
            }
            equalUpTo = value.getKey();
        }
        return "the SHA-256 differs, though all recorded values up to " + equalUpTo + " are equal";
    }

    private static String bits(DType type, ByteBuffer bytes, int index) {
        byte[] item = new byte[type.itemSize()];
        for (int i = 0; i < item.length; i++) {
            item[item.length - 1 - i] = bytes.get(index * item.length + i);
        }
        return HexFormat.of().formatHex(item);
    }

    private static String number(DType type, String bits) {
        ByteBuffer value = ByteBuffer.wrap(HexFormat.of().parseHex(bits)).order(ByteOrder.BIG_ENDIAN);
        return switch (type) {
            case FLOAT32 -> value.getFloat() + " (" + bits + ")";
            case INT64 -> Long.toString(value.getLong());
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

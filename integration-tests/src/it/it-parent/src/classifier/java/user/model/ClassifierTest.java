package user.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanin.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public class ClassifierTest {
    @Test
    void stateDictEqualsPyTorchForSeed42() throws IOException {
        assertEqualsPyTorch(ClassifierInit.stateDict(new Classifier(42)));
    }

    /** Compares with what {@code pytorch/classifier.py} recorded: the names, their order, the shapes and every bit. */
    public static void assertEqualsPyTorch(Map<String, Tensor> stateDict) throws IOException {
        try (BufferedReader expected = new BufferedReader(new InputStreamReader(
                ClassifierTest.class.getResourceAsStream("classifier.tsv"), StandardCharsets.UTF_8))) {
            assertEquals(
                    expected.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")),
                    stateDict.entrySet().stream()
                            .map(tensor -> line(tensor.getKey(), tensor.getValue()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String line(String key, Tensor tensor) {
        String shape = Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
        return String.join("\t", List.of(key, shape, sha256(tensor)));
    }

    private static String sha256(Tensor tensor) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tensor.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

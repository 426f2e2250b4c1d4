package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What real PyTorch gave for a seed and calls of {@code torch.nn.init}: a line of a file that make_golden.py wrote. */
record GoldenCase(
        String versions, BigInteger seed, String program, String sha256, String first, String last, String next) {

    static Stream<GoldenCase> read(String file) {
        try (InputStream in = GoldenCase.class.getResourceAsStream("golden/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + file + ": run make_golden.py");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(GoldenCase::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase parse(String line) {
        String[] columns = line.split("\t", -1);
        return new GoldenCase(
                columns[0], new BigInteger(columns[1]), columns[2], columns[3], columns[4], columns[5], columns[6]);
    }

    /** Runs the program with every version of PyTorch that gives these values, on arrays. */
    void check() {
        if (!versions.equals("2.12")) {
            check(Compatibility.TORCH_1_13, Tensor::zeros);
        }
        if (!versions.equals("1.13")) {
            check(Compatibility.TORCH_2_12, Tensor::zeros);
        }
    }

    /** Runs the program on tensors of the given kind and compares everything with PyTorch's. */
    void check(Compatibility compatibility, TensorFactory factory) {
        Generator generator = Generator.manualSeed(seed, compatibility);
        MessageDigest digest = newDigest();
        List<String> bits = List.of();
        for (String operation : program.split("; ")) {
            Tensor tensor = run(operation, generator, factory);
            bits = bitsOf(tensor, digest);
        }
        assertThat(String.join(" ", bits.subList(0, Math.min(4, bits.size()))))
                .as("first elements with %s", compatibility)
                .isEqualTo(first);
        assertThat(bits.isEmpty() ? "" : bits.get(bits.size() - 1))
                .as("last element with %s", compatibility)
                .isEqualTo(last);
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .as("all elements with %s", compatibility)
                .isEqualTo(sha256);
        assertThat(HexFormat.of().toHexDigits(generator.random64()))
                .as("the generator's position with %s", compatibility)
                .isEqualTo(next);
    }

    private static Tensor run(String operation, Generator generator, TensorFactory factory) {
        String[] words = operation.split(" ");
        DType dtype = DType.valueOf(words[1].toUpperCase(Locale.ROOT));
        Tensor tensor = factory.create(dtype, parseShape(words[2]));
        String[] arguments = Arrays.copyOfRange(words, 3, words.length);
        return switch (words[0]) {
            case "uniform" -> Init.uniform(tensor, number(arguments[0]), number(arguments[1]), generator);
            case "normal" -> Init.normal(tensor, number(arguments[0]), number(arguments[1]), generator);
            case "constant" -> Init.constant(tensor, number(arguments[0]));
            case "kaiming_uniform" ->
                Init.kaimingUniform(
                        tensor, number(arguments[0]), mode(arguments[1]), nonlinearity(arguments[2]), generator);
            case "kaiming_normal" ->
                Init.kaimingNormal(
                        tensor, number(arguments[0]), mode(arguments[1]), nonlinearity(arguments[2]), generator);
            default -> throw new IllegalArgumentException("unknown function in " + operation);
        };
    }

    private static long[] parseShape(String text) {
        return text.equals("-")
                ? new long[0]
                : Arrays.stream(text.split("x")).mapToLong(Long::parseLong).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static FanMode mode(String name) {
        return FanMode.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Nonlinearity nonlinearity(String name) {
        return Nonlinearity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> bitsOf(Tensor tensor, MessageDigest digest) {
        int itemSize = tensor.dtype().itemSize();
        ByteBuffer bytes = ByteBuffer.allocate((int) tensor.numel() * itemSize).order(ByteOrder.LITTLE_ENDIAN);
        try (DigestOutputStream out = new DigestOutputStream(new ByteBufferOutput(bytes), digest)) {
            tensor.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip();
        List<String> bits = new ArrayList<>();
        while (bytes.hasRemaining()) {
            bits.add(
                    switch (itemSize) {
                        case Short.BYTES -> HexFormat.of().toHexDigits(bytes.getShort());
                        case Integer.BYTES -> HexFormat.of().toHexDigits(bytes.getInt());
                        default -> HexFormat.of().toHexDigits(bytes.getLong());
                    });
        }
        return bits;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + program;
    }

    /** How a case's tensors are made. */
    interface TensorFactory {
        Tensor create(DType dtype, long... shape);
    }

    private static final class ByteBufferOutput extends OutputStream {
        private final ByteBuffer target;

        ByteBufferOutput(ByteBuffer target) {
            this.target = target;
        }

        @Override
        public void write(int value) {
            target.put((byte) value);
        }

        @Override
        public void write(byte[] values, int offset, int length) {
            target.put(values, offset, length);
        }
    }
}

package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What real PyTorch gave for a seed and calls of {@code torch.nn.init}: a line of a file that make_golden.py or MakeGolden wrote. */
record GoldenCase(
        String versions, BigInteger seed, String program, String sha256, String first, String last, String next) {

    static Stream<GoldenCase> read(String file) {
        return readRows(file)
                .map(columns -> new GoldenCase(
                        columns[0],
                        new BigInteger(columns[1]),
                        columns[2],
                        columns[3],
                        columns[4],
                        columns[5],
                        columns[6]));
    }

    /** The lines of a golden file, split into columns. */
    static Stream<String[]> readRows(String file) {
        try (InputStream in = GoldenCase.class.getResourceAsStream("golden/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + file + ": run make_golden.py");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The function that the program calls first. */
    String function() {
        return program.substring(0, program.indexOf(' '));
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
        byte[] bytes = {};
        int itemSize = 1;
        for (String operation : program.split("; ")) {
            Tensor tensor = run(operation, generator, factory);
            itemSize = tensor.dtype().itemSize();
            bytes = bytesOf(tensor);
            digest.update(bytes);
        }
        int count = bytes.length / itemSize;
        assertThat(hex(bytes, itemSize, 0, Math.min(4, count)))
                .as("first elements with %s", compatibility)
                .isEqualTo(first);
        assertThat(hex(bytes, itemSize, Math.max(0, count - 1), count))
                .as("last element with %s", compatibility)
                .isEqualTo(last);
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .as("all elements with %s", compatibility)
                .isEqualTo(sha256);
        assertThat(HexFormat.of().toHexDigits(generator.random64()))
                .as("the generator's position with %s", compatibility)
                .isEqualTo(next);
    }

    static Tensor run(String operation, Generator generator, TensorFactory factory) {
        String[] words = operation.split(" ");
        DType dtype = DType.valueOf(words[1].toUpperCase(Locale.ROOT));
        Tensor tensor = factory.create(dtype, parseShape(words[2]));
        String[] arguments = Arrays.copyOfRange(words, 3, words.length);
        return switch (words[0]) {
            case "uniform" -> Init.uniform(tensor, number(arguments[0]), number(arguments[1]), generator);
            case "normal" -> Init.normal(tensor, number(arguments[0]), number(arguments[1]), generator);
            case "trunc_normal" ->
                Init.truncNormal(
                        tensor,
                        number(arguments[0]),
                        number(arguments[1]),
                        number(arguments[2]),
                        number(arguments[3]),
                        generator);
            case "constant" -> Init.constant(tensor, number(arguments[0]));
            case "kaiming_uniform" ->
                Init.kaimingUniform(
                        tensor, number(arguments[0]), mode(arguments[1]), nonlinearity(arguments[2]), generator);
            case "kaiming_normal" ->
                Init.kaimingNormal(
                        tensor, number(arguments[0]), mode(arguments[1]), nonlinearity(arguments[2]), generator);
            case "xavier_uniform" -> Init.xavierUniform(tensor, number(arguments[0]), generator);
            case "xavier_normal" -> Init.xavierNormal(tensor, number(arguments[0]), generator);
            case "ones" -> Init.ones(tensor);
            case "zeros" -> Init.zeros(tensor);
            case "eye" -> Init.eye(tensor);
            case "dirac" -> Init.dirac(tensor, Integer.parseInt(arguments[0]));
            case "sparse" -> Init.sparse(tensor, number(arguments[0]), number(arguments[1]), generator);
            default -> throw new IllegalArgumentException("unknown function in " + operation);
        };
    }

    static long[] parseShape(String text) {
        return text.equals("-")
                ? new long[0]
                : Arrays.stream(text.split("x")).mapToLong(Long::parseLong).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
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

    private static byte[] bytesOf(Tensor tensor) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream((int) tensor.numel() * tensor.dtype().itemSize());
        try {
            tensor.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Formats the bits of elements as make_golden.py does, most significant digit first. */
    private static String hex(byte[] bytes, int itemSize, int fromItem, int toItem) {
        StringJoiner items = new StringJoiner(" ");
        for (int item = fromItem; item < toItem; item++) {
            StringBuilder digits = new StringBuilder();
            for (int i = itemSize - 1; i >= 0; i--) {
                HexFormat.of().toHexDigits(digits, bytes[item * itemSize + i]);
            }
            items.add(digits);
        }
        return items.toString();
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
}

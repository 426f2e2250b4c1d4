import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Writes the expected values of the runtime's tests that PyTorch 1.13 cannot give.
 *
 * <pre>mvn -q compile exec:java</pre>
 *
 * <p>writes with libtorch 2.13 those of versions from 2.12 on, and
 *
 * <pre>mvn -q -P libtorch-2.10 clean compile exec:java</pre>
 *
 * <p>those of {@code trunc_normal_} of versions before 2.12, float16 among them.
 *
 * <p>The lines are those of make_golden.py. {@code trunc_normal_} is a function of Python, which libtorch has not: it is made here of the
 * same tensor functions that it calls.
 */
public final class MakeGolden {

    private static final Path OUTPUT = Path.of("../resources/dev/fanin/golden");
    private static final List<String> SEEDS =
            List.of("0", "1", "42", "4294967295", "1099511627779", "-5", "9223372036854775807", "18446744073709551615");
    private static final int[] SIZES = {
        0, 1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 100, 623, 624, 625, 1000, 2048, 2064, 4991, 4992, 4993, 100_000
    };

    private static final String VERSIONS_BEFORE_2_12 = "1.13";
    private static final String VERSIONS_FROM_2_12 = "2.12";

    private MakeGolden() {}

    public static void main(String[] arguments) throws IOException {
        // Without this, the first load on an empty cache crashes.
        Loader.cacheResources("/org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so");
        String libtorch = arguments[0];
        if (libtorch.startsWith("2.10.")) {
            List<String> inverted = new ArrayList<>();
            truncatedNormals(VERSIONS_BEFORE_2_12, new Random(20260303), inverted);
            write("libtorch-2.10-trunc-normal.tsv", libtorch, inverted);
            return;
        }
        for (String dtype : List.of("bfloat16", "float16")) {
            Random source = new Random(20260301);
            List<String> cases = new ArrayList<>();
            ofEachSize(dtype, cases);
            withParameters(dtype, source, cases);
            write("libtorch-" + dtype + ".tsv", libtorch, cases);
        }
        List<String> bounds = new ArrayList<>();
        upperBounds(bounds);
        write("libtorch-bounds.tsv", libtorch, bounds);
        List<String> truncated = new ArrayList<>();
        truncatedNormals(VERSIONS_FROM_2_12, new Random(20260302), truncated);
        write("libtorch-trunc-normal.tsv", libtorch, truncated);
    }

    private static void ofEachSize(String dtype, List<String> cases) {
        for (int size : SIZES) {
            for (String seed : SEEDS) {
                cases.add(line(seed, "uniform " + dtype + " " + size + " -0.5 0.5"));
                cases.add(line(seed, "normal " + dtype + " " + size + " 0.0 1.0"));
            }
        }
        cases.add(line("5", "normal " + dtype + " 999999 -0.3 0.02; uniform " + dtype + " 1000000 -0.1 0.1"));
    }

    private static void withParameters(String dtype, Random source, List<String> cases) {
        for (int i = 0; i < 60; i++) {
            double low = source.nextDouble() * 6 - 3;
            double high = low + Math.pow(10, source.nextDouble() * 6 - 4);
            cases.add(line(seed(source), "uniform " + dtype + " 1000 " + low + " " + high));
        }
        for (String bounds : List.of("0.0 1.0", "1.0 2.0", "1.0 1.001", "0.25 0.25", "-20000.0 30000.0", "0.0 1e-6")) {
            cases.add(line("7", "uniform " + dtype + " 10000 " + bounds));
        }
        for (int i = 0; i < 60; i++) {
            int size = new int[] {3, 9, 16, 40, 1000}[source.nextInt(5)];
            double mean = source.nextDouble() * 6 - 3;
            double std = Math.pow(10, source.nextDouble() * 6 - 4);
            cases.add(line(seed(source), "normal " + dtype + " " + size + " " + mean + " " + std));
        }
        for (int i = 0; i < 60; i++) {
            List<String> operations = new ArrayList<>();
            for (int k = source.nextInt(5) + 2; k > 0; k--) {
                int size = new int[] {1, 2, 3, 7, 15, 16, 17, 30, 64, 623}[source.nextInt(10)];
                operations.add((source.nextInt(3) == 0 ? "uniform " : "normal ") + dtype + " " + size + " 0.0 1.0");
            }
            cases.add(line(seed(source), String.join("; ", operations)));
        }
    }

    private static void upperBounds(List<String> cases) {
        double floatStep = 1 + 0x1p-23;
        double doubleStep = 1 + 0x1p-52;
        for (String bounds : List.of("1.0 2.0", "1.0 " + floatStep, "-3.0 -2.0", "100.0 101.0", "0.25 0.25")) {
            for (String seed : SEEDS) {
                cases.add(line(seed, "uniform float32 20000 " + bounds));
                cases.add(line(seed, "uniform float64 20000 " + bounds));
            }
        }
        cases.add(line("3", "uniform float64 20000 1.0 " + doubleStep));
        for (String seed : SEEDS) {
            for (int size : new int[] {1, 15, 16, 17, 1000, 100_000}) {
                cases.add(line(seed, "normal float32 " + size + " 0.1 1.7"));
                cases.add(line(seed, "normal float64 " + size + " 0.1 1.7"));
            }
        }
    }

    private static void truncatedNormals(String versions, Random source, List<String> cases) {
        List<String> parameters = List.of(
                "0.0 1.0 -2.0 2.0",
                "0.0 0.02 -2.0 2.0",
                "0.0 0.02 -0.04 0.04",
                "0.0 1.0 -0.2 0.3",
                "1.5 0.7 -2.0 2.0",
                "0.0 1.0 1.0 5.0",
                "0.0 1.0 2.5 3.0",
                "-4.0 1.0 -2.0 2.0",
                "0.3 2.0 0.1 0.2",
                "0.0 1.0 0.5 0.5");
        for (String dtype : List.of("float32", "float64", "bfloat16", "float16")) {
            for (String parameter : parameters) {
                for (int size : new int[] {0, 1, 5, 15, 16, 17, 100, 3000}) {
                    cases.add(line(versions, seed(source), "trunc_normal " + dtype + " " + size + " " + parameter));
                }
            }
        }
    }

    private static String seed(Random source) {
        return Long.toString(source.nextInt(Integer.MAX_VALUE));
    }

    private static Tensor call(String versions, String operation) {
        String[] words = operation.split(" ");
        double[] arguments = new double[words.length - 3];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Double.parseDouble(words[i + 3]);
        }
        Tensor tensor = empty(scalarType(words[1]), Long.parseLong(words[2]));
        return switch (words[0]) {
            case "uniform" -> tensor.uniform_(arguments[0], arguments[1], new GeneratorOptional());
            case "normal" -> tensor.normal_(arguments[0], arguments[1], new GeneratorOptional());
            case "trunc_normal" ->
                versions.equals(VERSIONS_BEFORE_2_12)
                        ? truncNormalByInversion(tensor, arguments)
                        : truncNormal(tensor, arguments[0], arguments[1], arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** Leaves the bounds' error functions to TorchScript, which calls the C library as Python does. */
    private static Tensor truncNormalByInversion(Tensor tensor, double[] arguments) {
        String source =
                """
                def trunc_normal_(tensor: Tensor, mean: float, std: float, a: float, b: float) -> Tensor:
                    l = (1. + torch.erf((a - mean) / std / torch.sqrt(2.))) / 2.
                    u = (1. + torch.erf((b - mean) / std / torch.sqrt(2.))) / 2.
                    tensor.uniform_(2 * l - 1, 2 * u - 1)
                    tensor.erfinv_()
                    tensor.mul_(std * torch.sqrt(2.))
                    tensor.add_(mean)
                    return tensor.clamp_(a, b)
                """;
        IValueVector values = new IValueVector(new IValue(tensor));
        for (double argument : arguments) {
            values.push_back(new IValue(argument));
        }
        torch.compile(source).find_function(new QualifiedName("trunc_normal_")).apply(values);
        return tensor;
    }

    private static Tensor truncNormal(Tensor tensor, double mean, double std, double low, double high) {
        double part = cumulative((high - mean) / std) - cumulative((low - mean) / std);
        if (part > 0.3) {
            tensor.normal_(mean, std, new GeneratorOptional());
            while (true) {
                Tensor outside = tensor.lt(new Scalar(low)).logical_or(tensor.gt(new Scalar(high)));
                if (!outside.any().item_bool()) {
                    return tensor;
                }
                Tensor drawn = torch.empty_like(tensor).normal_(mean, std, new GeneratorOptional());
                tensor.copy_(torch.where(outside, drawn, tensor));
            }
        }
        double mode = Math.min(Math.max(mean, low), high);
        double peak = -0.5 * Math.pow((mode - mean) / std, 2);
        Tensor open = null;
        while (true) {
            Tensor drawn = torch.empty_like(tensor).uniform_(low, high, new GeneratorOptional());
            Tensor level = torch.empty_like(tensor).uniform_(0, 1, new GeneratorOptional()).log();
            Tensor density = drawn.sub(new Scalar(mean)).div(new Scalar(std));
            density = density.square().mul(new Scalar(-0.5)).sub(new Scalar(peak));
            tensor.copy_(open == null ? drawn : torch.where(open, drawn, tensor));
            Tensor rejected = level.le(density).logical_not();
            open = open == null ? rejected : open.logical_and(rejected);
            if (!open.any().item_bool()) {
                return tensor;
            }
        }
    }

    /** Decides between two algorithms only, so that a simple sum is good enough. */
    private static double cumulative(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 2000; n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        return Math.abs(x) > 9 ? (x > 0 ? 1 : 0) : 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static Tensor empty(ScalarType type, long size) {
        return torch.empty(new long[] {size}, new TensorOptions(type), new MemoryFormatOptional());
    }

    private static ScalarType scalarType(String dtype) {
        return switch (dtype) {
            case "float32" -> ScalarType.Float;
            case "float64" -> ScalarType.Double;
            case "bfloat16" -> ScalarType.BFloat16;
            case "float16" -> ScalarType.Half;
            default -> throw new IllegalArgumentException(dtype);
        };
    }

    private static String line(String seed, String program) {
        return line(VERSIONS_FROM_2_12, seed, program);
    }

    private static String line(String versions, String seed, String program) {
        torch.manual_seed(new BigInteger(seed).longValue());
        MessageDigest digest = newDigest();
        byte[] bytes = {};
        int itemSize = 1;
        for (String operation : program.split("; ")) {
            Tensor tensor = call(versions, operation);
            itemSize = (int) tensor.element_size();
            bytes = new byte[(int) tensor.numel() * itemSize];
            if (bytes.length > 0) {
                new BytePointer(tensor.data_ptr()).capacity(bytes.length).get(bytes);
            }
            digest.update(bytes);
        }
        int count = bytes.length / itemSize;
        long next = empty(ScalarType.Long, 1)
                .random_(Long.MIN_VALUE, new LongOptional(), new GeneratorOptional())
                .item_long();
        return String.join(
                "\t",
                versions,
                seed,
                program,
                HexFormat.of().formatHex(digest.digest()),
                hex(bytes, itemSize, 0, Math.min(4, count)),
                hex(bytes, itemSize, Math.max(0, count - 1), count),
                HexFormat.of().toHexDigits(next));
    }

    private static String hex(byte[] bytes, int itemSize, int fromItem, int toItem) {
        List<String> items = new ArrayList<>();
        for (int item = fromItem; item < toItem; item++) {
            StringBuilder digits = new StringBuilder();
            for (int i = itemSize - 1; i >= 0; i--) {
                HexFormat.of().toHexDigits(digits, bytes[item * itemSize + i]);
            }
            items.add(digits.toString());
        }
        return String.join(" ", items);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(String name, String libtorch, List<String> cases) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by MakeGolden with libtorch " + libtorch.substring(0, libtorch.indexOf('-'))
                + " on x86-64 with AVX2: versions seed program sha256 first last next");
        lines.addAll(cases);
        Files.write(OUTPUT.resolve(name), lines);
        System.out.println(name + ": " + cases.size() + " cases");
    }
}

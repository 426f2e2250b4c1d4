package dev.fanin.example;

import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Starts three models from seed 0 and says whether every tensor is, bit for bit, the one that PyTorch starts from. */
public final class Main {
    private static final long SEED = 0;

    private final Checksums checksums = Checksums.read();

    private Main() throws IOException {}

    /** Exits with status 1 if a tensor differs from PyTorch's. */
    public static void main(String[] args) throws IOException {
        Main main = new Main();
        boolean equal =
                main.start("LeNet", LeNet::new, LeNetInit::summary, LeNetInit::stateDict, "conv1.weight", "fc3.bias");
        equal &= main.start(
                "Vgg16",
                Vgg16::new,
                Vgg16Init::summary,
                Vgg16Init::stateDict,
                "features.0.weight",
                "classifier.6.bias");
        equal &= main.start(
                "ResNet18",
                ResNet18::new,
                ResNet18Init::summary,
                ResNet18Init::stateDict,
                "conv1.weight",
                "layer4.1.conv2.weight",
                "fc.bias");
        if (!equal) {
            System.exit(1);
        }
    }

    /** One model at a time, because VGG-16 alone takes half a gigabyte. */
    private <M> boolean start(
            String name,
            LongFunction<M> constructor,
            Function<M, Summary> summary,
            Function<M, Map<String, Tensor>> stateDict,
            String... shown)
            throws IOException {
        long begin = System.nanoTime();
        M model = constructor.apply(SEED);
        double seconds = (System.nanoTime() - begin) * 1e-9;

        Map<String, Tensor> tensors = stateDict.apply(model);
        System.out.println(summary.apply(model));
        for (String tensor : shown) {
            System.out.println(tensor + " = " + tensors.get(tensor));
        }
        long values = tensors.values().stream().mapToLong(Tensor::numel).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d values in %.3f s with the JVM's warm-up, %,.0f million a second%n",
                values,
                seconds,
                values / seconds * 1e-6);

        List<String> differences = checksums.differences(name, tensors);
        if (differences.isEmpty()) {
            System.out.printf("%s: all %d tensors are PyTorch's, bit for bit%n%n", name, tensors.size());
        } else {
            System.out.printf("%s: %d of %d tensors are NOT PyTorch's%n", name, differences.size(), tensors.size());
            differences.forEach(difference -> System.out.println("  " + difference));
        }
        return differences.isEmpty();
    }
}

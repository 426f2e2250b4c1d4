package dev.fanin.example;

import dev.fanin.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts each model from seed 0 and says whether every tensor is, bit for bit, the one that PyTorch starts from. */
public final class Main {
    private static final long SEED = 0;

    private final Checksums checksums = Checksums.read();

    private Main() throws IOException {}

    /**
     * Exits with status 1 if a tensor differs from PyTorch's.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        Main main = new Main();
        int equal = 0;
        for (ExampleModel<?> model : ExampleModel.ALL) {
            if (main.start(model)) {
                equal++;
            }
        }
        System.out.printf("%d of %d models start from PyTorch's bits%n", equal, ExampleModel.ALL.size());
        if (equal != ExampleModel.ALL.size()) {
            System.exit(1);
        }
    }

    /** One model at a time, because VGG-16 and GPT-2 take half a gigabyte each. */
    private <M> boolean start(ExampleModel<M> example) throws IOException {
        long begin = System.nanoTime();
        M model = example.constructor().apply(SEED);
        double seconds = (System.nanoTime() - begin) * 1e-9;

        Map<String, Tensor> tensors = example.stateDict().apply(model);
        System.out.println(example.summary().apply(model));
        for (String tensor : example.shown()) {
            System.out.println(tensor + " = " + tensors.get(tensor));
        }
        long values =
                tensors.values().stream().distinct().mapToLong(Tensor::numel).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d values in %.3f s with the JVM's warm-up, %,.0f million a second%n",
                values,
                seconds,
                values / seconds * 1e-6);

        List<String> differences = checksums.differences(example.name(), tensors);
        if (differences.isEmpty()) {
            System.out.printf("%s: all %d tensors are PyTorch's, bit for bit%n%n", example.name(), tensors.size());
        } else {
            System.out.printf(
                    "%s: %d of %d tensors are NOT PyTorch's%n", example.name(), differences.size(), tensors.size());
            differences.forEach(difference -> System.out.println("  " + difference));
        }
        return differences.isEmpty();
    }
}

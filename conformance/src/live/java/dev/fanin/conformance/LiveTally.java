package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.Generator;
import dev.fanin.Tensor;
import dev.fanin.conformance.ParityTable.Count;
import dev.fanin.conformance.ParityTable.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Counts the comparisons of one test, and says at its end how to repeat those that failed. */
final class LiveTally {
    /** More would say nothing new. */
    private static final int MOST_DESCRIBED = 20;

    private final long runSeed;
    private final String name;
    private final ParityTable table = new ParityTable();
    private final List<String> failures = new ArrayList<>();
    private final long start = System.nanoTime();
    private long failed;

    LiveTally(String name, long runSeed) {
        this.name = name;
        this.runSeed = runSeed;
        System.out.printf("%s against libtorch %s, -Dfanin.live.seed=%d%n", name, LibTorch.VERSION, runSeed);
    }

    /** Counts a tensor. */
    Agreement compare(
            String subject,
            double tolerance,
            Tensor fanin,
            org.bytedeco.pytorch.Tensor libtorch,
            Supplier<String> configuration)
            throws IOException {
        String dtype = fanin.dtype().torchName();
        long[] shape = libtorch.sizes().vec().get();
        Agreement agreement;
        if (libtorch.scalar_type().intern() != LibTorch.scalarType(fanin.dtype())
                || !Arrays.equals(fanin.shape(), shape)) {
            agreement = new Agreement(fanin.numel(), fanin.numel(), Double.NaN);
        } else {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            fanin.writeTo(out);
            agreement = Agreement.ofBytes(dtype, out.toByteArray(), LibTorch.bytes(libtorch));
        }
        if (!agreement.isWithin(tolerance)) {
            fail(subject + ": " + agreement + ", PyTorch's tensor is " + libtorch.scalar_type() + " "
                    + Arrays.toString(shape) + " in " + configuration.get());
        }
        return agreement;
    }

    void count(String subject, String dtype, Count count) {
        table.add(new Row(subject, dtype, LibTorch.VERSION), count);
    }

    /** Counts the generator's whole state as one value. */
    void compareState(Generator generator, Supplier<String> configuration) {
        byte[] fanin = generator.toTorchState();
        byte[] libtorch = LibTorch.generatorState();
        boolean equal = Arrays.equals(fanin, libtorch);
        if (!equal) {
            fail("the generator's state differs after " + configuration.get());
        }
        count(
                "Generator.toTorchState",
                "state",
                new Count(1, new Agreement(1, equal ? 0 : 1, equal ? 0 : Double.NaN), 0));
    }

    void fail(String message) {
        if (failed++ < MOST_DESCRIBED) {
            failures.add(message);
        }
    }

    void finish(Path file, long cases) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        long values = table.counts().values().stream()
                .mapToLong(count -> count.agreement().values())
                .sum();
        System.out.printf(
                "%s: %,d cases, %,d values in %.1f s, %,.0f cases a minute; %d differ%n",
                name, cases, values, seconds, cases * 60 / seconds, failed);
        table.write(file);
        assertThat(failures)
                .as("%d failures; repeat them with -Dfanin.live.seed=%d", failed, runSeed)
                .isEmpty();
    }
}

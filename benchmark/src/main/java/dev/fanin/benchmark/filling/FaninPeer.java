package dev.fanin.benchmark.filling;

import dev.fanin.Compatibility;
import dev.fanin.Execution;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Fanin, in whatever variant the process was started with. */
record FaninPeer(Contestant contestant, int threads) implements Peer {
    /** On as many threads as the process was started with. */
    static Peer asStarted() {
        return new FaninPeer(Contestant.FANIN, Execution.parallelism());
    }

    static Peer oneThread() {
        return new FaninPeer(Contestant.FANIN_ONE_THREAD, 1);
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        Tensor tensor = Tensor.zeros(fill.dtype(), elements);
        return Optional.of(new Filled(threads, List.of(tensor), generator -> fill(fill, tensor, generator)));
    }

    private static void fill(Fill fill, Tensor tensor, Generator generator) {
        switch (fill) {
            case UNIFORM_FLOAT32, UNIFORM_FLOAT64, UNIFORM_BFLOAT16 ->
                Init.uniform(tensor, -Fill.BOUND, Fill.BOUND, generator);
            case NORMAL_FLOAT32 -> Init.normal(tensor, 0, Fill.STD, generator);
            case ONES_FLOAT32 -> Init.ones(tensor);
        }
    }

    @Override
    public Optional<Target> model(BenchmarkModel model) {
        BenchmarkModel.Instance instance = model.instance();
        return Optional.of(new Filled(threads, instance.tensors(), instance.reset()));
    }

    private static final class Filled implements Target {
        private final Generator generator = Generator.manualSeed(SEED, Compatibility.TORCH_2_10);
        private final int threads;
        private final Collection<Tensor> tensors;
        private final Consumer<Generator> filling;

        Filled(int threads, Collection<Tensor> tensors, Consumer<Generator> filling) {
            this.threads = threads;
            this.tensors = tensors;
            this.filling = filling;
        }

        @Override
        public void prepare() {
            Execution.setParallelism(threads);
        }

        @Override
        public void fill() {
            filling.accept(generator);
        }

        @Override
        public long elements() {
            return tensors.stream().mapToLong(Tensor::numel).sum();
        }

        @Override
        public long checksum() {
            CRC32C checksum = new CRC32C();
            try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
                for (Tensor tensor : tensors) {
                    tensor.writeTo(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return checksum.getValue();
        }
    }
}

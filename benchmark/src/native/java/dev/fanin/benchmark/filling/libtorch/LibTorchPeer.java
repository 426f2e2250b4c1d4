package dev.fanin.benchmark.filling.libtorch;

import dev.fanin.DType;
import dev.fanin.Execution;
import dev.fanin.benchmark.filling.BenchmarkModel;
import dev.fanin.benchmark.filling.Contestant;
import dev.fanin.benchmark.filling.Fill;
import dev.fanin.benchmark.filling.Peer;
import dev.fanin.benchmark.filling.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** PyTorch's C++ library on as many threads as Fanin; its default generator is the stream. */
public final class LibTorchPeer implements Peer {
    private static final int THREADS = Execution.parallelism();

    private static void load() {
        try {
            // With an empty cache, the first load would crash the process.
            Loader.cacheResources("/org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Loader.load(torch.class);
        torch.set_num_threads(THREADS);
    }

    @Override
    public Contestant contestant() {
        return Contestant.LIBTORCH;
    }

    @Override
    public Optional<Target> tensor(Fill fill, int elements) {
        load();
        TensorOptions options = new TensorOptions(scalarType(fill.dtype()));
        Tensor tensor = torch.empty(new long[] {elements}, options, new MemoryFormatOptional());
        GeneratorOptional defaultGenerator = new GeneratorOptional();
        Scalar one = new Scalar(1);
        Runnable filling = switch (fill) {
            case UNIFORM_FLOAT32, UNIFORM_FLOAT64, UNIFORM_BFLOAT16 ->
                () -> tensor.uniform_(-Fill.BOUND, Fill.BOUND, defaultGenerator);
            case NORMAL_FLOAT32 -> () -> tensor.normal_(0, Fill.STD, defaultGenerator);
            case ONES_FLOAT32 -> () -> tensor.fill_(one);
        };
        return Optional.of(target(List.of(tensor), filling));
    }

    @Override
    public Optional<Target> model(BenchmarkModel model) {
        load();
        LibTorchModel modules = new LibTorchModel(model.instance());
        return Optional.of(target(modules.tensors(), modules::reset));
    }

    private static Target target(List<Tensor> tensors, Runnable filling) {
        torch.manual_seed(SEED);
        return new LibTorchTarget(tensors, filling, new NoGradGuard());
    }

    private static torch.ScalarType scalarType(DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> torch.ScalarType.Float;
            case FLOAT64 -> torch.ScalarType.Double;
            case BFLOAT16 -> torch.ScalarType.BFloat16;
            case FLOAT16 -> torch.ScalarType.Half;
            case INT64 -> torch.ScalarType.Long;
        };
    }
}

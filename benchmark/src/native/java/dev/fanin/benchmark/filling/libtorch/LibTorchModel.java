package dev.fanin.benchmark.filling.libtorch;

import dev.fanin.Layer;
import dev.fanin.benchmark.filling.BenchmarkModel;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Embedding;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.BatchNorm2dImpl;
import org.bytedeco.pytorch.BatchNormOptions;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.EmbeddingOptions;
import org.bytedeco.pytorch.LayerNormImpl;
import org.bytedeco.pytorch.LayerNormOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.LinearOptions;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.Tensor;

/** libtorch's own modules of the same kinds and sizes as a model's layers; the values are theirs. */
final class LibTorchModel {
    private final List<Runnable> resets = new ArrayList<>();
    private final List<Tensor> tensors = new ArrayList<>();

    LibTorchModel(BenchmarkModel.Instance model) {
        List<dev.fanin.Tensor> remaining = new ArrayList<>(model.tensors());
        model.visit().accept((name, layer) -> {
            // A layer whose weight is another one's draws its own first, which then nobody holds.
            boolean isTied = !remaining.remove(layer.weight());
            List<Tensor> own = add(layer);
            if (!isTied) {
                tensors.addAll(own);
            }
        });
    }

    void reset() {
        resets.forEach(Runnable::run);
    }

    /** Parameters and buffers in PyTorch's order. */
    List<Tensor> tensors() {
        return tensors;
    }

    private List<Tensor> add(Layer layer) {
        long[] weight = Objects.requireNonNull(layer.weight()).shape();
        boolean hasBias = layer.bias() != null;
        if (layer.kind() == Conv2d.class) {
            Conv2dOptions options = new Conv2dOptions(weight[1], weight[0], new LongPointer(weight[2], weight[3]));
            options.bias().put(hasBias);
            Conv2dImpl conv = new Conv2dImpl(options);
            resets.add(conv::reset_parameters);
            return defined(conv.weight(), conv.bias());
        }
        if (layer.kind() == BatchNorm2d.class) {
            BatchNorm2dImpl norm = new BatchNorm2dImpl(new BatchNormOptions(weight[0]));
            resets.add(norm::reset_parameters);
            return defined(
                    norm.weight(), norm.bias(), norm.running_mean(), norm.running_var(), norm.num_batches_tracked());
        }
        if (layer.kind() == Linear.class) {
            LinearOptions options = new LinearOptions(weight[1], weight[0]);
            options.bias().put(hasBias);
            LinearImpl linear = new LinearImpl(options);
            resets.add(linear::reset_parameters);
            return defined(linear.weight(), linear.bias());
        }
        if (layer.kind() == Embedding.class) {
            EmbeddingImpl embedding = new EmbeddingImpl(new EmbeddingOptions(weight[0], weight[1]));
            resets.add(embedding::reset_parameters);
            return defined(embedding.weight());
        }
        if (layer.kind() == LayerNorm.class) {
            LayerNormImpl norm = new LayerNormImpl(new LayerNormOptions(new LongVector(weight)));
            resets.add(norm::reset_parameters);
            return defined(norm.weight(), norm.bias());
        }
        throw new IllegalArgumentException("no module of libtorch for " + layer.kind());
    }

    private static List<Tensor> defined(Tensor... tensors) {
        return Stream.of(tensors).filter(Tensor::defined).toList();
    }
}

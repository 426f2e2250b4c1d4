package dev.fanin.conformance;

import dev.fanin.conformance.LayerPair.Arguments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.*;

/**
 * Random layers of all classes whose parameters {@code torch::nn} draws as {@code torch.nn} does. That leaves out Transformer,
 * TransformerEncoder and TransformerDecoder, whose copies of a layer draw again in C++, and what C++ has not: RMSNorm,
 * SyncBatchNorm, LinearCrossEntropyLoss, the parametrizations, and {@code bias} of norms and transformers.
 */
final class RandomLayers {
    private final LiveRandom random;
    private final List<Supplier<LayerPair>> kinds = List.of(
            this::linear,
            this::bilinear,
            () -> convolution(1),
            () -> convolution(2),
            () -> convolution(3),
            () -> transposedConvolution(1),
            () -> transposedConvolution(2),
            () -> transposedConvolution(3),
            () -> batchNorm(1),
            () -> batchNorm(2),
            () -> batchNorm(3),
            () -> instanceNorm(1),
            () -> instanceNorm(2),
            () -> instanceNorm(3),
            this::groupNorm,
            this::layerNorm,
            this::embedding,
            this::embeddingBag,
            this::rnn,
            this::lstm,
            this::gru,
            this::rnnCell,
            this::lstmCell,
            this::gruCell,
            this::prelu,
            this::multiheadAttention,
            this::transformerEncoderLayer,
            this::transformerDecoderLayer,
            this::adaptiveLogSoftmaxWithLoss);

    RandomLayers(LiveRandom random) {
        this.random = random;
    }

    LayerPair next() {
        return random.of(kinds).get();
    }

    private boolean coin() {
        return random.chance(0.5);
    }

    private boolean mostly() {
        return random.chance(0.7);
    }

    private LayerPair linear() {
        int in = random.size(1, 300);
        int out = random.size(1, 300);
        boolean bias = mostly();
        return new Arguments()
                .with("inFeatures", in)
                .with("outFeatures", out)
                .with("bias", bias)
                .layer("Linear", () -> {
                    LinearOptions options = new LinearOptions(in, out);
                    options.bias().put(bias);
                    return new LinearImpl(options);
                });
    }

    private LayerPair bilinear() {
        int in1 = random.size(1, 40);
        int in2 = random.size(1, 40);
        int out = random.size(1, 40);
        boolean bias = mostly();
        return new Arguments()
                .with("in1Features", in1)
                .with("in2Features", in2)
                .with("outFeatures", out)
                .with("bias", bias)
                .layer("Bilinear", () -> {
                    BilinearOptions options = new BilinearOptions(in1, in2, out);
                    options.bias().put(bias);
                    return new BilinearImpl(options);
                });
    }

    private LayerPair convolution(int dimensions) {
        int groups = random.chance(0.6) ? 1 : random.between(2, 4);
        int in = groups * random.size(1, 24);
        int out = groups * random.size(1, 24);
        long[] kernel = LongStream.generate(() -> random.between(1, 5))
                .limit(dimensions)
                .toArray();
        boolean bias = mostly();
        return new Arguments()
                .with("inChannels", in)
                .with("outChannels", out)
                .with("kernelSize", kernel)
                .with("groups", groups)
                .with("bias", bias)
                .layer("Conv" + dimensions + "d", () -> switch (dimensions) {
                    case 1 -> {
                        Conv1dOptions options = new Conv1dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new Conv1dImpl(options);
                    }
                    case 2 -> {
                        Conv2dOptions options = new Conv2dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new Conv2dImpl(options);
                    }
                    default -> {
                        Conv3dOptions options = new Conv3dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new Conv3dImpl(options);
                    }
                });
    }

    private LayerPair transposedConvolution(int dimensions) {
        int groups = random.chance(0.6) ? 1 : random.between(2, 4);
        int in = groups * random.size(1, 24);
        int out = groups * random.size(1, 24);
        long[] kernel = LongStream.generate(() -> random.between(1, 5))
                .limit(dimensions)
                .toArray();
        boolean bias = mostly();
        return new Arguments()
                .with("inChannels", in)
                .with("outChannels", out)
                .with("kernelSize", kernel)
                .with("groups", groups)
                .with("bias", bias)
                .layer("ConvTranspose" + dimensions + "d", () -> switch (dimensions) {
                    case 1 -> {
                        ConvTranspose1dOptions options = new ConvTranspose1dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new ConvTranspose1dImpl(options);
                    }
                    case 2 -> {
                        ConvTranspose2dOptions options = new ConvTranspose2dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new ConvTranspose2dImpl(options);
                    }
                    default -> {
                        ConvTranspose3dOptions options = new ConvTranspose3dOptions(in, out, new LongPointer(kernel));
                        options.groups().put(groups);
                        options.bias().put(bias);
                        yield new ConvTranspose3dImpl(options);
                    }
                });
    }

    private LayerPair batchNorm(int dimensions) {
        int features = random.size(1, 300);
        boolean affine = mostly();
        boolean trackRunningStats = mostly();
        return new Arguments()
                .with("numFeatures", features)
                .with("affine", affine)
                .with("trackRunningStats", trackRunningStats)
                .layer("BatchNorm" + dimensions + "d", () -> {
                    BatchNormOptions options = new BatchNormOptions(features);
                    options.affine().put(affine);
                    options.track_running_stats().put(trackRunningStats);
                    return switch (dimensions) {
                        case 1 -> new BatchNorm1dImpl(options);
                        case 2 -> new BatchNorm2dImpl(options);
                        default -> new BatchNorm3dImpl(options);
                    };
                });
    }

    private LayerPair instanceNorm(int dimensions) {
        int features = random.size(1, 300);
        boolean affine = coin();
        boolean trackRunningStats = coin();
        return new Arguments()
                .with("numFeatures", features)
                .with("affine", affine)
                .with("trackRunningStats", trackRunningStats)
                .layer("InstanceNorm" + dimensions + "d", () -> {
                    InstanceNormOptions options = new InstanceNormOptions(features);
                    options.affine().put(affine);
                    options.track_running_stats().put(trackRunningStats);
                    return switch (dimensions) {
                        case 1 -> new InstanceNorm1dImpl(options);
                        case 2 -> new InstanceNorm2dImpl(options);
                        default -> new InstanceNorm3dImpl(options);
                    };
                });
    }

    private LayerPair groupNorm() {
        int groups = random.between(1, 8);
        int channels = groups * random.size(1, 40);
        boolean affine = mostly();
        return new Arguments()
                .with("numGroups", groups)
                .with("numChannels", channels)
                .with("affine", affine)
                .layer("GroupNorm", () -> {
                    GroupNormOptions options = new GroupNormOptions(groups, channels);
                    options.affine().put(affine);
                    return new GroupNormImpl(options);
                });
    }

    private LayerPair layerNorm() {
        long[] shape = random.shape(random.between(1, 3), 20);
        boolean elementwiseAffine = mostly();
        return new Arguments()
                .with("normalizedShape", shape)
                .with("elementwiseAffine", elementwiseAffine)
                .layer("LayerNorm", () -> {
                    LayerNormOptions options = new LayerNormOptions(new LongVector(shape));
                    options.elementwise_affine().put(elementwiseAffine);
                    return new LayerNormImpl(options);
                });
    }

    private LayerPair embedding() {
        int rows = random.size(1, 300);
        int dimensions = random.size(1, 100);
        Arguments arguments = new Arguments().with("numEmbeddings", rows).with("embeddingDim", dimensions);
        if (coin()) {
            return arguments.layer("Embedding", () -> new EmbeddingImpl(new EmbeddingOptions(rows, dimensions)));
        }
        int paddingIdx = random.between(-rows, rows - 1);
        return arguments.with("paddingIdx", paddingIdx).layer("Embedding", () -> {
            EmbeddingOptions options = new EmbeddingOptions(rows, dimensions);
            options.padding_idx().put(new LongOptional(paddingIdx));
            return new EmbeddingImpl(options);
        });
    }

    /** Without a padding row: C++ makes it zero first and draws over it. */
    private LayerPair embeddingBag() {
        int rows = random.size(1, 300);
        int dimensions = random.size(1, 100);
        return new Arguments()
                .with("numEmbeddings", rows)
                .with("embeddingDim", dimensions)
                .layer("EmbeddingBag", () -> new EmbeddingBagImpl(new EmbeddingBagOptions(rows, dimensions)));
    }

    private LayerPair rnn() {
        int input = random.size(1, 40);
        int hidden = random.size(1, 40);
        int layers = random.between(1, 3);
        boolean bias = mostly();
        boolean bidirectional = coin();
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("numLayers", layers)
                .with("bias", bias)
                .with("bidirectional", bidirectional)
                .layer("RNN", () -> {
                    RNNOptions options = new RNNOptions(input, hidden);
                    options.num_layers().put(layers);
                    options.bias().put(bias);
                    options.bidirectional().put(bidirectional);
                    return new RNNImpl(options);
                });
    }

    private LayerPair lstm() {
        int input = random.size(1, 40);
        int hidden = random.size(2, 40);
        int layers = random.between(1, 3);
        boolean bias = mostly();
        boolean bidirectional = coin();
        int projection = coin() ? 0 : random.between(1, hidden - 1);
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("numLayers", layers)
                .with("bias", bias)
                .with("bidirectional", bidirectional)
                .with("projSize", projection)
                .layer("LSTM", () -> {
                    LSTMOptions options = new LSTMOptions(input, hidden);
                    options.num_layers().put(layers);
                    options.bias().put(bias);
                    options.bidirectional().put(bidirectional);
                    options.proj_size().put(projection);
                    return new LSTMImpl(options);
                });
    }

    private LayerPair gru() {
        int input = random.size(1, 40);
        int hidden = random.size(1, 40);
        int layers = random.between(1, 3);
        boolean bias = mostly();
        boolean bidirectional = coin();
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("numLayers", layers)
                .with("bias", bias)
                .with("bidirectional", bidirectional)
                .layer("GRU", () -> {
                    GRUOptions options = new GRUOptions(input, hidden);
                    options.num_layers().put(layers);
                    options.bias().put(bias);
                    options.bidirectional().put(bidirectional);
                    return new GRUImpl(options);
                });
    }

    private LayerPair rnnCell() {
        int input = random.size(1, 80);
        int hidden = random.size(1, 80);
        boolean bias = mostly();
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("bias", bias)
                .layer("RNNCell", () -> {
                    RNNCellOptions options = new RNNCellOptions(input, hidden);
                    options.bias().put(bias);
                    return new RNNCellImpl(options);
                });
    }

    private LayerPair lstmCell() {
        int input = random.size(1, 80);
        int hidden = random.size(1, 80);
        boolean bias = mostly();
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("bias", bias)
                .layer("LSTMCell", () -> {
                    LSTMCellOptions options = new LSTMCellOptions(input, hidden);
                    options.bias().put(bias);
                    return new LSTMCellImpl(options);
                });
    }

    private LayerPair gruCell() {
        int input = random.size(1, 80);
        int hidden = random.size(1, 80);
        boolean bias = mostly();
        return new Arguments()
                .with("inputSize", input)
                .with("hiddenSize", hidden)
                .with("bias", bias)
                .layer("GRUCell", () -> {
                    GRUCellOptions options = new GRUCellOptions(input, hidden);
                    options.bias().put(bias);
                    return new GRUCellImpl(options);
                });
    }

    private LayerPair prelu() {
        int parameters = random.size(1, 100);
        double init = random.real(-1, 1);
        return new Arguments()
                .with("numParameters", parameters)
                .with("init", init)
                .layer("PReLU", () -> {
                    PReLUOptions options = new PReLUOptions();
                    options.num_parameters().put(parameters);
                    options.init().put(init);
                    return new PReLUImpl(options);
                });
    }

    private LayerPair multiheadAttention() {
        int heads = random.between(1, 8);
        int embedDim = heads * random.size(1, 12);
        int kdim = coin() ? embedDim : random.size(1, 60);
        int vdim = coin() ? embedDim : random.size(1, 60);
        boolean bias = mostly();
        boolean addBiasKv = coin();
        return new Arguments()
                .with("embedDim", embedDim)
                .with("numHeads", heads)
                .with("kdim", kdim)
                .with("vdim", vdim)
                .with("bias", bias)
                .with("addBiasKv", addBiasKv)
                .layer("MultiheadAttention", () -> {
                    MultiheadAttentionOptions options = new MultiheadAttentionOptions(embedDim, heads);
                    options.kdim().put(kdim);
                    options.vdim().put(vdim);
                    options.bias().put(bias);
                    options.add_bias_kv().put(addBiasKv);
                    return new MultiheadAttentionImpl(options);
                });
    }

    private LayerPair transformerEncoderLayer() {
        int nhead = random.between(1, 8);
        int dModel = nhead * random.size(1, 8);
        int dimFeedforward = random.size(1, 100);
        return new Arguments()
                .with("dModel", dModel)
                .with("nhead", nhead)
                .with("dimFeedforward", dimFeedforward)
                .layer("TransformerEncoderLayer", () -> {
                    TransformerEncoderLayerOptions options = new TransformerEncoderLayerOptions(dModel, nhead);
                    options.dim_feedforward().put(dimFeedforward);
                    return new TransformerEncoderLayerImpl(options);
                });
    }

    private LayerPair transformerDecoderLayer() {
        int nhead = random.between(1, 8);
        int dModel = nhead * random.size(1, 8);
        int dimFeedforward = random.size(1, 100);
        return new Arguments()
                .with("dModel", dModel)
                .with("nhead", nhead)
                .with("dimFeedforward", dimFeedforward)
                .layer("TransformerDecoderLayer", () -> {
                    TransformerDecoderLayerOptions options = new TransformerDecoderLayerOptions(dModel, nhead);
                    options.dim_feedforward().put(dimFeedforward);
                    return new TransformerDecoderLayerImpl(options);
                });
    }

    private LayerPair adaptiveLogSoftmaxWithLoss() {
        long[] ends = LongStream.generate(() -> random.between(1, 60))
                .distinct()
                .limit(random.between(2, 5))
                .sorted()
                .toArray();
        long[] cutoffs = LongStream.of(ends).limit(ends.length - 1).toArray();
        long classes = ends[ends.length - 1];
        double divValue = random.of(List.of(1.0, 1.5, 2.0, 4.0));
        // Where a cluster's projection has no rows, Python draws nothing and C++ throws.
        int in = random.size((int) Math.ceil(Math.pow(divValue, cutoffs.length)), 300);
        boolean headBias = coin();
        return new Arguments()
                .with("inFeatures", in)
                .with("nClasses", classes)
                .with("cutoffs", cutoffs)
                .with("divValue", divValue)
                .with("headBias", headBias)
                .layerOfParts(
                        "AdaptiveLogSoftmaxWithLoss",
                        () -> adaptiveLogSoftmaxWithLoss(in, classes, cutoffs, divValue, headBias));
    }

    /** The parts in Python's order: C++ builds the two layers of a cluster in the order that its compiler likes. */
    private static Map<String, Tensor> adaptiveLogSoftmaxWithLoss(
            int in, long classes, long[] cutoffs, double divValue, boolean headBias) {
        Map<String, Tensor> tensors = new HashMap<>();
        putLinear(tensors, "head", in, cutoffs[0] + cutoffs.length, headBias);
        for (int i = 0; i < cutoffs.length; i++) {
            long hidden = (long) (in / Math.pow(divValue, i + 1));
            long out = (i + 1 < cutoffs.length ? cutoffs[i + 1] : classes) - cutoffs[i];
            putLinear(tensors, "tail." + i + ".0", in, hidden, false);
            putLinear(tensors, "tail." + i + ".1", hidden, out, false);
        }
        return tensors;
    }

    private static void putLinear(Map<String, Tensor> tensors, String name, long in, long out, boolean bias) {
        LinearOptions options = new LinearOptions(in, out);
        options.bias().put(bias);
        LibTorch.stateDict(new LinearImpl(options)).forEach((key, tensor) -> tensors.put(name + "." + key, tensor));
    }
}

package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;

import java.util.List;

/** What PyTorch refuses of recurrent layers, embeddings, norms, attention, transformers and losses. */
final class ArgumentMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("recurrent networks without sizes or layers", """
                        @RNN(inputSize = 0, hiddenSize = 3) Layer a;
                    //                   ^ INPUT_SIZE_NOT_POSITIVE
                    // input_size must be greater than zero, but inputSize is 0.
                    // -> Give 1 or more.
                        @GRU(inputSize = 3, hiddenSize = -1) Layer b;
                    //                                   ^ HIDDEN_SIZE_NOT_POSITIVE
                    // hidden_size must be greater than zero, but hiddenSize is -1.
                    // -> Give 1 or more.
                        @LSTM(inputSize = 3, hiddenSize = 4, numLayers = 0) Layer c;
                    //                                                   ^ NUM_LAYERS_NOT_POSITIVE
                    // num_layers must be greater than zero, but numLayers is 0.
                    // -> Give 1 or more.
                        @LSTM(inputSize = 3, hiddenSize = 4, numLayers = 101) Layer d;
                    //                                                   ^ TOO_MANY_LAYERS
                    // Fanin describes at most 100 layers of one recurrent network, but numLayers is 101.
                    // -> Give fewer layers.
                        @LSTMCell(inputSize = 3, hiddenSize = 0) Layer e;
                    //                                        ^ SIZE_NOT_POSITIVE
                    // hiddenSize must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                    """),
            field("projections", """
                        @LSTM(inputSize = 3, hiddenSize = 4, projSize = -1) Layer a;
                    //                                                  ^ PROJ_SIZE_NEGATIVE
                    // proj_size should be a positive integer or zero to disable projections, but projSize is -1.
                    // -> Remove projSize, or give 0.
                        @LSTM(inputSize = 3, hiddenSize = 4, projSize = 4) Layer b;
                    //                                                  ^ PROJ_SIZE_TOO_LARGE
                    // proj_size has to be smaller than hidden_size, but projSize is 4 and hiddenSize is 4.
                    // -> Give a smaller projSize.
                    """),
            field("dropouts that are no probability", """
                        @RNN(inputSize = 3, hiddenSize = 4, dropout = 1.5) Layer a;
                    //                                                ^ DROPOUT_RANGE
                    // dropout should be a number in range [0, 1] representing the probability of an element being zeroed,
                    // but dropout is 1.5.
                    // -> Give a number from 0 to 1.
                        @GRU(inputSize = 3, hiddenSize = 4, numLayers = 2, dropout = Double.NaN) Layer b;
                    //                                                                     ^ DROPOUT_RANGE
                    // dropout should be a number in range [0, 1] representing the probability of an element being zeroed,
                    // but dropout is NaN.
                    // -> Give a number from 0 to 1.
                        @MultiheadAttention(embedDim = 4, numHeads = 2, dropout = -0.1) Layer c;
                    //                                                            ^ DROPOUT_PROBABILITY
                    // dropout probability has to be between 0 and 1, but dropout is -0.1.
                    // -> Give a number from 0 to 1.
                        @TransformerEncoderLayer(dModel = 4, nhead = 2, dropout = 2) Layer d;
                    //                                                            ^ DROPOUT_PROBABILITY
                    // dropout probability has to be between 0 and 1, but dropout is 2.0.
                    // -> Give a number from 0 to 1.
                    """),
            field("nonlinearities that recurrent layers lack", """
                        @RNN(inputSize = 3, hiddenSize = 4, nonlinearity = Nonlinearity.SIGMOID) Layer a;
                    //                                                                 ^ RNN_NONLINEARITY
                    // Unknown nonlinearity: nonlinearity is Nonlinearity.SIGMOID.
                    // -> Use Nonlinearity.TANH or Nonlinearity.RELU.
                        @RNNCell(inputSize = 3, hiddenSize = 4, nonlinearity = Nonlinearity.LEAKY_RELU) Layer b;
                    //                                                                     ^ RNN_NONLINEARITY
                    // Unknown nonlinearity: nonlinearity is Nonlinearity.LEAKY_RELU.
                    // -> Use Nonlinearity.TANH or Nonlinearity.RELU.
                    """),
            field("padding rows that the table does not have", """
                        @Embedding(numEmbeddings = 3, embeddingDim = 2, paddingIdx = 3) Layer a;
                    //                                                               ^ PADDING_IDX_RANGE
                    // Padding_idx must be within num_embeddings, but paddingIdx is 3 and numEmbeddings is 3.
                    // -> Give a row of the table; negative numbers count from the end.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2, paddingIdx = -4) Layer b;
                    //                                                               ^ PADDING_IDX_RANGE
                    // Padding_idx must be within num_embeddings, but paddingIdx is -4 and numEmbeddings is 3.
                    // -> Give a row of the table; negative numbers count from the end.
                        @EmbeddingBag(numEmbeddings = 3, embeddingDim = 2, paddingIdx = 3) Layer c;
                    //                                                                  ^ PADDING_IDX_RANGE_OF_BAG
                    // padding_idx must be within num_embeddings, but paddingIdx is 3 and numEmbeddings is 3.
                    // -> Give a row of the table; negative numbers count from the end.
                    """),
            field("a mode that a bag of embeddings lacks", """
                        @EmbeddingBag(numEmbeddings = 3, embeddingDim = 2, mode = "Mean") Layer a;
                    //                                                            ^ EMBEDDING_BAG_MODE
                    // mode has to be one of sum, mean or max, but mode is "Mean".
                    // -> Use one of these words in lower case.
                    """),
            field("groups of channels", """
                        @GroupNorm(numGroups = 0, numChannels = 4) Layer a;
                    //                         ^ NUM_GROUPS_NOT_POSITIVE
                    // num_groups must be positive, but numGroups is 0.
                    // -> Give 1 or more.
                        @GroupNorm(numGroups = 3, numChannels = 4) Layer b;
                    //                                          ^ NUM_CHANNELS_NOT_DIVISIBLE
                    // num_channels must be divisible by num_groups, but numChannels is 4 and numGroups is 3.
                    // -> Choose numGroups among the divisors of numChannels.
                        @GroupNorm(numChannels = 4) Layer c;
                    //  ^ ARGUMENT_MISSING
                    // @GroupNorm of Net.c gives no numGroups.
                    // -> Give it in the annotation.
                    """),
            field("heads that do not divide the model", """
                        @MultiheadAttention(embedDim = 0, numHeads = 1) Layer a;
                    //                                 ^ EMBED_DIM_NOT_POSITIVE
                    // embed_dim and num_heads must be greater than 0, but embedDim is 0.
                    // -> Give 1 or more.
                        @MultiheadAttention(embedDim = 4, numHeads = 0) Layer b;
                    //                                               ^ NUM_HEADS_NOT_POSITIVE
                    // embed_dim and num_heads must be greater than 0, but numHeads is 0.
                    // -> Give 1 or more.
                        @MultiheadAttention(embedDim = 4) Layer c;
                    //  ^ ARGUMENT_MISSING
                    // @MultiheadAttention of Net.c gives no numHeads.
                    // -> Give it in the annotation.
                        @TransformerEncoder(numLayers = 2, encoderLayer = @TransformerEncoderLayer(dModel = 4)) Layer part;
                    //                                                    ^ ARGUMENT_MISSING
                    // @TransformerEncoderLayer of Net.part gives no nhead.
                    // -> Give it in the annotation.
                        @MultiheadAttention(numHeads = 3, embedDim = 4) Layer d;
                    //                                               ^ EMBED_DIM_NOT_DIVISIBLE
                    // embed_dim must be divisible by num_heads, but embedDim is 4 and numHeads is 3.
                    // -> Choose the number of heads among the divisors of the model's size.
                        @TransformerDecoderLayer(dModel = 4, nhead = 3) Layer e;
                    //                                    ^ EMBED_DIM_NOT_DIVISIBLE
                    // embed_dim must be divisible by num_heads, but dModel is 4 and nhead is 3.
                    // -> Choose the number of heads among the divisors of the model's size.
                        @Transformer(nhead = 5) Layer f;
                    //                       ^ EMBED_DIM_NOT_DIVISIBLE
                    // embed_dim must be divisible by num_heads, but dModel is 512 and nhead is 5.
                    // -> Choose the number of heads among the divisors of the model's size.
                    """),
            field("keys and values", """
                        @MultiheadAttention(embedDim = 4, numHeads = 2, kdim = -1, vdim = -2) Layer a;
                    //                                                         ^ KDIM_NEGATIVE
                    // kdim must not be negative, but kdim is -1.
                    // -> Remove kdim, or give 1 or more.
                    //                                                                    ^ VDIM_NEGATIVE
                    // vdim must not be negative, but vdim is -2.
                    // -> Remove vdim, or give 1 or more.
                        @MultiheadAttention(numHeads = 2, vdim = 3) @Sizes(embedDim = "width") Layer b;
                    //                                           ^ KDIM_AT_RUN_TIME
                    // whether the projections are packed depends on whether kdim and vdim equal embed_dim, but embedDim
                    // comes at run time, kdim is 0 and vdim is 3.
                    // -> Give embedDim in the annotation, or remove kdim and vdim.
                        int width;
                    """),
            field("transformers", """
                        @TransformerEncoderLayer(dModel = 4, nhead = 2, activation = "GELU") Layer a;
                    //                                                               ^ ACTIVATION
                    // activation should be relu/gelu, but activation is "GELU".
                    // -> Use one of these words in lower case.
                        @TransformerEncoderLayer(dModel = 4, nhead = 2, dimFeedforward = 0) Layer b;
                    //                                                                   ^ SIZE_NOT_POSITIVE
                    // dimFeedforward must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                        @Transformer(dModel = 4, nhead = 2, numEncoderLayers = -1, numDecoderLayers = -2) Layer c;
                    //                                                         ^ NUM_LAYERS_NEGATIVE
                    // the number of layers must not be negative, but numEncoderLayers is -1.
                    // -> Give 0 or more.
                    //                                                                                ^ NUM_LAYERS_NEGATIVE
                    // the number of layers must not be negative, but numDecoderLayers is -2.
                    // -> Give 0 or more.
                        @Transformer(dModel = 4, nhead = 2, numEncoderLayers = 1001, numDecoderLayers = 2147483647) Layer d;
                    //                                                         ^ TOO_MANY_COPIES
                    // Fanin describes at most 1000 copies of one layer, but numEncoderLayers is 1001.
                    // -> Give fewer layers.
                    //                                                                                  ^ TOO_MANY_COPIES
                    // Fanin describes at most 1000 copies of one layer, but numDecoderLayers is 2147483647.
                    // -> Give fewer layers.
                    """),
            field("an annotation within an annotation", """
                        @TransformerEncoder(encoderLayer = @TransformerEncoderLayer(nhead = 3, dModel = 16), numLayers = 2) Layer a;
                    //                                                                                  ^ EMBED_DIM_NOT_DIVISIBLE
                    // embed_dim must be divisible by num_heads, but dModel is 16 and nhead is 3.
                    // -> Choose the number of heads among the divisors of the model's size.
                        @TransformerEncoder(numLayers = -1, encoderLayer = @TransformerEncoderLayer(dModel = 0, nhead = 2)) Layer b;
                    //                                  ^ NUM_LAYERS_NEGATIVE
                    // the number of layers must not be negative, but numLayers is -1.
                    // -> Give 0 or more.
                    //                                                                                       ^ EMBED_DIM_NOT_POSITIVE
                    // embed_dim and num_heads must be greater than 0, but dModel is 0.
                    // -> Give 1 or more.
                        @TransformerDecoder(decoderLayer = @TransformerDecoderLayer(nhead = 2), numLayers = 1001) Layer c;
                    //                                     ^ SIZE_MISSING_IN_PART
                    // @TransformerDecoderLayer of Net.c gives no dModel.
                    // -> Give it in the annotation.
                    //                                                                                      ^ TOO_MANY_COPIES
                    // Fanin describes at most 1000 copies of one layer, but numLayers is 1001.
                    // -> Give fewer layers.
                        @TransformerEncoder(
                            encoderLayer = @TransformerEncoderLayer(dModel = 16, nhead = 2, dropout = 7),
                    //                                                                                ^ DROPOUT_PROBABILITY
                    // dropout probability has to be between 0 and 1, but dropout is 7.0.
                    // -> Give a number from 0 to 1.
                            numLayers = 2,
                            norm = {@LayerNorm(normalizedShape = 16), @LayerNorm(normalizedShape = {16, -1})}) Layer d;
                    //                                                                                  ^ SIZE_NOT_POSITIVE
                    // normalizedShape must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                        @TransformerDecoder(decoderLayer = @TransformerDecoderLayer(dModel = 16, nhead = 2), numLayers = 1,
                            norm = @LayerNorm(normalizedShape = {})) Layer e;
                    //                                          ^ TUPLE_LENGTH
                    // normalizedShape has 0 numbers, but takes 1 or more.
                    // -> Give one for each dimension, or one for all.
                        @TransformerEncoder(encoderLayer = @TransformerEncoderLayer(dModel = 16, nhead = 2), numLayers = 2)
                        @Sizes(dModel = "width") Layer f;
                    //                  ^ SIZES_OF_OTHER_LAYER
                    // dModel is no size of a TransformerEncoder.
                    // -> Remove it, or use a size of the layer; it has none.
                        int width;
                    """),
            field("several norms after the last layer", """
                        @TransformerEncoder(
                            encoderLayer = @TransformerEncoderLayer(dModel = 16, nhead = 2),
                            numLayers = 2,
                            norm = {@LayerNorm(normalizedShape = 16), @LayerNorm(normalizedShape = 16)}) Layer a;
                    //             ^ SEVERAL_NORMS
                    // norm is one layer or none, but norm is {@LayerNorm(normalizedShape = 16), @LayerNorm(normalizedShape
                    // = 16)}.
                    // -> Keep one @LayerNorm.
                    """),
            field("clusters of an adaptive softmax", """
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 0, nClasses = 10, cutoffs = 3) Layer a;
                    //                                           ^ FEATURES_NOT_POSITIVE
                    // a number of features must be greater than 0, but inFeatures is 0.
                    // -> Give 1 or more.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 10, cutoffs = {}) Layer b;
                    //                                                                       ^ CUTOFFS_EMPTY
                    // cutoffs should be a sequence of length larger than 0, but cutoffs is {}.
                    // -> Give the first class of each cluster.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 10, cutoffs = {5, 5}) Layer c;
                    //                                                                       ^ CUTOFFS
                    // cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each
                    // value is between 1 and n_classes-1, but cutoffs is {5, 5} and nClasses is 10.
                    // -> Sort the cutoffs and keep them below nClasses.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 10, cutoffs = {0, 5}) Layer d;
                    //                                                                       ^ CUTOFFS
                    // cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each
                    // value is between 1 and n_classes-1, but cutoffs is {0, 5} and nClasses is 10.
                    // -> Sort the cutoffs and keep them below nClasses.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 10, cutoffs = 10) Layer e;
                    //                                                                       ^ CUTOFFS
                    // cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each
                    // value is between 1 and n_classes-1, but cutoffs is 10 and nClasses is 10.
                    // -> Sort the cutoffs and keep them below nClasses.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 4, nClasses = 10, cutoffs = 3, divValue = 0) Layer f;
                    //                                                                                     ^ DIV_VALUE_NOT_POSITIVE
                    // div_value must be greater than 0, but divValue is 0.0.
                    // -> Give a positive number.
                    """),
            field("classes of a cross entropy", """
                        @LinearCrossEntropyLoss(inFeatures = 4, numClasses = 3, outFeatures = {2, 0}) Layer a;
                    //                                                                        ^ FEATURES_NOT_POSITIVE
                    // a number of features must be greater than 0, but outFeatures is {2, 0}.
                    // -> Give 1 or more.
                        @LinearCrossEntropyLoss(inFeatures = 4, numClasses = 0) Layer b;
                    //                                                       ^ SIZE_NOT_POSITIVE
                    // numClasses must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                        @LinearCrossEntropyLoss(inFeatures = 4, numClasses = 3, weight = {1, 2}) Layer c;
                    //                                                                   ^ CLASS_WEIGHTS
                    // weight tensor should be defined either for all classes or no classes, but weight is {1.0, 2.0} and
                    // numClasses is 3.
                    // -> Give one number for each class, or none.
                    """),
            field("a shape without dimensions", """
                        @LayerNorm(normalizedShape = {}) Layer a;
                    //                               ^ TUPLE_LENGTH
                    // normalizedShape has 0 numbers, but takes 1 or more.
                    // -> Give one for each dimension, or one for all.
                        @RMSNorm Layer b;
                    //  ^ SIZE_MISSING
                    // @RMSNorm of Net.b gives no normalizedShape.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    """),
            field("tensors of composites longer than an array", """
                        @TransformerEncoderLayer(nhead = 1, dModel = 65536, bias = false, dimFeedforward = 1) Layer a;
                    //                                               ^ TENSOR_TOO_LONG
                    // self_attn.in_proj_weight of the shape (196608, 65536) has 12884901888 elements, but a Java array
                    // holds at most 2147483647.
                    // -> Make the layer smaller, or split it.
                    //                                               ^ TENSOR_TOO_LONG
                    // self_attn.out_proj.weight of the shape (65536, 65536) has 4294967296 elements, but a Java array
                    // holds at most 2147483647.
                    // -> Make the layer smaller, or split it.
                        @AdaptiveLogSoftmaxWithLoss(inFeatures = 65536, nClasses = 65536, cutoffs = 65535) Layer b;
                    //  ^ TENSOR_TOO_LONG
                    // head.weight of the shape (65536, 65536) has 4294967296 elements, but a Java array holds at most
                    // 2147483647.
                    // -> Make the layer smaller, or split it.
                    """));

    private ArgumentMistakes() {}
}

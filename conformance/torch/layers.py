"""Random configurations of the other layers that PyTorch 1.13 has, and of its two parametrizations."""

from feedforward import KINDS as FEEDFORWARD
from feedforward import SEEDS
from golden import ALL, CONTINUE, Choice, Layer, Model, SpectralNorm, WeightNorm

SEED = 20261124


def recurrent(kind):
    def layer(choice):
        hidden_size = choice.size(48)
        arguments = dict(
            input_size=choice.size(48),
            hidden_size=hidden_size,
            **choice.some(num_layers=choice.randint(1, 3)),
        )
        if kind == "RNN":
            arguments |= choice.some(nonlinearity=choice.choice(("tanh", "relu")))
        arguments |= choice.some(bias=choice.maybe(), batch_first=choice.maybe())
        if arguments.get("num_layers", 1) > 1:
            arguments |= choice.some(dropout=0.25)
        arguments |= choice.some(bidirectional=choice.maybe())
        if kind == "LSTM" and hidden_size > 1:
            arguments |= choice.some(proj_size=choice.randint(1, hidden_size - 1))
        return Layer(kind, **arguments)

    return layer


def recurrent_cell(kind):
    def layer(choice):
        return Layer(
            kind,
            input_size=choice.size(80),
            hidden_size=choice.size(80),
            **choice.some(bias=choice.maybe()),
            **(choice.some(nonlinearity=choice.choice(("tanh", "relu"))) if kind == "RNNCell" else {}),
        )

    return layer


def embedding(kind):
    def layer(choice):
        num_embeddings = choice.size(200)
        row = choice.randint(-num_embeddings, num_embeddings - 1)
        arguments = dict(num_embeddings=num_embeddings, embedding_dim=choice.size(40))
        if kind == "Embedding":
            arguments |= choice.some(padding_idx=row)
        arguments |= choice.some(max_norm=1.0, norm_type=1.0, scale_grad_by_freq=choice.maybe())
        if kind == "EmbeddingBag":
            arguments |= choice.some(mode=choice.choice(("sum", "mean")))
        arguments |= choice.some(sparse=choice.maybe())
        if kind == "EmbeddingBag":
            arguments |= choice.some(include_last_offset=choice.maybe())
            arguments |= choice.some(padding_idx=row)
        return Layer(kind, **arguments)

    return layer


def channel_norm(kind):
    def layer(choice):
        return Layer(
            kind,
            num_features=choice.size(300),
            **choice.some(
                eps=1e-3,
                momentum=choice.choice((0.1, 0.01, None)),
                affine=choice.maybe(),
                track_running_stats=choice.maybe(),
            ),
        )

    return layer


def group_norm(choice):
    num_groups = choice.size(16)
    num_channels = choice.size(300, num_groups)
    return Layer("GroupNorm", num_groups=num_groups, num_channels=num_channels, **choice.some(eps=1e-3, affine=choice.maybe()))


def layer_norm(choice):
    shape = tuple(choice.size(12) for _ in range(choice.randint(1, 3)))
    return Layer(
        "LayerNorm",
        normalized_shape=shape if len(shape) > 1 or choice.maybe() else shape[0],
        **choice.some(eps=1e-3, elementwise_affine=choice.maybe()),
    )


def prelu(choice):
    return Layer("PReLU", **choice.some(num_parameters=choice.size(100), init=choice.choice((0.25, 0.1, 0.0, -1.5))))


def heads_and_size(choice, most):
    heads = choice.randint(1, 5)
    return heads, choice.size(most, heads)


def multihead_attention(choice):
    num_heads, embed_dim = heads_and_size(choice, 48)
    return Layer(
        "MultiheadAttention",
        embed_dim=embed_dim,
        num_heads=num_heads,
        **choice.some(
            dropout=0.1,
            bias=choice.maybe(),
            add_bias_kv=choice.maybe(),
            add_zero_attn=choice.maybe(),
            kdim=choice.choice((embed_dim, choice.size(30))),
            vdim=choice.choice((embed_dim, choice.size(30))),
            batch_first=choice.maybe(),
        ),
    )


def transformer_options(choice):
    return choice.some(
        dropout=0.2,
        activation=choice.choice(("relu", "gelu")),
        layer_norm_eps=1e-6,
        batch_first=choice.maybe(),
        norm_first=choice.maybe(),
    )


def transformer_layer(kind):
    def layer(choice):
        nhead, d_model = heads_and_size(choice, 24)
        size = choice.some(dim_feedforward=choice.size(50)) if d_model < 8 else dict(dim_feedforward=choice.size(50))
        return Layer(kind, d_model=d_model, nhead=nhead, **size, **transformer_options(choice))

    return layer


def transformer_stack(part):
    def layer(choice):
        one = transformer_layer(f"Transformer{part}Layer")(choice)
        return Layer(
            f"Transformer{part}",
            **{f"{part.lower()}_layer": one},
            num_layers=choice.randint(1, 3),
            **choice.some(norm=Layer("LayerNorm", normalized_shape=one.arguments["d_model"])),
        )

    return layer


def transformer(choice):
    nhead, d_model = heads_and_size(choice, 20)
    return Layer(
        "Transformer",
        d_model=d_model,
        nhead=nhead,
        num_encoder_layers=choice.randint(1, 3),
        num_decoder_layers=choice.randint(1, 3),
        dim_feedforward=choice.size(30),
        **transformer_options(choice),
    )


def adaptive_log_softmax(choice):
    cutoffs = tuple(sorted(choice.sample(range(1, 60), choice.randint(1, 3))))
    return Layer(
        "AdaptiveLogSoftmaxWithLoss",
        in_features=choice.size(64),
        n_classes=cutoffs[-1] + choice.randint(1, 40),
        cutoffs=cutoffs,
        **choice.some(div_value=choice.choice((4.0, 2.0, 1.5, 1.0)), head_bias=choice.maybe()),
    )


def with_parametrization(parametrization):
    kinds = ["Linear", "Conv1d", "Conv2d", "ConvTranspose1d", "ConvTranspose2d"]

    def layer(choice):
        result = FEEDFORWARD[choice.choice(kinds)][0](choice)
        result.after = (parametrization(choice),)
        return result

    return layer


def spectral_norm(choice):
    return SpectralNorm(**choice.some(n_power_iterations=choice.randint(1, 3), eps=1e-10, dim=choice.randint(0, 1)))


def weight_norm(choice):
    return WeightNorm(**choice.some(dim=choice.randint(0, 1)))


KINDS = {
    "RNN": (recurrent("RNN"), 40),
    "LSTM": (recurrent("LSTM"), 60),
    "GRU": (recurrent("GRU"), 40),
    "RNNCell": (recurrent_cell("RNNCell"), 20),
    "LSTMCell": (recurrent_cell("LSTMCell"), 20),
    "GRUCell": (recurrent_cell("GRUCell"), 20),
    "Embedding": (embedding("Embedding"), 60),
    "EmbeddingBag": (embedding("EmbeddingBag"), 40),
    "SyncBatchNorm": (channel_norm("SyncBatchNorm"), 15),
    "InstanceNorm1d": (channel_norm("InstanceNorm1d"), 15),
    "InstanceNorm2d": (channel_norm("InstanceNorm2d"), 15),
    "InstanceNorm3d": (channel_norm("InstanceNorm3d"), 15),
    "GroupNorm": (group_norm, 15),
    "LayerNorm": (layer_norm, 20),
    "PReLU": (prelu, 15),
    "MultiheadAttention": (multihead_attention, 80),
    "TransformerEncoderLayer": (transformer_layer("TransformerEncoderLayer"), 30),
    "TransformerDecoderLayer": (transformer_layer("TransformerDecoderLayer"), 30),
    "TransformerEncoder": (transformer_stack("Encoder"), 20),
    "TransformerDecoder": (transformer_stack("Decoder"), 20),
    "Transformer": (transformer, 30),
    "AdaptiveLogSoftmaxWithLoss": (adaptive_log_softmax, 40),
    "SpectralNorm": (with_parametrization(spectral_norm), 30),
    "WeightNorm": (with_parametrization(weight_norm), 30),
}

# Where the normal distribution changes its algorithm (16 elements) and where its last block is not full.
EDGES = (
    *(Layer("Embedding", num_embeddings=1, embedding_dim=size) for size in (1, 2, 15, 16, 17, 31, 32, 33, 4991, 4993)),
    Layer("Embedding", num_embeddings=3, embedding_dim=5, padding_idx=-1),
    Layer("Embedding", num_embeddings=1009, embedding_dim=997, padding_idx=0),
    Layer("LSTM", input_size=256, hidden_size=256, num_layers=2, bidirectional=True),
    Layer("MultiheadAttention", embed_dim=15, num_heads=3, add_bias_kv=True),
    Layer("MultiheadAttention", embed_dim=16, num_heads=4, add_bias_kv=True, kdim=15, vdim=17),
    Layer("MultiheadAttention", embed_dim=256, num_heads=8, add_bias_kv=True),
    Layer("TransformerEncoderLayer", d_model=64, nhead=4),
    Layer("AdaptiveLogSoftmaxWithLoss", in_features=7, n_classes=50, cutoffs=(10, 30), div_value=8.0),
)


def single_layers(choice):
    for kind, (layer, count) in KINDS.items():
        for number in range(count):
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            resets = ((ALL, CONTINUE),) if number % 5 == 4 else ()
            yield Model(f"{kind}/{number}", seed, {"layer": layer(choice)}, resets)
    for number, layer in enumerate(EDGES):
        yield Model(f"Edges/{number}", SEEDS[number % len(SEEDS)], {"layer": layer})


def several_layers(choice):
    """A sample that one layer leaves over in the generator is the next one's first."""
    kinds = [layer for layer, _ in (KINDS | FEEDFORWARD).values()]
    odd = Layer("Embedding", num_embeddings=3, embedding_dim=3)
    for number in range(40):
        layers = [choice.choice(kinds)(choice) for _ in range(choice.randint(2, 5))]
        layers.insert(choice.randrange(len(layers)), odd)
        fields = {f"layer{position}": layer for position, layer in enumerate(layers)}
        resets = ((choice.choice(list(fields)), CONTINUE), (ALL, CONTINUE), (ALL, choice.seed_of_model()))
        yield Model(f"SeveralLayers/{number}", SEEDS[number % len(SEEDS)], fields, resets)


def models():
    choice = Choice(SEED)
    yield from single_layers(choice)
    yield from several_layers(choice)

"""Modules and arguments that came after PyTorch 1.13: see newer_modules."""

from feedforward import SEEDS
from golden import ALL, CONTINUE, Choice, Layer, Model
from layers import heads_and_size
from newer_modules import CONSTRUCTORS

SEED = 20261125
NORMS_OVER_FEATURES = [kind for kind in CONSTRUCTORS if kind[:-2] in ("BatchNorm", "InstanceNorm")] + ["SyncBatchNorm"]


def newer(kind, **arguments):
    return Layer(kind, constructor=CONSTRUCTORS[kind], **arguments)


def rms_norm(choice):
    shape = tuple(choice.size(12) for _ in range(choice.randint(1, 3)))
    return newer("RMSNorm", normalized_shape=shape, **choice.some(eps=1e-5, elementwise_affine=choice.maybe()))


def loss(choice):
    num_classes = choice.size(40)
    weight = tuple(choice.choice((0.5, 1.0, 2.25, 0.1)) for _ in range(num_classes))
    return newer(
        "LinearCrossEntropyLoss",
        in_features=choice.size(60),
        num_classes=num_classes,
        **choice.some(weight=weight),
        **choice.some(out_features=tuple(choice.size(4) for _ in range(choice.randint(1, 2))), bias=choice.maybe()),
    )


def norm_over_features(choice):
    kind = choice.choice(NORMS_OVER_FEATURES)
    return newer(kind, num_features=choice.size(90), affine=True, bias=False, **choice.some(eps=1e-3))


def group_norm(choice):
    groups = choice.randint(1, 6)
    return newer("GroupNorm", num_groups=groups, num_channels=groups * choice.size(12), bias=False)


def layer_norm(choice):
    return newer("LayerNorm", normalized_shape=choice.size(60), bias=False)


def transformer_layer(choice):
    nhead, d_model = heads_and_size(choice, 24)
    kind = choice.choice(("TransformerEncoderLayer", "TransformerDecoderLayer"))
    return newer(kind, d_model=d_model, nhead=nhead, dim_feedforward=choice.size(40), bias=False)


def transformer(choice):
    nhead, d_model = heads_and_size(choice, 16)
    return newer(
        "Transformer",
        d_model=d_model,
        nhead=nhead,
        # With no layers at all the one that would be copied is drawn all the same.
        num_encoder_layers=choice.randint(0, 2),
        num_decoder_layers=choice.randint(0, 2),
        dim_feedforward=choice.size(30),
        bias=choice.maybe(),
    )


KINDS = {
    "RMSNorm": (rms_norm, 20),
    "LinearCrossEntropyLoss": (loss, 25),
    "NormWithoutBias": (norm_over_features, 40),
    "GroupNormWithoutBias": (group_norm, 10),
    "LayerNormWithoutBias": (layer_norm, 10),
    "TransformerLayerWithoutBias": (transformer_layer, 25),
    "TransformerOfAnyDepth": (transformer, 30),
}


def models():
    choice = Choice(SEED)
    for kind, (layer, count) in KINDS.items():
        for number in range(count):
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            resets = ((ALL, CONTINUE),) if number % 5 == 4 else ()
            yield Model(f"{kind}/{number}", seed, {"layer": layer(choice)}, resets)

"""Random configurations of the layers that only Linear, Bilinear, convolutions and batch normalization need."""

from golden import ALL, CONTINUE, Choice, Layer, Model

SEED = 20261123

# What the generator may get wrong at the edges of its 32-bit seed, and torch.manual_seed at the edges of its range.
SEEDS = (0, 1, 2**32 - 1, 2**32, 2**40 + 3, -1, -5, -(2**63), 2**63 - 1, 2**63, 2**64 - 1)

PADDING_MODES = ("zeros", "reflect", "replicate", "circular")


def linear(choice):
    return Layer(
        "Linear",
        in_features=choice.size(600),
        out_features=choice.size(300),
        **choice.some(bias=choice.maybe()),
    )


def bilinear(choice):
    return Layer(
        "Bilinear",
        in1_features=choice.size(40),
        in2_features=choice.size(40),
        out_features=choice.size(40),
        **choice.some(bias=choice.maybe()),
    )


def per_dimension(choice, dimensions, least, most):
    """One number for all dimensions, or one for each."""
    if choice.maybe():
        return choice.randint(least, most)
    return tuple(choice.randint(least, most) for _ in range(dimensions))


def channels(choice, most):
    groups = choice.choice((1, 1, 2, 3, 4, 8))
    return choice.size(most, groups), choice.size(most, groups), groups


def conv(dimensions):
    def layer(choice):
        in_channels, out_channels, groups = channels(choice, 64)
        if choice.maybe(0.1):
            padding = dict(padding=choice.choice(("same", "valid")))
        else:
            padding = {
                **choice.some(stride=per_dimension(choice, dimensions, 1, 3)),
                **choice.some(padding=per_dimension(choice, dimensions, 0, 2)),
            }
        return Layer(
            f"Conv{dimensions}d",
            in_channels=in_channels,
            out_channels=out_channels,
            kernel_size=per_dimension(choice, dimensions, 1, (11, 7, 4)[dimensions - 1]),
            **padding,
            **choice.some(dilation=per_dimension(choice, dimensions, 1, 3)),
            **(dict(groups=groups) if groups > 1 else choice.some(groups=groups)),
            **choice.some(bias=choice.maybe()),
            **choice.some(padding_mode=choice.choice(PADDING_MODES)),
        )

    return layer


def conv_transpose(dimensions):
    def layer(choice):
        in_channels, out_channels, groups = channels(choice, 64)
        stride = choice.randint(2, 3)
        return Layer(
            f"ConvTranspose{dimensions}d",
            in_channels=in_channels,
            out_channels=out_channels,
            kernel_size=per_dimension(choice, dimensions, 1, (11, 7, 4)[dimensions - 1]),
            stride=stride if choice.maybe() else (stride,) * dimensions,
            **choice.some(padding=per_dimension(choice, dimensions, 0, 2)),
            **choice.some(output_padding=per_dimension(choice, dimensions, 0, stride - 1)),
            **(dict(groups=groups) if groups > 1 else choice.some(groups=groups)),
            **choice.some(bias=choice.maybe()),
            **choice.some(dilation=per_dimension(choice, dimensions, 1, 3)),
            **choice.some(padding_mode="zeros"),
        )

    return layer


def batch_norm(dimensions):
    def layer(choice):
        return Layer(
            f"BatchNorm{dimensions}d",
            num_features=choice.size(300),
            **choice.some(
                eps=choice.choice((1e-5, 1e-3, 1e-12)),
                momentum=choice.choice((0.1, 0.01, 1.0, None)),
                affine=choice.maybe(),
                track_running_stats=choice.maybe(),
            ),
        )

    return layer


KINDS = {
    "Linear": (linear, 70),
    "Bilinear": (bilinear, 40),
    "Conv1d": (conv(1), 50),
    "Conv2d": (conv(2), 60),
    "Conv3d": (conv(3), 50),
    "ConvTranspose1d": (conv_transpose(1), 40),
    "ConvTranspose2d": (conv_transpose(2), 50),
    "ConvTranspose3d": (conv_transpose(3), 40),
    "BatchNorm1d": (batch_norm(1), 15),
    "BatchNorm2d": (batch_norm(2), 15),
    "BatchNorm3d": (batch_norm(3), 15),
}

# Sizes around the generator's 624 words and multiples of them, and tensors of about a million elements.
LARGE_OR_AT_AN_EDGE = (
    *(Layer("Linear", in_features=1, out_features=size) for size in (1, 311, 312, 313, 623, 624, 625)),
    *(Layer("Linear", in_features=size, out_features=1) for size in (623, 624, 625, 1247, 1248, 1249, 4991, 4992, 4993)),
    Layer("Linear", in_features=8 * 624, out_features=8, bias=False),
    Layer("Linear", in_features=1023, out_features=1025),
    Layer("Linear", in_features=25088, out_features=64),
    Layer("Bilinear", in1_features=101, in2_features=100, out_features=99),
    Layer("Conv1d", in_channels=512, out_channels=512, kernel_size=4),
    Layer("Conv2d", in_channels=512, out_channels=256, kernel_size=3, padding=1, bias=False),
    Layer("Conv2d", in_channels=2048, out_channels=2048, kernel_size=(7, 5), groups=2048),
    Layer("Conv3d", in_channels=128, out_channels=256, kernel_size=(3, 3, 4), padding=(1, 0, 2)),
    Layer("ConvTranspose1d", in_channels=512, out_channels=256, kernel_size=8, stride=4),
    Layer("ConvTranspose2d", in_channels=256, out_channels=255, kernel_size=4, stride=2, padding=1),
    Layer("ConvTranspose3d", in_channels=128, out_channels=128, kernel_size=4, groups=2),
    Layer("BatchNorm2d", num_features=100_003),
)


# The arguments that @Sizes knows.
SIZES = (
    "in_features",
    "out_features",
    "in1_features",
    "in2_features",
    "in_channels",
    "out_channels",
    "kernel_size",
    "groups",
    "num_features",
)

EMPTY = (
    Layer("Linear", in_features=0, out_features=7, run_time=("in_features",)),
    Layer("Linear", in_features=7, out_features=0, run_time=("in_features", "out_features")),
    Layer("Bilinear", in1_features=3, in2_features=0, out_features=5, run_time=("in2_features",)),
    Layer("Conv2d", in_channels=4, out_channels=0, kernel_size=3, run_time=("out_channels",)),
    Layer("BatchNorm1d", num_features=0, run_time=("num_features",)),
)


def single_layers(choice):
    for kind, (layer, count) in KINDS.items():
        for number in range(count):
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            resets = ((ALL, choice.seed_of_model()),) if number % 5 == 4 else ()
            yield Model(f"{kind}/{number}", seed, {"layer": layer(choice)}, resets)
    for number, layer in enumerate(LARGE_OR_AT_AN_EDGE):
        yield Model(f"LargeOrAtAnEdge/{number}", SEEDS[number % len(SEEDS)], {"layer": layer})


def run_time_sizes(choice):
    """Sizes that Java knows at run time only, so that bounds are computed there; 0 is allowed then."""
    kinds = [layer for layer, _ in KINDS.values()]
    for number in range(40):
        layer = choice.choice(kinds)(choice)
        sizes = [name for name in SIZES if isinstance(layer.arguments.get(name), int)]
        layer.run_time = tuple(choice.subset(sizes))
        resets = ((ALL, CONTINUE),) if number % 2 else ()
        yield Model(f"RunTimeSizes/{number}", choice.seed_of_model(), {"layer": layer}, resets)
    for number, layer in enumerate(EMPTY):
        yield Model(f"RunTimeSizesOfZero/{number}", choice.seed_of_model(), {"layer": layer})


def several_layers(choice):
    """The random stream goes on from layer to layer, through a second seed, and through one layer's own reset."""
    kinds = [layer for layer, _ in KINDS.values()]
    for number in range(24):
        layers = [choice.choice(kinds)(choice) for _ in range(choice.randint(3, 8))]
        fields = {f"layer{position}": layer for position, layer in enumerate(layers)}
        resets = (
            (ALL, choice.seed_of_model()),
            (choice.choice(list(fields)), CONTINUE),
            (ALL, CONTINUE),
            (choice.choice(list(fields)), choice.seed_of_model()),
        )
        yield Model(f"SeveralLayers/{number}", SEEDS[number % len(SEEDS)], fields, resets)


def models():
    choice = Choice(SEED)
    yield from single_layers(choice)
    yield from several_layers(choice)
    yield from run_time_sizes(choice)

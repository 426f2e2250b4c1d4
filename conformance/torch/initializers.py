"""Random calls of the functions of torch.nn.init on the parameters of layers."""

from feedforward import SEEDS
from golden import ALL, CONTINUE, Choice, Initializer, Layer, Model

SEED = 20261126

SLOPES = (0.0, 0.01, 0.2, 5**0.5)
NONLINEARITIES = (
    "linear",
    "conv1d",
    "conv2d",
    "conv3d",
    "conv_transpose1d",
    "conv_transpose2d",
    "conv_transpose3d",
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "selu",
)


def linear(choice):
    return Layer("Linear", in_features=choice.size(60), out_features=choice.size(60))


def convolution(choice):
    dimensions = choice.randint(1, 3)
    kind = choice.choice((f"Conv{dimensions}d", f"ConvTranspose{dimensions}d"))
    kernel_size = tuple(choice.randint(1, 4) for _ in range(dimensions))
    return Layer(kind, in_channels=choice.size(24), out_channels=choice.size(24), kernel_size=kernel_size)


def linear_or_convolution(choice):
    return linear(choice) if choice.maybe() else convolution(choice)


def any_parameter(choice):
    """For functions that take a tensor of any shape."""
    return dict(parameter=choice.choice(("weight", "bias")))


def uniform(choice):
    a = choice.choice((0.0, -0.1, -3.0, 1.0))
    return linear_or_convolution(choice), dict(**any_parameter(choice), a=a, b=a + choice.choice((0.0, 0.2, 1.0, 3.7)))


def normal(choice):
    mean, std = choice.choice((0.0, 0.1, -3.0)), choice.choice((0.0, 0.02, 1.0, 1.7))
    return linear_or_convolution(choice), dict(**any_parameter(choice), mean=mean, std=std)


def trunc_normal(choice):
    mean, std = choice.choice(((0.0, 1.0), (0.0, 0.02), (0.5, 2.0), (-1.0, 0.7)))
    a, b = choice.choice(((-2.0, 2.0), (-0.04, 0.04), (0.0, 1.0), (-3.0, 0.5)))
    return linear_or_convolution(choice), dict(**any_parameter(choice), mean=mean, std=std, a=a, b=b)


def constant(choice):
    return linear_or_convolution(choice), dict(**any_parameter(choice), val=choice.choice((0.0, 0.1, -7.25, 1e-40)))


def without_arguments(choice):
    return linear_or_convolution(choice), any_parameter(choice)


def eye(choice):
    return linear(choice), {}


def dirac(choice):
    groups = choice.randint(1, 3)
    layer = convolution(choice)
    first = "out_channels" if layer.kind.startswith("Conv") and "Transpose" not in layer.kind else "in_channels"
    layer.arguments[first] = choice.size(24, groups)
    return layer, choice.some(groups=1) if groups == 1 else dict(groups=groups)


def xavier(choice):
    return linear_or_convolution(choice), choice.some(gain=choice.choice((1.0, 0.5, 5 / 3, 2**0.5)))


def kaiming(choice):
    return linear_or_convolution(choice), choice.some(
        a=choice.choice(SLOPES), mode=choice.choice(("fan_in", "fan_out")), nonlinearity=choice.choice(NONLINEARITIES)
    )


def sparse(choice):
    sparsity = choice.choice((0.0, 0.1, 0.5, 0.9, 1.0))
    return linear(choice), dict(sparsity=sparsity, **choice.some(std=choice.choice((0.01, 1.0))))


FUNCTIONS = {
    "uniform_": uniform,
    "normal_": normal,
    "trunc_normal_": trunc_normal,
    "constant_": constant,
    "ones_": without_arguments,
    "zeros_": without_arguments,
    "eye_": eye,
    "dirac_": dirac,
    "xavier_uniform_": xavier,
    "xavier_normal_": xavier,
    "kaiming_uniform_": kaiming,
    "kaiming_normal_": kaiming,
    "orthogonal_": xavier,
    "sparse_": sparse,
}

DTYPES = (None, None, "float64", None, "bfloat16", None, "float16")

# The types whose kernels PyTorch 1.13 does not have on the CPU.
WITHOUT_KERNEL = {
    ("eye_", "bfloat16"),
    ("orthogonal_", "bfloat16"),
    ("orthogonal_", "float16"),
    ("trunc_normal_", "float16"),
}


def models():
    choice = Choice(SEED)
    for function, configuration in FUNCTIONS.items():
        group = "".join(word.capitalize() for word in function.split("_"))
        for number in range(35):
            layer, arguments = configuration(choice)
            dtype = DTYPES[number % len(DTYPES)]
            layer.dtype = None if (function, dtype) in WITHOUT_KERNEL else dtype
            layer.after = (Initializer(function, **arguments),)
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            yield Model(f"{group}/{number}", seed, {"layer": layer}, ((ALL, CONTINUE),) if number % 5 == 4 else ())
    yield from several_initializers(choice)


def several_initializers(choice):
    """Each layer is drawn and initialized before the next one; the functions run in the order of the annotations."""
    functions = [name for name in FUNCTIONS if name != "orthogonal_"]
    for number in range(30):
        fields = {}
        for position in range(choice.randint(2, 4)):
            function = choice.choice(functions)
            layer, arguments = FUNCTIONS[function](choice)
            bias = Initializer("normal_", "bias", mean=0.0, std=0.5)
            layer.after = (Initializer(function, **arguments), bias) if choice.maybe() else (Initializer(function, **arguments),)
            fields[f"layer{position}"] = layer
        yield Model(f"SeveralInitializers/{number}", choice.seed_of_model(), fields, ((ALL, CONTINUE),))

"""Modules that torch.nn does not have, written as a user writes them; in Java they are layers of the user's own."""

import math

import torch
from feedforward import SEEDS
from golden import ALL, CONTINUE, Choice, Layer, Model
from torch import nn

SEED = 20261127


class NoisyLinear(nn.Module):
    """Noisy Networks for Exploration, with factorised noise: the usual module of a Rainbow agent."""

    def __init__(self, in_features, out_features, sigma_init=0.5, bias=True, dtype=None):
        super().__init__()
        self.weight_mu = nn.Parameter(torch.empty(out_features, in_features, dtype=dtype))
        self.weight_sigma = nn.Parameter(torch.empty(out_features, in_features, dtype=dtype))
        self.register_buffer("weight_epsilon", torch.zeros(out_features, in_features, dtype=dtype))
        if bias:
            self.bias_mu = nn.Parameter(torch.empty(out_features, dtype=dtype))
            self.bias_sigma = nn.Parameter(torch.empty(out_features, dtype=dtype))
            self.register_buffer("bias_epsilon", torch.zeros(out_features, dtype=dtype))
        mu_range = 1 / math.sqrt(in_features)
        self.weight_mu.data.uniform_(-mu_range, mu_range)
        self.weight_sigma.data.fill_(sigma_init / math.sqrt(in_features))
        if bias:
            self.bias_mu.data.uniform_(-mu_range, mu_range)
            self.bias_sigma.data.fill_(sigma_init / math.sqrt(out_features))


class Lora(nn.Module):
    """The two matrices of a low-rank adapter, as in loralib."""

    def __init__(self, in_features, out_features, r, dtype=None):
        super().__init__()
        self.lora_A = nn.Parameter(torch.empty(r, in_features, dtype=dtype))
        self.lora_B = nn.Parameter(torch.empty(out_features, r, dtype=dtype))
        nn.init.kaiming_uniform_(self.lora_A, a=math.sqrt(5))
        nn.init.zeros_(self.lora_B)


class GatedConv(nn.Module):
    """Two convolutions' weights and a scale for each channel, drawn in another order than they are registered."""

    def __init__(self, in_channels, channels, kernel_size, groups=1, depth=1, dtype=None):
        super().__init__()
        if isinstance(kernel_size, int):
            kernel_size = (kernel_size, kernel_size)
        shape = (2 * channels, in_channels // groups, *kernel_size)
        self.weight = nn.Parameter(torch.empty(shape, dtype=dtype))
        self.gate = nn.Parameter(torch.empty(shape, dtype=dtype))
        self.scale = nn.Parameter(torch.empty(channels, dtype=dtype))
        self.register_buffer("steps", torch.tensor(0))
        fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(self.weight)
        nn.init.normal_(self.scale, std=channels**-0.5 / math.log(depth + 1))
        nn.init.xavier_normal_(self.gate, gain=nn.init.calculate_gain("tanh"))
        nn.init.kaiming_normal_(self.weight, mode="fan_out", nonlinearity="relu")
        nn.init.uniform_(self.gate, -3 * math.sqrt(2 / (fan_in + fan_out)), math.exp(-fan_in / 100) * min(1, fan_out / 7))


class TokenMixer(nn.Module):
    """Positions and a mixing matrix, with a depth-scaled truncated normal."""

    def __init__(self, shape, dim, num_layers, learned=True, dtype=None):
        super().__init__()
        shape = shape if isinstance(shape, tuple) else (shape,)
        if learned:
            self.position = nn.Parameter(torch.zeros(*shape, dim, dtype=dtype))
            nn.init.trunc_normal_(self.position, std=0.02, a=-0.04, b=0.04)
        self.mix = nn.Parameter(torch.empty(dim, max(dim // 4, 1), dtype=dtype))
        nn.init.normal_(self.mix, 0.0, 0.02 / math.sqrt(2 * num_layers))


def own(module, **arguments):
    return Layer(module.__name__, constructor=module, **arguments)


def noisy_linear(choice):
    return own(
        NoisyLinear,
        in_features=choice.size(300),
        out_features=choice.size(200),
        **choice.some(sigma_init=choice.choice((0.5, 0.017, 0.4)), bias=choice.maybe()),
    )


def lora(choice):
    r = choice.size(16)
    return own(Lora, in_features=r + choice.size(300), out_features=r + choice.size(200), r=r)


def gated_conv(choice):
    groups = choice.choice((1, 1, 2, 3))
    kernel = choice.randint(1, 5) if choice.maybe() else (choice.randint(1, 5), choice.randint(1, 5))
    return own(
        GatedConv,
        in_channels=choice.size(24, groups),
        channels=choice.size(24),
        kernel_size=kernel,
        **(dict(groups=groups) if groups > 1 else {}),
        **choice.some(depth=choice.randint(1, 12)),
    )


def token_mixer(choice):
    shape = choice.size(30) if choice.maybe() else tuple(choice.size(6) for _ in range(choice.randint(1, 3)))
    return own(
        TokenMixer,
        shape=shape,
        dim=choice.size(64),
        num_layers=choice.randint(1, 24),
        **choice.some(learned=choice.maybe()),
    )


KINDS = {"NoisyLinear": noisy_linear, "Lora": lora, "GatedConv": gated_conv, "TokenMixer": token_mixer}

# The arguments that shapes depend on, which may come at run time.
SIZES = ("in_features", "out_features", "r", "in_channels", "channels", "kernel_size", "groups", "dim")


def models():
    choice = Choice(SEED)
    for kind, layer in KINDS.items():
        for number in range(40):
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            resets = ((ALL, CONTINUE),) if number % 5 == 4 else ()
            one = layer(choice)
            if number % 4 == 3:
                one.dtype = "float64"
            if number % 2:
                sizes = [name for name in SIZES if isinstance(one.arguments.get(name), int)]
                one.run_time = tuple(choice.subset(sizes))
            yield Model(f"Own{kind}/{number}", seed, {"layer": one}, resets)
    for number in range(20):
        fields = {f"layer{position}": choice.choice([*KINDS.values()])(choice) for position in range(4)}
        fields["linear"] = Layer("Linear", in_features=choice.size(30), out_features=choice.size(30))
        resets = ((choice.choice([*fields]), CONTINUE), (ALL, choice.seed_of_model()))
        yield Model(f"OwnBesideOthers/{number}", SEEDS[number % len(SEEDS)], fields, resets)

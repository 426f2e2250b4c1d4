"""A model in one description: built as PyTorch modules, written as Java annotations, recorded as golden lines.

A golden file has tab-separated lines, after comments that begin with '#':

    model   id                                          a class of Java; what follows belongs to it
    size    name    value                               an int field that @Sizes names
    field   name    annotations                         one layer field, in the order of declaration
    reset   what    seed                                'all' or the name of one field; a seed, or 'continue' to go on
                                                        in the same random stream; what follows is the state after it
    tensor  key     dtype   shape   sha256  values      of the state dict, in its order; sha256 of the little-endian
                                                        bytes; some values as index:bits
    close   key     dtype   shape   tolerance  values   the same for a tensor that cannot be exact; all values are there,
                                                        the tolerance is for each, times its magnitude if that is above 1
    next    words   normal                              the generator's next 64 bits, and what it would give instead as
                                                        the one value of a normal float32 tensor; neither is consumed
"""

import hashlib
import random

import torch
from torch import nn

CONTINUE = "continue"
ALL = "all"
# Arguments whose strings are constants of an enum in Java.
JAVA_ENUMS = {"nonlinearity": "Nonlinearity"}

# Arguments that have another name in Java.
JAVA_MEMBERS = {"val": "value"}

# Python values whose Java form is a name.
JAVA_NAMES = {
    None: "Double.NaN",
    "same": "Padding.SAME",
    "valid": "Padding.VALID",
    "fan_in": "FanMode.FAN_IN",
    "fan_out": "FanMode.FAN_OUT",
}

# The arguments for which @Sizes has a member.
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
    "input_size",
    "hidden_size",
    "num_embeddings",
    "embedding_dim",
    "num_channels",
    "normalized_shape",
    "num_parameters",
    "embed_dim",
    "d_model",
    "dim_feedforward",
    "num_classes",
)

# Modules without an argument dtype.
OF_THEIR_LAYERS_TYPE = ("TransformerEncoder", "TransformerDecoder")

INTEGER_OF_SIZE = {2: torch.int16, 4: torch.int32, 8: torch.int64}


def camel_case(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def java_literal(name, value):
    """The value of the argument of that name, as an annotation has it."""
    if isinstance(value, Layer):
        return value.annotation()
    if name in JAVA_ENUMS:
        return f"{JAVA_ENUMS[name]}.{value.upper()}"
    if value in JAVA_NAMES:
        return JAVA_NAMES[value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return "{" + ", ".join(java_literal(name, item) for item in value) + "}"
    raise TypeError(f"no Java literal for {value!r}")


def java_annotation(name, arguments):
    if not arguments:
        return f"@{name}"
    members = (f"{java_member(argument)} = {java_literal(argument, value)}" for argument, value in arguments.items())
    return f"@{name}({', '.join(members)})"


def java_member(argument):
    return JAVA_MEMBERS.get(argument, camel_case(argument))


class Layer:
    """A torch.nn module by its name and the keyword arguments of its constructor.

    run_time: the names of those arguments that Java takes from an int field of the model, through @Sizes.
    dtype:    of the layer and its parts; None for the default, float32.
    after:    the Steps done to the constructed module, in their order.
    constructor: what constructs the module, where torch.nn of PyTorch 1.13 has none of that name and arguments.
    """

    def __init__(self, kind, run_time=(), dtype=None, after=(), constructor=None, **arguments):
        self.kind = kind
        self.constructor = constructor or getattr(nn, kind)
        self.arguments = arguments
        self.run_time = run_time
        self.dtype = dtype
        self.after = after

    def annotation(self):
        return java_annotation(self.kind, {k: v for k, v in self.arguments.items() if k not in self.run_time})

    def annotations(self, field):
        result = [self.annotation()]
        if self.run_time:
            result.append(self._sizes(field))
        if self.dtype:
            result.append(f"@DataType(DType.{self.dtype.upper()})")
        result += [step.annotation() for step in self.after]
        return " ".join(result)

    def _sizes(self, field):
        """@Sizes, whose members are the arguments of torch.nn's modules; all others are named."""
        known = {name: size_field(field, name) for name in self.run_time if name in SIZES}
        others = [
            f'@Sizes.Other(argument = "{java_member(name)}", value = "{size_field(field, name)}")'
            for name in self.run_time
            if name not in SIZES
        ]
        annotation = java_annotation("Sizes", known)
        if not others:
            return annotation
        return (annotation[:-1] + ", " if known else "@Sizes(") + f"others = {{{', '.join(others)}}})"

    def run_time_sizes(self, field):
        return {size_field(field, name): self.arguments[name] for name in self.run_time}

    def build(self, dtype=None):
        dtype = self.dtype or dtype
        arguments = {
            name: value.build(dtype) if isinstance(value, Layer) else value for name, value in self.arguments.items()
        }
        if dtype and self.kind not in OF_THEIR_LAYERS_TYPE:
            arguments["dtype"] = getattr(torch, dtype)
        module = self.constructor(**arguments)
        for step in self.after:
            step.apply(module)
        return module

    def state(self, module):
        """The entries of the module's state dict: name, tensor, tolerance or None."""
        names = {old: new for step in self.after for old, new in step.names.items()}
        tolerances = {name: tolerance for step in self.after for name, tolerance in step.tolerances.items()}
        for key, tensor in module.state_dict().items():
            name = names.get(key, key)
            yield name, tensor, tolerances.get(name)


class Step:
    """What is done to a constructed module, by an annotation beside the layer's.

    tolerances: of those entries of the state dict that are not exact, because PyTorch's own values depend on its BLAS.
    names:      the entries' names, where PyTorch 1.13 has others.
    """

    tolerances = {}
    names = {}

    def __init__(self, **arguments):
        self.arguments = arguments

    def annotation(self):
        return java_annotation(type(self).__name__, self.arguments)


class Initializer(Step):
    """A function of torch.nn.init, called with one parameter of a layer after the layer's construction."""

    def __init__(self, function, parameter="weight", **arguments):
        super().__init__(**arguments)
        self.function = function
        self.parameter = parameter
        if function == "orthogonal_":
            self.tolerances = {parameter: 1e-5}

    def annotation(self):
        parameter = {} if self.parameter == "weight" else {"parameter": self.parameter}
        name = camel_case(self.function.strip("_"))
        return java_annotation(name[0].upper() + name[1:], self.arguments | parameter)

    def apply(self, module):
        getattr(nn.init, self.function)(module.get_parameter(self.parameter), **self.arguments)


class SpectralNorm(Step):
    """torch.nn.utils.parametrizations.spectral_norm."""

    tolerances = {"parametrizations.weight.0._u": 1e-5, "parametrizations.weight.0._v": 1e-5}

    def apply(self, module):
        nn.utils.parametrizations.spectral_norm(module, **self.arguments)


class WeightNorm(Step):
    """torch.nn.utils.parametrizations.weight_norm, which came with PyTorch 2.1; 1.13's torch.nn.utils.weight_norm makes the
    same tensors under other names.
    """

    tolerances = {"parametrizations.weight.original0": 1e-6}
    names = {"weight_g": "parametrizations.weight.original0", "weight_v": "parametrizations.weight.original1"}

    def apply(self, module):
        nn.utils.weight_norm(module, **self.arguments)


def size_field(field, argument):
    return camel_case(f"{field}_{argument}")


class Model:
    """A class with one field per layer. resets: (ALL or a field's name, seed or CONTINUE), after the construction."""

    def __init__(self, identity, seed, fields, resets=()):
        self.identity = identity
        self.seed = seed
        self.fields = fields
        self.resets = resets

    def lines(self):
        yield line("model", self.identity)
        for name, layer in self.fields.items():
            for size, value in layer.run_time_sizes(name).items():
                yield line("size", size, value)
        for name, layer in self.fields.items():
            yield line("field", name, layer.annotations(name))
        module = nn.Module()
        torch.manual_seed(self.seed)
        self._draw(module, self.fields)
        yield from self._state(module, ALL, self.seed)
        for what, seed in self.resets:
            if seed != CONTINUE:
                torch.manual_seed(seed)
            self._draw(module, self.fields if what == ALL else [what])
            yield from self._state(module, what, seed)

    def _draw(self, module, names):
        """To reset a layer is to construct it anew in its place."""
        for name in names:
            module.add_module(name, self.fields[name].build())

    def _state(self, module, what, seed):
        yield line("reset", what, seed)
        for field, child in module.named_children():
            for name, tensor, tolerance in self.fields[field].state(child):
                yield tensor_line(f"{field}.{name}", tensor, tolerance)
        yield line("next", *next_values())


def line(*columns):
    return "\t".join(str(column) for column in columns)


def tensor_line(key, tensor, tolerance):
    bits = tensor.detach().contiguous().view(INTEGER_OF_SIZE[tensor.element_size()]).numpy().reshape(-1)
    little_endian = bits.astype(bits.dtype.newbyteorder("<"))
    digits = 2 * tensor.element_size()
    indexes = range(len(bits)) if tolerance else recorded(len(bits))
    return line(
        "close" if tolerance else "tensor",
        key,
        str(tensor.dtype).removeprefix("torch."),
        ",".join(str(size) for size in tensor.shape),
        tolerance or hashlib.sha256(little_endian).hexdigest(),
        " ".join(f"{index}:{int(bits[index]) % (1 << 4 * digits):0{digits}x}" for index in indexes),
    )


def recorded(count):
    """The indexes of the values that are recorded: all of a few, else the first, the last and some between."""
    if count <= 12:
        return range(count)
    between = (count * fifth // 5 for fifth in range(1, 5))
    return sorted({*range(4), *between, *range(count - 4, count)})


def next_values():
    """The words show how many were consumed, the normal value also whether a sample is left over in the generator."""
    state = torch.get_rng_state()
    words = torch.empty(1, dtype=torch.int64).random_(-(2**63), None).item() % 2**64
    torch.set_rng_state(state)
    normal = torch.empty(1).normal_().view(torch.int32).item() % 2**32
    torch.set_rng_state(state)
    return f"{words:016x}", f"{normal:08x}"


class Choice(random.Random):
    """The random choices of a set of configurations; the same for the same seed."""

    def maybe(self, probability=0.5):
        return self.random() < probability

    def size(self, most, multiple_of=1):
        """From 1 to most, small sizes as likely as large ones, times multiple_of."""
        return multiple_of * int((most // multiple_of + 1) ** self.random())

    def subset(self, items):
        """About half of the items, at least one."""
        items = list(items)
        return [item for item in items if self.maybe()] or [self.choice(items)]

    def some(self, **arguments):
        """About half of the arguments, the others being left to their defaults."""
        return {name: value for name, value in arguments.items() if self.maybe()}

    def seed_of_model(self):
        """Any seed that torch.manual_seed takes."""
        bits = self.choice((8, 31, 32, 40, 63, 64))
        seed = self.getrandbits(bits)
        return -seed if bits < 64 and self.maybe(0.3) else seed

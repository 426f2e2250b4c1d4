"""A model in one description: built as PyTorch modules, written as Java annotations, recorded as golden lines.

A golden file has tab-separated lines, after comments that begin with '#':

    model   id                                          a class of Java; what follows belongs to it
    size    name    value                               an int field that @Sizes names
    field   name    annotations                         one layer field, in the order of declaration
    reset   what    seed                                'all' or the name of one field; a seed, or 'continue' to go on
                                                        in the same random stream; what follows is the state after it
    tensor  key     dtype   shape   sha256  values      of the state dict, in its order; sha256 of the little-endian
                                                        bytes; some values as index:bits
    next    words   normal                              the generator's next 64 bits, and what it would give instead as
                                                        the one value of a normal float32 tensor; neither is consumed
"""

import hashlib
import random

import torch
from torch import nn

CONTINUE = "continue"
ALL = "all"
# Python values whose Java form is a name.
JAVA_NAMES = {None: "Double.NaN", "same": "Padding.SAME", "valid": "Padding.VALID"}

INTEGER_OF_SIZE = {2: torch.int16, 4: torch.int32, 8: torch.int64}


def camel_case(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def java_literal(value):
    if value in JAVA_NAMES:
        return JAVA_NAMES[value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (tuple, list)):
        return "{" + ", ".join(java_literal(item) for item in value) + "}"
    raise TypeError(f"no Java literal for {value!r}")


class Layer:
    """A torch.nn module by its name and the keyword arguments of its constructor.

    run_time: the names of those arguments that Java takes from an int field of the model, through @Sizes.
    """

    def __init__(self, kind, run_time=(), **arguments):
        self.kind = kind
        self.arguments = arguments
        self.run_time = run_time

    def annotations(self, field):
        constant = [
            f"{camel_case(name)} = {java_literal(value)}"
            for name, value in self.arguments.items()
            if name not in self.run_time
        ]
        annotation = f"@{self.kind}({', '.join(constant)})" if constant else f"@{self.kind}"
        if not self.run_time:
            return annotation
        sizes = [f'{camel_case(name)} = "{size_field(field, name)}"' for name in self.run_time]
        return f"{annotation} @Sizes({', '.join(sizes)})"

    def run_time_sizes(self, field):
        return {size_field(field, name): self.arguments[name] for name in self.run_time}

    def build(self):
        return getattr(nn, self.kind)(**self.arguments)


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

    @staticmethod
    def _state(module, what, seed):
        yield line("reset", what, seed)
        for key, tensor in module.state_dict().items():
            yield line("tensor", key, *tensor_columns(tensor))
        yield line("next", *next_values())


def line(*columns):
    return "\t".join(str(column) for column in columns)


def tensor_columns(tensor):
    bits = tensor.detach().contiguous().view(INTEGER_OF_SIZE[tensor.element_size()]).numpy().reshape(-1)
    little_endian = bits.astype(bits.dtype.newbyteorder("<"))
    digits = 2 * tensor.element_size()
    values = (f"{index}:{int(bits[index]) % (1 << 4 * digits):0{digits}x}" for index in recorded(len(bits)))
    return (
        str(tensor.dtype).removeprefix("torch."),
        ",".join(str(size) for size in tensor.shape),
        hashlib.sha256(little_endian).hexdigest(),
        " ".join(values),
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

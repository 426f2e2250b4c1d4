#!/usr/bin/env python3
"""Writes the expected values of the runtime's tests with real PyTorch.

    /usr/bin/python3 make_golden.py        (PyTorch 1.13.1: apt-get install python3-torch)

Each line of a file is one case, in columns separated by tabs:

    versions  the versions of PyTorch that give these values: "1.13" (1.13 to 2.11) or "all" (1.13 and later)
    seed      what torch.manual_seed gets
    program   functions of torch.nn.init that are called one after the other, each on a new tensor, separated by "; ":
              name dtype shape argument...      (the shape (2, 3) is written 2x3, a scalar's is written -)
    sha256    of the bytes of all tensors of the program, little-endian, in the program's order
    first     the bits of up to four first elements of the last tensor, in hexadecimal
    last      the bits of its last element
    next      the 64 random bits that the generator gives after the program
"""

import base64
import hashlib
import math
import random
import sys
import warnings
import zlib
from pathlib import Path

import torch
from torch.nn import init

OUTPUT = Path(__file__).parent.parent / "resources" / "dev" / "fanin" / "golden"

SEEDS = [0, 1, 42, 2**32 - 1, 2**32, 2**40 + 3, -5, 2**63 - 1, -(2**63), 2**64 - 1]
SIZES = [0, 1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 100, 623, 624, 625, 639, 1000, 2048, 2064, 4991, 4992, 4993, 100_000]

FUNCTIONS = {
    "uniform": init.uniform_,
    "normal": init.normal_,
    "trunc_normal": init.trunc_normal_,
    "constant": init.constant_,
    "kaiming_uniform": init.kaiming_uniform_,
    "kaiming_normal": init.kaiming_normal_,
    "xavier_uniform": init.xavier_uniform_,
    "xavier_normal": init.xavier_normal_,
    "ones": init.ones_,
    "zeros": init.zeros_,
    "eye": init.eye_,
    "dirac": lambda tensor, groups: init.dirac_(tensor, int(groups)),
    "sparse": init.sparse_,
}
BITS = {
    torch.float32: torch.int32,
    torch.float64: torch.int64,
    torch.bfloat16: torch.int16,
    torch.float16: torch.int16,
    torch.int64: torch.int64,
}
FLOATING = ["float32", "float64", "bfloat16", "float16"]
DTYPES = {str(dtype).removeprefix("torch."): dtype for dtype in BITS}


def new_tensor(dtype, shape):
    sizes = [] if shape == "-" else [int(size) for size in shape.split("x")]
    return torch.empty(sizes, dtype=DTYPES[dtype])


def number(text):
    return text if text[0].isalpha() and text not in ("inf", "nan") else float(text)


def call(operation):
    name, dtype, shape, *arguments = operation.split(" ")
    tensor = new_tensor(dtype, shape)
    FUNCTIONS[name](tensor, *[number(argument) for argument in arguments])
    return tensor


def bits(tensor):
    width = 2 * tensor.element_size()
    values = tensor.flatten().view(BITS[tensor.dtype]).tolist()
    return [format(value & (16**width - 1), f"0{width}x") for value in values]


def next_random64():
    return torch.empty(1, dtype=torch.int64).random_(-(2**63), None).item() & (2**64 - 1)


DRAWING_NOTHING = ("constant", "ones", "zeros", "eye", "dirac")


def versions_of(operations):
    """The versions that draw the same: they differ for the 16-bit types, but in small normals and constants, in small float64
    normals, in the last bit, and in all truncated normals."""
    for operation in operations:
        name, dtype, shape, *_ = operation.split(" ")
        small = new_tensor(dtype, shape).numel() < 16
        if name == "trunc_normal":
            return "1.13"
        if dtype == "float64" and small and name not in DRAWING_NOTHING and "uniform" not in name:
            return "1.13"
        if dtype in ("bfloat16", "float16") and name not in DRAWING_NOTHING and not (small and name == "normal"):
            return "1.13"
    return "all"


def case(seed, *operations, versions=None):
    torch.manual_seed(seed)
    tensors = [call(operation) for operation in operations]
    digest = hashlib.sha256()
    for tensor in tensors:
        digest.update(tensor.flatten().view(BITS[tensor.dtype]).numpy().tobytes())
    last = bits(tensors[-1])
    columns = [
        versions or versions_of(operations),
        str(seed),
        "; ".join(operations),
        digest.hexdigest(),
        " ".join(last[:4]),
        last[-1] if last else "",
        format(next_random64(), "016x"),
    ]
    return "\t".join(columns)


def orthogonal(source):
    """LAPACK's last bits are not the same everywhere, so that these are values to compare with a tolerance."""
    for dtype in ["float32", "float64"]:
        for shape in ["1x1", "1x5", "5x1", "3x3", "3x4", "4x3", "8x8", "6x2x3x2", "2x3x5", "30x17", "17x30", "0x3", "100x100"]:
            seed = source.randrange(2**32)
            gain = source.choice([1.0, 1.0, math.sqrt(2), -0.5])
            torch.manual_seed(seed)
            tensor = init.orthogonal_(new_tensor(dtype, shape), gain)
            values = tensor.flatten().tolist()
            shown = values if len(values) < 200 else values[:10] + values[-10:]
            columns = [str(seed), dtype, shape, repr(gain), format(next_random64(), "016x"), " ".join(map(repr, shown))]
            yield "\t".join(columns)


def states():
    """Ends in the middle of a block, at its ends and before the first one, with and without a cached normal value."""
    programs = ["", "uniform float32 1 0.0 1.0", "uniform float32 623 0.0 1.0", "uniform float32 624 0.0 1.0"]
    programs += ["uniform float32 625 0.0 1.0", "uniform float32 5000 0.0 1.0", "normal float32 1 0.0 1.0"]
    programs += ["normal float64 5 0.0 1.0; uniform float32 1000 0.0 1.0", "normal float32 2 0.0 1.0", "normal float32 100 0.0 1.0"]
    for seed in [42, 2**64 - 1]:
        for program in programs:
            torch.manual_seed(seed)
            for operation in filter(None, program.split("; ")):
                call(operation)
            state = torch.get_rng_state()
            following = call("normal float64 3 0.0 1.0")
            compressed = base64.b64encode(zlib.compress(state.numpy().tobytes(), 9)).decode()
            yield "\t".join([str(seed), program, compressed, " ".join(bits(following))])


def write(name, cases, columns="versions seed program sha256 first last next"):
    lines = [f"# Made by make_golden.py with PyTorch 1.13.1 (Debian's build) on x86-64 with AVX2: {columns}"]
    lines += cases
    (OUTPUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1} cases")


def of_each_size(dtype):
    for size in SIZES:
        for seed in SEEDS:
            yield case(seed, f"uniform {dtype} {size} -0.5 0.5")
            yield case(seed, f"normal {dtype} {size} 0.0 1.0")


def large(dtype):
    for seed in [5, 6, 7]:
        yield case(seed, f"normal {dtype} 1000000 0.0 1.0", f"normal {dtype} 999999 -0.3 0.02", f"uniform {dtype} 1000000 -0.1 0.1")


def with_parameters(dtype, source):
    for _ in range(60):
        low = source.uniform(-3, 3)
        high = low + 10 ** source.uniform(-4, 2)
        yield case(source.randrange(2**32), f"uniform {dtype} 1000 {low!r} {high!r}", versions="1.13")
    largest = torch.finfo(DTYPES[dtype]).max
    step = torch.finfo(DTYPES[dtype]).eps
    bounds = [(0.0, 1.0), (1.0, 2.0), (1.0, 1.0 + step), (0.25, 0.25), (-largest / 3, largest / 2), (-3.0, -2.0)]
    for low, high in [*bounds, (0.0, torch.finfo(DTYPES[dtype]).tiny)]:
        yield case(7, f"uniform {dtype} 100000 {low!r} {high!r}", versions="1.13")
    for _ in range(60):
        size = source.choice([3, 9, 16, 40, 1000])
        mean = source.uniform(-3, 3)
        std = 10 ** source.uniform(-4, 2)
        yield case(source.randrange(2**32), f"normal {dtype} {size} {mean!r} {std!r}")
    for mean, std in [(0.0, 0.0), (2.0, 0.0), (-0.0, 1e-30), (1e30, 1e38), (0.0, 1e39), (1e39, 1.0), (0.0, 1e-6)]:
        yield case(7, f"normal {dtype} 10 {mean!r} {std!r}", f"normal {dtype} 50 {mean!r} {std!r}")


def sequences(dtypes, source):
    """Small normals leave a cached sample behind, which everything else must neither use nor lose."""
    for _ in range(200):
        operations = []
        for _ in range(source.randrange(2, 9)):
            dtype = source.choice(dtypes)
            size = source.choice([0, 1, 2, 3, 5, 7, 8, 15, 16, 17, 30, 64, 623, 700])
            if source.random() < 0.65:
                operations.append(f"normal {dtype} {size} {source.uniform(-1, 1)!r} {source.uniform(0, 2)!r}")
            else:
                bound = source.uniform(0, 2)
                operations.append(f"uniform {dtype} {size} {-bound!r} {bound!r}")
        yield case(source.randrange(2**64), *operations)


def random_shape(source, dimensions):
    return "x".join(str(source.randrange(1, 20 if d < 2 else 5)) for d in range(dimensions))


def kaiming(dtype, source):
    nonlinearities = ["linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d"]
    nonlinearities += ["sigmoid", "tanh", "relu", "leaky_relu", "selu"]
    for name in ["kaiming_uniform", "kaiming_normal"]:
        for mode in ["fan_in", "fan_out"]:
            for nonlinearity in nonlinearities:
                for a in [0.0, math.sqrt(5), source.uniform(0, 2)]:
                    shape = random_shape(source, source.randrange(2, 6))
                    yield case(source.randrange(2**32), f"{name} {dtype} {shape} {a!r} {mode} {nonlinearity}")
        for shape in ["0", "0x3", "3x0", "2x2x0"]:
            yield case(3, f"{name} {dtype} {shape} 0.0 fan_in relu")


def xavier(dtype, source):
    for name in ["xavier_uniform", "xavier_normal"]:
        for _ in range(40):
            shape = random_shape(source, source.randrange(2, 6))
            yield case(source.randrange(2**32), f"{name} {dtype} {shape} {source.choice([1.0, 5 / 3, source.uniform(0, 3)])!r}")
        for shape in ["0x3", "3x0", "0x1x2"]:
            yield case(3, f"{name} {dtype} {shape} 1.0")


def sparse(dtype, source):
    for sparsity in [0.0, 0.1, 0.5, 0.9, 1.0, 1.7, -0.5, -3.0]:
        for shape in ["4x3", "1x1", "7x20", "100x5", "0x4", "4x0", "2000x2"]:
            yield case(source.randrange(2**32), f"sparse {dtype} {shape} {sparsity!r} {source.choice([0.01, 1.5, 0.0])!r}")


def truncated_normals(source):
    """The kernel of the inverse error function is another one for each type; float16 has none in PyTorch 1.13."""
    parameters = [(0.0, 1.0, -2.0, 2.0), (0.0, 0.02, -2.0, 2.0), (0.0, 0.02, -0.04, 0.04), (0.0, 1.0, -0.2, 0.3)]
    parameters += [(1.5, 0.7, -2.0, 2.0), (0.0, 1.0, 1.0, 5.0), (0.0, 1.0, 2.5, 3.0), (-4.0, 1.0, -2.0, 2.0), (0.3, 2.0, 0.1, 0.2)]
    parameters += [(0.0, 1.0, 0.5, 0.5), (0.0, 1.0, -9.0, 9.0), (0.0, 1.0, 3.0, 8.5), (-20.0, 1.0, -2.0, 2.0), (1.0, 100.0, 0.0, 1e4)]
    parameters += [(0.0, 1.0, -math.inf, math.inf), (0.5, 1e-40, 0.0, 1.0), (0.0, 1e-30, -1e-30, 2e-30), (1e30, 1e37, -1e37, 3e38)]
    for dtype in ["float32", "float64", "bfloat16"]:
        for mean, std, a, b in parameters:
            for size in [0, 1, 5, 15, 16, 17, 100, 3000]:
                yield case(source.randrange(2**64), f"trunc_normal {dtype} {size} {mean!r} {std!r} {a!r} {b!r}")
        for _ in range(60):
            mean = source.uniform(-3, 3)
            std = 10 ** source.uniform(-3, 1)
            a = mean + std * source.uniform(-6, 4)
            b = a + std * 10 ** source.uniform(-2, 1)
            size = source.choice([3, 40, 1000])
            yield case(source.randrange(2**64), f"trunc_normal {dtype} {size} {mean!r} {std!r} {a!r} {b!r}")
        yield case(42, f"trunc_normal {dtype} 1000000 0.0 1.0 -2.0 2.0", f"trunc_normal {dtype} 1000000 0.0 1.0 -9.0 9.0")
        yield case(42, f"normal {dtype} 3 0.0 1.0", f"trunc_normal {dtype} 20 0.0 1.0 -2.0 2.0", f"normal {dtype} 3 0.0 1.0")


def structured(dtypes):
    for dtype in dtypes:
        for shape in ["3x3", "2x5", "5x2", "1x1", "0x3", "3x0"] if dtype not in ("bfloat16", "float16") else []:
            yield case(1, f"eye {dtype} {shape}")
        for shape in ["6x3x1", "6x2x4", "4x8x3x2", "6x6x3x3", "2x1x5x4x3", "12x2x2x2x2", "0x2x3", "6x0x3"]:
            for groups in [1, 2, 3, 6]:
                if int(shape.split("x")[0]) % groups == 0:
                    yield case(1, f"dirac {dtype} {shape} {groups}")
        for shape in ["-", "0", "2x3"]:
            yield case(1, f"ones {dtype} {shape}")
            yield case(1, f"zeros {dtype} {shape}")


def constants(dtypes):
    for dtype in dtypes:
        for value in ["0.0", "-0.0", "1.0", "0.1", "-2.7", "3e9"]:
            if dtype == "float16" and value == "3e9":
                continue
            for shape in ["-", "0", "5", "2x3x4", "5000"]:
                yield case(1, f"constant {dtype} {shape} {value}")
    for dtype in FLOATING:
        tiny = torch.finfo(DTYPES[dtype]).smallest_normal
        for value in [math.inf, -math.inf, math.nan, torch.finfo(DTYPES[dtype]).max, tiny, tiny * 0.37, tiny * 0.002, tiny * 1e-9]:
            yield case(1, f"constant {dtype} 3 {value!r}")
    for value in ["-9.223372036854775808e+18", "9.223372036854774784e+18"]:
        yield case(1, f"constant int64 3 {value}")


def main():
    warnings.simplefilter("ignore")
    if not torch.__version__.startswith("1.13"):
        sys.exit(f"needs PyTorch 1.13, but this is {torch.__version__}")
    source = random.Random(20221028)
    for dtype in FLOATING:
        write(f"{dtype}.tsv", [*of_each_size(dtype), *large(dtype), *with_parameters(dtype, source)])
    write("sequences.tsv", [*sequences(["float32"], source), *sequences(FLOATING, source)])
    write("kaiming.tsv", [line for dtype in FLOATING for line in kaiming(dtype, source)])
    write("xavier.tsv", [line for dtype in FLOATING for line in xavier(dtype, source)])
    write("sparse.tsv", [line for dtype in FLOATING for line in sparse(dtype, source)])
    write("constants.tsv", [*constants(list(DTYPES)), *structured(list(DTYPES))])
    write("trunc-normal.tsv", truncated_normals(random.Random(20221029)))
    write("states.tsv", states(), columns="seed program deflated-state following-normals")
    write("orthogonal.tsv", orthogonal(source), columns="seed dtype shape gain next values")


if __name__ == "__main__":
    main()

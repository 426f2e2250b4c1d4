"""Compares or writes the checksums of the example models' initial tensors, as real PyTorch draws them.

    python3 checksums.py            compares this PyTorch with the committed file; exit status 1 if a tensor differs
    python3 checksums.py --write    replaces the committed file

Needs PyTorch 1.13 or later with NumPy, on an x86-64 CPU with AVX2: the reference of Fanin's values.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import torch

from dcgan import Dcgan
from gpt2 import Gpt2
from lstm_tagger import LstmTagger
from models import LeNet, ResNet18, ResNet50, Vgg16
from translator import Translator
from unet import Unet

MODELS = (LeNet, Vgg16, ResNet18, ResNet50, Gpt2, Dcgan, LstmTagger, Unet, Translator)
SEED = 0
FIRST_VALUES = 4
FILE = Path(__file__).resolve().parent.parent / "src/main/resources/dev/fanin/example/checksums.tsv"


def little_endian(array):
    return array.astype(array.dtype.newbyteorder("<"), copy=False)


def bits(value):
    """The bits of one number in hexadecimal, the most significant digit first."""
    return value.tobytes()[::-1].hex()


def row(model, name, tensor):
    array = little_endian(tensor.detach().contiguous().numpy())
    shape = ",".join(str(size) for size in tensor.shape)
    first = " ".join(bits(value) for value in array.reshape(-1)[:FIRST_VALUES])
    return "\t".join((model.__name__, name, array.dtype.name, shape, hashlib.sha256(array).hexdigest(), first))


def rows():
    """One model at a time, because VGG-16 and GPT-2 take half a gigabyte each."""
    result = []
    for model in MODELS:
        torch.manual_seed(SEED)
        state_dict = model().state_dict()
        result += [row(model, name, tensor) for name, tensor in state_dict.items()]
    return result


def header():
    return [
        f"# Initial tensors of the example's models, drawn by PyTorch {torch.__version__} on the CPU after"
        f" torch.manual_seed({SEED}).",
        "# Written by example/pytorch/checksums.py. A shape without sizes is a scalar's.",
        "# model, tensor, dtype, shape, SHA-256 of the little-endian values, bits of the first values",
    ]


def committed_rows():
    return [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def report(actual, committed):
    """Prints what differs between two lists of rows; returns whether they are equal."""
    if actual == committed:
        print(f"unchanged: all {len(actual)} tensors equal {FILE.name}")
        return True
    for line in committed:
        if line not in actual:
            print(f"differs: expected {line}")
    for line in actual:
        if line not in committed:
            print(f"differs: drawn    {line}")
    if sorted(actual) == sorted(committed):
        print("differs: the order of the tensors")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="replace the committed file")
    write = parser.parse_args().write
    actual = rows()
    if write:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text("\n".join(header() + actual) + "\n", encoding="utf-8", newline="\n")
        print(f"wrote {len(actual)} tensors to {FILE.name}")
    elif not report(actual, committed_rows()):
        sys.exit(1)


if __name__ == "__main__":
    main()

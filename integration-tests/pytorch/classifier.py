"""The model that users' projects in src/it hold in several languages, and the checksums of its initial tensors in PyTorch.

    python3 classifier.py            compares this PyTorch with the committed file; exit status 1 if a tensor differs
    python3 classifier.py --write    replaces the committed file

Needs PyTorch 1.13 or later with NumPy, on an x86-64 CPU with AVX2: the reference of Fanin's values.
"""

import hashlib
import sys
from pathlib import Path

import torch
from torch import nn

SEED = 42
FILE = Path(__file__).resolve().parent.parent / "src/it/it-parent/src/classifier/resources/user/model/classifier.tsv"


class Backbone(nn.Module):
    """A superclass with layers."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, kernel_size=3, bias=False)
        self.norm = nn.BatchNorm2d(8)


class Block(nn.Module):
    """A submodule, whose sizes come at run time."""

    def __init__(self, width):
        super().__init__()
        self.expand = nn.Linear(width, 2 * width)
        self.shrink = nn.Linear(2 * width, width)


class Classifier(Backbone):
    """A layer, several layers of one kind, a submodule and several of one kind, a single tensor."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(10, 8, padding_idx=0)
        self.stem = Block(8)
        self.blocks = nn.ModuleList([Block(8), Block(4)])
        self.towers = nn.ModuleList([nn.Linear(8, 8), nn.Linear(8, 8), nn.Linear(8, 8)])
        self.rnn = nn.LSTM(8, 4)
        self.slope = nn.PReLU()
        self.head = nn.Linear(8, 5)


def row(key, tensor):
    array = tensor.numpy()
    little_endian = array.astype(array.dtype.newbyteorder("<"), copy=False)
    shape = ",".join(str(size) for size in array.shape)
    return "\t".join((key, shape, hashlib.sha256(little_endian).hexdigest()))


def main():
    torch.manual_seed(SEED)
    lines = [
        f"# Drawn by PyTorch {torch.__version__} after torch.manual_seed({SEED}); written by pytorch/classifier.py.",
        "# tensor, shape, SHA-256 of the little-endian values",
        *(row(key, tensor) for key, tensor in Classifier().state_dict().items()),
    ]
    text = "\n".join(lines) + "\n"
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(text, encoding="utf-8", newline="\n")
    elif FILE.read_text(encoding="utf-8").splitlines()[1:] != lines[1:]:
        sys.exit(f"{FILE} differs from:\n{text}")


if __name__ == "__main__":
    main()

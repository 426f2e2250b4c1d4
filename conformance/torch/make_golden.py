"""Compares or writes the golden data of the conformance tests, with real PyTorch 1.13.1.

    python3 make_golden.py            compares this PyTorch with the committed files; exit status 1 if a line differs
    python3 make_golden.py --write    replaces the committed files

Needs PyTorch with NumPy (Debian and Ubuntu: apt-get install python3-torch, where 1.13.1 calls itself 1.13.0a0), on
an x86-64 CPU with AVX2.
"""

import argparse
import sys
from pathlib import Path

import torch

import dtypes
import feedforward
import golden
import initializers
import layers
import newer
import ownlayers

FOLDER = Path(__file__).resolve().parent.parent / "src/test/resources/dev/fanin/conformance"
SETS = {
    "feedforward.tsv": feedforward,
    "layers.tsv": layers,
    "dtypes.tsv": dtypes,
    "initializers.tsv": initializers,
    "newer.tsv": newer,
    "ownlayers.tsv": ownlayers,
}


def file_lines(configurations):
    description = golden.__doc__.strip().splitlines()
    yield f"# Written by conformance/torch/make_golden.py with PyTorch {torch.__version__} on the CPU."
    yield from (f"# {text}".rstrip() for text in description)
    for model in configurations.models():
        yield from model.lines()


def is_data(text):
    return not text.startswith("#")


def check(file, lines):
    """Prints the first line that differs; returns whether there is none."""
    actual = [*filter(is_data, lines)]
    committed = [*filter(is_data, file.read_text(encoding="utf-8").splitlines())]
    for number, (expected, drawn) in enumerate(zip(committed, actual)):
        if expected != drawn:
            print(f"{file.name} differs at data line {number + 1}:\n  committed {expected}\n  drawn     {drawn}")
            return False
    if len(actual) != len(committed):
        print(f"{file.name} differs: {len(committed)} data lines committed, {len(actual)} drawn")
        return False
    print(f"{file.name} unchanged: {count_models(actual)} models, {len(actual)} lines")
    return True


def write(file, lines):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"wrote {file.name}: {count_models(lines)} models, {len(lines)} lines")


def count_models(lines):
    return sum(text.startswith("model\t") for text in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="replace the committed files")
    writing = parser.parse_args().write
    unchanged = True
    for name, configurations in SETS.items():
        lines = [*file_lines(configurations)]
        if writing:
            write(FOLDER / name, lines)
        else:
            unchanged &= check(FOLDER / name, lines)
    sys.exit(0 if unchanged else 1)


if __name__ == "__main__":
    main()

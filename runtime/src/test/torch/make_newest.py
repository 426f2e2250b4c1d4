#!/usr/bin/env python3
"""Writes the expected values of draws at the edge that PyTorch has changed in 2.12, with the newest PyTorch for Python.

    python3 make_newest.py        (PyTorch 2.13.0 and NumPy: pip install torch==2.13.0 numpy)

The columns are those of make_golden.py.
"""

import math
import random
from pathlib import Path

import torch

import make_golden
from make_golden import OUTPUT, case

VERSIONS = "2.12"


def truncated_normals(source):
    """Densities that are 0 and not a number everywhere between the bounds: PyTorch accepts what it cannot compare."""
    parameters = [(dtype, mean, 1.0, -2.0, 2.0) for dtype in make_golden.FLOATING for mean in (math.inf, -math.inf)]
    parameters += [(dtype, 0.0, 1e-20, 1.0, 2.0) for dtype in ("float32", "bfloat16", "float16")]
    parameters += [("float16", 0.0, 1e-3, 0.5, 1.0)]
    for dtype, mean, std, a, b in parameters:
        for size in [1, 16, 1000]:
            program = f"trunc_normal {dtype} {size} {mean!r} {std!r} {a!r} {b!r}"
            yield case(source.randrange(2**32), program, versions=VERSIONS)


def upper_bounds_of_zero(source):
    """Values that round to the upper bound become the lower one, the zero of the other sign among them."""
    for dtype in make_golden.FLOATING:
        for low, high in [(-0.001, 0.0), (-0.001, -0.0), (-1e-3, 1e-9), (-1e-6, 0.0), (-0.5, 0.0), (-0.0, 0.0), (-1e-7, -1e-8)]:
            for size in [5, 1000, 50_000]:
                yield case(source.randrange(2**32), f"uniform {dtype} {size} {low!r} {high!r}", versions=VERSIONS)


def check_overflows():
    """Python raises where the square of the least deviation is beyond a double; Init.truncNormal refuses the same arguments."""
    for std, a, b in [(1e-200, 1.0, 2.0), (1e-200, -2.0, -1.0)]:
        try:
            torch.nn.init.trunc_normal_(torch.empty(20), 0.0, std, a, b)
        except OverflowError:
            continue
        raise AssertionError(f"std {std}, a {a}, b {b}")


def main():
    check_overflows()
    make_golden.FUNCTIONS["trunc_normal"] = torch.nn.init.trunc_normal_
    cases = [*truncated_normals(random.Random(20261201)), *upper_bounds_of_zero(random.Random(20261202))]
    heading = f"# Made by make_newest.py with PyTorch {torch.__version__} on x86-64: versions seed program sha256 first last next"
    Path(OUTPUT / "newest.tsv").write_text("\n".join([heading, *cases]) + "\n", encoding="utf-8")
    print(f"{len(cases)} cases")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes the expected values of FormulaTest with Python's math, which on x86-64 Linux is glibc's.

    python3 make_formulas.py

Each line of the file is one call: the function, its arguments and its value, separated by tabs; numbers are in hexadecimal.
"""

import math
import random
import sys
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "resources" / "dev" / "fanin" / "plan" / "formulas.tsv"

SMALLEST = 5e-324
SMALLEST_NORMAL = sys.float_info.min
LARGEST = sys.float_info.max


def main():
    numbers = random.Random(1)
    calls = [(math.log, x) for x in (10.0, 0.3, 1.5e308, 1.0, 0.97, 1.06, SMALLEST_NORMAL, LARGEST, SMALLEST, 1e-310)]
    calls += [(math.log, numbers.uniform(0.9, 1.1)) for _ in range(300)]
    calls += [(math.log, math.ldexp(numbers.uniform(1, 2), numbers.randint(-1022, 1023))) for _ in range(300)]
    calls += [(math.exp, x) for x in (0.0, 1.0, -3.25, 511.9, -511.9, 600.0, -600.5, 709.5, -744.0)]
    calls += [(math.exp, numbers.uniform(-512, 512)) for _ in range(300)]
    calls += [(math.exp, numbers.uniform(-1, 1)) for _ in range(300)]
    calls += [(math.pow, x, y) for x, y in ((2.0, 0.5), (10.0, -3.0), (0.0, 0.0), (-2.0, 3.0), (3.0, 0.0))]
    calls += [(math.pow, numbers.uniform(0, 100), numbers.uniform(-8, 8)) for _ in range(300)]
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    with OUTPUT.open("w", newline="\n") as file:
        for function, *arguments in calls:
            numbers_of_call = [*arguments, function(*arguments)]
            file.write("\t".join([function.__name__, *(number.hex() for number in numbers_of_call)]) + "\n")


if __name__ == "__main__":
    main()

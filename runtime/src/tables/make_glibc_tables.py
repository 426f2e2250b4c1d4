#!/usr/bin/env python3
"""Writes GlibcTables.java, the tables of glibc's log, sin, cos, exp, logf and expf.

    python3 make_glibc_tables.py        (x86-64, glibc 2.28 or later, mpmath; then mvn spotless:apply)

The sine table is computed: sin(k/128) and cos(k/128), each as the sum of two doubles. (Of the library's own second doubles, 20
of 222 are off by less than 2^-108, which is far below what a result can show.)

The table of exp is computed too: 2^(k/128) as a double and the relative error of that double. expf uses every fourth row. Both
must agree with the library's to the last bit.

The logarithm tables have, for each subinterval of one octave, a c near its centre: 1/c and log c. For float64, 128 subintervals
of [0.6875, 1.375), c was chosen (by Szabolcs Nagy for Arm's Optimized Routines, MIT licence) so that log c is very nearly a
multiple of 2^-43; for float32 there are 16 subintervals of [0.69921875, 1.3984375). The choice of c cannot be computed, so 1/c is
read from the C library of this machine, where a table is found by its first entries; log c is computed from it and must agree
with the library's.
"""

import struct
from pathlib import Path

from mpmath import cos, log, mp, mpf, nint, power, sin

LIBM = Path("/lib/x86_64-linux-gnu/libm.so.6")
OUTPUT = Path(__file__).parent.parent / "main" / "java" / "dev" / "fanin" / "random" / "GlibcTables.java"
LAST_SINE = 110
EXP_STEPS = 128
EXPF_STEPS = 32

mp.prec = 250


def two_doubles(value):
    high = float(value)
    return high, float(value - mpf(high))


def sine_table():
    for k in range(LAST_SINE + 1):
        x = mpf(k) / 128
        yield [*two_doubles(sin(x)), *two_doubles(cos(x))]


def bits(value):
    return struct.unpack("<q", struct.pack("<d", value))[0]


def exp_table():
    library = LIBM.read_bytes()
    rows = []
    for k in range(EXP_STEPS):
        exact = power(2, mpf(k) / EXP_STEPS)
        rows.append([float(exact), float(exact / mpf(float(exact)) - 1)])
    of_library = [bits(value) - shift for k, row in enumerate(rows) for value, shift in ((row[1], 0), (row[0], k << 45))]
    assert library.count(struct.pack(f"<{2 * EXP_STEPS}q", *of_library)) == 1
    of_library = [bits(row[0]) - (k << 47) for k, row in enumerate(rows[:: EXP_STEPS // EXPF_STEPS])]
    assert library.count(struct.pack(f"<{EXPF_STEPS}q", *of_library)) == 1
    return rows


def log_table(subintervals, first_inverse, first_logarithm, unit):
    library = LIBM.read_bytes()
    first = struct.pack("<2d", float.fromhex(first_inverse), float.fromhex(first_logarithm))
    assert library.count(first) == 1
    values = struct.unpack_from(f"<{2 * subintervals}d", library, library.index(first))
    for i in range(subintervals):
        inverse, logarithm = values[2 * i : 2 * i + 2]
        exact = -log(mpf(inverse))
        if unit:
            assert abs(exact - nint(exact / unit) * unit) < unit * 2**-23, i
            exact = nint(exact / unit) * unit
        assert logarithm == float(exact), i
        yield [inverse, logarithm]


def literal(value):
    text = value.hex()
    return text.replace("0x0.0p+0", "0.0").replace("p+", "p") if value else "0.0"


def array(name, comment, rows):
    lines = [f"    /** {comment} */", f"    static final double[] {name} = {{"]
    lines += ["        " + ", ".join(literal(value) for value in row) + "," for row in rows]
    lines[-1] = lines[-1].removesuffix(",")
    return [*lines, "    };"]


def main():
    logarithms = log_table(128, "0x1.734f0c3e0de9fp+0", "-0x1.7cc7f79e69000p-2", mpf(2) ** -43)
    float_logarithms = log_table(16, "0x1.661ec79f8f3bep+0", "-0x1.57bf7808caadep-2", None)
    lines = [
        "package dev.fanin.random;",
        "",
        "/**",
        " * The tables of glibc's logarithms, exponential functions, sine and cosine, written by make_glibc_tables.py. Those of the",
        " * logarithms come from Arm's Optimized Routines, Copyright (c) 2018 Arm Limited, MIT licence.",
        " */",
        "final class GlibcTables {",
        "",
        *array("SINE_COSINE", "For each k: sin(k/128) and its rounding error, cos(k/128) and its rounding error.", sine_table()),
        "",
        *array("INVERSE_LOG", "For each of 128 subintervals from 0.6875 on: 1/c and log c for a c near its centre.", logarithms),
        "",
        *array("FLOAT_INVERSE_LOG", "For each of 16 subintervals from 0.69921875 on: 1/c and log c.", float_logarithms),
        "",
        *array("POWER_OF_TWO", "For each k: 2<sup>k/128</sup> and its relative rounding error.", exp_table()),
        "",
        "    private GlibcTables() {}",
        "}",
    ]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

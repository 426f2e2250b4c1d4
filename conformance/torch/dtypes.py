"""Random configurations of all layers in the other floating-point types."""

from feedforward import KINDS as FEEDFORWARD
from feedforward import SEEDS
from golden import ALL, CONTINUE, Choice, Layer, Model
from layers import KINDS as OTHERS

SEED = 20261125
DTYPES = ("float64", "bfloat16", "float16")

# Their vectors and norms are computed with kernels that 16-bit types do not have.
WITHOUT_TYPES = ("SpectralNorm", "WeightNorm")

# Where the normal distribution changes its algorithm, and where its last block is not full.
SIZES = (1, 2, 7, 15, 16, 17, 31, 32, 33, 624, 625, 4992, 4999, 100_003)


def models():
    choice = Choice(SEED)
    for kind, (layer, _) in (FEEDFORWARD | OTHERS).items():
        if kind in WITHOUT_TYPES:
            continue
        for number in range(12):
            one = layer(choice)
            one.dtype = DTYPES[number % len(DTYPES)]
            seed = SEEDS[number] if number < len(SEEDS) else choice.seed_of_model()
            resets = ((ALL, CONTINUE),) if number % 5 == 4 else ()
            yield Model(f"{kind}InOtherTypes/{number}", seed, {"layer": one}, resets)
    for dtype in DTYPES:
        for number, size in enumerate(SIZES):
            fields = {
                "embedding": Layer("Embedding", num_embeddings=1, embedding_dim=size, dtype=dtype),
                "linear": Layer("Linear", in_features=1, out_features=size, dtype=dtype),
            }
            yield Model(f"EdgesIn{dtype.capitalize()}/{number}", choice.seed_of_model(), fields)
    yield from several_types(choice)


def several_types(choice):
    """A sample left over by one type is the next type's first."""
    for number in range(20):
        fields = {}
        for position in range(6):
            dtype = choice.choice((None, *DTYPES))
            rows, columns = choice.randint(1, 5), choice.randint(1, 5)
            fields[f"layer{position}"] = Layer("Embedding", num_embeddings=rows, embedding_dim=columns, dtype=dtype)
        yield Model(f"SeveralTypes/{number}", choice.seed_of_model(), fields, ((ALL, CONTINUE),))

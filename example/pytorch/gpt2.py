"""The GPT-2 of the Java example (dev.fanin.example.gpt2) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

import math

from torch import nn


class Block(nn.Module):
    """Attention and feed-forward part, each after a normalization. The number of heads decides nothing here."""

    def __init__(self, n_embd):
        super().__init__()
        self.ln_1 = nn.LayerNorm(n_embd)
        self.attn = nn.ModuleDict(
            {
                "c_attn": nn.Linear(n_embd, 3 * n_embd),  # attn.c_attn
                "c_proj": nn.Linear(n_embd, n_embd),  # attn.c_proj
            }
        )
        self.ln_2 = nn.LayerNorm(n_embd)
        self.mlp = nn.ModuleDict(
            {
                "c_fc": nn.Linear(n_embd, 4 * n_embd),  # mlp.c_fc
                "c_proj": nn.Linear(4 * n_embd, n_embd),  # mlp.c_proj
            }
        )


class Gpt2(nn.Module):
    """A decoder with the layout and initialization of GPT-2, by nanoGPT's names; the defaults are GPT-2 small."""

    def __init__(self, vocab_size=50257, block_size=1024, n_layer=12, n_embd=768):
        super().__init__()
        self.transformer = nn.ModuleDict(
            {
                "wte": nn.Embedding(vocab_size, n_embd),  # transformer.wte
                "wpe": nn.Embedding(block_size, n_embd),  # transformer.wpe
                "h": nn.ModuleList([Block(n_embd) for _ in range(n_layer)]),  # transformer.h.0 …
                "ln_f": nn.LayerNorm(n_embd),  # transformer.ln_f
            }
        )
        self.lm_head = nn.Linear(n_embd, vocab_size, bias=False)
        self.lm_head.weight = self.transformer["wte"].weight

        self.apply(init_weights)
        for name, parameter in self.named_parameters():
            if name.endswith("c_proj.weight"):
                nn.init.normal_(parameter, 0.0, 0.02 / math.sqrt(2 * n_layer))


def init_weights(layer):
    """GPT-2's initialization. It visits the tensor that wte and lm_head share twice, and so draws it twice."""
    if isinstance(layer, nn.Linear):
        nn.init.normal_(layer.weight, 0.0, 0.02)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    elif isinstance(layer, nn.Embedding):
        nn.init.normal_(layer.weight, 0.0, 0.02)

"""The translator of the Java example (Translator.java) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

from torch import nn


class Translator(nn.Module):
    """A small transformer between two languages of 8,000 and 10,000 words."""

    def __init__(self):
        super().__init__()
        self.source = nn.Embedding(num_embeddings=8_000, embedding_dim=128)
        self.target = nn.Embedding(num_embeddings=10_000, embedding_dim=128)
        self.transformer = nn.Transformer(
            d_model=128, nhead=8, num_encoder_layers=3, num_decoder_layers=3, dim_feedforward=512
        )
        self.output = nn.Linear(in_features=128, out_features=10_000)

"""The tagger of the Java example (LstmTagger.java) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

from torch import nn


class LstmTagger(nn.Module):
    """One of 17 parts of speech for each word of a sentence; word 0 is padding."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(num_embeddings=20_000, embedding_dim=100, padding_idx=0)
        self.lstm = nn.LSTM(
            input_size=100, hidden_size=256, num_layers=2, batch_first=True, dropout=0.5, bidirectional=True
        )
        self.head = nn.Linear(in_features=2 * 256, out_features=17)
        nn.init.xavier_uniform_(self.head.weight)
        nn.init.zeros_(self.head.bias)

"""Modules and arguments that came after PyTorch 1.13, composed of 1.13's own modules in the order in which the newest
sources construct them (torch/nn/modules: normalization.py, batchnorm.py, activation.py, transformer.py, loss.py).
"""

import copy

import torch
from torch import nn


def _without_bias(kind):
    """A normalization whose argument bias is False: only its bias is missing, and nothing is drawn."""

    def construct(bias=True, **arguments):
        module = getattr(nn, kind)(**arguments)
        if not bias and module.bias is not None:
            module.register_parameter("bias", None)
        return module

    return construct


class RMSNorm(nn.Module):
    def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
        super().__init__()
        template = nn.LayerNorm(normalized_shape, elementwise_affine=elementwise_affine)
        self.register_parameter("weight", template.weight)


class LinearCrossEntropyLoss(nn.Module):
    def __init__(self, in_features, num_classes, out_features=(), bias=False, weight=(), **options):
        super().__init__()
        if weight:
            self.register_buffer("weight", torch.tensor(weight))
        outputs = num_classes
        for size in out_features:
            outputs *= size
        self.linear = nn.Linear(in_features, outputs, bias=bias)


def _layer_norm(d_model, bias):
    return _without_bias("LayerNorm")(normalized_shape=d_model, bias=bias)


class TransformerEncoderLayer(nn.Module):
    def __init__(self, d_model, nhead, dim_feedforward=2048, bias=True, **options):
        super().__init__()
        self.self_attn = nn.MultiheadAttention(d_model, nhead, bias=bias)
        self.linear1 = nn.Linear(d_model, dim_feedforward, bias=bias)
        self.linear2 = nn.Linear(dim_feedforward, d_model, bias=bias)
        self.norm1 = _layer_norm(d_model, bias)
        self.norm2 = _layer_norm(d_model, bias)


class TransformerDecoderLayer(nn.Module):
    def __init__(self, d_model, nhead, dim_feedforward=2048, bias=True, **options):
        super().__init__()
        self.self_attn = nn.MultiheadAttention(d_model, nhead, bias=bias)
        self.multihead_attn = nn.MultiheadAttention(d_model, nhead, bias=bias)
        self.linear1 = nn.Linear(d_model, dim_feedforward, bias=bias)
        self.linear2 = nn.Linear(dim_feedforward, d_model, bias=bias)
        self.norm1 = _layer_norm(d_model, bias)
        self.norm2 = _layer_norm(d_model, bias)
        self.norm3 = _layer_norm(d_model, bias)


class _Stack(nn.Module):
    def __init__(self, layer, num_layers, norm):
        super().__init__()
        self.layers = nn.ModuleList(copy.deepcopy(layer) for _ in range(num_layers))
        self.norm = norm


class Transformer(nn.Module):
    def __init__(self, d_model, nhead, num_encoder_layers, num_decoder_layers, dim_feedforward, bias=True, **options):
        super().__init__()
        encoder_layer = TransformerEncoderLayer(d_model, nhead, dim_feedforward, bias)
        self.encoder = _Stack(encoder_layer, num_encoder_layers, _layer_norm(d_model, bias))
        decoder_layer = TransformerDecoderLayer(d_model, nhead, dim_feedforward, bias)
        self.decoder = _Stack(decoder_layer, num_decoder_layers, _layer_norm(d_model, bias))
        for parameter in self.parameters():
            if parameter.dim() > 1:
                nn.init.xavier_uniform_(parameter)


CONSTRUCTORS = {
    "RMSNorm": RMSNorm,
    "LinearCrossEntropyLoss": LinearCrossEntropyLoss,
    "TransformerEncoderLayer": TransformerEncoderLayer,
    "TransformerDecoderLayer": TransformerDecoderLayer,
    "Transformer": Transformer,
    **{
        kind: _without_bias(kind)
        for kind in (
            "BatchNorm1d",
            "BatchNorm2d",
            "BatchNorm3d",
            "SyncBatchNorm",
            "InstanceNorm1d",
            "InstanceNorm2d",
            "InstanceNorm3d",
            "GroupNorm",
            "LayerNorm",
        )
    },
}

"""The pretrained encoder: BERT's layers, started from the ONNX file of a sentence-embedding package or from Google's own weights."""
import glob
import math
import os

import onnx
import torch
import torch.nn.functional as functional
from onnx import numpy_helper
from torch import nn

import savedmodel
from dropout import Dropout
from words import SHAPES

ATTENTION_HEADS = 12


def source(folder):
    """The file of pretrained weights in the folder: `*.onnx`, or the variables of a TensorFlow SavedModel."""
    return (glob.glob(os.path.join(folder, '*.onnx')) + glob.glob(os.path.join(folder, 'variables', '*.data-*')))[0]


def pretrained(folder):
    """The weights by BERT's own names; the exporter of the ONNX file had folded the matrices' names away."""
    if not source(folder).endswith('.onnx'):
        return {name: torch.from_numpy(value) for name, value in savedmodel.bert(folder).items()}
    graph = onnx.load(source(folder)).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {name: value.copy() for name, value in tensors.items() if name.startswith(('embeddings', 'encoder'))}
    for node in graph.node:
        if node.op_type == 'MatMul' and node.input[1] in tensors:
            name = node.output[0].strip('/').replace('/MatMul_output_0', '').replace('/', '.')
            weights[name + '.weight'] = tensors[node.input[1]].T.copy()
    return {name: torch.from_numpy(value) for name, value in weights.items()}


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.attention_in = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, 4 * width)
        self.outer = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(0.1)

    def load(self, weights, prefix):
        parts = [prefix + 'attention.self.' + part for part in ('query', 'key', 'value')]
        self.attention_in.weight.data = torch.cat([weights[p + '.weight'] for p in parts])
        self.attention_in.bias.data = torch.cat([weights[p + '.bias'] for p in parts])
        for module, name in ((self.attention_out, 'attention.output.dense'),
                             (self.attention_norm, 'attention.output.LayerNorm'),
                             (self.inner, 'intermediate.dense'), (self.outer, 'output.dense'),
                             (self.norm, 'output.LayerNorm')):
            module.weight.data = weights[prefix + name + '.weight']
            module.bias.data = weights[prefix + name + '.bias']

    def forward(self, x, padding):
        rows, length, width = x.shape
        size = width // ATTENTION_HEADS
        parts = self.attention_in(x).view(rows, length, 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        weights = torch.softmax(torch.matmul(query, key.transpose(-1, -2)) * (1 / math.sqrt(size)) + padding, -1)
        seen = torch.matmul(weights.to(value.dtype), value).transpose(1, 2).reshape(rows, length, width)
        x = self.attention_norm(x + self.dropout(self.attention_out(seen)))
        return self.norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Word pieces and their shapes in, one vector per piece out."""

    def __init__(self, weights, layers):
        super().__init__()
        pieces, self.width = weights['embeddings.word_embeddings.weight'].shape
        self.piece = nn.Embedding(pieces, self.width)
        self.position = nn.Embedding(512, self.width)
        self.shape = nn.Embedding(SHAPES, self.width)
        self.norm = nn.LayerNorm(self.width, eps=1e-12)
        self.piece.weight.data = weights['embeddings.word_embeddings.weight']
        self.position.weight.data = (weights['embeddings.position_embeddings.weight']
                                     + weights['embeddings.token_type_embeddings.weight'][0])
        self.norm.weight.data = weights['embeddings.LayerNorm.weight']
        self.norm.bias.data = weights['embeddings.LayerNorm.bias']
        self.shape.weight.data.zero_()  # the pretrained encoder saw no shapes: start from what it knows
        self.piece.weight.requires_grad_(False)
        self.position.weight.requires_grad_(False)
        self.layers = nn.ModuleList(Layer(self.width) for _ in range(layers))
        for i, layer in enumerate(self.layers):
            layer.load(weights, 'encoder.layer.%d.' % i)

    def forward(self, pieces, mask, shapes):
        x = self.piece(pieces) + self.position.weight[:pieces.shape[1]] + self.shape(shapes)
        x = self.norm(x)
        padding = ((1 - mask) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, padding)
        return x

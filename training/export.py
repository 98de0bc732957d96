"""Writes a trained network as one ONNX graph: export.py WEIGHTS OUT (reads OUT/checkpoint.pt and OUT/labels.json).

Leaves OUT/float.onnx (32-bit) and OUT/model.onnx (8-bit, the one that ships)."""
import argparse
import json
import os

import onnx
import torch
from torch import nn

from batches import Batch, Encoding
from int8 import eight_bit
from tagger import FAR, rooted
from train import load, word_pieces

OUTPUTS = {'upos': 'BN', 'xpos': 'BN', 'feats': 'BN', 'names': 'BN', 'arcs': 'BNM', 'heads': 'BN',
           'relations': 'BN', 'predicates': 'BN', 'roles': 'BNM', 'senses': 'BN'}
INPUTS = {'pieces': 'BL', 'shapes': 'BL', 'mask': 'BL', 'first': 'BN', 'last': 'BN', 'word_shapes': 'BN',
          'word_mask': 'BN'}


class Graph(nn.Module):
    """The network with every answer worked out inside the graph."""

    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces, shapes, mask, first, last, word_shapes, word_mask):
        tagger = self.tagger
        words = tagger.words(tagger.encoder(pieces, mask, shapes), first, last, word_shapes)
        arcs = tagger.arc_scores(words, word_mask)
        place = torch.arange(first.shape[1])
        own = (place[:, None] == place[None, :]).float()
        arcs = arcs * (1 - own) + own * FAR  # no word is its own head
        heads = arcs.argmax(-1)
        relations = rooted(tagger.relation_scores(words, heads), heads)
        heads = heads * (place > 0)
        best = relations.argmax(-1)
        predicates = tagger.predicate(words)[..., 0]
        rows, at = torch.nonzero(predicates > 0, as_tuple=True)
        of_predicates = tagger.role_scores(words, (heads, best), rows, at).argmax(-1)
        roles = torch.zeros_like(arcs, dtype=torch.long).index_put((rows, at), of_predicates)
        names = torch.log_softmax(tagger.name_scores(words), -1)
        tags = [head(words).argmax(-1).int() for head in (tagger.upos, tagger.xpos, tagger.feats)]
        senses = torch.log_softmax(tagger.sense_scores(words), -1)
        return (*tags, names, arcs, heads.int(), best.int(), predicates, roles.int(), senses)


def axes():
    """Which axes are free; 'M' is the second word axis."""
    named = {**INPUTS, **OUTPUTS}
    return {name: {i: letter for i, letter in enumerate(letters)} for name, letters in named.items()}


def write(tagger, encoding, out):
    example = Batch([dict(encoding.inputs(words), **NO_TARGETS) for words in (['Ships', 'left', '.'], ['No', '.'])])
    tagger.eval()
    path = os.path.join(out, 'float.onnx')
    with torch.no_grad():
        torch.onnx.export(Graph(tagger), tuple(example.inputs()), path, input_names=list(INPUTS),
                          output_names=list(OUTPUTS), dynamic_axes=axes(), opset_version=14,
                          do_constant_folding=True)
    onnx.save(eight_bit(onnx.load(path)), os.path.join(out, 'model.onnx'))


NO_TARGETS = {'upos': [], 'xpos': [], 'feats': [], 'heads': [], 'relations': [], 'names': [], 'is_predicate': [],
              'open_names': False, 'roles': {}, 'senses': []}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('weights')
    parser.add_argument('out')
    options = parser.parse_args()
    torch.set_num_threads(1)
    with open(os.path.join(options.out, 'labels.json'), encoding='utf8') as file:
        labels = json.load(file)
    with open(os.path.join(options.out, 'run.json'), encoding='utf8') as file:
        layers = json.load(file)['layers']
    pieces = word_pieces(options.weights)
    tagger = load(options.weights, layers, labels, os.path.join(options.out, 'checkpoint.pt'))
    write(tagger, Encoding(pieces, labels), options.out)
    with open(os.path.join(options.out, 'vocab.txt'), 'w', encoding='utf8') as file:
        file.writelines(piece + '\n' for piece in pieces.lines())


if __name__ == '__main__':
    main()

"""The whole network: the encoder and one head per question asked of a word, a pair of words, or a predicate and a word."""
import torch
import torch.nn.functional as functional
from torch import nn

from dropout import Dropout
from encoder import WIDTH, Encoder
from words import SHAPES

ARC, RELATION, NAME, ROLE, SENSE = 192, 384, 256, 192, 256  # widths of the heads
FAR = -1e4  # a score that no softmax lets through


def pick(x, index):
    """x[b, index[b, i]] for every b and i; as one index_select, because gather's gradient is slow."""
    rows, length, width = x.shape
    flat = (index + torch.arange(rows)[:, None] * length).reshape(-1)
    return x.reshape(rows * length, width).index_select(0, flat).view(rows, index.shape[1], width)


class Tagger(nn.Module):
    def __init__(self, weights, layers, labels):
        super().__init__()
        count = {kind: len(values) for kind, values in labels.items()}
        self.encoder = Encoder(weights, layers)
        self.from_first = nn.Linear(WIDTH, WIDTH)
        self.from_last = nn.Linear(WIDTH, WIDTH, bias=False)
        self.word_shape = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        for part in (self.from_first, self.from_last):
            part.weight.data = torch.eye(WIDTH) * 0.7 + torch.randn(WIDTH, WIDTH) * 0.01
        self.word_shape.weight.data *= 0.05
        self.upos, self.xpos, self.feats = (nn.Linear(WIDTH, count[k]) for k in ('upos', 'xpos', 'feats'))
        self.name_inner, self.names = nn.Linear(WIDTH, NAME), nn.Linear(NAME, count['names'])
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc_product = nn.Linear(ARC, ARC)
        self.arc_product.weight.data = torch.randn(ARC, ARC) * 0.02
        self.arc_product.bias.data.zero_()
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.relations = nn.Linear(RELATION, count['relations'])
        self.predicate = nn.Linear(WIDTH, 1)
        self.role_predicate, self.role_word = nn.Linear(WIDTH, ROLE), nn.Linear(WIDTH, ROLE)
        self.roles = nn.Linear(ROLE, count['roles'])
        self.sense_inner, self.senses = nn.Linear(WIDTH, SENSE), nn.Linear(SENSE, count['senses'])
        self.dropout = Dropout(0.2)

    def words(self, x, first, last, word_shapes):
        """One vector per word from its first and last piece and its shape; at index 0 the root's."""
        x = self.from_first(pick(x, first)) + self.from_last(pick(x, last)) + self.word_shape(word_shapes)
        return self.dropout(self.norm(x))

    def name_scores(self, words):
        return self.names(functional.gelu(self.name_inner(words)))

    def sense_scores(self, words):
        return self.senses(functional.gelu(self.sense_inner(words)))

    def arc_scores(self, words, word_mask):
        """[dependent, head] scores; padded heads are out of reach."""
        dependent = self.arc_product(self.dropout(functional.gelu(self.arc_dependent(words))))
        head = self.dropout(functional.gelu(self.arc_head(words)))
        if self.training:  # a wrong gradient in torch 1.13 (see README.md): the slow form
            scores = (dependent[:, :, None, :] * head[:, None, :, :]).sum(-1)
        else:
            scores = torch.matmul(dependent, head.transpose(1, 2))
        return scores.float() * word_mask[:, None, :] + (1 - word_mask)[:, None, :] * FAR

    def relation_scores(self, words, heads):
        pair = self.relation_dependent(words) + pick(self.relation_head(words), heads)
        return self.relations(self.dropout(functional.gelu(pair)))

    def role_scores(self, words, rows, predicates):
        """[predicate, word] scores of the given predicates (sentence rows[i], word predicates[i])."""
        chosen = self.dropout(self.role_predicate(words)[rows, predicates])
        pair = chosen[:, None, :] * self.dropout(self.role_word(words))[rows]
        return self.roles(pair)

    def all_roles(self, words):
        """[row, predicate, word] best roles of every pair; one product per role, so that no pair's vector is kept."""
        rows, count, _ = words.shape
        kinds = self.roles.out_features
        predicate = self.role_predicate(words)[:, :, None, :] * self.roles.weight
        scores = torch.matmul(predicate.reshape(rows, count * kinds, ROLE), self.role_word(words).transpose(1, 2))
        scores = scores.view(rows, count, kinds, count) + self.roles.bias[:, None]
        return scores.argmax(2)

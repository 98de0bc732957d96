"""The whole network: the encoder and one head per question asked of a word, a pair of words, or a predicate and a word."""
import torch
import torch.nn.functional as functional
from torch import nn

from dropout import Dropout
from encoder import Encoder
from words import SHAPES

ARC, RELATION, NAME, ROLE, SENSE, PAIR = 192, 384, 256, 192, 256, 256  # widths of the heads
FAR = -1e4  # a score that no softmax lets through
KINSHIPS = 8  # ways in which a predicate and a word stand to each other in the tree (see kinship)
FARTHEST = 6  # distances are told apart by powers of two, up to 2^6 words
UNSEEN_TREE = 0.2  # share of pairs whose place in the tree is hidden in training: trees are surer there than later


def pick(x, index):
    """x[b, index[b, i]] for every b and i; as one index_select, because gather's gradient is slow."""
    rows, length, width = x.shape
    flat = (index + torch.arange(rows)[:, None] * length).reshape(-1)
    return x.reshape(rows * length, width).index_select(0, flat).view(rows, index.shape[1], width)


def kinship(heads, rows, predicates):
    """[predicate, word]: 1 the word hangs on the predicate, 2 bears it, 3 hangs beside it, 4 is a grandchild, 5 hangs beside its head's
    head's child, 6 hangs beside its head, 7 is it, 0 none of these. The root hangs on itself."""
    of_words = heads[rows]
    above = of_words.gather(1, of_words)
    place = torch.arange(heads.shape[1])[None, :]
    predicate = predicates[:, None]
    head = of_words.gather(1, predicate)
    found = torch.zeros_like(of_words)
    for number, holds in ((6, of_words == above.gather(1, predicate)), (5, above == head), (4, above == predicate),
                          (3, of_words == head), (2, place == head), (1, of_words == predicate),
                          (7, place == predicate)):
        found = torch.where(holds, torch.tensor(number), found)
    return found


def distance(rows, predicates, words):
    """[predicate, word]: how far after (more than FARTHEST) or before (less) the predicate the word stands, by powers of two."""
    away = torch.arange(words)[None, :] - predicates[:, None]
    steps = torch.ceil(torch.log2(away.abs().float() + 1)).clamp(max=FARTHEST)
    return (torch.sign(away) * steps).long() + FARTHEST


class Tagger(nn.Module):
    def __init__(self, weights, layers, labels):
        super().__init__()
        count = {kind: len(values) for kind, values in labels.items()}
        self.encoder = Encoder(weights, layers)
        width = self.encoder.width
        self.from_first = nn.Linear(width, width)
        self.from_last = nn.Linear(width, width, bias=False)
        self.word_shape = nn.Embedding(SHAPES, width)
        self.norm = nn.LayerNorm(width)
        for part in (self.from_first, self.from_last):
            part.weight.data = torch.eye(width) * 0.7 + torch.randn(width, width) * 0.01
        self.word_shape.weight.data *= 0.05
        self.upos, self.xpos, self.feats = (nn.Linear(width, count[k]) for k in ('upos', 'xpos', 'feats'))
        self.name_inner, self.names = nn.Linear(width, NAME), nn.Linear(NAME, count['names'])
        self.arc_dependent, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.arc_product = nn.Linear(ARC, ARC)
        self.arc_product.weight.data = torch.randn(ARC, ARC) * 0.02
        self.arc_product.bias.data.zero_()
        self.relation_dependent, self.relation_head = nn.Linear(width, RELATION), nn.Linear(width, RELATION)
        self.relations = nn.Linear(RELATION, count['relations'])
        self.predicate = nn.Linear(width, 1)
        self.role_predicate, self.role_word = nn.Linear(width, ROLE), nn.Linear(width, ROLE)
        self.roles = nn.Linear(ROLE, count['roles'])
        self.pair_predicate, self.pair_word = nn.Linear(width, PAIR), nn.Linear(width, PAIR)
        self.pair_distance = nn.Embedding(2 * FARTHEST + 1, PAIR)
        self.pair_word_relation = nn.Embedding(KINSHIPS * count['relations'], PAIR)
        self.pair_predicate_relation = nn.Embedding(KINSHIPS * count['relations'], PAIR)
        for part in (self.pair_distance, self.pair_word_relation, self.pair_predicate_relation):
            part.weight.data *= 0.1
        self.pair_roles = nn.Linear(PAIR, count['roles'], bias=False)
        self.pair_roles.weight.data.zero_()  # a checkpoint from before this part says what it said
        self.sense_inner, self.senses = nn.Linear(width, SENSE), nn.Linear(SENSE, count['senses'])
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

    def tree(self, words, word_mask):
        """The best head of each word by itself and the relation to it; the root hangs on itself."""
        place = torch.arange(words.shape[1])
        own = (place[:, None] == place[None, :]).float()
        arcs = self.arc_scores(words, word_mask)
        heads = (arcs * (1 - own) + own * FAR).argmax(-1) * (place > 0)
        return heads, rooted(self.relation_scores(words, heads), heads).argmax(-1)

    def role_scores(self, words, tree, rows, predicates):
        """[predicate, word] scores of the given predicates (sentence rows[i], word predicates[i])."""
        heads, relations = tree
        kin = kinship(heads, rows, predicates)
        count = self.pair_word_relation.num_embeddings // KINSHIPS
        of_words = relations[rows]
        place = (self.pair_word_relation(kin * count + of_words)
                 + self.pair_predicate_relation(kin * count + of_words.gather(1, predicates[:, None])))
        if self.training:
            place = place * (torch.rand(place.shape[:2]) > UNSEEN_TREE)[..., None]
        pair = (self.pair_predicate(words)[rows, predicates][:, None, :] + self.pair_word(words)[rows]
                + self.pair_distance(distance(rows, predicates, words.shape[1])) + place)
        product = (self.dropout(self.role_predicate(words)[rows, predicates])[:, None, :]
                   * self.dropout(self.role_word(words))[rows])
        return self.roles(product) + self.pair_roles(self.dropout(functional.gelu(pair)))


def rooted(scores, heads):
    """Relation scores with 'root' (label 0) under the root and nowhere else."""
    under_root = (heads == 0).unsqueeze(-1)
    root = torch.where(under_root, torch.tensor(-FAR), torch.tensor(FAR))
    return torch.cat([root, scores[..., 1:].float()], -1)

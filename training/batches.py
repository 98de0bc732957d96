"""Sentences as padded tensors."""
import numpy as np
import torch

from sentences import IGNORED
from words import CLS, MASK, NO_SHAPE, SEP, shape


class Batch:
    """Inputs and targets of some sentences; along the word axis index 0 is the root, which reads [CLS]."""

    INPUTS = ('pieces', 'shapes', 'mask', 'first', 'last', 'word_shapes', 'word_mask')

    def __init__(self, encoded):
        self.sentences = encoded
        rows = len(encoded)
        length = rounded(max(len(e['pieces']) for e in encoded))
        words = rounded(max(len(e['first']) for e in encoded))
        for name in ('pieces', 'shapes'):
            setattr(self, name, _padded([e[name] for e in encoded], (rows, length)))
        for name in ('first', 'last', 'word_shapes'):
            setattr(self, name, _padded([e[name] for e in encoded], (rows, words)))
        self.mask = _padded([[1] * len(e['pieces']) for e in encoded], (rows, length)).float()
        self.word_mask = _padded([[1] * len(e['first']) for e in encoded], (rows, words)).float()
        for name in ('upos', 'xpos', 'feats', 'heads', 'relations', 'names', 'is_predicate', 'senses'):
            setattr(self, name, _padded([e[name] for e in encoded], (rows, words), IGNORED))
        self.open_names = torch.tensor([e['open_names'] for e in encoded])
        found = [(row, at, e['roles'][at]) for row, e in enumerate(encoded) for at in sorted(e['roles'])]
        self.predicate_rows = torch.tensor([row for row, _, _ in found], dtype=torch.long)
        self.predicate_words = torch.tensor([at for _, at, _ in found], dtype=torch.long)
        self.roles = _padded([roles for _, _, roles in found], (len(found), words), IGNORED)

    def inputs(self):
        return [getattr(self, name) for name in self.INPUTS]

    def hide_pieces(self, share, random):
        """Puts [MASK] over some pieces, so that no single word is relied on."""
        hidden = torch.from_numpy(random.random(tuple(self.pieces.shape)) < share) & (self.pieces > MASK)
        self.pieces = torch.where(hidden, torch.tensor(MASK), self.pieces)


def _padded(rows, shape_, value=0):
    array = np.full(shape_, value, np.int64)
    for i, row in enumerate(rows):
        array[i, :len(row)] = row
    return torch.from_numpy(array)


class Encoding:
    """Turns sentences into ids, given the word pieces and the label lists."""

    def __init__(self, word_pieces, labels):
        self.word_pieces = word_pieces
        self.ids = {kind: {label: i for i, label in enumerate(values)} for kind, values in labels.items()}

    def inputs(self, words):
        pieces, shapes, first, last, word_shapes = [CLS], [NO_SHAPE], [0], [0], [NO_SHAPE]
        for word in words:
            ids, form = self.word_pieces.pieces(word), shape(word)
            first.append(len(pieces))
            pieces += ids
            shapes += [form] * len(ids)
            last.append(len(pieces) - 1)
            word_shapes.append(form)
        return {'pieces': pieces + [SEP], 'shapes': shapes + [NO_SHAPE],
                'first': first, 'last': last, 'word_shapes': word_shapes}

    def sentence(self, s):
        """Inputs and targets; the root's own targets are ignored."""
        n = len(s.words)
        encoded = self.inputs(s.words)
        for kind in ('upos', 'xpos', 'feats', 'relations'):
            encoded[kind] = [IGNORED] + [self.ids[kind].get(value, IGNORED) for value in getattr(s, kind)]
        encoded['heads'] = [IGNORED] + s.heads
        encoded['names'] = [IGNORED] + [self.ids['names'][t] for t in s.names] if s.names else [IGNORED] * (n + 1)
        encoded['open_names'] = bool(s.open_names)
        encoded['is_predicate'], encoded['senses'], encoded['roles'] = [IGNORED] * (n + 1), [IGNORED] * (n + 1), {}
        if s.predicates is not None:
            encoded['is_predicate'] = [IGNORED] + [0] * n
            for at, roles, sense in s.predicates:
                encoded['is_predicate'][at] = 1
                encoded['senses'][at] = self.ids['senses'].get(sense, IGNORED)
                targets = [IGNORED] + [0] * n
                for word, role in roles.items():
                    targets[word] = self.ids['roles'].get(role, 0)
                encoded['roles'][at] = targets
        return encoded


def rounded(length):
    """A length that many batches share: matrix kernels are made anew for every new shape, which costs more than some padding."""
    step = 4 if length <= 64 else 16
    return -(-length // step) * step


def by_length(encoded, pieces_per_batch, random=None):
    """Index lists of sentences of like length; with `random`, which are together and the order of batches are shuffled.
    A batch of a length has always the same number of rows; what is left over joins the next longer ones."""
    order = list(range(len(encoded)))
    if random:
        random.shuffle(order)
    lengths = {}
    for i in order:
        lengths.setdefault(rounded(len(encoded[i]['pieces'])), []).append(i)
    batches, waiting = [], []
    for length in sorted(lengths):
        waiting += lengths[length]
        rows = max(1, pieces_per_batch // length)
        while len(waiting) >= rows:
            batches.append(waiting[:rows])
            waiting = waiting[rows:]
    if waiting:
        batches.append(waiting)
    if random:
        random.shuffle(batches)
    return batches

"""Trains a small network on the treebanks and on what a larger one says of unlabelled text:
distil.py DATA WEIGHTS SOFT… OUT [--layers N] [--epochs N] [--start CHECKPOINT] [--rate R]  (SOFT from teach.py)."""
import argparse
import json
import os
import random

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch
import torch.nn.functional as functional

from augment import augmented
from batches import Batch, Encoding, by_length
from export import NO_TARGETS
from losses import WEIGHTS, losses
from sentences import IGNORED, labels_of, read, training_sentences
from train import (HIDDEN_PIECES, PIECES_PER_BATCH, Epochs, check_gradients, description, load, report, word_pieces)

SOFT = ('upos', 'xpos', 'names', 'relations', 'arcs')


class SoftBatch(Batch):
    """Sentences with a teacher's answers as targets: probabilities, and labels for features."""

    def __init__(self, encoded, taught):
        super().__init__(encoded)
        rows, words = self.first.shape
        self.soft, self.labels = {}, {}
        for kind in SOFT:
            width = words if kind == 'arcs' else taught[0][kind].shape[1]
            array = np.zeros((rows, words, width), np.float32)
            for i, t in enumerate(taught):
                array[i, 1:len(t['heads']), :t[kind].shape[1]] = t[kind][1:]
            self.soft[kind] = torch.from_numpy(array)
        self.heads = self._whole([t['heads'] for t in taught], rows, words)
        self.labels['feats'] = self._whole([t['feats'] for t in taught], rows, words)
        predicates = np.full((rows, words), -1, np.float32)
        for i, t in enumerate(taught):
            predicates[i, 1:len(t['heads'])] = t['predicates'][1:]
        self.is_predicate = torch.from_numpy(predicates)
        found = [(i, w, t['senses'][w]) for i, t in enumerate(taught) for w in sorted(t['senses'])]
        self.predicate_rows = torch.tensor([f[0] for f in found], dtype=torch.long)
        self.predicate_words = torch.tensor([f[1] for f in found], dtype=torch.long)
        self.senses = torch.from_numpy(np.stack([f[2] for f in found]).astype(np.float32)) if found else None
        if found:
            self.roles = torch.zeros(len(found), words, taught[found[0][0]]['roles'][found[0][1]].shape[1])
            for i, (row, w, _) in enumerate(found):
                of_words = torch.from_numpy(taught[row]['roles'][w].astype(np.float32))
                self.roles[i, 1:len(of_words)] = of_words[1:]

    @staticmethod
    def _whole(values, rows, words):
        array = np.full((rows, words), IGNORED, np.int64)
        for i, value in enumerate(values):
            array[i, 1:len(value)] = value[1:]
        return torch.from_numpy(array)


def soft_losses(tagger, words, batch):
    """As losses.losses, against probabilities."""
    heads = batch.heads.clamp(min=0)
    scores = {'upos': tagger.upos(words), 'xpos': tagger.xpos(words), 'names': tagger.name_scores(words),
              'relations': tagger.relation_scores(words, heads), 'arcs': tagger.arc_scores(words, batch.word_mask)}
    here = batch.heads != IGNORED
    found = {kind: -(batch.soft[kind][here] * torch.log_softmax(scores[kind][here].float(), -1)).sum(-1).mean()
             for kind in SOFT}
    found['feats'] = functional.cross_entropy(tagger.feats(words)[here].float(), batch.labels['feats'][here])
    found['predicates'] = functional.binary_cross_entropy_with_logits(
        tagger.predicate(words)[..., 0][here].float(), batch.is_predicate[here])
    if len(batch.predicate_rows):
        senses = tagger.sense_scores(words)[batch.predicate_rows, batch.predicate_words]
        found['senses'] = -(batch.senses * torch.log_softmax(senses.float(), -1)).sum(-1).mean()
        with torch.no_grad():
            tree = tagger.tree(words, batch.word_mask)
        roles = tagger.role_scores(words, tree, batch.predicate_rows, batch.predicate_words).float()
        asked = batch.word_mask[batch.predicate_rows] > 0
        asked[:, 0] = False
        found['roles'] = -(batch.roles[asked] * torch.log_softmax(roles[asked], -1)).sum(-1).mean()
    return found


def cased(words, dice):
    """A wire in capitals or a line without any, now and then; the analysis stays."""
    if dice < 0.03:
        return [w.upper() for w in words]
    return [w.lower() for w in words] if dice < 0.06 else words


class DistilledEpochs(Epochs):
    """Epochs over the treebanks and an equal share of the taught text, which the whole run sees `passes` times."""

    def __init__(self, tagger, encoding, sentences, taught, passes, epochs, seed, rate):
        super().__init__(tagger, encoding, sentences, epochs, seed, rate)
        self.taught = taught * int(passes) + taught[:int(passes % 1 * len(taught))]
        self.pieces += sum(len(encoding.inputs(t['words'])['pieces']) for t in self.taught) / epochs
        self.epoch = 0

    def run_one(self):
        self.tagger.train()
        encoded = [self.encoding.sentence(augmented(s, self.random)) for s in self.sentences]
        part = self.taught[self.epoch::self.epochs]
        self.epoch += 1
        soft = [dict(self.encoding.inputs(cased(t['words'], self.random.random())), **NO_TARGETS) for t in part]
        work = [(False, i) for i in by_length(encoded, PIECES_PER_BATCH, self.random)]
        work += [(True, i) for i in by_length(soft, PIECES_PER_BATCH, self.random)]
        self.random.shuffle(work)
        totals = dict.fromkeys(WEIGHTS, 0.0)
        for is_soft, indexes in work:
            batch = (SoftBatch([soft[i] for i in indexes], [part[i] for i in indexes]) if is_soft
                     else Batch([encoded[i] for i in indexes]))
            batch.hide_pieces(HIDDEN_PIECES, self.hidden)
            for kind, value in self._step(batch, soft_losses if is_soft else losses).items():
                totals[kind] += value
        return {kind: round(total / len(work), 3) for kind, total in totals.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('weights')
    parser.add_argument('soft', nargs='+')
    parser.add_argument('out')
    parser.add_argument('--layers', type=int, default=6)
    parser.add_argument('--epochs', type=int, default=2)
    parser.add_argument('--stop', type=int, help='stop after so many epochs; the rate falls as if all were run')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--start', help='checkpoint of an earlier round to go on from')
    parser.add_argument('--rate', type=float, default=0.6, help="share of the first round's learning rates")
    parser.add_argument('--gum', type=int, default=1, help='how often an epoch sees the edited treebank')
    parser.add_argument('--role-weight', type=float, default=WEIGHTS['roles'], help='weight of the role head')
    parser.add_argument('--name-weight', type=float, default=WEIGHTS['names'], help='weight of the name head')
    parser.add_argument('--passes', type=float, default=1, help='how often the whole run sees the taught text')
    parser.add_argument('--rounded', type=int, default=0, help='how many of the last epochs compute as the 8-bit graph does')
    parser.add_argument('--kept', help='the layers of the checkpoint to keep, such as 0,2,5; all if not given')
    parser.add_argument('--fixed', type=int, default=0, help='so many of the lowest layers stay as they are')
    parser.add_argument('--threads', type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    labels = labels_of(training_sentences(options.data))
    sentences = training_sentences(options.data, options.gum)
    WEIGHTS.update(roles=options.role_weight, names=options.name_weight)
    taught = [one for path in options.soft for one in torch.load(path)]
    random.Random(options.seed).shuffle(taught)
    encoding = Encoding(word_pieces(options.weights), labels)
    kept = [int(layer) for layer in options.kept.split(',')] if options.kept else None
    tagger = load(options.weights, options.layers, labels, options.start, kept)
    tagger.encoder.layers[:options.fixed].requires_grad_(False)
    check_gradients(tagger, Batch([encoding.sentence(s) for s in sentences[::200]]))
    torch.manual_seed(options.seed)
    run = DistilledEpochs(tagger, encoding, sentences, taught, options.passes, options.epochs, options.seed,
                          options.rate)
    os.makedirs(options.out, exist_ok=True)
    with open(os.path.join(options.out, 'labels.json'), 'w', encoding='utf8') as file:
        json.dump(labels, file, indent=0)
    with open(os.path.join(options.out, 'run.json'), 'w', encoding='utf8') as file:
        json.dump(dict(description(options), taught=sum(len(t['words']) for t in taught)), file, indent=0)
    report(run, tagger, encoding, labels, options)


if __name__ == '__main__':
    main()

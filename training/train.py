"""Trains the encoder and its heads: train.py DATA WEIGHTS OUT [--layers N] [--epochs N] [--start CHECKPOINT …]."""
import argparse
import hashlib
import json
import os
import random
import time

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch
from torch import nn

from augment import augmented
from batches import Batch, Encoding, by_length
from encoder import pretrained, source
from losses import WEIGHTS, losses
from predict import predictions
from rounded import round_products
from score import line, scores
from sentences import labels_of, read, training_sentences
from tagger import Tagger
from words import WordPieces

PIECES_PER_BATCH = 1200
HIDDEN_PIECES = 0.06
ENCODER_RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 200
LARGEST_GRADIENT = 60  # a larger norm is a fault of arithmetic: the step is left out


def load(weights, layers, labels, checkpoint=None, kept=None):
    """The network, started from the pretrained package or from a checkpoint, of which only the `kept` layers count."""
    tagger = Tagger(pretrained(weights), layers, labels)
    if checkpoint:
        state = torch.load(checkpoint)
        if kept:
            state = thinned(state, kept)
        tagger.load_state_dict(state, strict=False)  # a head that is new since then starts anew
    return tagger


def thinned(state, kept):
    """A checkpoint with the layers `kept` alone, numbered anew."""
    found = {name: value for name, value in state.items() if not name.startswith('encoder.layers.')}
    for new, old in enumerate(kept):
        prefix = 'encoder.layers.%d.' % old
        found.update(('encoder.layers.%d.%s' % (new, name[len(prefix):]), value)
                     for name, value in state.items() if name.startswith(prefix))
    return found


def word_pieces(weights):
    return WordPieces.of(weights)


def check_gradients(tagger, batch):
    """Some builds of torch return garbage for some products' gradients: stop before hours go into it."""
    def gradients(bfloat):
        torch.manual_seed(0)
        tagger.zero_grad(set_to_none=True)
        weighted_loss(tagger, batch, bfloat)[0].backward()
        return {name: p.grad.clone() for name, p in tagger.named_parameters() if p.grad is not None}

    tagger.train()
    exact, first, again = gradients(False), gradients(True), gradients(True)
    for name in exact:
        apart = float((exact[name] - first[name]).norm() / (exact[name].norm() + 1e-3))
        if apart > 0.2 or not torch.equal(first[name], again[name]):
            raise ArithmeticError('the gradient of %s is not to be trusted: off by %.3f' % (name, apart))


def weighted_loss(tagger, batch, bfloat=True, of=losses):
    """The sum that training minimises, and its parts."""
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=bfloat):
        x = tagger.encoder(batch.pieces, batch.mask, batch.shapes)
        words = tagger.words(x, batch.first, batch.last, batch.word_shapes)
        found = of(tagger, words, batch)
    return sum(WEIGHTS[kind] * loss for kind, loss in found.items()), found


def description(options):
    """What the model card says of the run."""
    path = source(options.weights)
    with open(path, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    epochs = str(getattr(options, 'stop', None) or options.epochs)
    if options.rounded:
        epochs += ' (%d rounded)' % options.rounded
    if getattr(options, 'only', None):
        epochs += ' (%s alone)' % ', '.join(options.only)
    before = {}
    if options.start:
        with open(os.path.join(os.path.dirname(options.start), 'run.json'), encoding='utf8') as file:
            before = json.load(file)
        epochs = '%s + %s' % (before['epochs'], epochs)
    found = {'layers': options.layers, 'seed': options.seed, 'epochs': epochs,
             'weights': os.path.basename(path), 'weights_hash': digest}
    return dict(found, taught=before['taught']) if 'taught' in before else found


def optimiser(tagger, rate, encoder_rate=ENCODER_RATE):
    encoder = [p for n, p in tagger.named_parameters()
               if n.startswith('encoder.') and n != 'encoder.shape.weight' and p.requires_grad]
    heads = [p for n, p in tagger.named_parameters()
             if (not n.startswith('encoder.') or n == 'encoder.shape.weight') and p.requires_grad]
    groups = [{'params': encoder, 'base': encoder_rate * rate}, {'params': heads, 'base': HEAD_RATE * rate}]
    return torch.optim.AdamW(groups, lr=0, betas=(0.9, 0.98), weight_decay=0.01), encoder + heads


def freeze(tagger, but):
    """Leaves only the parts to be trained whose names begin with one of these; all else keeps its answers to the bit."""
    for name, parameter in tagger.named_parameters():
        parameter.requires_grad_(name.startswith(tuple(but)))
    for kind in WEIGHTS:
        WEIGHTS[kind] *= any(kind.startswith(part) for part in but)
    encoder = tagger.encoder.eval()
    encoder.train = lambda mode=True: encoder  # no dropout where nothing is learned


class Epochs:
    """The run: the same seed and data give the same weights on the same machine."""

    def __init__(self, tagger, encoding, sentences, epochs, seed, rate, encoder_rate=ENCODER_RATE):
        self.tagger, self.encoding, self.sentences, self.epochs = tagger, encoding, sentences, epochs
        self.random, self.hidden = random.Random(seed), np.random.default_rng(seed)
        self.optimiser, self.parameters = optimiser(tagger, rate, encoder_rate)
        self.pieces = sum(len(encoding.inputs(s.words)['pieces']) for s in sentences)
        self.seen = self.steps = self.skipped = 0

    def run_one(self):
        """One pass over the data; returns the mean loss of each head."""
        self.tagger.train()
        encoded = [self.encoding.sentence(augmented(s, self.random)) for s in self.sentences]
        totals, count = dict.fromkeys(WEIGHTS, 0.0), 0
        for indexes in by_length(encoded, PIECES_PER_BATCH, self.random):
            batch = Batch([encoded[i] for i in indexes])
            batch.hide_pieces(HIDDEN_PIECES, self.hidden)
            found = self._step(batch)
            for kind, value in found.items():
                totals[kind] += value
            count += 1
        return {kind: round(total / count, 3) for kind, total in totals.items()}

    def _step(self, batch, of=losses):
        share = min(1.0, self.seen / (self.pieces * self.epochs))
        for group in self.optimiser.param_groups:
            group['lr'] = group['base'] * min(1, (self.steps + 1) / WARM_UP) * (1 - share)
        total, found = weighted_loss(self.tagger, batch, of=of)
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        norm = float(nn.utils.clip_grad_norm_(self.parameters, 2.0))
        self.steps += 1
        self.seen += int(batch.mask.sum())
        if norm < LARGEST_GRADIENT:
            self.optimiser.step()
        else:
            self.skipped += 1
        return {kind: float(loss) for kind, loss in found.items()}


def report(run, tagger, encoding, labels, options):
    """Runs the epochs; after each the checkpoint is saved and a quarter of the dev parts scored, all of them at the end."""
    judges = {name: read(options.data, name + '_dev') for name in ('ewt', 'gum')}
    last = getattr(options, 'stop', None) or options.epochs
    for epoch in range(1, last + 1):
        if epoch > last - options.rounded:
            round_products(tagger)
        started, before = time.time(), run.seen
        mean = run.run_one()
        speed = (run.seen - before) / (time.time() - started)
        torch.save(tagger.state_dict(), os.path.join(options.out, 'checkpoint.pt'))
        print('epoch %d, %.0f pieces/s, %d steps left out, losses %s' % (epoch, speed, run.skipped, mean), flush=True)
        for name, judge in judges.items():
            part = judge if epoch == last else judge[::4]
            print(line('  %s dev' % name, scores(predictions(tagger, encoding, labels, part))), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('weights')
    parser.add_argument('out')
    parser.add_argument('--layers', type=int, default=6)
    parser.add_argument('--epochs', type=int, default=20)
    parser.add_argument('--stop', type=int, help='stop after so many epochs; the rate falls as if all were run')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--start', help='checkpoint of an earlier round to go on from')
    parser.add_argument('--rate', type=float, default=1, help="share of the first round's learning rates")
    parser.add_argument('--gum', type=int, default=1, help='how often an epoch sees the edited treebank')
    parser.add_argument('--web', type=int, default=1, help='one in how many web sentences an epoch sees')
    parser.add_argument('--role-weight', type=float, default=WEIGHTS['roles'], help='weight of the role head')
    parser.add_argument('--name-weight', type=float, default=WEIGHTS['names'], help='weight of the name head')
    parser.add_argument('--encoder-rate', type=float, default=ENCODER_RATE, help='the encoder learns at this rate times --rate')
    parser.add_argument('--fixed', type=int, default=0, help='so many of the lowest layers stay as they are')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--rounded', type=int, default=0, help='how many of the last epochs compute as the 8-bit graph does')
    parser.add_argument('--only', nargs='+', help='train only the parts whose names begin so, such as role pair')
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    labels = labels_of(training_sentences(options.data))
    sentences = training_sentences(options.data, options.gum, options.web)
    WEIGHTS.update(roles=options.role_weight, names=options.name_weight)
    encoding = Encoding(word_pieces(options.weights), labels)
    tagger = load(options.weights, options.layers, labels, options.start)
    tagger.encoder.layers[:options.fixed].requires_grad_(False)
    if options.only:
        freeze(tagger, options.only)
    for part in (sentences[::200], sentences[7::150]):
        check_gradients(tagger, Batch([encoding.sentence(s) for s in part]))
    torch.manual_seed(options.seed)
    run = Epochs(tagger, encoding, sentences, options.epochs, options.seed, options.rate, options.encoder_rate)
    os.makedirs(options.out, exist_ok=True)
    with open(os.path.join(options.out, 'labels.json'), 'w', encoding='utf8') as file:
        json.dump(labels, file, indent=0)
    with open(os.path.join(options.out, 'run.json'), 'w', encoding='utf8') as file:
        json.dump(description(options), file, indent=0)
    print('%d sentences, %d words, %d pieces; labels %s' % (
        len(sentences), sum(len(s.words) for s in sentences), run.pieces,
        {kind: len(values) for kind, values in labels.items()}), flush=True)
    report(run, tagger, encoding, labels, options)


if __name__ == '__main__':
    main()

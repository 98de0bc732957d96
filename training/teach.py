"""What a larger network says of unlabelled text: teach.py TEXT OUT --teacher RUN WEIGHTS [--names FILE] [--sentences N].

TEXT has a sentence a line, its words parted by blanks. OUT gets soft answers, half precision, for distil.py. Only
weights ever see the text: neither file is shipped. --names is a second opinion on names: a line of labels
(O, PERSON, ORGANIZATION, LOCATION) for each line of TEXT; it counts as much as the teacher's."""
import argparse
import json
import os

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch

from batches import Batch, Encoding, by_length
from export import NO_TARGETS
from sentences import LONGEST_SENTENCE, NAMES
from train import load, word_pieces

KINDS = {'PERSON': 'PER', 'ORGANIZATION': 'ORG', 'LOCATION': 'LOC'}
SHORTEST_SENTENCE = 4  # shorter lines are mostly furniture
FREE = [0, NAMES.index('B-MISC'), NAMES.index('I-MISC')]  # what a second opinion without MISC leaves open


def second_opinion(teacher, labels):
    """The mean of the teacher's name probabilities and another tagger's labels."""
    other = np.zeros_like(teacher)
    for i, label in enumerate(labels):
        kind = KINDS.get(label)
        if kind:
            begins = i == 0 or labels[i - 1] != label
            other[i, NAMES.index(('B-' if begins else 'I-') + kind)] = 1
        else:
            other[i, FREE] = teacher[i, FREE] / max(1e-6, teacher[i, FREE].sum())
    return (teacher + other) / 2


def answers(taggers, batches):
    """Probabilities of every head, the mean over the taggers, which read the same sentences in pieces of their own; relations
    at the best head. Features (as labels) and senses are the first tagger's."""
    read = []
    for tagger, batch in zip(taggers, batches):
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = tagger.encoder(batch.pieces, batch.mask, batch.shapes)
        read.append((tagger, tagger.words(x.float(), batch.first, batch.last, batch.word_shapes)))
    word_mask = batches[0].word_mask

    def mean(scores):
        return sum(torch.softmax(scores(*one), -1) for one in read) / len(read)

    arcs = mean(lambda t, w: t.arc_scores(w, word_mask))
    heads = arcs.argmax(-1)
    found = {'arcs': arcs, 'heads': heads, 'upos': mean(lambda t, w: t.upos(w)),
             'xpos': mean(lambda t, w: t.xpos(w)), 'names': mean(lambda t, w: t.name_scores(w)),
             'relations': mean(lambda t, w: t.relation_scores(w, heads)),
             'predicates': sum(torch.sigmoid(t.predicate(w)[..., 0]) for t, w in read) / len(read)}
    first, words = read[0]
    found.update(feats=first.feats(words).argmax(-1), senses=torch.softmax(first.sense_scores(words), -1))
    rows, at = torch.nonzero(found['predicates'] > 0.5, as_tuple=True)
    found['roles'] = mean(lambda t, w: t.role_scores(w, t.tree(w, word_mask), rows, at))
    found = {kind: values.numpy() for kind, values in found.items()}
    found['roles'] = {place: roles for place, roles in zip(zip(rows.tolist(), at.tolist()), found['roles'])}
    return found


def of_sentence(found, row, n):
    predicates = [w for w in range(1, n) if found['predicates'][row, w] > 0.5]
    one = {kind: found[kind][row, :n].astype(np.float16) for kind in ('upos', 'xpos', 'names', 'relations')}
    one['arcs'] = found['arcs'][row, :n, :n].astype(np.float16)
    one['heads'] = found['heads'][row, :n].astype(np.int16)
    one['feats'] = found['feats'][row, :n].astype(np.int16)
    one['predicates'] = found['predicates'][row, :n].astype(np.float16)
    one['senses'] = {w: found['senses'][row, w].astype(np.float16) for w in predicates}
    one['roles'] = {w: found['roles'][row, w][:n].astype(np.float16) for w in predicates}
    return one


def chosen_sentences(options):
    """[(words, second opinion on names or None)]: no copies, no furniture, evenly thinned to --sentences."""
    names = open(options.names, encoding='utf8') if options.names else None
    chosen, seen = [], set()
    with open(options.text, encoding='utf8') as file:
        for line in file:
            other = names.readline().rstrip('\n').split('\t')[0].split(' ') if names else None
            words = line.rstrip('\n').split(' ')
            if SHORTEST_SENTENCE <= len(words) <= LONGEST_SENTENCE and line not in seen:
                seen.add(line)
                chosen.append((words, other))
    return chosen[::max(1, len(chosen) // options.sentences)]


def read_labels(folder):
    with open(os.path.join(folder, 'labels.json'), encoding='utf8') as file:
        return json.load(file)


def teacher(folder, weights):
    with open(os.path.join(folder, 'run.json'), encoding='utf8') as file:
        layers = json.load(file)['layers']
    return load(weights, layers, read_labels(folder), os.path.join(folder, 'checkpoint.pt')).eval()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('text')
    parser.add_argument('out')
    parser.add_argument('--teacher', nargs=2, action='append', metavar=('RUN', 'WEIGHTS'), required=True)
    parser.add_argument('--names')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--sentences', type=int, default=10 ** 9)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    taggers = [teacher(run, weights) for run, weights in options.teacher]
    readers = [Encoding(word_pieces(weights), read_labels(run)) for run, weights in options.teacher]
    chosen = chosen_sentences(options)
    encoded = [[dict(reader.inputs(words), **NO_TARGETS) for words, _ in chosen] for reader in readers]
    results = [None] * len(chosen)
    with torch.no_grad():
        for indexes in by_length(encoded[0], 3000):
            found = answers(taggers, [Batch([one[i] for i in indexes]) for one in encoded])
            for row, i in enumerate(indexes):
                words, other = chosen[i]
                one = of_sentence(found, row, len(words) + 1)
                if other and len(other) == len(words):
                    one['names'][1:] = second_opinion(one['names'][1:].astype(np.float32), other).astype(np.float16)
                one['words'] = words
                results[i] = one
    torch.save(results, options.out)
    print('%d sentences, %d words' % (len(results), sum(len(r['words']) for r in results)))


if __name__ == '__main__':
    main()

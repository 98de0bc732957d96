"""Scores a graph as it ships, run by ONNX Runtime: judge.py DATA WEIGHTS OUT --runtime JAR [--graph model.onnx]."""
import argparse
import json
import os
import subprocess

import numpy as np

from batches import Encoding
from score import Prediction, line, scores
from sentences import read
from train import word_pieces
from trees import best_heads

HERE = os.path.dirname(os.path.abspath(__file__))


class Answer:
    """What the graph said of one sentence (see RunGraph.java for the bytes)."""

    def __init__(self, data, at, kinds, senses):
        self.count = n = int(np.frombuffer(data, '>i4', 1, at)[0])
        self.end = at + 4

        def take(kind, *size):
            values = np.frombuffer(data, kind, int(np.prod(size)), self.end).reshape(size)
            self.end += values.nbytes
            return values

        self.upos, self.xpos, self.feats, self.heads, self.relations = take('>i4', 5, n)
        self.names, self.arcs, self.predicates = take('>f4', n, kinds), take('>f4', n, n), take('>f4', n)
        self.senses = take('>f4', n, senses)
        self.roles = take('>i4', n, n)


def answers(java, runtime, graph, encoded, out, labels, batch=16):
    """Runs the graph over encoded sentences; prints what the runner says of its speed."""
    fields = ('pieces', 'shapes', 'first', 'last', 'word_shapes')
    asked, answered = os.path.join(out, 'asked.txt'), os.path.join(out, 'answered.bin')
    with open(asked, 'w', encoding='ascii') as file:
        file.writelines('|'.join(' '.join(map(str, e[f])) for f in fields) + '\n' for e in encoded)
    subprocess.run([java, '-cp', runtime, os.path.join(HERE, 'RunGraph.java'), graph, asked, answered, str(batch)],
                   check=True)
    with open(answered, 'rb') as file:
        data = file.read()
    found, at = [], 0
    for _ in encoded:
        found.append(Answer(data, at, len(labels['names']), len(labels['senses'])))
        at = found[-1].end
    return found


def prediction(answer, labels, sentence):
    """The answer in labels; where the greedy heads are no tree, the best tree, with relations as the graph gave them."""
    n = answer.count
    heads = best_heads(answer.arcs)

    def named(kind, values):
        return [labels[kind][i] for i in values[1:n]]

    roles = [{w: labels['roles'][r] for w, r in enumerate(answer.roles[at]) if r and w}
             for at, _, _ in sentence.predicates or []]
    return Prediction(named('upos', answer.upos), named('xpos', answer.xpos), named('feats', answer.feats),
                      heads[1:].tolist(), named('relations', answer.relations),
                      named('names', answer.names.argmax(-1)),
                      [w for w in range(1, n) if answer.predicates[w] > 0], roles,
                      [labels['senses'][answer.senses[at].argmax()] for at, _, _ in sentence.predicates or []])


def table(options, labels):
    """{'EWT dev': scores, 'GUM dev': scores} of OUT's graph."""
    encoding = Encoding(word_pieces(options.weights), labels)
    found = {}
    for name in ('ewt', 'gum'):
        sentences = read(options.data, name + '_dev')
        encoded = [encoding.inputs(s.words) for s in sentences]
        graph = os.path.join(options.out, options.graph)
        said = answers(options.java, options.runtime, graph, encoded, options.out, labels, options.batch)
        found[name.upper() + ' dev'] = scores([(s, prediction(a, labels, s)) for s, a in zip(sentences, said)])
    return found


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('weights')
    parser.add_argument('out')
    parser.add_argument('--runtime', required=True, help='the jar of com.microsoft.onnxruntime:onnxruntime')
    parser.add_argument('--graph', default='model.onnx')
    parser.add_argument('--java', default='java')
    parser.add_argument('--batch', type=int, default=16)
    return parser


def main():
    options = arguments().parse_args()
    with open(os.path.join(options.out, 'labels.json'), encoding='utf8') as file:
        labels = json.load(file)
    for name, scored in table(options, labels).items():
        print(line(name, scored), flush=True)


if __name__ == '__main__':
    main()

"""New sentences from the treebanks' own, for a teacher to analyse: vary.py DATA OUT [--copies N] [--share R].

In each sentence a share of the content words gives way to others with the same tags, features and shape of letters, so that
structure stays likely and words are new. OUT has a sentence a line, its words parted by blanks, as teach.py reads it."""
import argparse
import random

from sentences import training_sentences
from words import shape

OPEN_CLASSES = {'NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'}


def kinds(sentence):
    return list(zip(sentence.xpos, sentence.feats, map(shape, sentence.words)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('out')
    parser.add_argument('--copies', type=int, default=2)
    parser.add_argument('--share', type=float, default=0.35)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    sentences = training_sentences(options.data)
    words = {}
    for s in sentences:
        for word, upos, kind in zip(s.words, s.upos, kinds(s)):
            if upos in OPEN_CLASSES:
                words.setdefault(kind, []).append(word)
    with open(options.out, 'w', encoding='utf8') as file:
        for _ in range(options.copies):
            for s in sentences:
                file.write(' '.join(
                    dice.choice(words[kind]) if upos in OPEN_CLASSES and dice.random() < options.share else word
                    for word, upos, kind in zip(s.words, s.upos, kinds(s))) + '\n')


if __name__ == '__main__':
    main()

"""The training sentences and the label lists made from them."""
import json
import os
import re
from collections import Counter

LONGEST_SENTENCE = 90  # words; longer ones in the data are lists and tables
NAMES = ['O'] + [part + kind for kind in ('PER', 'ORG', 'LOC', 'MISC') for part in ('B-', 'I-')]
ROLE = re.compile(r'ARG[0-5]$|ARGM-[A-Z]+$')  # continuations (C-) and relative pronouns (R-) are dropped
IGNORED = -100  # torch's cross-entropy leaves such targets out


class Sentence:
    """Words with what annotators said about them; heads are 1-based, 0 is the root."""

    def __init__(self, row):
        self.source = row['source']
        self.words = row['form']
        self.upos, self.xpos, self.feats = row['upos'], row['xpos'], row['feats']
        self.heads, self.relations = row['head'], row['deprel']
        self.names = row['ner']
        self.open_names = row['nerOpen']
        self.predicates = _predicates(row)

    def without_last_word(self):
        """A copy without its last word, which must have no dependents, names or roles."""
        copy = self.with_words(self.words[:-1])
        for name in ('upos', 'xpos', 'feats', 'heads', 'relations'):
            setattr(copy, name, getattr(self, name)[:-1])
        copy.names = self.names and self.names[:-1]
        return copy

    def with_words(self, words):
        copy = object.__new__(Sentence)
        copy.__dict__.update(self.__dict__)
        copy.words = words
        return copy


def _predicates(row):
    """[(predicate, {word: role}, sense)] by 1-based word, or None where nobody annotated predicates."""
    if row.get('props') is None:
        return None
    predicates = []
    for prop in row['props']:
        roles = {}
        for start, end, role in prop['args']:
            if ROLE.match(role):
                roles.setdefault(_head_word(row['head'], start, end, prop['at']), role)
        predicates.append((prop['at'] + 1, roles, prop['roleset'].rsplit('.', 1)[1]))
    return predicates


def _head_word(heads, start, end, predicate):
    """The word of the span that hangs outside it; the one under the predicate where there are several."""
    tops = [i + 1 for i in range(start, end) if not start <= heads[i] - 1 < end]
    under = [i for i in tops if heads[i - 1] == predicate + 1]
    return (under or tops)[0]


def read(folder, name):
    with open(os.path.join(folder, name + '.jsonl'), encoding='utf8') as file:
        return [Sentence(json.loads(line)) for line in file]


def training_sentences(folder, gum=1, web=1):
    """The sentences of one epoch: `gum` times the edited treebank, one in `web` sentences of the web treebank."""
    rows = read(folder, 'ewt_train')[::web] + gum * read(folder, 'gum_train') + read(folder, 'pud')
    return [s for s in rows if len(s.words) <= LONGEST_SENTENCE]


def labels_of(sentences):
    """The label lists, most frequent first; rare whole-feature strings and relations are left out."""
    def frequent(values, least):
        counts = Counter(values)
        return [k for k, n in sorted(counts.items(), key=lambda kn: (-kn[1], kn[0])) if n >= least]

    def column(name):
        return (value for s in sentences for value in getattr(s, name))

    roles = (role for s in sentences for _, found, _ in s.predicates or [] for role in found.values())
    senses = (sense for s in sentences for _, _, sense in s.predicates or [])
    return {
        'upos': frequent(column('upos'), 1),
        'xpos': frequent(column('xpos'), 1),
        'feats': frequent(column('feats'), 5),
        'names': NAMES,
        'relations': ['root'] + [r for r in frequent(column('relations'), 5) if r != 'root'],
        'roles': ['none'] + frequent(roles, 20),
        'senses': frequent(senses, 20),
    }

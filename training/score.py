"""Scores of predictions against the treebanks."""
CORE = ('nsubj', 'nsubj:pass', 'obj', 'obl:agent')


class Prediction:
    """What was said of one sentence, in labels; `roles` holds {word: role} and `senses` the sense for each gold predicate."""

    def __init__(self, upos, xpos, feats, heads, relations, names, predicates, roles, senses):
        self.upos, self.xpos, self.feats = upos, xpos, feats
        self.heads, self.relations, self.names = heads, relations, names
        self.predicates, self.roles, self.senses = predicates, roles, senses


class F1:
    def __init__(self):
        self.gold = self.found = self.right = 0

    def add(self, gold, found):
        self.gold, self.found, self.right = self.gold + len(gold), self.found + len(found), \
            self.right + len(gold & found)

    def value(self):
        return 2 * self.right / max(1, self.gold + self.found)


def name_spans(tags):
    """{(first, last, kind)} of BIO tags; an I- without its B- is no name."""
    spans, i = set(), 0
    while i < len(tags):
        end = i + 1
        if tags[i].startswith('B-'):
            while end < len(tags) and tags[end] == 'I-' + tags[i][2:]:
                end += 1
            spans.add((i, end - 1, tags[i][2:]))
        i = end
    return spans


def scores(pairs):
    """{measure: share} over (sentence, prediction) pairs; UAS and LAS leave punctuation out."""
    right = dict.fromkeys(('UPOS', 'XPOS', 'FEATS', 'UAS', 'LAS'), 0)
    words = attached = 0
    core, names, predicates, roles, senses = F1(), F1(), F1(), F1(), F1()
    for sentence, p in pairs:
        words += len(sentence.words)
        for name, gold, found in (('UPOS', sentence.upos, p.upos), ('XPOS', sentence.xpos, p.xpos),
                                  ('FEATS', sentence.feats, p.feats)):
            right[name] += sum(a == b for a, b in zip(gold, found))
        gold_arcs = list(zip(range(1, len(sentence.words) + 1), sentence.heads, sentence.relations))
        arcs = list(zip(range(1, len(sentence.words) + 1), p.heads, p.relations))
        for gold, found in zip(gold_arcs, arcs):
            if gold[2] != 'punct':
                attached += 1
                right['UAS'] += gold[1] == found[1]
                right['LAS'] += gold == found
        core.add({a for a in gold_arcs if a[2] in CORE}, {a for a in arcs if a[2] in CORE})
        if sentence.names:
            kinds = ('PER', 'ORG', 'LOC') if sentence.open_names else ('PER', 'ORG', 'LOC', 'MISC')
            names.add({s for s in name_spans(sentence.names) if s[2] in kinds},
                      {s for s in name_spans(p.names) if s[2] in kinds})
        if sentence.predicates is not None:
            predicates.add({at for at, _, _ in sentence.predicates}, set(p.predicates))
            for (_, gold, sense), found, found_sense in zip(sentence.predicates, p.roles, p.senses):
                roles.add(set(gold.items()), set(found.items()))
                senses.add({sense}, {found_sense})
    table = {name: n / max(1, attached if name in ('UAS', 'LAS') else words) for name, n in right.items()}
    table.update({'core': core.value(), 'names': names.value()})
    if predicates.gold:
        table.update({'predicates': predicates.value(), 'roles': roles.value(), 'senses': senses.value()})
    return table


def line(title, table):
    return title + ' ' + ' '.join('%s %.4f' % item for item in table.items())

"""How a word becomes word pieces and a shape: the part that the Java engine must reproduce exactly (see README.md)."""
import glob
import json
import os
import unicodedata

CLS, SEP, UNKNOWN, MASK = 101, 102, 100, 103
LONGEST_WORD = 12  # pieces; what is longer (addresses, tables) is cut

NO_SHAPE = 0
DIGITS, SIGNS, ONE_CAPITAL, CAPITALS, CAPITALS_DIGITS, SMALL, SMALL_DIGITS = 1, 2, 3, 4, 5, 6, 7
TITLE, TITLE_DIGITS, CAPITAL_HYPHEN, CAPITAL_MIXED, SMALL_MIXED = 8, 9, 10, 11, 12
SHAPES = 13


def shape(word):
    """The shape of a word: the encoder is uncased, so this is all it learns about capitals and digits."""
    letters = [c for c in word if unicodedata.category(c).startswith('L')]
    digits = any(unicodedata.category(c) == 'Nd' for c in word)
    if not letters:
        return DIGITS if digits else SIGNS
    capitals = [unicodedata.category(c) == 'Lu' for c in letters]
    if not any(capitals):
        return SMALL_DIGITS if digits else SMALL
    if all(capitals):
        if digits:
            return CAPITALS_DIGITS
        return ONE_CAPITAL if len(letters) == 1 else CAPITALS
    if not capitals[0]:
        return SMALL_MIXED
    if not any(capitals[1:]):
        return TITLE_DIGITS if digits else TITLE
    return CAPITAL_HYPHEN if '-' in word else CAPITAL_MIXED


def _is_punctuation(c):
    return unicodedata.category(c).startswith('P') or c in '$+<=>^`|~'


def _is_space_or_control(c):
    return c.isspace() or unicodedata.category(c) in ('Cc', 'Cf')


class WordPieces:
    """BERT's WordPiece over single words, longest match first; uncased, but for a teacher that sees capitals."""

    def __init__(self, vocabulary, cased=False):
        self.vocabulary, self.cased = vocabulary, cased
        self._seen = {}

    @staticmethod
    def of(folder):
        """The pieces that the pretrained weights in the folder know."""
        found = glob.glob(os.path.join(folder, '*tokenizer.json'))
        if found:
            with open(found[0], encoding='utf8') as file:
                return WordPieces(json.load(file)['model']['vocab'])
        with open(os.path.join(folder, 'assets', 'vocab.txt'), encoding='utf8') as file:
            vocabulary = {line.rstrip('\n'): i for i, line in enumerate(file)}
        with open(os.path.join(folder, 'assets', 'model.json'), encoding='utf8') as file:
            return WordPieces(vocabulary, not json.load(file)['doLowerCase'])

    def lines(self):
        """The pieces in order of their id, for vocab.txt."""
        pieces = sorted(self.vocabulary, key=self.vocabulary.get)
        assert [self.vocabulary[p] for p in pieces] == list(range(len(pieces)))
        return pieces

    def pieces(self, word):
        if word not in self._seen:
            ids = [i for part in _parts(word, self.cased) for i in self._match(part)]
            self._seen[word] = ids[:LONGEST_WORD] or [UNKNOWN]
        return self._seen[word]

    def _match(self, part):
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ('##' if start else '') + part[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(self.vocabulary[('##' if start else '') + part[start:end]])
            start = end
        return ids


def _parts(word, cased):
    """Lower case and no accents, unless cased; cut at spaces and around every punctuation sign."""
    plain = word if cased else [c for c in unicodedata.normalize('NFD', word.lower())
                                if unicodedata.category(c) != 'Mn']
    parts, current = [], ''
    for c in plain:
        if _is_punctuation(c) or _is_space_or_control(c):
            if current:
                parts.append(current)
            current = ''
            if _is_punctuation(c):
                parts.append(c)
        else:
            current += c
    return parts + [current] if current else parts

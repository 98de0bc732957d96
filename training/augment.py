"""Cheap variety: capitals, headlines and typographic signs that the treebanks have too little of."""
SMALL_WORDS = {'ADP', 'DET', 'CCONJ', 'PART', 'SCONJ', 'PUNCT'}


def augmented(sentence, random):
    """The sentence as it stands in most cases, else a variant with the same analysis; `random` decides."""
    sentence = _typographic(sentence, random)
    dice = random.random()
    if dice < 0.03:
        sentence = sentence.with_words([w.upper() for w in sentence.words])
    elif dice < 0.06:
        sentence = sentence.with_words([w.lower() for w in sentence.words])
    elif dice < 0.09:
        sentence = _without_full_stop(_title_case(sentence))
    elif dice < 0.13:
        sentence = _without_full_stop(sentence)
    return sentence


def _title_case(sentence):
    return sentence.with_words([w if tag in SMALL_WORDS and i else w[:1].upper() + w[1:]
                                for i, (w, tag) in enumerate(zip(sentence.words, sentence.upos))])


def _without_full_stop(sentence):
    n = len(sentence.words)
    if n < 3 or sentence.words[-1] not in ('.', '!') or n in sentence.heads or sentence.heads[-1] == 0:
        return sentence
    if any(n in roles for _, roles, _ in sentence.predicates or []):
        return sentence
    return sentence.without_last_word()


def _typographic(sentence, random):
    """Straight quotes, apostrophes and dashes as newspapers print them, in half of the sentences that have any."""
    if random.random() < 0.5 or not any(c in w for w in sentence.words for c in '"\'-`'):
        return sentence
    words, opened = [], False
    long_dash = random.choice('–—')
    for word, tag in zip(sentence.words, sentence.xpos):
        if word in ('"', '``', "''"):
            opened = tag == '``' or (tag != "''" and not opened)
            word = '“' if opened else '”'
        elif word in ('-', '--') and tag in (':', ','):
            word = long_dash
        elif word == "'" and tag == '``':
            word = '‘'
        else:
            word = word.replace("'", '’')
        words.append(word)
    return sentence.with_words(words)

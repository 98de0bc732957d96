"""Test vectors for the Java side: words in, pieces and shapes and the graph's own answers out.

The sentences are made up for the purpose; the odd ones are there for the piece and shape rules."""
import json

from judge import answers

SENTENCES = [line.split(' ') for line in '''\
The president met rebel leaders in Geneva on Monday .
Two soldiers were killed when gunmen attacked a checkpoint near the border .
POLICE ARREST 14 PROTESTERS IN NAIROBI
“ We will not negotiate under fire , ” Foreign Minister Ana Solís told reporters .
Talks on the cease - fire collapsed after Moscow ’s envoy walked out .
The United Nations condemned Tuesday 's killing of an aid worker by militants .
The strike , which had been called by teachers , was postponed .
Neither the ministry nor the army confirmed the attack .
the court sentenced mr. okafor to life in prison
Markets fell 3.5 % after the bank cut its rate to 0.25 % — the lowest since 2009 .'''.split('\n')]
SENTENCES.append([
    'naïve', 'Łódź', 'ŽIŽEK', 'İstanbul', 'Straße', 'ﬁnance', 'A', 'B.', 'iPhone', 'McKenna', 'Al-Qaeda', 'G7', 'F-16s',
    'COVID-19', '4th', '1,250', '$', '$5bn', '™', '…', '--', '–', '’', "don't", 'x²', '①', '北京', '日本語', 'Владимир',
    'عمان', '😀', 'co\u00adoperate', 'New\u00a0York', '\u200b', 'U.S.', 'http://www.example.org/a-very-long/address?with=parts',
    'Pneumonoultramicroscopicsilicovolcanoconiosis', 'ΟΔΟΣ', 'Ǆungla', 'ǅungla', 'e\u0301lan', '٣', 'O’Neill', 'snake_case', '~', '`', '^',
])


def write(path, options, labels, encoding, graph):
    encoded = [encoding.inputs(words) for words in SENTENCES]
    said = answers(options.java, options.runtime, graph, encoded, options.out, labels, batch=1)
    rows = [_row(words, inputs, answer, labels) for words, inputs, answer in zip(SENTENCES, encoded, said)]
    with open(path, 'w', encoding='utf8') as file:
        file.write('[\n' + ',\n'.join(json.dumps(row, ensure_ascii=True) for row in rows) + '\n]\n')


def _row(words, inputs, answer, labels):
    n = answer.count

    def named(kind, values):
        return [labels[kind][i] for i in values[1:n]]

    predicates = [w for w in range(1, n) if answer.predicates[w] > 0]
    return {
        'words': words, **inputs,
        'upos': named('upos', answer.upos), 'xpos': named('xpos', answer.xpos), 'feats': named('feats', answer.feats),
        'names': named('names', answer.names.argmax(-1)), 'heads': answer.heads[1:].tolist(),
        'relations': named('relations', answer.relations), 'predicates': predicates,
        'roles': [[p, w, labels['roles'][answer.roles[p][w]]] for p in predicates for w in range(1, n)
                  if answer.roles[p][w]],
        'senses': [labels['senses'][answer.senses[p].argmax()] for p in predicates],
    }

"""Scores OUT's graph and puts it where the engine reads it: publish.py DATA WEIGHTS OUT --runtime JAR.

Writes model.onnx, vocab.txt, labels.json and MODEL_CARD.md into the engine's resources, parity.json into its tests."""
import hashlib
import json
import os
import shutil

import judge
import parity
from batches import Encoding
from score import line
from sentences import read
from train import word_pieces

ENGINE = os.path.join(judge.HERE, '..', 'engine', 'src')
MODEL = 'resources/org/sitrep/engine/language/'
DATA = {
    'ewt_train': ('training', 'UD English EWT; names from Universal NER; predicates and roles from PropBank',
                  'CC BY-SA 4.0'),
    'gum_train': ('training', 'UD English GUM: academic, bio, court, interview, news, voyage',
                  'annotations CC BY 4.0; texts CC BY and CC BY-SA'),
    'pud': ('training', 'UD English PUD; names from Universal NER', 'CC BY-SA 3.0'),
    'ewt_dev': ('scores', 'UD English EWT', 'CC BY-SA 4.0'),
    'gum_dev': ('scores', 'UD English GUM', 'as gum_train'),
}
MEASURES = ('UPOS', 'XPOS', 'FEATS', 'UAS', 'LAS', 'core', 'names', 'predicates', 'roles', 'senses')


def sha256(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def score_table(scored):
    rows = ['| | ' + ' | '.join(MEASURES) + ' |', '| --- |' + ' --- |' * len(MEASURES)]
    for name, values in scored.items():
        cells = ['%.4f' % values[m] if m in values else '–' for m in MEASURES]
        rows.append('| ' + name + ' | ' + ' | '.join(cells) + ' |')
    return '\n'.join(rows)


def data_table(folder):
    rows = ['| file | used for | from | licence | sentences | words | SHA-256 |', '| --- | --- | --- | --- | --- | --- | --- |']
    for name, (use, origin, licence) in DATA.items():
        sentences = read(folder, name)
        rows.append('| %s | %s | %s | %s | %d | %d | `%s` |' % (
            name, use, origin, licence, len(sentences), sum(len(s.words) for s in sentences),
            sha256(os.path.join(folder, name + '.jsonl'))))
    return '\n'.join(rows)


def card(options, labels, scored, files):
    with open(os.path.join(options.out, 'run.json'), encoding='utf8') as file:
        run = json.load(file)
    with open(os.path.join(judge.HERE, 'card.md'), encoding='utf8') as file:
        template = file.read()
    taught = ''
    if run.get('taught'):
        taught = ('In the rounds of distillation also %d words of unlabelled news and of sentences varied from the\n  treebanks, as '
                  'two networks of ours analyse them (vary.py, teach.py, distil.py). ' % run['taught'])
    values = {
        'taught': taught,
        'size': options.size, 'layers': run['layers'], 'seed': run['seed'], 'epochs': run['epochs'],
        'weights': run['weights'], 'weights_hash': run['weights_hash'], 'scores': score_table(scored),
        'data': data_table(options.data), 'labels': ', '.join('%d %s' % (len(v), k) for k, v in labels.items()),
        'files': '\n'.join('| %s | %d | `%s` |' % (name, os.path.getsize(path), sha256(path))
                           for name, path in files.items()),
    }
    for key, value in values.items():
        template = template.replace('{' + key + '}', str(value))
    return template


def main():
    parser = judge.arguments()
    parser.add_argument('--size', default='standard')
    options = parser.parse_args()
    with open(os.path.join(options.out, 'labels.json'), encoding='utf8') as file:
        labels = json.load(file)
    scored = judge.table(options, labels)
    for name, values in scored.items():
        print(line(name, values))
    shipped = os.path.join(ENGINE, 'main', MODEL, options.size)
    os.makedirs(shipped, exist_ok=True)
    files = {}
    for name in ('model.onnx', 'vocab.txt', 'labels.json'):
        files[name] = shutil.copyfile(os.path.join(options.out, name), os.path.join(shipped, name))
    with open(os.path.join(shipped, 'model.onnx.sha256'), 'w', encoding='ascii') as file:
        file.write(sha256(files['model.onnx']))
    with open(os.path.join(shipped, 'MODEL_CARD.md'), 'w', encoding='utf8') as file:
        file.write(card(options, labels, scored, files))
    if options.size == 'standard':
        tests = os.path.join(ENGINE, 'test', MODEL)
        os.makedirs(tests, exist_ok=True)
        parity.write(os.path.join(tests, 'parity.json'), options, labels, Encoding(word_pieces(options.weights), labels),
                     files['model.onnx'])


if __name__ == '__main__':
    main()

"""Writes the table of each lemma's PropBank rolesets, with how often each was annotated: rolesets.py DATA TARGET."""
import json
import os
import sys
from collections import Counter, defaultdict

HEAD = """\
# Rolesets of PropBank by lemma: which predicate senses a verb, noun or adjective has, and how often each was annotated in the training part of UD English EWT.
# Made by training/rolesets.py: counts only, no text. Source: PropBank's release over the English Web Treebank and UD English EWT, CC BY-SA 4.0; this file is under CC BY-SA 4.0 too.
# lemma: dictionary form, lower case
# kind: v = verb, n = noun, a = adjective and others
# rolesets: roleset:count, parted by |, most frequent first; take_over.12 = take with the particle over; .LV = light verb, which leaves its meaning to a noun
lemma	kind	rolesets
"""
KINDS = {'VERB': 'v', 'AUX': 'v', 'NOUN': 'n', 'PROPN': 'n'}


def counted(path):
    table = defaultdict(Counter)
    with open(path, encoding='utf8') as file:
        for line in file:
            row = json.loads(line)
            for prop in row.get('props') or []:
                lemma = row['lemma'][prop['at']].lower()
                if lemma.replace('-', '').isalpha():
                    table[lemma, KINDS.get(row['upos'][prop['at']], 'a')][prop['roleset']] += 1
    return table


def main(data, target):
    table = counted(os.path.join(data, 'ewt_train.jsonl'))
    with open(target, 'w', encoding='utf8') as file:
        file.write(HEAD)
        for (lemma, kind), counts in sorted(table.items()):
            ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            file.write(f"{lemma}\t{kind}\t{'|'.join(f'{roleset}:{n}' for roleset, n in ranked)}\n")


if __name__ == '__main__':
    main(*sys.argv[1:])

"""Predictions of a network in torch, as the exported graph would make them."""
import torch

from batches import Batch, by_length
from score import Prediction
from tagger import rooted
from trees import best_heads


def predictions(tagger, encoding, labels, sentences, pieces_per_batch=3000):
    """One prediction per sentence, with the best tree."""
    tagger.eval()
    encoded = [encoding.sentence(s) for s in sentences]
    results = [None] * len(sentences)
    with torch.no_grad():
        for indexes in by_length(encoded, pieces_per_batch):
            batch = Batch([encoded[i] for i in indexes])
            with torch.autocast('cpu', dtype=torch.bfloat16):
                x = tagger.encoder(batch.pieces, batch.mask, batch.shapes)
            words = tagger.words(x.float(), batch.first, batch.last, batch.word_shapes)
            for i, prediction in zip(indexes, _of_batch(tagger, labels, words, batch)):
                results[i] = prediction
    return list(zip(sentences, results))


def _of_batch(tagger, labels, words, batch):
    best = {kind: scores.argmax(-1).tolist() for kind, scores in (
        ('upos', tagger.upos(words)), ('xpos', tagger.xpos(words)), ('feats', tagger.feats(words)),
        ('names', tagger.name_scores(words)), ('senses', tagger.sense_scores(words)))}
    arcs = torch.log_softmax(tagger.arc_scores(words, batch.word_mask), -1).numpy()
    heads = torch.zeros_like(batch.first)
    for row, encoded in enumerate(batch.sentences):
        n = len(encoded['first'])
        heads[row, :n] = torch.from_numpy(best_heads(arcs[row, :n, :n]).clip(min=0))
    of_heads = rooted(tagger.relation_scores(words, heads), heads).argmax(-1)
    relations = of_heads.tolist()
    is_predicate = (tagger.predicate(words)[..., 0] > 0).tolist()
    roles = [{} for _ in batch.sentences]
    if len(batch.predicate_rows):
        scores = tagger.role_scores(words, (heads, of_heads), batch.predicate_rows, batch.predicate_words)
        found = scores.argmax(-1).tolist()
        for row, at, of_words in zip(batch.predicate_rows.tolist(), batch.predicate_words.tolist(), found):
            n = len(batch.sentences[row]['first'])
            roles[row][at] = {w: labels['roles'][r] for w, r in enumerate(of_words[:n]) if r and w}
    for row, encoded in enumerate(batch.sentences):
        n = len(encoded['first'])

        def named(kind, values):
            return [labels[kind][i] for i in values[row][1:n]]

        yield Prediction(
            named('upos', best['upos']), named('xpos', best['xpos']), named('feats', best['feats']),
            heads[row, 1:n].tolist(), named('relations', relations), named('names', best['names']),
            [w for w in range(1, n) if is_predicate[row][w]],
            [roles[row][at] for at in sorted(encoded['roles'])],
            [labels['senses'][best['senses'][row][at]] for at in sorted(encoded['roles'])])


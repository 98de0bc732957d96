"""What training minimises, one number per head."""
import torch
import torch.nn.functional as functional

from sentences import IGNORED, NAMES

# Trees come first: the other heads may not pull the encoder away from them.
WEIGHTS = {'upos': 0.4, 'xpos': 0.5, 'feats': 0.3, 'arcs': 1.0, 'relations': 1.0, 'names': 0.8,
           'predicates': 0.4, 'roles': 1.5, 'senses': 0.3}
MISC = [NAMES.index('B-MISC'), NAMES.index('I-MISC')]


def asked_for(found):
    """What has a weight, worked out; the rest costs nothing."""
    return {kind: loss() for kind, loss in found.items() if WEIGHTS[kind]}


def losses(tagger, words, batch):
    """The loss of each head for a batch's word vectors."""
    found = asked_for({
        'upos': lambda: _cross_entropy(tagger.upos(words), batch.upos),
        'xpos': lambda: _cross_entropy(tagger.xpos(words), batch.xpos),
        'feats': lambda: _cross_entropy(tagger.feats(words), batch.feats),
        'arcs': lambda: _cross_entropy(tagger.arc_scores(words, batch.word_mask), batch.heads),
        'relations': lambda: _cross_entropy(tagger.relation_scores(words, batch.heads.clamp(min=0)), batch.relations),
        'names': lambda: _names(tagger.name_scores(words), batch)})
    asked = batch.is_predicate != IGNORED
    if asked.any():
        found['predicates'] = functional.binary_cross_entropy_with_logits(
            tagger.predicate(words)[..., 0][asked].float(), batch.is_predicate[asked].float())
    if len(batch.predicate_rows):
        with torch.no_grad():
            tree = tagger.tree(words, batch.word_mask)
        scores = tagger.role_scores(words, tree, batch.predicate_rows, batch.predicate_words)
        found['roles'] = _cross_entropy(scores, batch.roles)
        found['senses'] = _cross_entropy(tagger.sense_scores(words), batch.senses)
    return found


def _cross_entropy(scores, targets):
    return functional.cross_entropy(scores.float().flatten(0, -2), targets.flatten(), ignore_index=IGNORED)


def _names(scores, batch):
    """Where MISC was not annotated, an O says only 'O or MISC'."""
    logs = torch.log_softmax(scores.float(), -1)
    outside_or_misc = torch.logsumexp(logs[..., [0] + MISC], -1)
    outside = torch.where(batch.open_names[:, None], outside_or_misc, logs[..., 0])
    logs = torch.cat([outside[..., None], logs[..., 1:]], -1)
    return functional.nll_loss(logs.flatten(0, 1), batch.names.flatten(), ignore_index=IGNORED)

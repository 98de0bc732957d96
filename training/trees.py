"""The best tree with one root over arc scores (Chu-Liu and Edmonds)."""
import numpy as np

BARRED = -1e9


def best_heads(scores):
    """The head of each word, scores[dependent, head] with the root at index 0; result[0] is -1."""
    scores = scores.astype(np.float64).copy()
    np.fill_diagonal(scores, BARRED)
    scores[0, :] = BARRED
    heads = _spanning(scores)
    roots = np.flatnonzero(heads == 0)
    if len(roots) > 1:
        heads = max((_rooted(scores, root) for root in roots), key=lambda h: _total(scores, h))
    return heads


def _total(scores, heads):
    return sum(scores[i, heads[i]] for i in range(1, len(heads)))


def _rooted(scores, root):
    one = scores.copy()
    one[:, 0] = BARRED / 100
    one[root, 0] = scores[root, 0]
    return _spanning(one)


def _spanning(scores):
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [i for i in range(len(heads)) if i not in set(cycle)]
    m = len(rest)
    small = np.full((m + 1, m + 1), BARRED)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, cycle)]
    small[:m, m] = leaving.max(1)
    entering = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[m, :m] = entering.max(0) + scores[cycle, heads[cycle]].sum()
    np.fill_diagonal(small, BARRED)
    inner = _spanning(small)
    result = heads.copy()
    for a in range(1, m):
        result[rest[a]] = rest[inner[a]] if inner[a] < m else cycle[leaving[a].argmax()]
    result[cycle[entering[:, inner[m]].argmax()]] = rest[inner[m]]
    return result


def _cycle(heads):
    """The words of one cycle, or none."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path, i = [], start
        while i > 0 and not seen[i]:
            seen[i] = start
            path.append(i)
            i = heads[i]
        if i > 0 and seen[i] == start:
            return path[path.index(i):]
    return None

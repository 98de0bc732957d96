package org.sitrep.engine.language;

/**
 * Neighbouring tokens of a sentence, half-open.
 *
 * @param from index of the first token
 * @param to one past the last, greater than {@code from}
 */
public record TokenRange(int from, int to) {
    public TokenRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a range: from " + from + ", to " + to);
        }
    }

    public boolean contains(int i) {
        return from <= i && i < to;
    }
}

package org.sitrep.picture.copies;

import java.util.Arrays;
import java.util.Collection;

/**
 * Which documents have which runs of words, of a sample of the runs. Not thread-safe.
 *
 * <p>It lives in the heap and is made from what is remembered of the documents: kept in a store, each document would change some fifty rows at random places of a table, half of
 * them to be forgotten. A posting is 12 bytes: 20 MB for the fifty thousand documents that are compared with.
 */
/*
 * Postings of runs with equal hashes are a ring, the oldest first, of which the table has the last: what is forgotten is nearly always the oldest, and a phrase that all documents
 * have makes a ring of as many.
 */
final class Runs {
    private static final int SAMPLE = 4;
    private static final int SPREAD = 0x9E3779B9;
    private static final int FEWEST = 1 << 10;
    private static final int NONE = -1;

    private int[] lasts = new int[FEWEST];
    private int[] runs = new int[FEWEST];
    private int[] documents = new int[FEWEST];
    private int[] nexts = new int[FEWEST];
    /** So many places were ever taken. */
    private int size;
    /** The first of the places given back; each has the next. */
    private int free = NONE;

    Runs() {
        Arrays.fill(lasts, NONE);
    }

    /** Says that the document has these runs. */
    void add(int document, int[] its) {
        for (int run : its) {
            if (sampled(run)) {
                int at = place();
                runs[at] = run;
                documents[at] = document;
                append(lasts, at);
            }
        }
    }

    /** Takes back what {@link #add} said. */
    void remove(int document, int[] its) {
        for (int run : its) {
            if (sampled(run)) {
                remove(document, run);
            }
        }
    }

    private void remove(int document, int run) {
        int ring = ring(run, lasts.length);
        int last = lasts[ring];
        int before = last;
        for (int at = last == NONE ? NONE : nexts[last]; at != NONE; at = at == last ? NONE : nexts[at]) {
            if (runs[at] == run && documents[at] == document) {
                nexts[before] = nexts[at];
                if (at == last) {
                    lasts[ring] = at == before ? NONE : before;
                }
                nexts[at] = free;
                free = at;
                return;
            }
            before = at;
        }
    }

    /** Adds to {@code found} the documents that have this run, unless more than {@code most} have it or it is not in the sample. */
    void find(int run, int most, Collection<Integer> found) {
        if (sampled(run) && count(run, most + 1) <= most) {
            int last = lasts[ring(run, lasts.length)];
            for (int at = last == NONE ? NONE : nexts[last]; at != NONE; at = at == last ? NONE : nexts[at]) {
                if (runs[at] == run) {
                    found.add(documents[at]);
                }
            }
        }
    }

    /** How many documents have the run, not counted beyond {@code enough}. */
    private int count(int run, int enough) {
        int last = lasts[ring(run, lasts.length)];
        int count = 0;
        for (int at = last == NONE ? NONE : nexts[last];
                at != NONE && count < enough;
                at = at == last ? NONE : nexts[at]) {
            count += runs[at] == run ? 1 : 0;
        }
        return count;
    }

    private static boolean sampled(int run) {
        return Integer.remainderUnsigned(run, SAMPLE) == 0;
    }

    private static int ring(int run, int rings) {
        return (run * SPREAD) >>> Integer.numberOfLeadingZeros(rings - 1);
    }

    private void append(int[] ends, int at) {
        int ring = ring(runs[at], ends.length);
        int last = ends[ring];
        if (last == NONE) {
            nexts[at] = at;
        } else {
            nexts[at] = nexts[last];
            nexts[last] = at;
        }
        ends[ring] = at;
    }

    private int place() {
        if (free != NONE) {
            int at = free;
            free = nexts[at];
            return at;
        }
        if (size == runs.length) {
            grow();
        }
        return size++;
    }

    /** Twice the places, when all are taken. */
    private void grow() {
        int length = 2 * size;
        runs = Arrays.copyOf(runs, length);
        documents = Arrays.copyOf(documents, length);
        nexts = Arrays.copyOf(nexts, length);
        int[] more = new int[length];
        Arrays.fill(more, NONE);
        for (int last : lasts) {
            int next = last == NONE ? NONE : nexts[last];
            while (next != NONE) {
                int at = next;
                next = at == last ? NONE : nexts[at];
                append(more, at);
            }
        }
        lasts = more;
    }
}

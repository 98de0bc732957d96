package org.sitrep.picture.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.words.Words;

/**
 * Finds the copies of documents as they come in. Not thread-safe.
 *
 * <p>Example: a wire report, then the same with a new headline and its last paragraph cut: the second is a near-copy of the first.
 */
/*
 * A document is the set of its runs of five words, each hashed to 64 bits [1]. Two documents with half of all their runs in common, or one that has seven tenths of the
 * other's, were not written apart: five words in a row that two authors choose alike are names and phrases, a few in a hundred. Candidates are found by the runs whose
 * hash is divisible by four; those sets are compared whole, so the decision is exact and not estimated. MinHash would estimate the same number [2], but documents of news
 * have a few hundred runs, and an exact count of so few costs as much as a signature.
 *
 * [1] Manber 1994, Finding similar files. [2] Broder 1997, On the resemblance and containment of documents.
 */
public final class Copies {
    private static final int RUN = 5;
    private static final int SAMPLE = 4;
    /** Runs that so many documents have are phrases of the trade and point to nobody. */
    private static final int MOST_POSTINGS = 200;

    private static final double NEAR = 0.5;
    private static final double WITHIN = 0.7;
    /** A shorter text is not measured by its runs: a sentence may be quoted whole. */
    private static final int LEAST_WITHIN = 20;

    private final List<String> ids = new ArrayList<>();
    private final List<long[]> runs = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private final Map<Long, List<Integer>> postings = new HashMap<>();
    private final Map<String, Origin> found = new TreeMap<>();

    /**
     * Where a document's words come from.
     *
     * @param document the document that was learned first of all with these words; itself if it is no copy
     * @param kind how much of it is the same
     * @param shared the share of runs of words in common, 0 to 1; 1 for an origin
     */
    public record Origin(String document, Kind kind, double shared) {}

    /** How a document is related to its origin. */
    public enum Kind {
        /** It was written apart. */
        ORIGINAL,
        /** The same words. */
        SAME,
        /** Edited a little. */
        EDITED,
        /** One of the two is a part of the other. */
        PART;

        /** True for a copy. */
        public boolean copied() {
            return this != ORIGINAL;
        }
    }

    /** Adds a document and says where its words come from. */
    public Origin add(String document, String text) {
        long[] mine = runs(Words.plain(text));
        int number = ids.size();
        Match match = best(mine);
        ids.add(document);
        runs.add(mine);
        origins.add(match == null ? number : match.original());
        for (long run : mine) {
            if (sampled(run)) {
                postings.computeIfAbsent(run, key -> new ArrayList<>(2)).add(number);
            }
        }
        Origin origin = match == null ? new Origin(document, Kind.ORIGINAL, 1) : copied(match);
        found.put(document, origin);
        return origin;
    }

    /** What {@link #add} said, {@code null} for a document that was not added. */
    public @Nullable Origin of(String document) {
        return found.get(document);
    }

    private record Match(int original, double resemblance, double within, boolean same) {}

    private Origin copied(Match match) {
        Kind kind = match.same() ? Kind.SAME : match.resemblance() >= NEAR ? Kind.EDITED : Kind.PART;
        return new Origin(ids.get(match.original()), kind, kind == Kind.PART ? match.within() : match.resemblance());
    }

    private @Nullable Match best(long[] mine) {
        Map<Integer, Integer> candidates = new TreeMap<>();
        for (long run : mine) {
            List<Integer> others = sampled(run) ? postings.get(run) : null;
            if (others != null && others.size() <= MOST_POSTINGS) {
                others.forEach(other -> candidates.merge(other, 1, Integer::sum));
            }
        }
        Match best = null;
        for (int other : candidates.keySet()) {
            Match match = match(mine, other);
            if (match != null && (best == null || match.resemblance() > best.resemblance())) {
                best = match;
            }
        }
        return best;
    }

    private @Nullable Match match(long[] mine, int other) {
        long[] theirs = runs.get(other);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            if (mine[i] == theirs[j]) {
                common++;
                i++;
                j++;
            } else if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        int smaller = Math.min(mine.length, theirs.length);
        double resemblance = (double) common / (mine.length + theirs.length - common);
        double within = smaller < LEAST_WITHIN ? 0 : (double) common / smaller;
        return resemblance >= NEAR || within >= WITHIN
                ? new Match(origins.get(other), resemblance, within, Arrays.equals(mine, theirs))
                : null;
    }

    private static boolean sampled(long run) {
        return Long.remainderUnsigned(run, SAMPLE) == 0;
    }

    /** The hashes of all runs of words, sorted, each once; a text shorter than a run is one run. */
    private static long[] runs(List<String> words) {
        int count = Math.max(1, words.size() - RUN + 1);
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0xcbf29ce484222325L;
            for (int j = i; j < Math.min(i + RUN, words.size()); j++) {
                String word = words.get(j);
                for (int k = 0; k < word.length(); k++) {
                    hash = (hash ^ word.charAt(k)) * 0x100000001b3L;
                }
                hash = (hash ^ ' ') * 0x100000001b3L;
            }
            hashes[i] = spread(hash);
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** The low bits of the hash above follow its last letters; sampling needs them even. */
    private static long spread(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 29);
    }
}

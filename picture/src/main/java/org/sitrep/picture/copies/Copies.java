package org.sitrep.picture.copies;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.words.Words;

/**
 * Finds the copies of documents as they come in. Not thread-safe.
 *
 * <p>Example: a wire report, then the same with a new headline and its last paragraph cut: the second is a near-copy of the first.
 */
/*
 * A document is the set of its runs of five words, each hashed to 32 bits [1]. Two documents with half of all their runs in common, or one that has seven tenths of the
 * other's, were not written apart: five words in a row that two authors choose alike are names and phrases, a few in a hundred. Candidates are found by the runs whose
 * hash is divisible by four ({@link Runs}); those sets are compared whole, so the decision is exact and not estimated. MinHash would estimate the same number [2], but documents of news
 * have a few hundred runs, and an exact count of so few costs as much as a signature.
 *
 * [1] Manber 1994, Finding similar files. [2] Broder 1997, On the resemblance and containment of documents.
 */
public final class Copies {
    private static final int RUN = 5;
    /** Runs that so many documents have are phrases of the trade and point to nobody. */
    private static final int MOST_POSTINGS = 200;

    private static final double NEAR = 0.5;
    private static final double WITHIN = 0.7;
    /** A shorter text is not measured by its runs: a sentence may be quoted whole. */
    private static final int LEAST_WITHIN = 20;

    /** So many documents back a copy is looked for; news is reprinted within days. */
    private static final int WINDOW = 50_000;

    private static final int AT_ONCE = 1000;

    private static final String NEXT = "next";
    private static final String OF = "of ";

    private final Shelf<Read> read;
    private final Shelf<Origin> found;
    private final Shelf<Integer> numbers;
    private @Nullable Runs postings;

    /** What is known of a document that others are compared with. */
    private record Read(String document, String origin, int[] runs) {}

    private static final Form<Read> READ = new Form<>() {
        @Override
        public void write(Read read, Writer out) {
            out.text(read.document()).text(read.origin()).rising(read.runs());
        }

        @Override
        public Read read(Reader in) {
            return new Read(in.text(), in.text(), in.rising());
        }
    };

    private static final Form<Origin> ORIGIN = new Form<>() {
        @Override
        public void write(Origin origin, Writer out) {
            out.text(origin.document()).choice(origin.kind()).exact(origin.shared());
        }

        @Override
        public Origin read(Reader in) {
            return new Origin(in.text(), in.choice(Kind.class), in.exact());
        }
    };

    /** Documents that are remembered in the heap. */
    public Copies() {
        this(new HeapMemory());
    }

    public Copies(Memory memory) {
        read = memory.shelf("copy-read", READ);
        found = memory.shelf("copy-of", ORIGIN);
        numbers = memory.shelf("copy-number", Forms.NUMBER);
    }

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

    /**
     * Adds a document and says where its words come from.
     *
     * <p>A document that was added before is compared by its new text from then on; what was said of its words stands, for others may be copies of it.
     */
    public Origin add(String document, String text) {
        int[] mine = runs(Words.plain(text));
        Origin known = found.get(document);
        if (known != null) {
            replace(document, known, mine);
            return known;
        }
        Match match = best(mine);
        Origin origin = match == null ? new Origin(document, Kind.ORIGINAL, 1) : copied(match);
        Integer next = numbers.get(NEXT);
        int number = next == null ? 0 : next;
        numbers.put(NEXT, number + 1);
        numbers.put(OF + document, number);
        found.put(document, origin);
        post(number, new Read(document, origin.document(), mine));
        forget(number - WINDOW);
        return origin;
    }

    /** What {@link #add} said, {@code null} for a document that was not added. */
    public @Nullable Origin of(String document) {
        return found.get(document);
    }

    private void replace(String document, Origin origin, int[] mine) {
        Integer number = numbers.get(OF + document);
        if (number != null && forget(number)) {
            post(number, new Read(document, origin.document(), mine));
        }
    }

    private void post(int number, Read document) {
        postings().add(number, document.runs());
        read.put(String.valueOf(number), document);
    }

    /** Compares nothing with this document any more; false if nothing was. */
    private boolean forget(int number) {
        Read document = number < 0 ? null : read.get(String.valueOf(number));
        if (document == null) {
            return false;
        }
        postings().remove(number, document.runs());
        read.remove(String.valueOf(number));
        return true;
    }

    /** The runs of the documents that others are compared with, found again in what is remembered of these. */
    private Runs postings() {
        Runs there = postings;
        if (there == null) {
            there = new Runs();
            Integer next = numbers.get(NEXT);
            int end = next == null ? 0 : next;
            for (int from = Math.max(0, end - WINDOW); from < end; from += AT_ONCE) {
                int to = Math.min(end, from + AT_ONCE);
                read.expect(IntStream.range(from, to).mapToObj(String::valueOf).toList());
                for (int number = from; number < to; number++) {
                    Read document = read.get(String.valueOf(number));
                    if (document != null) {
                        there.add(number, document.runs());
                    }
                }
            }
            postings = there;
        }
        return there;
    }

    private record Match(String original, double resemblance, double within, boolean same) {}

    private static Origin copied(Match match) {
        Kind kind = match.same() ? Kind.SAME : match.resemblance() >= NEAR ? Kind.EDITED : Kind.PART;
        return new Origin(match.original(), kind, kind == Kind.PART ? match.within() : match.resemblance());
    }

    private @Nullable Match best(int[] mine) {
        TreeSet<Integer> candidates = new TreeSet<>();
        for (int run : mine) {
            postings().find(run, MOST_POSTINGS, candidates);
        }
        read.expect(candidates.stream().map(String::valueOf).toList());
        Match best = null;
        for (int other : candidates) {
            Read document = read.get(String.valueOf(other));
            Match match = document == null ? null : match(mine, document);
            if (match != null && (best == null || match.resemblance() > best.resemblance())) {
                best = match;
            }
        }
        return best;
    }

    private static @Nullable Match match(int[] mine, Read other) {
        int[] theirs = other.runs();
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
                ? new Match(other.origin(), resemblance, within, Arrays.equals(mine, theirs))
                : null;
    }

    /** The hashes of all runs of words, sorted, each once; a text shorter than a run is one run. */
    private static int[] runs(List<String> words) {
        int count = Math.max(1, words.size() - RUN + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            long hash = 0xcbf29ce484222325L;
            for (int j = i; j < Math.min(i + RUN, words.size()); j++) {
                String word = words.get(j);
                for (int k = 0; k < word.length(); k++) {
                    hash = (hash ^ word.charAt(k)) * 0x100000001b3L;
                }
                hash = (hash ^ ' ') * 0x100000001b3L;
            }
            hashes[i] = (int) spread(hash);
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** The low bits of the hash above follow its last letters; sampling needs them even. */
    private static long spread(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 29);
    }
}

package org.sitrep.ingest;

/** How much of untrusted input is taken at most. */
final class Limits {
    /** Bytes of one text, or of one line of JSON Lines. An ordinary article has 5 000; the longest report some hundred thousand. */
    static final int TEXT_BYTES = 4_000_000;

    /** Bytes of one web page or feed. */
    static final int PAGE_BYTES = 16_000_000;

    /** Files in one archive. */
    static final int ENTRIES = 100_000;

    /** Archives in archives: a zip of WARC files that are compressed. */
    static final int ARCHIVES = 2;

    /** Bytes that may come out of an archive whatever its size. */
    static final long UNPACKED_FREELY = 20_000_000;

    /** What may come out of an archive beyond that, as a multiple of its size. */
    static final long MOST_RATIO = 200;

    /** Nesting of one JSON line. */
    static final int JSON_DEPTH = 64;

    /** Bytes that are looked at to tell what an input is. */
    static final int SNIFF_BYTES = 8_192;

    private Limits() {}
}

package org.sitrep.ingest.fetch.watch;

import java.util.Locale;

/** Whether the page behind an entry is fetched. */
public enum FullText {
    /** Where the feed has only a teaser. */
    AUTO,
    /** For every entry. */
    ALWAYS,
    /** Never; the feed's own words are taken. */
    NEVER;

    /** The word in files and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of that word; {@link #AUTO} if it is unknown. */
    static FullText of(String word) {
        for (FullText one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        return AUTO;
    }
}

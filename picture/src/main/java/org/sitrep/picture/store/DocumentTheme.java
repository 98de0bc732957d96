package org.sitrep.picture.store;

/**
 * What documents belong to or name.
 *
 * @param value id of a story or actor; a label as it is written
 * @param label as people see it: title, name, label
 * @param documents how many of the documents asked for
 */
public record DocumentTheme(Kind kind, String value, String label, int documents) {
    /** What documents are counted by beside {@link DocumentFacts}. */
    public enum Kind {
        STORY,
        ACTOR,
        TAG
    }
}

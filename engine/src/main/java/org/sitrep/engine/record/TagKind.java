package org.sitrep.engine.record;

import java.util.Locale;

/** What a tag names. */
public enum TagKind {
    PLACE,
    PERSON,
    ORGANISATION,
    TOPIC;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.sitrep.engine.record;

import java.util.Locale;

/** What a time was resolved against. */
public enum Anchor {
    ABSOLUTE,
    PUBLISHED,
    NARRATIVE,
    INFERRED,
    NONE;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

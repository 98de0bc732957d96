package org.sitrep.engine.record;

import java.util.Locale;

/** Whether the event happened, by the words of the text (factuality). */
public enum EventStatus {
    HAPPENED,
    NEGATED,
    PLANNED,
    HYPOTHETICAL,
    ONGOING;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

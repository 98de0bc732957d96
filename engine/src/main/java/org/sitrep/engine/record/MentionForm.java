package org.sitrep.engine.record;

import java.util.Locale;

/** How a mention names its actor. */
public enum MentionForm {
    NAME,
    NOMINAL,
    PRONOUN;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

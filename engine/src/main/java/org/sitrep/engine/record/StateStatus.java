package org.sitrep.engine.record;

import java.util.Locale;

/** Whether a state holds, by the words of the text. */
public enum StateStatus {
    HOLDS,
    ENDED,
    CLAIMED,
    DENIED;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

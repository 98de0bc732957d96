package org.sitrep.engine.record;

import java.util.Locale;

/** The stance of whoever reports an event towards it. */
public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

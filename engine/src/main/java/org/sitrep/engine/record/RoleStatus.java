package org.sitrep.engine.record;

import java.util.Locale;

/** How an office is held on the date of the document. */
public enum RoleStatus {
    HOLDS,
    HELD,
    CLAIMS,
    ACTING,
    ELECT,
    SOUGHT;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.sitrep.engine.record;

import java.util.Locale;

/** How precisely a place is known. */
public enum Precision {
    POINT,
    CITY,
    ADMIN2,
    ADMIN1,
    COUNTRY,
    REGION,
    UNKNOWN;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

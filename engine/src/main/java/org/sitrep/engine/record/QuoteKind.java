package org.sitrep.engine.record;

import java.util.Locale;

/** Direct: in quotation marks; indirect: reported; mixed: reported with quoted parts. */
public enum QuoteKind {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

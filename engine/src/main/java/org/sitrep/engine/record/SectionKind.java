package org.sitrep.engine.record;

import java.util.Locale;

/** What a stretch of the document is; only headline and body are coded. */
public enum SectionKind {
    HEADLINE,
    DATELINE,
    BODY,
    FOOTER;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

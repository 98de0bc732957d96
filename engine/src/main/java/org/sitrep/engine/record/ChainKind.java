package org.sitrep.engine.record;

import java.util.Locale;

/** What kind of thing the phrases of a chain mean. */
public enum ChainKind {
    PERSON,
    /** An organisation, or a group of people. */
    BODY,
    PLACE,
    TIME,
    /** Anything else: objects, events, ideas. */
    THING;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

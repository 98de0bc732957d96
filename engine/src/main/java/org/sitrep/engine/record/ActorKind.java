package org.sitrep.engine.record;

import java.util.Locale;

/** What kind of actor this is. */
public enum ActorKind {
    PERSON,
    STATE,
    GOVERNMENT,
    MILITARY,
    ARMED_GROUP,
    PARTY,
    INTERNATIONAL_ORGANISATION,
    COMPANY,
    MEDIA,
    GROUP,
    PLACE_AS_ACTOR,
    OTHER;

    /** The word that stands in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

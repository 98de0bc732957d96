package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/**
 * What a known name means.
 *
 * @param use how the name stands for the actor
 * @param known the actor, {@code null} for a people or region that is none, and for nobody
 * @param country ISO 3166-1 alpha-3 it points at, {@code null} if to none or several
 */
record NameEntry(Use use, @Nullable Known known, @Nullable String country) {
    /** How a name stands for an actor. */
    enum Use {
        /** Its own name: "Russia", "Hamas". */
        NAME,
        /** An adjective: "Russian". */
        ADJECTIVE,
        /** One of its people: "a Russian". */
        PERSON,
        /** Its people: "Russians". */
        PEOPLE,
        /** Its seat of government: "Moscow". */
        CAPITAL,
        /** Nobody: a phrase that only holds the name of somebody, "Brazil nut". */
        NOBODY
    }

    boolean isName() {
        return use == Use.NAME;
    }

    /** True for a body between states, as it began. */
    boolean isBetweenStates() {
        return known != null && known.periods().get(0).kind() == ActorKind.INTERNATIONAL_ORGANISATION;
    }
}

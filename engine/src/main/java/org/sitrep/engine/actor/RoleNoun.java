package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/**
 * A noun for people by what they do, or for a body of people.
 *
 * @param noun singular, lower case
 * @param sector PLOVER sector, {@code null} if the noun has none
 * @param cameo CAMEO role code, {@code null} if the noun has none
 * @param inherits the sector comes from what the noun belongs to, where that is known
 * @param title stands before a name
 * @param gender {@code m}, {@code f} or {@code x}
 */
record RoleNoun(
        String noun,
        Sort sort,
        ActorKind kind,
        @Nullable String sector,
        @Nullable String cameo,
        boolean inherits,
        boolean title,
        char gender,
        String where) {
    /** How the noun makes an actor. */
    enum Sort {
        OFFICE,
        MEMBER,
        BODY,
        RELATION,
        EPITHET,
        PLACE
    }

    /** The head token of the noun where it stands over tokens {@code from} to {@code to}: the last one, or the one before "of" or the "d'" of "chargé d'affaires". */
    int headBetween(int from, int to) {
        int of = Math.max(noun.indexOf(" of "), noun.indexOf(" d'"));
        int words = 1;
        for (int i = 0; i < of; i++) {
            words += noun.charAt(i) == ' ' ? 1 : 0;
        }
        return of < 0 ? to - 1 : Math.min(from + words, to) - 1;
    }

    /** True for a hospital or school: it may bear anybody's name and stand in another country than the one it is of. */
    boolean isHouse() {
        return !isPersonal() && ("HLH".equals(cameo) || "EDU".equals(cameo));
    }

    boolean isPersonal() {
        return sort == Sort.OFFICE || sort == Sort.MEMBER || sort == Sort.RELATION;
    }
}

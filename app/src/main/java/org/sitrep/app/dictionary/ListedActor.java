package org.sitrep.app.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor of a user's list, whatever the list's format was.
 *
 * @param names as they are to be found in text, the first is the name of the record
 * @param periods what it was when, in the order of the list; of equals on one day the first counts
 * @param kind kind of actor in the record, {@code null} to tell by the code
 */
record ListedActor(
        List<String> names, List<Period> periods, @Nullable String kind) {
    ListedActor {
        names = List.copyOf(names);
        periods = List.copyOf(periods);
    }

    /**
     * A code and when it holds.
     *
     * @param code CAMEO-style: a country of three letters, roles of three letters behind it
     * @param from first day, ISO, empty if open
     * @param to last day, ISO, empty if open
     */
    record Period(String code, String from, String to) {}
}

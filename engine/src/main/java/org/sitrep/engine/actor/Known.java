package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/**
 * An actor that the knowledge files name: a state, an organisation, an armed group, a party, an outlet.
 *
 * @param id unique among all known actors, such as {@code state:AFG}
 * @param sort the file it comes from
 * @param periods at least one; each with what holds in it
 */
record Known(String id, Sort sort, String name, List<Period> periods) {
    Known {
        periods = List.copyOf(periods);
    }

    /** Which file a known actor comes from. */
    enum Sort {
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        PARTY,
        MEDIA
    }

    /**
     * What holds in a stretch of time.
     *
     * @param from ISO year, month or day, empty if open
     * @param to ISO year, month or day, included; empty if open
     */
    record Period(
            ActorKind kind,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String code,
            String from,
            String to,
            String where) {
        /** The code without the country: what its people are, too. */
        @Nullable
        String cameo() {
            String whole = code;
            return whole == null || whole.length() <= 3 || country == null ? whole : whole.substring(3);
        }

        boolean holdsOn(LocalDate day) {
            String iso = day.toString();
            return (from.isEmpty() || iso.compareTo(from) >= 0)
                    && (to.isEmpty()
                            || iso.substring(0, Math.min(iso.length(), to.length()))
                                            .compareTo(to)
                                    <= 0);
        }
    }

    /** The period that holds on {@code day}; the last one if none does or the day is unknown. */
    Period on(@Nullable LocalDate day) {
        if (day != null) {
            // From the end, so that a user's row wins over the product's.
            for (Period period : periods.reversed()) {
                if (period.holdsOn(day)) {
                    return period;
                }
            }
        }
        return periods.get(periods.size() - 1);
    }

    boolean isState() {
        return sort == Sort.STATE;
    }
}

package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;

/**
 * Which events are asked for; {@code null} leaves a thing open.
 *
 * <p>Days are those of the event, not of the report. An event dated to a month is found by any day of it, one dated more vaguely by its first month, one without a date
 * only where no days are asked for.
 *
 * @param asOf what was known at this instant
 * @param from first day
 * @param to last day
 * @param type of the event
 * @param country where it took place, ISO 3166-1 alpha-3
 * @param box where it took place, in degrees
 * @param party name of an actor on either side, whatever its case and accents; merged names count as one
 * @param partyCountry country of an actor on either side
 * @param limit at most so many, the latest first
 */
public record EventFilter(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EventType type,
        @Nullable String country,
        @Nullable Box box,
        @Nullable String party,
        @Nullable String partyCountry,
        int limit) {
    private static final int USUAL_LIMIT = 100;

    public EventFilter {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** All events known at {@code asOf}, the latest hundred. */
    public static EventFilter asOf(Instant asOf) {
        return new EventFilter(asOf, null, null, null, null, null, null, null, USUAL_LIMIT);
    }

    /** The same, only from {@code first} to {@code last}. */
    public EventFilter days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new EventFilter(asOf, first, last, type, country, box, party, partyCountry, limit);
    }

    /** The same, only of this type. */
    public EventFilter type(EventType only) {
        return new EventFilter(asOf, from, to, only, country, box, party, partyCountry, limit);
    }

    /** The same, only in this country. */
    public EventFilter in(String only) {
        return new EventFilter(asOf, from, to, type, only, box, party, partyCountry, limit);
    }

    /** The same, only within this box. */
    public EventFilter in(Box only) {
        return new EventFilter(asOf, from, to, type, country, only, party, partyCountry, limit);
    }

    /** The same, only with this actor. */
    public EventFilter by(String name) {
        return new EventFilter(asOf, from, to, type, country, box, name, partyCountry, limit);
    }

    /** The same, only with an actor of this country. */
    public EventFilter byCountry(String code) {
        return new EventFilter(asOf, from, to, type, country, box, party, code, limit);
    }

    /** The same, at most so many. */
    public EventFilter limit(int most) {
        return new EventFilter(asOf, from, to, type, country, box, party, partyCountry, most);
    }

    /** A stretch of the map, in degrees; one that crosses the 180th meridian is asked for in two. */
    public record Box(double west, double east, double south, double north) {
        public Box {
            if (!(west <= east) || !(south <= north)) {
                throw new IllegalArgumentException(
                        "not a box: " + west + " to " + east + ", " + south + " to " + north);
            }
        }
    }
}

package org.sitrep.picture.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.picture.filter.Filter;

/**
 * Which events are asked for.
 *
 * @param asOf what was known at this moment
 * @param filter which of them
 * @param parties ids of actors any of which is on either side, empty for any
 * @param kinds somebody on either side is any of these, empty for any
 * @param countries somebody on either side is from any of these, ISO 3166-1 alpha-3, empty for any
 * @param places ids of places any of which it is told to have happened in, empty for any
 * @param box where it is told to have happened, {@code null} for anywhere
 * @param contested whether reports contradict each other about it, {@code null} for both
 * @param since first told after this moment, {@code null} for any
 * @param order which come first
 * @param limit at most so many
 * @param after the cursor of the page before, {@code null} for the first page
 */
public record EventQuestion(
        Instant asOf,
        Filter filter,
        List<String> parties,
        List<ActorKind> kinds,
        List<String> countries,
        List<String> places,
        @Nullable Box box,
        @Nullable Boolean contested,
        @Nullable Instant since,
        Order order,
        int limit,
        @Nullable String after) {
    private static final int USUAL_LIMIT = 50;

    /** Which events come first. */
    public enum Order {
        /** The latest to happen; those without a date come last. */
        HAPPENED,
        /** The latest to be told. */
        LEARNED
    }

    public EventQuestion {
        parties = List.copyOf(parties);
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** All events known at {@code asOf}, the latest fifty. */
    public static EventQuestion asOf(Instant asOf) {
        return new EventQuestion(
                asOf,
                Filter.EVERYTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Order.HAPPENED,
                USUAL_LIMIT,
                null);
    }

    /** True if no event is left out. */
    public boolean everything() {
        return filter.equals(Filter.EVERYTHING)
                && parties.isEmpty()
                && kinds.isEmpty()
                && countries.isEmpty()
                && places.isEmpty()
                && box == null
                && contested == null
                && since == null;
    }

    /** The same, only these. */
    public EventQuestion where(Filter only) {
        return new EventQuestion(
                asOf, only, parties, kinds, countries, places, box, contested, since, order, limit, after);
    }

    /** The same, only those with this actor on either side; {@code null} for any. */
    public EventQuestion with(@Nullable String actor) {
        return withAny(actor == null ? List.of() : List.of(actor));
    }

    /** The same, only those with one of these actors on either side; all if there are none. */
    public EventQuestion withAny(List<String> actors) {
        return new EventQuestion(
                asOf, filter, actors, kinds, countries, places, box, contested, since, order, limit, after);
    }

    /** The same, only those with somebody on either side that is one of these; all if there are none. */
    public EventQuestion withKinds(List<ActorKind> some) {
        return new EventQuestion(
                asOf, filter, parties, some, countries, places, box, contested, since, order, limit, after);
    }

    /** The same, only those with somebody on either side from one of these countries; all if there are none. */
    public EventQuestion withCountries(List<String> some) {
        return new EventQuestion(
                asOf, filter, parties, kinds, some, places, box, contested, since, order, limit, after);
    }

    /** The same, only those in one of these places; all if there are none. */
    public EventQuestion inAny(List<String> some) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, some, box, contested, since, order, limit, after);
    }

    /** The same, only those in this box; {@code null} for anywhere. */
    public EventQuestion in(@Nullable Box some) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, some, contested, since, order, limit, after);
    }

    /** The same, only those that are contested, or are not; {@code null} for both. */
    public EventQuestion contested(@Nullable Boolean whether) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, box, whether, since, order, limit, after);
    }

    /** The same, only those first told after this moment; {@code null} for any. */
    public EventQuestion since(@Nullable Instant moment) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, box, contested, moment, order, limit, after);
    }

    /** The same in another order. */
    public EventQuestion by(Order other) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, box, contested, since, other, limit, after);
    }

    /** The same, at most so many. */
    public EventQuestion limit(int most) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, box, contested, since, order, most, after);
    }

    /** The same, the page after this one. */
    public EventQuestion after(@Nullable String cursor) {
        return new EventQuestion(
                asOf, filter, parties, kinds, countries, places, box, contested, since, order, limit, cursor);
    }
}

package org.sitrep.picture.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.filter.Filter;

/**
 * Which events are asked for.
 *
 * @param asOf what was known at this moment
 * @param filter which of them
 * @param party id of an actor on either side, {@code null} for any
 * @param order which come first
 * @param limit at most so many
 * @param after the cursor of the page before, {@code null} for the first page
 */
public record EventQuestion(
        Instant asOf,
        Filter filter,
        @Nullable String party,
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
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** All events known at {@code asOf}, the latest fifty. */
    public static EventQuestion asOf(Instant asOf) {
        return new EventQuestion(asOf, Filter.EVERYTHING, null, Order.HAPPENED, USUAL_LIMIT, null);
    }

    /** The same, only these. */
    public EventQuestion where(Filter only) {
        return new EventQuestion(asOf, only, party, order, limit, after);
    }

    /** The same, only those with this actor on either side. */
    public EventQuestion with(@Nullable String actor) {
        return new EventQuestion(asOf, filter, actor, order, limit, after);
    }

    /** The same in another order. */
    public EventQuestion by(Order other) {
        return new EventQuestion(asOf, filter, party, other, limit, after);
    }

    /** The same, at most so many. */
    public EventQuestion limit(int most) {
        return new EventQuestion(asOf, filter, party, order, most, after);
    }

    /** The same, the page after this one. */
    public EventQuestion after(@Nullable String cursor) {
        return new EventQuestion(asOf, filter, party, order, limit, cursor);
    }
}

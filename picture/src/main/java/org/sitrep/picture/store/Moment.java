package org.sitrep.picture.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a question, as a condition on rows that say from when until when they hold. Immutable; thread-safe.
 *
 * @param at microseconds since 1970
 * @param now true if nothing was learned later: then the rows that still stand are meant, which have indexes of their own
 */
record Moment(long at, boolean now) {
    static Moment of(Session session, Instant asOf) {
        long at = Micros.of(asOf);
        Long clock = session.number("SELECT clock FROM picture");
        return new Moment(at, clock != null && at >= clock);
    }

    /** The condition on the rows of {@code alias}. */
    String holds(String alias) {
        return now ? alias + ".until = " + Micros.FOREVER : "(" + alias + ".since <= ? AND " + alias + ".until > ?)";
    }

    /** Adds what the condition asks for. */
    void bind(List<@Nullable Object> values) {
        if (!now) {
            values.add(at);
            values.add(at);
        }
    }
}

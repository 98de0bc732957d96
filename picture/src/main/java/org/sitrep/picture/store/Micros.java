package org.sitrep.picture.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the tables hold them: microseconds since 1970. */
final class Micros {
    /** The end of an interval that is still open. */
    static final long FOREVER = Long.MAX_VALUE;

    private static final Instant FIRST = Instant.parse("-9999-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Micros() {}

    /** The microsecond of {@code instant}; instants outside the years −9999 to 9999 count as the nearest within. */
    static long of(Instant instant) {
        Instant within = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return ChronoUnit.MICROS.between(Instant.EPOCH, within);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

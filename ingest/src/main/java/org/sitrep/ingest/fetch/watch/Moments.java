package org.sitrep.ingest.fetch.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.feed.Entry;

/** The moments that entries state. */
final class Moments {
    /** Clocks of servers differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Somewhere on earth it is already tomorrow. */
    private static final Duration EASTMOST = Duration.ofHours(14);

    private Moments() {}

    /** The moments of the entries that state one. */
    static List<Instant> of(List<Entry> entries) {
        return entries.stream().map(Moments::of).filter(Objects::nonNull).toList();
    }

    private static @Nullable Instant of(Entry entry) {
        return instant(entry.published() == null ? entry.updated() : entry.published());
    }

    /** By their moments where all state one, else the feed's order turned round, for feeds begin with the latest. */
    static List<Entry> oldestFirst(List<Entry> entries) {
        List<Entry> turned = new ArrayList<>(entries);
        Collections.reverse(turned);
        if (of(entries).size() == entries.size()) {
            turned.sort(Comparator.comparing(entry -> Objects.requireNonNull(of(entry))));
        }
        return turned;
    }

    /** True if nothing can have been published then as {@code now} is. */
    static boolean isFuture(Published published, Instant now) {
        if (published.value().indexOf('T') < 0) {
            return published
                    .day()
                    .isAfter(now.plus(EASTMOST).atZone(ZoneOffset.UTC).toLocalDate());
        }
        Instant moment = instant(published.value());
        return moment != null && moment.isAfter(now.plus(TOLERANCE));
    }

    /** The moment of fetching as a date of publication. */
    static Published fetched(Instant now) {
        Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
        return new Published(whole.toString(), whole.atZone(ZoneOffset.UTC).toLocalDate(), Published.From.INFERRED);
    }

    private static @Nullable Instant instant(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            return iso.indexOf('T') < 0
                    ? LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.sitrep.ingest.fetch.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.feed.Feed;

/**
 * When to visit a feed again.
 *
 * <p>Twice in the time between two of its entries, as they came in the last fortnight; not before the feed, its headers or the server allow it; within bounds; and a little
 * later by chance, so that feeds that were added together do not stay together.
 */
final class Rhythm {
    static final Duration SHORTEST = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(24);
    static final Duration UNKNOWN = Duration.ofHours(1);

    private static final Duration LOOK_BACK = Duration.ofDays(14);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    private static final double SPREAD = 0.1;

    private Rhythm() {}

    /** The feed's own rhythm: from its entries' moments and from what it says itself. */
    static Duration of(Feed.Pace pace, List<Instant> entries, Instant now) {
        Duration observed = observed(entries, now);
        Duration asked = pace.every();
        return bounded(asked != null && asked.compareTo(observed) > 0 ? asked : observed);
    }

    private static Duration observed(List<Instant> entries, Instant now) {
        if (entries.isEmpty()) {
            return UNKNOWN;
        }
        Instant begin = now.minus(LOOK_BACK);
        List<Instant> recent = entries.stream()
                .filter(one -> !one.isBefore(begin) && !one.isAfter(now))
                .sorted()
                .toList();
        if (recent.isEmpty()) {
            return LONGEST;
        }
        // A feed holds only so many entries; what it covers of the fortnight is what can be measured.
        boolean reachesBack = recent.size() < entries.size();
        Duration covered = Duration.between(reachesBack ? begin : recent.getFirst(), now);
        return covered.dividedBy(2L * recent.size());
    }

    /**
     * The next visit after one that worked.
     *
     * @param fresh how long the server called its answer fresh
     * @param chance from 0 to 1
     */
    static Instant next(Instant now, Duration rhythm, Duration fresh, Feed.@Nullable Pace pace, double chance) {
        Duration wait = bounded(fresh.compareTo(rhythm) > 0 ? fresh : rhythm);
        Instant next = now.plus(stretched(wait, 1 + SPREAD * chance));
        return pace == null ? next : notSkipped(next, pace);
    }

    /**
     * The next visit after {@code failures} that failed, the last one included: a quarter of an hour, then twice as long each time, up to a day.
     *
     * @param chance from 0 to 1
     */
    static Instant retry(Instant now, int failures, @Nullable Instant notBefore, double chance) {
        Duration wait = failures > 10 ? LONGEST : FIRST_RETRY.multipliedBy(1L << Math.max(0, failures - 1));
        Duration kept = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        Instant next = now.plus(stretched(kept, 0.75 + 0.5 * chance));
        // Whoever was told when to come comes a little later by chance, for others were told the same.
        return notBefore != null && notBefore.isAfter(next) ? notBefore.plusSeconds(Math.round(30 * chance)) : next;
    }

    /** Past the hours and days in which the feed says that nothing changes; they are in UTC. */
    private static Instant notSkipped(Instant next, Feed.Pace pace) {
        ZonedDateTime time = next.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours < 7 * 24; hours++) {
            if (!pace.skipHours().contains(time.getHour()) && !skips(pace, time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        // It skips everything, which cannot be meant.
        return next;
    }

    private static boolean skips(Feed.Pace pace, DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return pace.skipDays().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Duration stretched(Duration length, double factor) {
        return Duration.ofMillis(Math.round(length.toMillis() * factor));
    }

    private static Duration bounded(Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }
}

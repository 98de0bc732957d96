package org.sitrep.ingest.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param format such as {@code RSS 2.0}, {@code Atom}, {@code JSON Feed}
 * @param home address of the site it belongs to
 * @param language ISO 639-1, as the feed says
 * @param entries in the feed's order
 */
public record Feed(
        String format,
        @Nullable String title,
        @Nullable String home,
        @Nullable String language,
        List<Entry> entries,
        Pace pace)
        implements FeedRead {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * How often the feed asks to be read.
     *
     * @param every time between two readings ({@code ttl}, {@code sy:updatePeriod}), {@code null} if not said
     * @param skipHours hours of the day, UTC, in which nothing changes
     * @param skipDays English names of days in which nothing changes
     */
    public record Pace(@Nullable Duration every, List<Integer> skipHours, List<String> skipDays) {
        /** The feed says nothing. */
        public static final Pace UNSAID = new Pace(null, List.of(), List.of());

        public Pace {
            skipHours = List.copyOf(skipHours);
            skipDays = List.copyOf(skipDays);
        }
    }
}

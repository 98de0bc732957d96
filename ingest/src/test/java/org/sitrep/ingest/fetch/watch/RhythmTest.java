package org.sitrep.ingest.fetch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.ingest.feed.Feed;

class RhythmTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static List<Instant> every(Duration gap, int count) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(NOW.minus(gap.multipliedBy(i + 1L)));
        }
        return moments;
    }

    private static Feed.Pace asks(Duration every) {
        return new Feed.Pace(every, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "PT2H, 20, PT1H", // twice between two entries
        "PT1M, 50, PT10M", // never more often than that
        "PT72H, 40, PT24H", // never less often than that
        "PT24H, 7, PT12H",
        "PT2000H, 3, PT24H" // nothing in the last fortnight
    })
    void followsWhatItSees(Duration gap, int entries, Duration expected) {
        Duration rhythm = Rhythm.of(Feed.Pace.UNSAID, every(gap, entries), NOW);
        assertThat(rhythm).isBetween(expected.multipliedBy(9).dividedBy(10), expected);
    }

    @Test
    void comesHourlyWhereNothingIsKnown() {
        assertThat(Rhythm.of(Feed.Pace.UNSAID, List.of(), NOW)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H, PT3H", // asks for less than would be done
        "PT5M, PT1H", // allows more than would be done
        "PT720H, PT24H" // not believed
    })
    void respectsWhatTheFeedAsks(Duration asked, Duration expected) {
        assertThat(Rhythm.of(asks(asked), every(Duration.ofHours(2), 20), NOW)).isEqualTo(expected);
    }

    @Test
    void entriesOfTheFutureDoNotCount() {
        List<Instant> moments = List.of(NOW.plus(Duration.ofDays(1)), NOW.minus(Duration.ofHours(10)));
        assertThat(Rhythm.of(Feed.Pace.UNSAID, moments, NOW)).isBetween(Duration.ofHours(5), Duration.ofHours(24));
    }

    @Test
    void waitsWhileTheAnswerIsFresh() {
        Duration hour = Duration.ofHours(1);
        assertThat(Rhythm.next(NOW, hour, Duration.ofHours(6), null, 0)).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(Rhythm.next(NOW, hour, Duration.ofDays(6), null, 0)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(Rhythm.next(NOW, hour, Duration.ZERO, null, 1)).isEqualTo(NOW.plus(Duration.ofMinutes(66)));
    }

    @Test
    void skipsHoursAndDays() {
        Duration hour = Duration.ofHours(1);
        Feed.Pace noAfternoon = new Feed.Pace(null, List.of(13, 14, 15), List.of());
        assertThat(Rhythm.next(NOW, hour, Duration.ZERO, noAfternoon, 0.5))
                .isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
        Feed.Pace noMonday = new Feed.Pace(null, List.of(), List.of("monday", "Tuesday"));
        assertThat(Rhythm.next(NOW, hour, Duration.ZERO, noMonday, 0.5))
                .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
        Feed.Pace never = new Feed.Pace(
                null, List.of(), List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
        assertThat(Rhythm.next(NOW, hour, Duration.ZERO, never, 0)).isEqualTo(NOW.plus(hour));
    }

    @ParameterizedTest
    @CsvSource({"1, PT15M", "2, PT30M", "3, PT1H", "7, PT16H", "8, PT24H", "100, PT24H"})
    void doublesAfterEachFailure(int failures, Duration expected) {
        assertThat(Rhythm.retry(NOW, failures, null, 0.5)).isEqualTo(NOW.plus(expected));
        assertThat(Rhythm.retry(NOW, failures, null, 0))
                .isEqualTo(NOW.plus(expected.multipliedBy(3).dividedBy(4)));
    }

    @Test
    void neverComesBeforeItIsAllowed() {
        Instant allowed = NOW.plus(Duration.ofHours(5));
        assertThat(Rhythm.retry(NOW, 1, allowed, 1)).isEqualTo(allowed.plusSeconds(30));
        assertThat(Rhythm.retry(NOW, 1, NOW.plusSeconds(1), 0)).isEqualTo(NOW.plusSeconds(675));
    }
}

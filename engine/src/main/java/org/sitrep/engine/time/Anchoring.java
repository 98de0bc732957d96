package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;

/**
 * Fixes dates that leave something out: the year of a month, the week of a weekday.
 *
 * <p>What has happened lies before the day of the report, what will happen lies behind it. Where that day is unknown and no date with a year stands near, the date stays open.
 */
final class Anchoring {
    private static final int SENTENCES_NEAR = 1;

    private Anchoring() {}

    /** {@code open}, whose year is missing, in the year that {@code tense} asks for. */
    static Anchored year(Stretch open, Story story, Direction direction) {
        LocalDate day = story.day();
        if (day == null) {
            Story.Point near = story.latestAbsolute(SENTENCES_NEAR);
            return near == null
                    ? Anchored.open(open)
                    : new Anchored(open.in(near.stretch().year()), Anchor.NARRATIVE, near.span(), List.of());
        }
        Stretch past = open.in(day.getYear() + 1);
        while (after(past.first(), day)) {
            past = open.in(past.year() - 1);
        }
        Stretch future = open.in(day.getYear() - 1);
        while (before(future.last(), day)) {
            future = open.in(future.year() + 1);
        }
        boolean coming = distance(day, future) * weight(direction, Direction.BACK)
                < distance(day, past) * weight(direction, Direction.AHEAD);
        return picked(coming ? future : past, coming ? past : future, story, direction);
    }

    /** The weekday {@code open} before or after the day of the report. */
    static Anchored weekday(int weekday, Story story, Direction direction) {
        LocalDate day = story.day();
        if (day == null) {
            return Anchored.open(Stretch.weekday(weekday));
        }
        Stretch past = Stretch.day(onOrBefore(day, weekday));
        Stretch future = Stretch.day(onOrAfter(day, weekday));
        boolean coming = direction == Direction.AHEAD;
        return picked(coming ? future : past, coming ? past : future, story, direction);
    }

    private static Anchored picked(Stretch won, Stretch lost, Story story, Direction direction) {
        List<Because.Lost> alternatives = won.equals(lost)
                ? List.of()
                : List.of(new Because.Lost(
                        lost.value(),
                        switch (direction) {
                            case AHEAD -> "the clause speaks of what is to come, or it lies too far off";
                            case BACK -> "the clause speaks of what has happened, or it lies too far off";
                            case NOW, UNKNOWN -> "it lies farther from the day of the report, and no verb asks for it";
                        }));
        return new Anchored(won, story.anchor(), null, alternatives);
    }

    static LocalDate onOrBefore(LocalDate day, int weekday) {
        return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday, 7));
    }

    static LocalDate onOrAfter(LocalDate day, int weekday) {
        return day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7));
    }

    /** Days from {@code day} to the nearest end of {@code stretch}. */
    private static long distance(LocalDate day, Stretch stretch) {
        LocalDate first = stretch.first();
        LocalDate last = stretch.last();
        if (first == null || last == null) {
            return Long.MAX_VALUE / 1000;
        }
        return Math.max(0, Math.max(first.toEpochDay() - day.toEpochDay(), day.toEpochDay() - last.toEpochDay()));
    }

    /** How much longer a distance counts that goes against the tense; news looks back more than ahead. */
    private static int weight(Direction direction, Direction against) {
        int strong = 32;
        int weak = 4;
        int leaning = 6;
        if (direction == against) {
            return strong;
        }
        boolean unclear = direction == Direction.NOW || direction == Direction.UNKNOWN;
        return unclear ? (against == Direction.BACK ? leaning : weak) : weak;
    }

    private static boolean after(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isAfter(day);
    }

    private static boolean before(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isBefore(day);
    }
}
